// A coding on its way: the entries that it rests on, where they stand, and what speaks for a need. Most findings of
// everyday words and passing mentions fall away again, so its words are put together only once it stays.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/coding/coding.h"
#include "engine/coding/entries.h"
#include "engine/coding/evidence.h"
#include "engine/index/turn.h"

namespace behov {

struct Finding {
  std::uint32_t code = 0;  // index among the coder's codes
  std::uint32_t sentence = 0, clause = 0;
  boost::container::small_vector<const Use*, 2> entries;  // that overlap here, the leading one first; never empty
  Span within;              // code points of the turn
  bool taken_up = false;    // from the question or the last turn, whose entry it is
  std::string rule;         // why an entry that does not speak for itself counts here; empty: it does
  Evidence evidence;

  bool is_hint() const { return !taken_up && entries.front()->kind == Use::Kind::hint; }  // counts only where the talk is about the code already
};

struct ReadTurn {
  std::vector<Finding> findings;           // in the order of sentences
  std::vector<SentenceEvidence> sentences; // as many as the turn has
  std::vector<std::uint32_t> openings;     // context rules with an opening that begins the turn, by their number
  std::uint32_t words = 0;
  std::optional<AnalysedText> light;       // what it was read in, where near misses make it another text than the turn's

  const AnalysedText& text_of(const IndexedTurn& turn) const { return light ? *light : turn.analysed; }
};

// The coding that the finding has become; its stance is what the evidence says.
Coding coding_of(const Finding& finding, const ReadTurn& read, const IndexedTurn& turn, const std::vector<const Code*>& codes, const Vocabulary& vocabulary);

}  // namespace behov
