// Compounds written apart (`lägen het`, `arbets förmedlingen`, `tand läkare`): which pairs of words may be one, and
// what they would be together. Whether they are is known by the dictionary alone: see Morphology::together().
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/language/word.h"

namespace behov {

// What decides of a word whether it may be a part, as bits; worked out once a type.
using PartKinds = std::uint8_t;
PartKinds part_kinds(const WordType& type, const std::set<std::string, std::less<>>& measures);

// Whether the words, side by side, may be one word written apart, by what each is alone: the first is no word or only
// a linking form, or both are nouns where no two nouns stand, or an adjective does not agree with its noun. Cheap: it
// is asked of every two neighbours of a text.
// `measures` are words that another noun rightly follows: `ett glas vatten`.
bool may_be_apart(PartKinds first, PartKinds second);

// The first is a word that may stand before the second in a noun's phrase (`månads` in `en månads hyra`): what stands
// before it decides.
bool is_known_owner(const WordType& first);

// How the two may be written as one, the likeliest first: läkare + intyg = läkarintyg.
std::vector<std::string> written_together(const std::string& first, const std::string& second);

}  // namespace behov
