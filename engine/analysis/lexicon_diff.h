// What an edit of the lexicons did: every entry that changed, and every passage that came, went or says something else
// because of it. The passages are exactly the difference of two runs of `code`.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/entry_yield.h"
#include "engine/analysis/passage_changes.h"
#include "engine/analysis/table.h"
#include "engine/lexicon/entry_changes.h"

namespace behov {

// What an entry's change did, in the passages that it stands behind.
struct EntryEffect {
  std::vector<std::size_t> passages;            // places in LexiconDiff::passages
  std::uint64_t won = 0, lost = 0, changed = 0; // of these
  std::set<std::string> people_won, people_lost;  // participants among them who speak of the code now, and did not; who did, and do not
};

struct CodeTally {
  std::uint64_t passages = 0, needs = 0;
  std::set<std::string> people;
};

struct LexiconDiff {
  std::vector<EntryChange> entries;
  std::vector<PassageChange> passages;
  std::vector<std::vector<std::size_t>> behind;  // of each passage: the changed entries behind it; none: something else
  std::vector<EntryEffect> effects;              // as many as entries
  std::map<std::string, CodeTally> before, after;  // of every code
  std::vector<std::string> others;               // other_changes()
};

// Where a changed entry matches, whatever became of it.
struct ChangeHit {
  std::string transcript;
  std::uint32_t turn = 0;
  std::size_t entry = 0;  // place in `entries`
  friend auto operator<=>(const ChangeHit&, const ChangeHit&) = default;
};

// Behind a passage stand the changed entries among its lines; where there are none (an exception came, a cue went), those
// of its code, or of no code, that match in its turn; then those that match in the two turns before it, of which an answer
// may hang. `hits` in order.
LexiconDiff lexicon_diff(std::vector<EntryChange> entries, const std::vector<Coding>& before, const std::vector<Coding>& after, const std::vector<ChangeHit>& hits);

// A row an entry that changed, then a row a passage: for programs and sheets.
Table changes_table(const LexiconDiff& diff);
// By code, each entry with what it did beneath it, at most `most` passages an entry: for reading.
Table shown_changes_table(const LexiconDiff& diff, std::size_t most);

}  // namespace behov
