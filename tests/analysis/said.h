// People and what they say, for tests of tables: who is in I plus their name, an interview of their own each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/coding/coding.h"

namespace behov {

inline Population asked(const std::vector<std::string>& people) {
  Population out;
  for (const std::string& id : people) {
    out.people[id] = {id, 100, 4};
    out.participant_of[{"I" + id, "R"}] = id;
    out.transcripts.insert("I" + id);
    out.words_said[{"I" + id, id}] = 100;
  }
  return out;
}

inline Coding said(const std::string& person, std::uint32_t turn, const std::string& code, Stance stance = Stance::fact) {
  Coding out;
  out.transcript = "I" + person;
  out.participant = person;
  out.turn = turn;
  out.code = code;
  out.stance = stance;
  return out;
}

}  // namespace behov
