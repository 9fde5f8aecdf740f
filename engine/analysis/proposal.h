// Phrases held against turns as the lexicon's own entries are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/suggestions.h"

namespace behov {

struct Proposal {
  Phrase phrase;
  std::string kind;                     // "word", "row" ...; "collocate", "akin"
  std::vector<std::uint32_t> turns;     // places of those it matches, in order
  std::vector<Span> first;              // of each turn the first match; code points of the turn
  std::size_t people = 0;
  std::uint64_t coded = 0, fresh = 0;   // of the turns: coded by people; that the lexicon does not find
  double score = 0;                     // log-likelihood, by which it was chosen
  double ratio = 0;                     // log ratio
  HeldOut held = {};
};

// Fills turns, first, people, coded and fresh of each; what cannot be read as an expression is left out.
void match_all(std::vector<Proposal>& proposals, const std::vector<StudiedTurn>& turns, const Vocabulary& vocabulary, Senses& senses);

}  // namespace behov
