// Expressions that a code might take in: from what people have coded, or, where nobody has, from the words beside what the
// lexicon finds and those akin to its own. They are proposed; a person takes them in.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/held_out.h"
#include "engine/analysis/phrases.h"
#include "engine/analysis/table.h"
#include "engine/coding/senses.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

// A turn of somebody's who counts.
struct StudiedTurn {
  IndexedTurn turn;
  std::string participant;
  JudgedTurn judged;
};

struct SuggestQuestion {
  const Code* code = nullptr;
  std::size_t fewest_people = 2;
  std::size_t most = 20;
};

// From turns that people have read: phrases that are commoner in turns coded with the code than in others (by
// log-likelihood over turns), each matched as the lexicon would, with the turns and people it is found in, the share of them
// that people coded, and what it would add (held_out.h). Left out: what
// does not raise F1 even where it was chosen, what is right in fewer than two of five turns, and what adds only what one
// that stands above adds as surely. By gain, precision, people, turns, then as written.
Table suggestions_table(const std::vector<StudiedTurn>& turns, const Vocabulary& vocabulary, Senses& senses, const SuggestQuestion& question);

// From nobody's codings: collocates, words of the sentences that the lexicon codes, by log-likelihood against all others
// (corpus_measures.h); and words that share a part with a word of the code's entries. `found` of a turn is the lexicon's.
// Only words that are also said where it finds nothing.

// A sentence with a coding by the lexicon.
struct CodedSentence {
  std::uint32_t turn = 0;  // its place in the list
  Span span;               // in code points of the turn
};
Table akin_table(const std::vector<StudiedTurn>& turns, const std::vector<CodedSentence>& sentences, const Vocabulary& vocabulary, Senses& senses, const SuggestQuestion& question);

}  // namespace behov
