// Key words: what one group says more often than another, for its size. Sources of the measures: corpus_measures.h.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/analysis/contrast.h"
#include "engine/analysis/people.h"
#include "engine/analysis/table.h"
#include "engine/transcript/roster.h"

namespace behov {

// The content words (coding/content_words.h) of one person in one transcript, by lemma.
struct SpokenWords {
  std::string transcript, participant;
  std::unordered_map<std::string, std::uint64_t> times;
};

struct KeynessQuestion {
  std::string by;                 // an attribute
  std::string against;            // a value of it; empty: as in sides_of
  std::size_t most = 20;          // words a group
  std::size_t fewest_people = 2;  // of the group, who use the word
};

// Rows by group, its words by log-likelihood, then alphabetically; only words that the group says more often for its size
// than the other side. Throws Failure(bad_data) as compare_table does.
Table keyness_table(const std::vector<SpokenWords>& spoken, const Population& population, const Roster& roster, const KeynessQuestion& question);

}  // namespace behov
