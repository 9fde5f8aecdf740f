// What an unknown word probably is, by its ending.
#pragma once

#include <string_view>
#include <vector>

#include "engine/language/word.h"

namespace behov {

// Readings by the longest ending known, the likeliest first; of a form in small letters. Never empty.
std::vector<Reading> guess_by_ending(std::string_view form);
// The readings of a form whose dictionary form is known but not its part of speech: `stem` of `form`.
std::vector<Reading> guess_by_stem(std::string_view form, std::string_view stem);

}  // namespace behov
