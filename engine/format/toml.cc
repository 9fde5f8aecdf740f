#include "engine/format/toml.h"

#include <toml++/toml.h>

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

Place place_of(const toml::source_region& source, const std::string& file) {
  return {file, source.begin.line, source.begin.column};
}

// What the reader hands down: the file's name, and its text by lines, to tell where a string's own lines stand.
struct Reading {
  const std::string& file;
  std::vector<std::string_view> lines;
};

TomlNode convert(const toml::node& node, const Reading& reading);

TomlNode convert_table(const toml::table& table, const Reading& reading) {
  TomlNode out;
  for (const auto& [key, value] : table)
    out.fields.push_back({std::string(key.str()), place_of(key.source(), reading.file), convert(value, reading)});
  std::stable_sort(out.fields.begin(), out.fields.end(), [](const TomlField& a, const TomlField& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  return out;
}

// A string's place is where its text begins: after the quotes, and after the line break that may follow them.
Place text_place(Place place, const Reading& reading) {
  if (place.line == 0 || place.line > reading.lines.size()) return place;
  const std::string_view line = reading.lines[place.line - 1];
  const std::string_view rest = slice(line, {static_cast<std::uint32_t>(place.column - 1), ~0u});
  if (!rest.starts_with("'''") && !rest.starts_with("\"\"\"")) return {place.file, place.line, place.column + 1};
  if (trim(rest.substr(3)).empty()) return {place.file, place.line + 1, 1};
  return {place.file, place.line, place.column + 3};
}

TomlNode convert(const toml::node& node, const Reading& reading) {
  TomlNode out;
  if (const auto* table = node.as_table()) {
    out = convert_table(*table, reading);
    out.kind = TomlKind::table;
  } else if (const auto* array = node.as_array()) {
    out.kind = TomlKind::array;
    for (const toml::node& item : *array) out.items.push_back(convert(item, reading));
  } else if (const auto* text = node.as_string()) {
    out.kind = TomlKind::string;
    out.text = to_nfc(text->get());
    out.place = text_place(place_of(node.source(), reading.file), reading);
    return out;
  } else if (const auto* integer = node.as_integer()) {
    out.kind = TomlKind::integer;
    out.integer = integer->get();
    out.floating = static_cast<double>(out.integer);
  } else if (const auto* floating = node.as_floating_point()) {
    out.kind = TomlKind::floating;
    out.floating = floating->get();
  } else if (const auto* boolean = node.as_boolean()) {
    out.kind = TomlKind::boolean;
    out.integer = boolean->get();
  }
  out.place = place_of(node.source(), reading.file);
  return out;
}

// How often a mark for long strings opens or closes: odd means that one is missing.
bool unclosed(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count % 2 == 1;
}

Place last_opening(std::string_view text, std::string_view mark, const std::string& file) {
  const std::size_t at = text.rfind(mark);
  const std::size_t start = text.substr(0, at).rfind('\n') + 1;
  return {file, static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')) + 1,
          length(text.substr(start, at - start)) + 1};
}

bool is_word_letter(char32_t c) { return is_letter(c) || is_digit(c) || c == U'_' || c == U'-'; }

// The word of the line that the column stands in, and what stands before it.
std::pair<std::string_view, std::string_view> word_at(std::string_view line, std::size_t column) {
  std::size_t start = 0, end = 0, at = 0;
  for (std::size_t number = 1; at < line.size(); ++number) {
    const std::size_t from = at;
    if (!is_word_letter(next_code_point(line, at))) {
      if (number > column) break;
      start = at;
    } else {
      end = at;
    }
    if (number == column && from < start) return {};  // no letter stands there
  }
  return end > start ? std::pair(line.substr(start, end - start), line.substr(0, start)) : std::pair<std::string_view, std::string_view>();
}

// What most often is wrong: a name or a text that needs quotation marks. Empty where it is something else.
std::string missing_quotes(std::string_view line, std::size_t column) {
  const auto [word, before] = word_at(line, column);
  if (word.empty() || before.find_first_of("\"'#") != std::string_view::npos) return "";
  if (before.find('=') != std::string_view::npos) return say("a text needs quotation marks around it: \"{}\"", word);
  if (word.size() == length(word)) return "";
  return say("a name with å, ä or ö needs quotation marks around it: \"{}\"", word);
}

Problem syntax_problem(const toml::parse_error& error, std::string_view text, const std::string& file) {
  for (const std::string_view mark : {"'''", "\"\"\""})
    if (unclosed(text, mark))
      return error_at(last_opening(text, mark, file),
                      say("a {} is missing: each one that opens needs one that closes (the place named is the last)", mark));
  const Place place = place_of(error.source(), file);
  const auto lines = split(text, '\n');
  const std::string quotes = place.line > 0 && place.line <= lines.size() ? missing_quotes(lines[place.line - 1], place.column) : "";
  return error_at(place, quotes.empty() ? say("not TOML: {}", std::string(error.description())) : quotes);
}

void add_line(std::vector<TomlLine>& out, std::string_view raw, Place place) {
  const std::string_view code = raw.substr(0, raw.find('#'));
  const std::string_view text = trim(code);
  if (text.empty()) return;
  place.column += length(code.substr(0, static_cast<std::size_t>(text.data() - code.data())));
  out.push_back({std::string(text), place});
}

}  // namespace

const TomlNode* TomlNode::find(std::string_view key) const {
  for (const TomlField& field : fields)
    if (field.key == key) return &field.value;
  return nullptr;
}

Checked<TomlNode> read_toml(std::string_view text, const std::string& file) {
  Checked<TomlNode> out;
  out.value.kind = TomlKind::table;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  try {
    const toml::table table = toml::parse(text, file);
    out.value = convert(table, {file, split(text, '\n')});
  } catch (const toml::parse_error& error) {
    out.problems.push_back(syntax_problem(error, text, file));
  }
  return out;
}

std::vector<TomlLine> lines_of(const TomlNode& string) {
  std::vector<TomlLine> out;
  Place place = string.place;
  for (const std::string_view raw : split(string.text, '\n')) {
    add_line(out, raw, place);
    place = {place.file, place.line + 1, 1};
  }
  return out;
}

void reject_unknown_keys(const TomlNode& table, const std::vector<std::string_view>& known, std::string_view where,
                         Problems& problems) {
  for (const TomlField& field : table.fields)
    if (std::find(known.begin(), known.end(), field.key) == known.end())
      problems.push_back(error_at(field.place, say("`{}` has no meaning in {}; known there: {}", field.key, where,
                                                   fmt::join(known, ", "))));
}

std::string text_field(const TomlNode& table, std::string_view key, bool required, Problems& problems) {
  const TomlNode* field = table.find(key);
  if (!field && required) problems.push_back(error_at(table.place, say("`{}` is missing", key)));
  if (!field) return "";
  if (field->kind != TomlKind::string)
    problems.push_back(error_at(field->place, say("`{}` must be a text in quotes, not {}", key, name_of(field->kind))));
  return field->text;
}

const char* name_of(TomlKind kind) {
  switch (kind) {
    case TomlKind::table: return "a table";
    case TomlKind::array: return "a list";
    case TomlKind::string: return "a text";
    case TomlKind::integer: return "a whole number";
    case TomlKind::floating: return "a number";
    case TomlKind::boolean: return "true or false";
    case TomlKind::other: break;
  }
  return "a date or time";
}

}  // namespace behov
