// The recurring needs: which codes and named needs people speak of as lacking, how many of those asked, in whose words.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/raised.h"
#include "engine/analysis/table.h"
#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/roster.h"

namespace behov {

struct NeedsQuestion {
  std::string by;                // attribute whose groups stand side by side; empty: none
  std::size_t quotes = 0;        // at most so many beneath each row, one a participant
  Stance stance = Stance::need;  // what is ranked: what is missing, what works, or what is told of others
};

// Rows by code, ranked by participants (then mentions, then the lexicon's order), beneath each its named needs. n counts
// people, never mentions; N is the population's size, in a group's column the group's.
//
//   unasked    of n, those whose first mention answers no question about the code
//   asked      of n, those whose first mention does
//   untouched  of N, those who never speak of the code, in whose interviews nobody asks about it either
//
// `codings` are all of the selection's, of every stance: who speaks of a code without a need has been asked, or has
// raised it.
Table needs_table(const std::vector<Coding>& codings, const Raised& raised, const Lexicon& lexicon, const Population& population, const Roster& roster, const NeedsQuestion& question);

}  // namespace behov
