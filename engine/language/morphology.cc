#include "engine/language/morphology.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/language/abbreviations.h"
#include "engine/language/guess.h"
#include "engine/language/numbers.h"
#include "engine/language/readings.h"

namespace behov {
namespace {

constexpr const char* automaton_path = "/usr/share/apertium/apertium-swe-nor/swe-nob.automorf.bin";
constexpr const char* affix_path = "/usr/share/hunspell/sv_SE.aff";
constexpr const char* words_path = "/usr/share/hunspell/sv_SE.dic";
constexpr std::size_t longest_form = 100;  // code points; what is longer is no word of any dictionary

bool holds_letter_or_digit(std::u32string_view form) {
  return std::any_of(form.begin(), form.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
}

Shapes shape_of_mark(std::string_view form) {
  using enum Shape;
  constexpr std::string_view commas[] = {",", ";", ":", "–", "—", "-", "/", "//", "•", "*"};
  constexpr std::string_view stops[] = {".", "!", "?", "…"};
  if (std::find(std::begin(stops), std::end(stops), form) != std::end(stops) || form.starts_with("..")) return bit(stop);
  return std::find(std::begin(commas), std::end(commas), form) != std::end(commas) ? bit(comma) : bit(quote);
}

}  // namespace

std::vector<std::string> dictionary_files() { return {automaton_path, affix_path, words_path}; }

// A form in the ways in which it is asked for.
struct Morphology::Form {
  explicit Form(const std::string& form)
      : written(to_code_points(form)), lower(to_lower(form)), letters(to_code_points(lower)),
        capital(!written.empty() && is_upper(written.front())),
        all_capitals(capital && written.size() > 1 && std::none_of(written.begin(), written.end(), [](char32_t c) { return is_letter(c) && !is_upper(c); })) {}
  std::u32string written;
  std::string lower;
  std::u32string letters;
  bool capital;
  bool all_capitals;
};

Morphology::Morphology(const LanguageTables& tables)
    : tables_(tables), automaton_(automaton_path), splitter_(automaton_, tables.splits), spelling_(affix_path, words_path) {}

WordType Morphology::analyse(const std::string& written) const {
  WordType type;
  type.form = written;
  const Form form(written);
  type.word = holds_letter_or_digit(form.written);
  type.filler = tables_.fillers.contains(form.lower);
  if (!type.word) {
    read_marks(type);
    return type;
  }
  if (form.letters.size() > longest_form) {
    guess(type, form);
    return type;
  }
  const bool known = read_table(type, form) || read_number(type, form) || read_dictionary(type, form) || read_colon(type, form) ||
                     read_hyphen(type, form) || read_compound(type, form) || read_spelling(type, form);
  if (!known) guess(type, form);
  if (form.capital) add_names(type, form);
  return type;
}

void Morphology::read_marks(WordType& type) const {
  const std::u32string form = to_code_points(type.form);
  constexpr std::u32string_view symbols = U"%+=<>€$£§°&@#^~|½¼¾±×÷©®™";
  if (form.size() == 1 && symbols.find(form[0]) != symbols.npos) type.readings = {{type.form, Pos::sym, false, bit(Shape::symbol)}};
  else type.readings = {{type.form, Pos::punct, false, shape_of_mark(type.form)}};
  type.source = Source::table;
}

// The readings of a word in standard spelling.
void Morphology::add_written(WordType& type, const std::string& written) const {
  const auto table = tables_.function_words.find(written);
  if (table != tables_.function_words.end()) {
    for (const Reading& reading : table->second) add_reading(type.readings, reading);
    return;
  }
  const std::u32string letters = to_code_points(written);
  const auto readings = readings_of(letters, automaton_.analyse(letters), automaton_);
  for (const Reading& reading : readings) add_reading(type.readings, reading);
  if (readings.empty()) add_reading(type.readings, {written, Pos::x, false, bit(Shape::foreign)});
}

bool Morphology::read_table(WordType& type, const Form& form) const {
  if (const auto spoken = tables_.spoken.find(form.lower); spoken != tables_.spoken.end()) {
    type.read_as = spoken->second;
    for (const std::string& word : spoken->second) add_written(type, word);
  } else if (const auto table = tables_.function_words.find(form.lower); table != tables_.function_words.end()) {
    type.readings = table->second;
  } else {
    const bool marked = form.lower.find_first_of(". ") != std::string::npos && !is_number(form.lower);
    const Abbreviation* known = marked ? find_abbreviation(form.lower) : find_bare_abbreviation(form.lower);
    if (!known) return false;
    type.readings = {{std::string(known->stands_for), known->pos, false, usual_shapes(known->pos)}};
  }
  type.number = is_number(form.lower);
  type.source = Source::table;
  return true;
}

bool Morphology::read_number(WordType& type, const Form& form) const {
  if (!is_number(form.lower)) return false;
  type.number = true;
  type.readings = {{form.lower, Pos::num, false, bit(Shape::number)}};
  type.source = Source::table;
  return true;
}

bool Morphology::read_dictionary(WordType& type, const Form& form) const {
  const std::vector<Entry> entries = automaton_.analyse(form.letters);
  type.readings = readings_of(form.letters, entries, automaton_);
  if (type.readings.empty()) return false;
  type.source = Source::apertium;
  for (const std::u32string& part : splitter_.split(form.letters, entries).parts) type.parts.push_back(from_code_points(part));
  return true;
}

// EU:s, tv:n, 3:e, 80-tal:s.
bool Morphology::read_colon(WordType& type, const Form& form) const {
  const std::size_t colon = type.form.rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == type.form.size()) return false;
  const std::string before = type.form.substr(0, colon), ending = form.lower.substr(form.lower.rfind(':') + 1);
  if (is_number(before)) {
    type.number = true;
    type.readings = {{form.lower, Pos::adj, false, bit(Shape::ordinal)}};
    type.source = Source::table;
    return true;
  }
  const WordType base = analyse(before);
  if (base.source == Source::stem && !form.capital) return false;
  const bool owner = ending == "s";
  for (const Reading& reading : base.readings) {
    Shapes shapes = bit(Shape::noun_definite);
    if (reading.pos == Pos::propn) shapes = owner ? bit(Shape::name_genitive) : bit(Shape::name);
    else if (owner) shapes = bit(Shape::noun_genitive);
    add_reading(type.readings, {reading.lemma, reading.pos, false, shapes});
  }
  type.parts = base.parts;
  type.source = base.source;
  return true;
}

std::vector<std::string> Morphology::parts_of(std::string_view word) const {
  std::vector<std::string> out;
  for (const std::u32string& part : splitter_.first_part(to_code_points(to_lower(word)))) out.push_back(from_code_points(part));
  if (out.empty()) out.emplace_back(to_lower(word));
  return out;
}

// SFI-lärare, 1970-talet: what stands after the last hyphen decides, what stands before stays in the lemma.
bool Morphology::read_hyphen(WordType& type, const Form& form) const {
  const std::size_t hyphen = type.form.rfind('-');
  if (hyphen == std::string::npos || hyphen == 0) return false;
  const std::string before = type.form.substr(0, hyphen);
  if (hyphen + 1 == type.form.size()) {
    type.parts = parts_of(before);
    type.readings = {{form.lower, Pos::noun, false, bit(Shape::noun_first)}};
    type.source = Source::compound;
    return true;
  }
  const WordType tail = analyse(type.form.substr(hyphen + 1));
  if (tail.readings.empty() || tail.source == Source::stem) return false;
  const std::string first = to_lower(before) + "-";
  for (const Reading& reading : tail.readings)
    if (reading.pos == Pos::noun || reading.pos == Pos::adj || reading.pos == Pos::verb || reading.pos == Pos::adv)
      add_reading(type.readings, {first + to_lower(reading.lemma), reading.pos, reading.derived, reading.shapes});
  if (type.readings.empty()) return false;
  type.parts = is_number(before) ? std::vector{to_lower(before)} : parts_of(before);
  if (tail.parts.empty()) type.parts.push_back(to_lower(tail.readings.front().lemma));
  else type.parts.insert(type.parts.end(), tail.parts.begin(), tail.parts.end());
  type.source = Source::compound;
  return true;
}

bool Morphology::read_compound(WordType& type, const Form& form) const {
  const Compound found = splitter_.split(form.letters, {});
  if (found.heads.empty()) return false;
  for (const Reading& reading : readings_of(found.head, found.heads, automaton_))
    if (!reading.derived || reading.pos != Pos::verb)
      add_reading(type.readings, {from_code_points(found.before) + reading.lemma, reading.pos, reading.derived, reading.shapes});
  for (const std::u32string& part : found.parts) type.parts.push_back(from_code_points(part));
  type.source = Source::compound;
  return !type.readings.empty();
}

void Morphology::add_stem(WordType& type, const std::string& stem, std::string_view form) const {
  const std::u32string letters = to_code_points(to_lower(stem));
  const auto known = readings_of(letters, automaton_.analyse(letters), automaton_);
  const auto guessed = guess_by_stem(form, to_lower(stem));
  for (const Reading& reading : known) {
    if (!is_open_class(reading.pos) || reading.derived) continue;
    const auto like = std::find_if(guessed.begin(), guessed.end(), [&](const Reading& guess) { return guess.pos == reading.pos; });
    add_reading(type.readings, {reading.lemma, reading.pos, false, like == guessed.end() ? usual_shapes(reading.pos) : like->shapes});
  }
  if (known.empty())
    for (const Reading& reading : guessed) add_reading(type.readings, reading);
}

bool Morphology::read_spelling(WordType& type, const Form& form) const {
  if (form.all_capitals) return false;
  std::vector<std::string> stems;
  {
    const std::lock_guard lock(spelling_door_);
    stems = spelling_.stems(form.lower);
  }
  for (const std::string& stem : stems) add_stem(type, stem, form.lower);
  if (type.readings.empty()) return false;
  type.source = Source::hunspell;
  return true;
}

void Morphology::guess(WordType& type, const Form& form) const {
  type.source = Source::stem;
  type.stem = snowball_stem(form.lower);
  type.readings = guess_by_ending(form.lower);
}

// A capital may be a name's: those the dictionary knows, and what nothing else knows.
void Morphology::add_names(WordType& type, const Form& form) const {
  std::vector<Reading> names;
  for (const Reading& reading : readings_of(form.written, automaton_.analyse(form.written), automaton_))
    if (reading.pos == Pos::propn) add_reading(names, reading);
  if (!names.empty() && type.source == Source::stem) {
    type.readings.clear();
    type.stem.clear();
    type.source = Source::apertium;
  }
  const bool closed = type.source == Source::table && names.empty();
  if (names.empty() && !closed) {
    const bool owner = type.form.ends_with('s') && type.form.size() > 3 && type.source == Source::stem;
    if (owner) names.push_back({type.form.substr(0, type.form.size() - 1), Pos::propn, false, bit(Shape::name_genitive)});
    names.push_back({type.form, Pos::propn, type.source != Source::stem, bit(Shape::name)});
  }
  for (Reading& name : names) add_reading(type.readings, std::move(name));
}

}  // namespace behov
