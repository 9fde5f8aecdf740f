// What each entry of the lexicons earns in a study: where it matches, what it codes, what other entries find as well, and
// how often people who have read the passages agree. Entry by entry; the table is entry_table.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/analysis/judgement.h"
#include "engine/coding/coding.h"
#include "engine/coding/conversation.h"
#include "engine/coding/matcher.h"
#include "engine/lexicon/entry.h"

namespace behov {

struct EntryYield {
  std::uint64_t hits = 0;      // matches in the words that the entry is for: participants', of a question the interviewers'
  std::size_t people = 0;      // participants among whose words they are, or whose interviewers'
  std::uint64_t taken = 0;     // hits that an exception of the code takes away; of an exception, hits of the code that it takes
  std::uint64_t codings = 0;   // passages that are coded because of it, alone or with others
  std::uint64_t needs = 0;     // of these, those that tell of a need
  std::uint64_t right = 0, judged = 0;  // turns coded because of it that people have read, and those where they agree
  bool covered = false;        // each hit that is left is found by another entry of the same code as well
  std::optional<std::size_t> covered_by;  // the entry that finds them all; of two that do, the one that stands first
};

// A match of an entry.
struct EntryHit {
  std::uint32_t entry = 0;  // its place in the list
  std::uint32_t turn = 0, sentence = 0;
  WordMatch words;
  std::string participant;  // or the transcript, of an interviewer's words
};

// Finds the hits of all entries at once.
class EntryFinder {
 public:
  EntryFinder(const std::vector<LexiconEntry>& entries, const Vocabulary& vocabulary, Senses& senses, Tier tier);
  // Of one transcript, in the order of the text; `participant_of` is empty for speakers who are not asked for. Threads
  // may call at once.
  std::vector<EntryHit> find(std::span<const Utterance> talk, const std::function<std::string(const IndexedTurn&)>& participant_of) const;

 private:
  const std::vector<LexiconEntry>& entries_;
  const Vocabulary& vocabulary_;
  NearText light_;
  Tier tier_;
  Matcher matcher_;
};

// Hits of transcript after transcript, then codings, put together into what each entry earns.
class EntryYields {
 public:
  explicit EntryYields(const std::vector<LexiconEntry>& entries);
  void add_transcript(const std::vector<EntryHit>& hits);
  // `turns` are those that people have written about.
  void add_codings(const std::vector<Coding>& codings, const std::vector<RatedTurn>& turns);
  // In the order of the entries.
  std::vector<EntryYield> take();

 private:
  using Hits = std::span<const EntryHit>;
  void add_sentence(Hits hits);
  void add_code(const std::vector<const EntryHit*>& hits);
  void note_cover(const EntryHit& hit, const std::vector<const EntryHit*>& left);
  bool covers(const EntryHit& other, const EntryHit& hit) const;

  const std::vector<LexiconEntry>& entries_;
  std::vector<EntryYield> yields_;
  std::vector<std::set<std::string>> people_;
  std::vector<std::optional<std::vector<std::uint32_t>>> covers_;  // those that have found every hit so far
  std::vector<std::uint64_t> uncovered_, left_;                    // hits that no other entry finds; hits not taken away
};

}  // namespace behov
