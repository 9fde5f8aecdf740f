// The clauses of a sentence, and the marks of need, praise and the like that no negation of their clause takes back.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/coding/entries.h"
#include "engine/coding/evidence.h"
#include "engine/language/analysis.h"

namespace behov {

// The number of the clause that each word stands in: a comma, a dash, or an opener begins a new one.
std::vector<std::uint32_t> clauses_of(const AnalysedText& text, const SentenceWords& words, const std::vector<Found>& found, const Vocabulary& vocabulary);

// A negation takes back the marks after it in its clause, never a mark that it is part of; one among the words of a
// cue or a named need (`har inte råd`) negates nothing else.
SentenceEvidence marks_of(const std::vector<Found>& found, const std::vector<std::uint32_t>& clauses);

}  // namespace behov
