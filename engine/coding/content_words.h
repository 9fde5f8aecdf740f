// The content words of a stretch of a turn, by their lemmas: what leading words and typical quotes are counted by.
#pragma once

#include <string>
#include <vector>

#include "engine/base/span.h"
#include "engine/index/turn.h"
#include "engine/language/vocabulary.h"

namespace behov {

// Nouns, verbs, adjectives and names in the order of the text, in small letters; fillers and marks left out. `within` is
// in code points of the turn.
std::vector<std::string> content_words(const IndexedTurn& turn, Span within, const Vocabulary& vocabulary);

}  // namespace behov
