#include "engine/language/tables.h"

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/toml.h"

namespace behov {
namespace {

std::vector<std::string> words_of(std::string_view text, char separator) {
  std::vector<std::string> out;
  for (const std::string_view word : split(text, separator))
    if (!trim(word).empty()) out.push_back(to_lower(trim(word)));
  return out;
}

class TableReader {
 public:
  Checked<LanguageTables> read(const LanguageFiles& files) {
    read_spoken(files.spoken);
    read_protected(files.protected_words);
    read_function_words(files.function_words);
    return {std::move(tables_), std::move(problems_)};
  }

 private:
  std::vector<TomlLine> lines(const TableText& table, std::string_view key, const std::vector<std::string_view>& known) {
    auto toml = read_toml(table.text, table.file);
    append(problems_, std::move(toml.problems));
    reject_unknown_keys(toml.value, known, table.file, problems_);
    text_field(toml.value, key, false, problems_);
    const TomlNode* field = toml.value.find(key);
    return field ? lines_of(*field) : std::vector<TomlLine>{};
  }

  // "dom = de dem": the left side, and the words on the right.
  bool equation(const TomlLine& line, std::string& left, std::vector<std::string>& right) {
    const std::size_t sign = line.text.find('=');
    if (sign != std::string::npos) {
      left = to_lower(trim(std::string_view(line.text).substr(0, sign)));
      right = words_of(std::string_view(line.text).substr(sign + 1), ' ');
    }
    const bool whole = sign != std::string::npos && !left.empty() && !right.empty();
    if (!whole) problems_.push_back(error_at(line.place, say("a line here reads `word = what it stands for`")));
    return whole;
  }

  void read_spoken(const TableText& table) {
    std::string left;
    std::vector<std::string> right;
    for (const TomlLine& line : lines(table, "spellings", {"spellings", "fillers"}))
      if (equation(line, left, right)) tables_.spoken[left] = right;
    for (const TomlLine& line : lines(table, "fillers", {"spellings", "fillers"}))
      for (std::string& word : words_of(line.text, ' ')) tables_.fillers.insert(std::move(word));
  }

  void read_protected(const TableText& table) {
    for (const TomlLine& line : lines(table, "words", {"words", "splits"}))
      for (const std::string& word : words_of(line.text, ' ')) tables_.splits[word] = {word};
    std::string left;
    std::vector<std::string> right;
    for (const TomlLine& line : lines(table, "splits", {"words", "splits"}))
      if (equation(line, left, right)) tables_.splits[left] = right;
  }

  void read_function_words(const TableText& table) {
    std::string left;
    std::vector<std::string> right;
    for (const TomlLine& line : lines(table, "words", {"words"})) {
      if (!equation(line, left, right)) continue;
      for (const std::string& reading : right) {
        const std::size_t slash = reading.rfind('/');
        Reading one;
        one.lemma = reading.substr(0, slash);
        if (slash == std::string::npos || !pos_from_name(reading.substr(slash + 1), one.pos))
          problems_.push_back(error_at(line.place, say("a reading is written `lemma/PART-OF-SPEECH`, not `{}`", reading)));
        else
          tables_.function_words[left].push_back(one);
      }
    }
  }

  LanguageTables tables_;
  Problems problems_;
};

}  // namespace

Checked<LanguageTables> read_tables(const LanguageFiles& files) { return TableReader().read(files); }

}  // namespace behov
