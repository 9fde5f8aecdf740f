// The dictionaries of LIWC and WordStat, and sheets of codes and expressions.
#include <algorithm>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"
#include "engine/lexicon/foreign.h"

namespace behov {
namespace {

struct NumberedLine {
  std::string_view text;
  std::size_t number = 0;
};

std::vector<NumberedLine> lines_of_text(std::string_view text) {
  std::vector<NumberedLine> out;
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.push_back({line, out.size() + 1});
  }
  return out;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> out;
  for (const std::string_view field : split(line, '\t'))
    if (!trim(field).empty()) out.push_back(trim(field));
  return out;
}

std::size_t depth_of(std::string_view line) { return std::min(line.find_first_not_of('\t'), line.size()); }

bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }); }

// Categories that lie in each other by the depth of their line.
class Path {
 public:
  // Opens a category on its depth, and gives all that it lies in, itself the last.
  const std::vector<std::string>& at(std::size_t depth, std::string_view name) {
    close_to(depth);
    depths_.push_back(depth);
    names_.emplace_back(name);
    return names_;
  }
  // Closes what a line on this depth does not lie in.
  void close_to(std::size_t depth) {
    while (!depths_.empty() && depths_.back() >= depth) {
      depths_.pop_back();
      names_.pop_back();
    }
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::size_t> depths_;
  std::vector<std::string> names_;
};

class LiwcReader {
 public:
  explicit LiwcReader(const std::string& file) : file_(file) {}

  Checked<ForeignDictionary> read(std::string_view text) {
    int marks = 0;
    Path path;
    for (const NumberedLine& line : lines_of_text(text)) {
      if (trim(line.text).starts_with('%')) ++marks;
      else if (trim(line.text).empty()) continue;
      else if (marks == 1) read_category(line, path);
      else if (marks >= 2) read_word(line);
    }
    if (marks < 2) out_.problems.push_back(error_at({file_, 1, 0}, say("this is no LIWC dictionary: its categories stand between two lines with %")));
    return std::move(out_);
  }

 private:
  void warn(const NumberedLine& line, std::string sentence) { out_.problems.push_back(warning_at({file_, line.number, 0}, std::move(sentence))); }

  void read_category(const NumberedLine& line, Path& path) {
    const std::string_view rest = trim(line.text);
    const std::size_t space = rest.find_first_of(" \t");
    const std::string_view number = rest.substr(0, space), name = space == std::string_view::npos ? std::string_view() : trim(rest.substr(space));
    if (!is_number(number) || name.empty()) return out_.problems.push_back(error_at({file_, line.number, 0}, say("a category is a number and a name: `{}`", rest)));
    const std::string_view short_name = name.substr(0, name.find(" ("));
    if (!categories_.emplace(std::string(number), out_.value.size()).second) return out_.problems.push_back(error_at({file_, line.number, 0}, say("the category {} stands here twice", number)));
    out_.value.push_back({path.at(depth_of(line.text), short_name), {}});
  }

  void read_word(const NumberedLine& line) {
    auto fields = fields_of(line.text);
    const std::string word(fields.front());
    if (fields.size() < 2) return warn(line, say("`{}` is in no category and is left out", word));
    if (word.find_first_of("()<>/") != std::string::npos) return warn(line, say("`{}` has conditions of LIWC, which have no place here; it is left out", word));
    fields.erase(fields.begin());
    for (const std::string_view field : fields) {
      const auto found = categories_.find(std::string(field));
      if (found == categories_.end()) warn(line, say("`{}` names the category {}, which is not there", word, field));
      else out_.value[found->second].words.push_back({word, line.number, false});
    }
  }

  const std::string& file_;
  Checked<ForeignDictionary> out_;
  std::map<std::string, std::size_t> categories_;
};

// A word of WordStat: "TRÅNG* (1)"; spaces are written _. Nothing for a category.
std::string_view word_of_wordstat(std::string_view text) {
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0 || !text.ends_with(')')) return {};
  const auto weight = text.substr(open + 1, text.size() - open - 2);
  return is_number(weight) ? trim(text.substr(0, open)) : std::string_view();
}

}  // namespace

Checked<ForeignDictionary> read_liwc(std::string_view text, const std::string& file) { return LiwcReader(file).read(text); }

Checked<ForeignDictionary> read_liwc_table(std::string_view text, const std::string& file) {
  Checked<ForeignDictionary> out;
  auto csv = read_csv(text, file);
  append(out.problems, std::move(csv.problems));
  if (!out.ok()) return out;
  const auto& rows = csv.value.rows;
  if (rows.empty() || to_lower(rows[0].cells[0]) != "dicterm") {
    out.problems.push_back(error_at({file, 1, 0}, say("this is no LIWC dictionary: its first column is called DicTerm")));
    return out;
  }
  for (std::size_t i = 1; i < rows[0].cells.size(); ++i) out.value.push_back({{rows[0].cells[i]}, {}});
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (std::size_t i = 1; i < rows[row].cells.size() && i <= out.value.size(); ++i)
      if (!rows[row].cells[i].empty() && rows[row].cells[i] != "0") out.value[i - 1].words.push_back({rows[row].cells[0], rows[row].line, false});
  return out;
}

Checked<ForeignDictionary> read_wordstat(std::string_view text, const std::string& file) {
  Checked<ForeignDictionary> out;
  Path path;
  std::map<std::vector<std::string>, std::size_t> places;
  for (const NumberedLine& line : lines_of_text(text)) {
    const std::string_view content = trim(line.text);
    if (content.empty()) continue;
    const std::string_view word = word_of_wordstat(content);
    if (word.empty()) {
      path.at(depth_of(line.text), to_lower(content));
      continue;
    }
    path.close_to(depth_of(line.text));
    if (path.names().empty()) out.problems.push_back(error_at({file, line.number, 0}, say("`{}` stands outside every category", word)));
    else if (word.starts_with('@')) out.problems.push_back(warning_at({file, line.number, 0}, say("`{}` is a rule of WordStat, which has no place here; it is left out", word)));
    else {
      const auto [place, fresh] = places.emplace(path.names(), out.value.size());
      if (fresh) out.value.push_back({path.names(), {}});
      std::string plain = to_lower(word);
      std::replace(plain.begin(), plain.end(), '_', ' ');
      out.value[place->second].words.push_back({std::move(plain), line.number, false});
    }
  }
  if (out.ok() && out.value.empty()) out.problems.push_back(error_at({file, 0, 0}, say("this is no WordStat dictionary: no word in it has a weight in parentheses")));
  return out;
}

Checked<ForeignDictionary> read_code_sheet(const std::vector<std::vector<std::string>>& rows, const std::string& file) {
  Checked<ForeignDictionary> out;
  std::size_t code = 0, expression = 0, kind = 0;
  const std::vector<std::string> heading = rows.empty() ? std::vector<std::string>() : rows[0];
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const std::string name = to_lower(heading[i]);
    if (name == "code" || name == "kod") code = i + 1;
    if (name == "expression" || name == "uttryck") expression = i + 1;
    if (name == "kind") kind = i + 1;
  }
  if (!code || !expression) {
    out.problems.push_back(error_at({file, 1, 0}, say("the sheet needs the columns code and expression; the heading row is: {}", fmt::format("{}", fmt::join(heading, ", ")))));
    return out;
  }
  std::map<std::string, std::size_t> places;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const auto cell = [&](std::size_t column) { return column > 0 && column <= rows[row].size() ? rows[row][column - 1] : std::string(); };
    if (cell(code).empty() || cell(expression).empty()) {
      out.problems.push_back(warning_at({file, row + 1, 0}, say("the row has no code or no expression and is left out")));
      continue;
    }
    if (!cell(kind).empty() && cell(kind) != "terms") {
      out.problems.push_back(warning_at({file, row + 1, 0}, say("`{}` of the kind {} is left out: only terms are taken in", cell(expression), cell(kind))));
      continue;
    }
    const auto [place, fresh] = places.emplace(cell(code), out.value.size());
    if (fresh) {
      ForeignCategory category;
      const std::string path = cell(code);  // outlives its pieces
      for (const std::string_view name : split(path, '/')) category.path.emplace_back(trim(name));
      out.value.push_back(std::move(category));
    }
    out.value[place->second].words.push_back({cell(expression), row + 1, true});
  }
  return out;
}

}  // namespace behov
