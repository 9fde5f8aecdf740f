// What each authority says of a form, whichever of them is believed: for `explain`.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/language/morphology.h"
#include "engine/language/readings.h"

namespace behov {
namespace {

void add_once(std::vector<std::string>& out, const std::string& word) {
  if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
}

}  // namespace

std::vector<Testimony> Morphology::testimonies(const std::string& form) const {
  const std::string lower = to_lower(form);
  const std::u32string letters = to_code_points(lower);
  std::vector<Testimony> out;
  Testimony table{Source::table, {}}, apertium{Source::apertium, {}}, hunspell{Source::hunspell, {}}, near{Source::near, {}};
  if (const auto spoken = tables_.spoken.find(lower); spoken != tables_.spoken.end()) table.words = spoken->second;
  if (const auto function = tables_.function_words.find(lower); function != tables_.function_words.end())
    for (const Reading& reading : function->second) add_once(table.words, reading.lemma);
  for (const Entry& entry : automaton_.analyse(letters)) add_once(apertium.words, from_code_points(without_number(entry.lemma)));
  for (const SpellingStem& one : spelled(lower)) add_once(hunspell.words, one.stem);
  if (apertium.words.empty() && hunspell.words.empty() && table.words.empty())
    for (const std::u32string& word : near_.words_near(letters)) near.words.push_back(from_code_points(word));
  for (Testimony* one : {&table, &apertium, &hunspell, &near})
    if (!one->words.empty()) out.push_back(std::move(*one));
  return out;
}

std::vector<std::string> Morphology::suggestions(const std::string& form) const {
  std::vector<std::string> out;
  for (const std::u32string& word : near_.words_near(to_code_points(to_lower(form)))) add_once(out, from_code_points(word));
  if (!out.empty()) return out;  // Hunspell's own search takes its time
  const std::lock_guard lock(spelling_door_);
  for (const std::string& word : spelling_.suggestions(form)) add_once(out, word);
  return out;
}

}  // namespace behov
