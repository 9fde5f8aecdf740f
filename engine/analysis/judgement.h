// What people together say of a code in a turn: the measure that a lexicon's entries are held against, one by one.
#pragma once

#include <string>

#include "engine/analysis/agreement.h"

namespace behov {

enum class Judgement {
  unread,    // nobody has read the turn
  no,        // who has read it has left the code out, or rejected it
  yes,
  unsettled  // coders differ, and nothing is settled
};

// What the group has settled decides; else coders do, where they agree. Who has read a turn without coding it has said no,
// as in agreement.h.
Judgement judgement_of(const RatedTurn& turn, const std::string& code);

}  // namespace behov
