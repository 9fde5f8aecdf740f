// What goes together: pairs of codes in the same turn, the same sentence or the same person. Measures: association.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/table.h"
#include "engine/base/span.h"
#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

// Sentences in the order of the text, by transcript and turn; code points of the transcript.
using SentencePlaces = std::map<std::pair<std::string, std::uint32_t>, std::vector<Span>>;

enum class Within { turn, sentence, participant };

struct CooccurQuestion {
  Within within = Within::turn;
  std::string rows = "code";  // code, theme, need
  bool needs_only = false;
  bool matrix = false;        // a square of counts instead of pairs
  std::size_t quotes = 0;     // beneath a pair, one a participant
};

// Pairs that are together at least once, the most frequent first (then the closer, then the lexicon's order); or the
// square of all, on its diagonal in how many units each is at all. `sentences` are asked for only within sentences.
Table cooccurrence_table(const std::vector<Coding>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const Population& population, const SentencePlaces& sentences, const CooccurQuestion& question);

}  // namespace behov
