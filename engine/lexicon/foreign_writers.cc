// Between our expressions and the patterns of other tools, both ways.
#include <algorithm>
#include <map>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"
#include "engine/lexicon/foreign.h"

namespace behov {
namespace {

constexpr std::size_t most_alternatives = 300;

// What an expression loses as plain patterns.
struct Losses {
  bool forms = false, letters = false, part_of_speech = false, impossible = false;
};

std::string pattern_of(const WordPattern& word, Losses& losses) {
  losses.part_of_speech = losses.part_of_speech || word.pos;
  switch (word.form) {
    case WordPattern::Form::lemma: losses.forms = true; return word.text;
    case WordPattern::Form::first: losses.forms = true; return word.text + "*";
    case WordPattern::Form::head: losses.forms = true; return "*" + word.text;
    case WordPattern::Form::anywhere: losses.forms = true; return "*" + word.text + "*";
    case WordPattern::Form::wildcard: return word.text;
    case WordPattern::Form::exact: losses.letters = true; return word.text;
    case WordPattern::Form::number: losses.impossible = true; return "";
  }
  return "";
}

std::vector<std::string> patterns_of(const Sequence& sequence, Losses& losses);

std::vector<std::string> patterns_of(const Item& item, Losses& losses) {
  if (item.alternatives.empty()) return {pattern_of(item.word, losses)};
  std::vector<std::string> out;
  for (const Sequence& alternative : item.alternatives) {
    auto more = patterns_of(alternative, losses);
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

std::vector<std::string> patterns_of(const Sequence& sequence, Losses& losses) {
  std::vector<std::string> out = {""};
  for (const Step& step : sequence.steps) {
    losses.impossible = losses.impossible || step.before.order != Gap::Order::adjacent;
    const auto words = patterns_of(step.item, losses);
    losses.impossible = losses.impossible || out.size() * words.size() > most_alternatives;
    if (losses.impossible) return {};
    std::vector<std::string> longer;
    for (const std::string& before : out)
      for (const std::string& word : words) longer.push_back(before.empty() ? word : before + " " + word);
    out = std::move(longer);
  }
  return out;
}

// A TOML text of one line.
std::string toml_text(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'"' || c == U'\\') out += '\\';
    out += c < 0x20 || c == 0x7F ? " " : std::string(text.substr(from, at - from));
  }
  return out + '"';
}

// A word of another tool as an expression: the same signs for beginnings and single letters.
std::string expression_of(const ForeignWord& word) { return squeeze(word.ours ? word.text : to_lower(word.text)); }

class ThemesWriter {
 public:
  ThemesWriter(const std::string& otherwise, const std::string& file) : otherwise_(otherwise), file_(file) {}

  Checked<std::vector<ThemeFile>> write(const ForeignDictionary& dictionary) {
    for (const ForeignCategory& category : dictionary) {
      if (category.words.empty()) continue;
      const bool nested = category.path.size() > 1;
      add(nested ? category.path.front() : otherwise_, nested ? std::vector(category.path.begin() + 1, category.path.end()) : category.path, category.words);
    }
    for (ThemeFile& theme : out_.value) theme.text = "# " + harmless(say("Taken in from {}.", file_)) + "\n" + theme.text;
    if (plain_words_) out_.problems.push_back(warning_at({file_, 0, 0}, say("{} plain words match every form of the word here, where they matched only the form that is written", plain_words_)));
    if (out_.ok() && out_.value.empty()) out_.problems.push_back(error_at({file_, 0, 0}, say("the dictionary has no words")));
    return std::move(out_);
  }

 private:
  void add(const std::string& theme, const std::vector<std::string>& path, const std::vector<ForeignWord>& words) {
    const auto [place, fresh] = places_.emplace(to_lower(theme), out_.value.size());
    if (fresh) out_.value.push_back({file_name(theme), "theme = " + toml_text(to_lower(theme)) + "\nlabel = " + toml_text(theme) + "\n", 0, 0, 0});
    ThemeFile& out = out_.value[place->second];
    std::string id;
    for (const std::string& name : path) id += (id.empty() ? "" : " ") + to_lower(name);
    std::replace(id.begin(), id.end(), '/', ' ');
    if (!codes_.insert(to_lower(theme) + "/" + id).second) {
      out_.problems.push_back(error_at({file_, 0, 0}, say("the category `{}` stands here twice", id)));
      return;
    }
    ++out.codes;
    out.text += "\n[[code]]\nid = " + toml_text(id) + "\nlabel = " + toml_text(path.back()) + "\nterms = '''\n";
    for (const ForeignWord& word : words) add_word(out, word);
    out.text += "'''\n";
  }

  // A line of a lexicon; as a comment where it is no expression here.
  void add_word(ThemeFile& out, const ForeignWord& word) {
    const std::string text = expression_of(word);
    const bool unsafe = text.find("'''") != std::string::npos || text.find('#') != std::string::npos || !is_utf8(text);
    const auto read = parse_expression(text, {file_, word.line, 0}, Lists());
    if (unsafe || !read.ok()) {
      ++out.left_out;
      const std::string reason = read.ok() ? say("it holds signs that mean something else here") : read.problems.front().message;
      out_.problems.push_back(warning_at({file_, word.line, 0}, say("`{}` is left out: {}", text, reason)));
      if (!unsafe) out.text += "# " + harmless(text) + "\n";
      return;
    }
    plain_words_ += !word.ours && text.find_first_of("*?") == std::string::npos;
    ++out.expressions;
    out.text += text + "\n";
  }

  static std::string file_name(const std::string& theme) {
    std::string out;
    for (const char c : to_lower(theme)) out += (static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) ? '-' : c;
    return out + ".toml";
  }

  const std::string& otherwise_;
  const std::string& file_;
  Checked<std::vector<ThemeFile>> out_;
  std::map<std::string, std::size_t> places_;
  std::set<std::string> codes_;
  std::size_t plain_words_ = 0;
};

std::string ending(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos ? "" : to_lower(file.substr(dot));
}

}  // namespace

Rendered as_patterns(const Expression& expression) {
  if (expression.is_conjunction()) return {{}, say("& has no place there: it is left out")};
  Losses losses;
  Rendered out{patterns_of(expression.operands.front().sequence, losses), ""};
  if (losses.impossible) return {{}, say("gaps, numbers and many alternatives have no place there: it is left out")};
  if (losses.part_of_speech) out.loss = say("the part of speech is lost");
  else if (losses.forms) out.loss = say("only the form that is written matches there");
  else if (losses.letters) out.loss = say("capitals are lost");
  return out;
}

Checked<std::vector<ThemeFile>> themes_of(const ForeignDictionary& dictionary, const std::string& otherwise, const std::string& file) {
  return ThemesWriter(otherwise, file).write(dictionary);
}

Checked<ForeignDictionary> read_foreign_dictionary(std::string_view text, const std::string& file) {
  const std::string format = ending(file);
  if (format == ".yml" || format == ".yaml") return read_quanteda(text, file);
  if (format == ".dic") return read_liwc(text, file);
  if (format == ".dicx") return read_liwc_table(text, file);
  if (format == ".cat") return read_wordstat(text, file);
  Checked<ForeignDictionary> out;
  if (format == ".csv" || format == ".tsv") {
    auto csv = read_csv(text, file);
    std::vector<std::vector<std::string>> rows;
    for (CsvRow& row : csv.value.rows) rows.push_back(std::move(row.cells));
    if (csv.ok()) return read_code_sheet(rows, file);
    out.problems = std::move(csv.problems);
    return out;
  }
  out.problems.push_back(error_at({file, 0, 0}, say("dictionaries are read from .yml (quanteda), .dic and .dicx (LIWC), .cat (WordStat), .csv and .xlsx (columns code and expression)")));
  return out;
}

std::vector<std::vector<std::string>> code_sheet(const Lexicon& lexicon) {
  std::vector<std::vector<std::string>> out = {{"code", "need", "kind", "expression"}};
  const auto add = [&](const Code& code, const std::string& need, const char* kind, const std::vector<Expression>& entries) {
    for (const Expression& entry : entries) out.push_back({code.id, need, kind, entry.text});
  };
  for (const Code& code : lexicon.codes) {
    add(code, "", "terms", code.terms);
    add(code, "", "hints", code.hints);
    add(code, "", "questions", code.questions);
    add(code, "", "except", code.except);
    for (const NamedNeed& need : code.needs) add(code, need.id, "terms", need.terms);
  }
  return out;
}

}  // namespace behov
