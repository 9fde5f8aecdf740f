// A transcript coded as a conversation: a short or pronoun-led answer takes up what its question is about, a follow-up
// goes on about the speaker's last turn, and everyday words (hints) count where the talk is about their code already.
// The rules are data (context.toml); every coding that rests on one names it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "engine/coding/coder.h"

namespace behov {

enum class Voice { counted, interviewer, other };

struct Utterance {
  const IndexedTurn* turn = nullptr;
  Voice voice = Voice::counted;
};

struct Conversed {
  std::vector<Coding> codings;  // of the counted turns, in the order of the text
  std::size_t left_aside = 0;   // passing mentions that were not coded
  std::map<std::uint32_t, std::set<std::uint32_t>> asked;  // counted turn -> codes (the coder's index) that its question was about
  std::set<std::uint32_t> spoken_of;                       // codes that an interviewer has named
  bool has_questions = false;                              // an interviewer speaks in it
};

// `talk` is one transcript, its turns in order.
Conversed code_conversation(const Coder& coder, std::span<const Utterance> talk);

}  // namespace behov
