// Codes turns by a lexicon: finds matches, lets exceptions take away, merges what overlaps, and weighs what speaks for
// a need against what speaks against it. In a conversation an answer may take up its question (conversation.h).
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/coding/finding.h"
#include "engine/coding/senses.h"
#include "engine/index/index.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

// What an interviewer's turn asks about, and by which entries.
struct Question {
  std::vector<const Use*> subjects;   // of its last sentence that has any: an entry a code
  bool elsewhere = false;             // no subject, and it asks about something that no theme is about
  std::set<std::uint32_t> spoken_of;  // every code that it names, whatever it asks in the end
  std::set<std::uint32_t> asked_as;   // context rules that name how it is asked, by their number
  bool of_trouble = false;            // it asks what is lacking, hard or wished for
  std::uint32_t words = 0;
};

class Coder {
 public:
  Coder(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses, Tier tier = Tier::near);
  ~Coder();

  const Lexicon& lexicon() const;
  const std::vector<const Code*>& codes() const;

  // Turns that may hold a coding by an entry of their own.
  Candidates candidates() const;

  Tier tier() const;
  bool holds_near_misses(const IndexedTurn& turn) const;
  ReadTurn read(const IndexedTurn& turn, Tier tier) const;
  Question question(const IndexedTurn& turn, Tier tier) const;
  // What a finding of the turn, read so, has become.
  Coding coding_of(const Finding& finding, const ReadTurn& read, const IndexedTurn& turn) const;

  // A turn by itself, without a conversation around it; hints do not count. In the order of the text, then of codes.
  std::vector<Coding> code(const IndexedTurn& turn) const;

 private:
  struct Parts;
  std::vector<Coding> code_by(const IndexedTurn& turn, Tier tier) const;
  AnalysedText in_light(const IndexedTurn& turn, Tier tier) const;
  ReadTurn read_in(const AnalysedText& text) const;
  Question question_in(const AnalysedText& text) const;
  std::unique_ptr<Parts> parts_;
};

// Marks the codings that are not among those made without near misses: what rests on one, directly or by what it made
// of the talk around it.
void mark_near(std::vector<Coding>& codings, const std::vector<Coding>& sure);

// In the order of the text; within a place by code.
void sort_codings(std::span<Coding> codings);

}  // namespace behov
