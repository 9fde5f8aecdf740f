// The framework matrix: a row a person, transcript or group, a column a theme or code, and in each cell the passages in
// which that row speaks of that column, in their own words and with the place to read on at.
//
//   participant   passages   Bostad                                 Hälsa
//   P03                  7   ”Vi är sju i två rum.” (IP03:12)       ”Jag sover inte.” (IP03:30)
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/table.h"
#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/roster.h"

namespace behov {

struct MatrixQuestion {
  std::string rows = "participant";  // participant, transcript, an attribute
  std::string columns = "theme";     // theme, code
  bool needs_only = false;
};

// Everybody of the population has a row, whether they speak of anything or not; columns are those of `codes`. A passage is
// the sentence that a coding stands in, once in a cell however many codings it holds, in the order of the text; where a row
// is no participant, it says whose it is.
Table framework_matrix(const std::vector<Coding>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const Population& population, const Roster& roster, const MatrixQuestion& question);

}  // namespace behov
