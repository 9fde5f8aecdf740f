// What people read, in their language. Sources hold the English sentence; swedish.cc holds the Swedish one.
// Keys of JSON and CSV are never translated.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace behov {

enum class Tongue { english, swedish };

// Chosen once, in main, before anything is said.
void speak(Tongue tongue);
Tongue spoken_tongue();

// The sentence in the chosen tongue; the English one where no translation is known.
std::string_view phrase(std::string_view english);

// say("{} of {} read", 3, 4): `english` is a literal, so that a test can hold every sentence against the catalogue.
template <class... Values>
std::string say(std::string_view english, const Values&... values) {
  if constexpr (sizeof...(Values) == 0) return std::string(phrase(english));
  return fmt::format(fmt::runtime(phrase(english)), values...);
}

// The catalogue: {english, swedish}, in the order of the source. For phrase() and for the test.
struct Translation {
  std::string_view english;
  std::string_view swedish;
};
const std::vector<Translation>& translations();

}  // namespace behov
