#include "engine/language/tables.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/format/toml.h"
#include "engine/language/shapes.h"

namespace behov {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view word : split(text, ' '))
    if (!trim(word).empty()) out.push_back(to_lower(trim(word)));
  return out;
}

class TableReader {
 public:
  Checked<LanguageTables> read(const LanguageFiles& files) {
    read_spoken(files.spoken);
    read_protected(files.protected_words);
    read_function_words(files.function_words);
    tables_.near_misses = files.near_misses;
    return {std::move(tables_), std::move(problems_)};
  }

 private:
  struct Equation {
    std::vector<std::string> left, right;
    Place place;
  };

  TomlNode table(const TableText& text, const std::vector<std::string_view>& known) {
    auto toml = read_toml(text.text, text.file);
    append(problems_, std::move(toml.problems));
    reject_unknown_keys(toml.value, known, text.file, problems_);
    for (const std::string_view key : known) text_field(toml.value, key, false, problems_);
    return std::move(toml.value);
  }

  static std::vector<TomlLine> lines(const TomlNode& table, std::string_view key) {
    const TomlNode* field = table.find(key);
    return field && field->kind == TomlKind::string ? lines_of(*field) : std::vector<TomlLine>{};
  }

  // "nåt, nåe = något": what stands left of the sign, and the words on the right.
  std::vector<Equation> equations(const TomlNode& table, std::string_view key) {
    std::vector<Equation> out;
    for (const TomlLine& line : lines(table, key)) {
      const std::size_t sign = line.text.find('=');
      Equation one{{}, {}, line.place};
      if (sign != std::string::npos) {
        for (const std::string_view form : split(std::string_view(line.text).substr(0, sign), ','))
          if (!trim(form).empty()) one.left.push_back(to_lower(trim(form)));
        one.right = words_of(std::string_view(line.text).substr(sign + 1));
      }
      if (one.left.empty() || one.right.empty())
        problems_.push_back(error_at(line.place, say("a line here reads `word = what it stands for`")));
      else
        out.push_back(std::move(one));
    }
    return out;
  }

  // "-arn = -aren": all of them begin with the mark, which is left out.
  std::vector<Rewriting> rewritings(const TomlNode& table, std::string_view key, std::string_view mark) {
    std::vector<Rewriting> out;
    for (Equation& one : equations(table, key)) {
      const auto marked = [&](const std::string& text) { return text.starts_with(mark) && text.size() > mark.size(); };
      if (!std::all_of(one.left.begin(), one.left.end(), marked) || !std::all_of(one.right.begin(), one.right.end(), marked)) {
        problems_.push_back(error_at(one.place, say("endings are written with a hyphen before them: `-arn = -aren`")));
        continue;
      }
      const auto letters = [&](const std::string& text) { return to_code_points(std::string_view(text).substr(mark.size())); };
      for (const std::string& written : one.left) {
        out.push_back({letters(written), {}});
        for (const std::string& meant : one.right) out.back().meant.push_back(letters(meant));
      }
    }
    return out;
  }

  void twice(const Place& place, const std::string& form) {
    problems_.push_back(error_at(place, say("`{}` has a line above already", form)));
  }

  void read_spoken(const TableText& text) {
    const TomlNode read = table(text, {"spellings", "endings", "letters", "confusions", "measures", "fillers"});
    for (const Equation& one : equations(read, "spellings"))
      for (const std::string& form : one.left)
        if (!tables_.spoken.emplace(form, one.right).second) twice(one.place, form);
    tables_.spoken_endings = rewritings(read, "endings", "-");
    std::stable_sort(tables_.spoken_endings.begin(), tables_.spoken_endings.end(), [](const Rewriting& a, const Rewriting& b) { return a.written.size() > b.written.size(); });
    tables_.spoken_letters = rewritings(read, "letters", "");
    tables_.confusions = rewritings(read, "confusions", "");
    for (const TomlLine& line : lines(read, "measures"))
      for (std::string& word : words_of(line.text)) tables_.measures.insert(std::move(word));
    for (const TomlLine& line : lines(read, "fillers"))
      for (std::string& word : words_of(line.text)) tables_.fillers.insert(std::move(word));
  }

  void read_protected(const TableText& text) {
    CompoundTables& to = tables_.compounds;
    const TomlNode read = table(text, {"words", "splits", "firsts", "lasts", "prefixes", "short_firsts", "short_lasts", "never_firsts", "never_lasts"});
    for (const TomlLine& line : lines(read, "words"))
      for (const std::string& word : words_of(line.text))
        if (!to.splits.emplace(word, std::vector{word}).second) twice(line.place, word);
    for (const Equation& one : equations(read, "splits"))
      for (const std::string& form : one.left)
        if (!to.splits.emplace(form, one.right).second) twice(one.place, form);
    for (const Equation& one : equations(read, "firsts"))
      for (const std::string& form : one.left)
        if (!to.firsts.emplace(to_code_points(form), to_code_points(one.right.front())).second) twice(one.place, form);
    for (const auto& [key, words] : {std::pair{"lasts", &to.lasts}, {"prefixes", &to.prefixes}, {"short_firsts", &to.short_firsts}, {"short_lasts", &to.short_lasts}, {"never_firsts", &to.never_firsts}, {"never_lasts", &to.never_lasts}})
      read_list(read, key, *words);
  }

  void read_list(const TomlNode& from, std::string_view key, LettersSet& to) {
    for (const TomlLine& line : lines(from, key))
      for (const std::string& word : words_of(line.text))
        if (!to.insert(to_code_points(word)).second) twice(line.place, word);
  }

  void read_function_words(const TableText& text) {
    const TomlNode read = table(text, {"words"});
    for (const Equation& one : equations(read, "words"))
      for (const std::string& form : one.left) {
        std::vector<Reading> readings;
        for (const std::string& word : one.right) add_reading_of(one.place, form, word, readings);
        if (!tables_.function_words.emplace(form, std::move(readings)).second) twice(one.place, form);
      }
  }

  // "vara/AUX:be_infinitive"; `*` is the form itself; without shapes what the part of speech usually is.
  void add_reading_of(const Place& place, const std::string& form, const std::string& word, std::vector<Reading>& out) {
    const std::size_t slash = word.rfind('/'), colon = word.find(':', slash == std::string::npos ? 0 : slash);
    Reading one;
    if (slash == std::string::npos || !pos_from_name(word.substr(slash + 1, colon - slash - 1), one.pos)) {
      problems_.push_back(error_at(place, say("a reading is written `lemma/PART-OF-SPEECH`, not `{}`", word)));
      return;
    }
    one.lemma = word.substr(0, slash) == "*" ? form : word.substr(0, slash);
    one.shapes = colon == std::string::npos ? usual_shapes(one.pos) : 0;
    if (colon != std::string::npos)
      for (const std::string_view name : split(std::string_view(word).substr(colon + 1), '+')) add_shape(place, name, one);
    if (one.shapes != 0) out.push_back(std::move(one));
  }

  void add_shape(const Place& place, std::string_view name, Reading& reading) {
    Shape shape{};
    if (shape_from_name(name, shape)) reading.shapes |= bit(shape);
    else problems_.push_back(error_at(place, say("`{}` is no shape of a word", name)));
  }

  LanguageTables tables_;
  Problems problems_;
};

}  // namespace

Checked<LanguageTables> read_tables(const LanguageFiles& files) { return TableReader().read(files); }

}  // namespace behov
