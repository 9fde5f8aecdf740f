// What somebody means who types a word: in an entry of a lexicon, in a query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/word.h"

namespace behov {

// The lemmas, in small letters, that a typed word stands for: a word that is a lemma stands for itself alone, another form
// for all its lemmas. Empty where the type has no readings.
std::vector<std::string> lemmas_meant(const WordType& type, std::string_view typed);

}  // namespace behov
