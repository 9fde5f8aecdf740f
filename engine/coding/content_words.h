// The content words of a stretch of text, by their lemmas: what leading words and typical quotes are counted by.
#pragma once

#include <string>
#include <vector>

#include "engine/base/span.h"
#include "engine/language/analysis.h"

namespace behov {

// Nouns, verbs, adjectives and names in the order of the text, in small letters; fillers and marks left out. `within` is
// in code points of the text.
std::vector<std::string> content_words(const AnalysedText& text, Span within, const Vocabulary& vocabulary);

}  // namespace behov
