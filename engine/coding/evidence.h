// What speaks for a need and what against it: cues, praise, solutions, other people's stories, and how near they stand.
// 71 of 100 passages about a subject tell of a need in hand-coded interviews, and cue words alone find a fifth of them:
// so evidence is weighed, and a subject that is a lack by itself needs none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/coding/coding.h"
#include "engine/coding/matcher.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

// A cue or other mark in a sentence.
struct Mark {
  const std::string* kind = nullptr;  // of a cue: lack, wish ...
  WordMatch words;
  std::uint32_t clause = 0;
};

// The marks of a sentence that no negation takes back.
struct SentenceEvidence {
  std::vector<Mark> cues, works, solved, dismissed, told, imagined;
  std::vector<const Leaning*> leanings;  // whether negated or not
};

// How near a kind of mark stands to a coding: the nearer, the more it says.
enum class Nearness : std::uint8_t { none, turn, neighbour, sentence, clause };

struct Evidence {
  bool named = false;     // an entry of a named need
  bool lack = false;      // the code is a lack by itself
  bool neutral = false;   // the code is mostly told as it is
  bool asked_for = false; // the question asks about trouble or wishes, and the answer does not deny it

  Nearness cue = Nearness::none, works = Nearness::none, solved = Nearness::none, dismissed = Nearness::none, told = Nearness::none, imagined = Nearness::none;
  const std::string* kind = nullptr;  // of the nearest cue
  int leaning = 0;                    // what the small words around it weigh, each kind once
};

// Fills in how near the turn's marks stand to a finding in `clause` of `sentence`, and what the small words of the sentences
// around it weigh: somebody who speaks for minutes says all of them somewhere.
void gather(Evidence& evidence, const std::vector<SentenceEvidence>& sentences, std::uint32_t sentence, std::uint32_t clause);

// The same of a finding that the whole turn is about: every mark is as near as one in its sentence.
void gather_whole(Evidence& evidence, const std::vector<SentenceEvidence>& sentences);

// Above zero: a need.
int weigh(const Evidence& evidence);
Stance stance_of(const Evidence& evidence);

}  // namespace behov
