// A transcript coded as a conversation: a short or pronoun-led answer takes up what its question is about, a follow-up
// goes on about the speaker's last turn, and everyday words (hints) count where the talk is about their theme already.
// The rules are data (context.toml); every coding that rests on one names it.
#pragma once

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
};

// `talk` is one transcript, its turns in order.
Conversed code_conversation(const Coder& coder, std::span<const Utterance> talk);

}  // namespace behov
