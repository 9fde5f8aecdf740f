// What one row of the needs gathers: who tells of it, how it came up, in which words.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/raised.h"
#include "engine/analysis/telling_words.h"
#include "engine/coding/coding.h"

namespace behov {

struct NeedTally {
  std::string label, code, named;
  std::size_t order = 0;                // in the lexicon
  std::vector<const Coding*> codings;   // in the order of the text

  std::set<std::string_view> people;
  std::int64_t mentions = 0;
  std::set<std::string_view> asked;                             // of the people, whose first mention answers a question about it
  std::map<std::string_view, std::set<std::string_view>> by_cue;  // kind of cue -> people
  struct Use {
    std::uint64_t times = 0;
    std::vector<std::string_view> people;  // in the order of the text, some of them more than once
  };
  std::unordered_map<std::string_view, Use> words;  // of the different sentences that tell of it

  // Fills in what follows from the codings; it points into them.
  void count(const Raised& raised);
  WordCounts word_counts() const;
};

// The words that set the row apart from all needs: `word` or, said by several, `word 3`. Where three people or more
// tell of it, only words that several of them use.
std::string leading_words(const NeedTally& tally, const WordCounts& everywhere, std::size_t most);

// Sentences with who said them and where, one a participant, the most typical first.
std::vector<std::string> typical_quotes(const NeedTally& tally, const WordCounts& everywhere, std::size_t most);

// Kinds of cue by how many people use them: "lack 5, wish 3".
std::string kinds_of_cue(const NeedTally& tally);

}  // namespace behov
