// Keyword in context: where an expression matches, with the words on either side.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/analysis/table.h"
#include "engine/coding/matcher.h"
#include "engine/language/near_text.h"

namespace behov {

struct Hit {
  std::string transcript;
  std::uint32_t turn = 0;
  std::string participant;
  Span span;  // code points of the transcript
  std::string before, match, after;
  Tier tier = Tier::exact;
};

// The matches of `expression` in a turn that none of `except` overlaps. `context` is in words on each side.
class Finder {
 public:
  Finder(const Expression& expression, const std::vector<Expression>& except, const Vocabulary& vocabulary, Senses& senses, Tier tier = Tier::near);
  Candidates candidates() const { return matcher_.candidates(0, 1); }
  std::vector<Hit> find(const IndexedTurn& turn, std::size_t context) const;

 private:
  std::vector<Hit> find_in(const IndexedTurn& turn, std::size_t context) const;

  std::vector<bool> conjunctive_;
  const Vocabulary& vocabulary_;
  NearText light_;
  Tier tier_;
  Matcher matcher_;
};

Table concordance_table(const std::vector<Hit>& hits);
// People and mentions by transcript.
Table hit_count_table(const std::vector<Hit>& hits);

}  // namespace behov
