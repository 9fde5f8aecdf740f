// The reading of a token that its context left: what the word is counted as.
#pragma once

#include "engine/language/analysis.h"

namespace behov {

// The first of those that are left; none of a word that has no readings.
inline const Reading* kept_reading(const AnalysedToken& token, const WordType& type) {
  for (std::size_t r = 0; r < type.readings.size(); ++r)
    if (token.readings >> r & 1) return &type.readings[r];
  return nullptr;
}

}  // namespace behov
