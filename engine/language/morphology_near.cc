// The part of Morphology that reads what no dictionary has: spoken forms by rule, near misses, words written apart.
#include <unicode/uchar.h>

#include "engine/language/apart.h"
#include "engine/language/form.h"
#include "engine/language/guess.h"
#include "engine/language/readings.h"
#include "engine/language/respell.h"

namespace behov {

// Spoken by rule: the first of the words it may stand for that a dictionary has, unless it is a word itself.
bool Morphology::read_respelled(WordType& type, const Form& form) const {
  if (form.capital) return false;
  for (const auto& [word, telling] : respelled(form.letters, tables_)) {
    const std::string written = from_code_points(word);
    if (automaton_.analyse(word).empty() && !(telling && is_spelled(written))) continue;
    if (is_spelled(form.lower)) return false;
    const WordType known = analyse(written);
    type.read_as = {written};
    type.readings = known.readings;
    type.parts = known.parts;
    type.source = Source::table;
    return true;
  }
  return false;
}

namespace {

// Takes over what a known word is; the form keeps the stem by which unknown words are compared.
void take_over(WordType& type, const WordType& word, std::string read_as) {
  for (const Reading& reading : word.readings)
    if (reading.pos != Pos::propn) add_reading(type.readings, reading);
  if (type.read_as.empty()) type.parts = word.parts;
  type.read_as.push_back(std::move(read_as));
  type.source = Source::near;
}

}  // namespace

bool Morphology::read_as_near(WordType& type, const Form& form, const std::vector<std::u32string>& words) const {
  for (const std::u32string& word : words) {
    const std::string written = from_code_points(word);
    take_over(type, analyse(written), written);
  }
  if (type.readings.empty()) return false;
  type.stem = snowball_stem(form.lower);
  return true;
}

// Before the splitter, which takes `träfar` apart; what the spelling dictionary has is left alone.
bool Morphology::read_doubled(WordType& type, const Form& form) const {
  if (form.capital || !tables_.near_misses) return false;
  const auto words = near_.words_by_doubling(form.letters);
  return !words.empty() && !is_spelled(form.lower) && read_as_near(type, form, words);
}

bool Morphology::read_near(WordType& type, const Form& form) const {
  return !form.capital && tables_.near_misses && read_as_near(type, form, near_.words_near(form.letters));
}

// ipraktiken: a small word and a known one that were written as one.
bool Morphology::read_joined(WordType& type, const Form& form) const {
  if (form.capital || !tables_.near_misses) return false;
  const std::u32string_view rest = without_joined_word(form.letters);
  if (rest.empty() || automaton_.analyse(rest).empty()) return false;
  const std::string word = from_code_points(rest);
  take_over(type, analyse(word), form.lower.substr(0, form.lower.size() - word.size()) + " " + word);
  type.stem = snowball_stem(form.lower);
  return true;
}

std::optional<WordType> Morphology::together(const std::string& first, const std::string& second) const {
  for (const std::string& word : written_together(first, second)) {
    std::u32string letters = to_code_points(word);
    const bool common = !automaton_.analyse(letters).empty() || is_spelled(word);
    letters[0] = static_cast<char32_t>(u_toupper(static_cast<UChar32>(letters[0])));  // Migrationsverket
    if (!common && automaton_.analyse(letters).empty()) continue;
    WordType type;
    type.form = first + " " + second;
    type.word = true;
    take_over(type, analyse(word), word);
    if (!type.readings.empty()) return type;
  }
  return std::nullopt;
}

}  // namespace behov
