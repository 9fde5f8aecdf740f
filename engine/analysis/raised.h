// How a subject came up: by the speaker's own will, after a question about it, or not at all.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "engine/coding/coding.h"

namespace behov {

// What interviewers asked about, by the lexicons run on their turns.
struct Raised {
  std::map<std::pair<std::string, std::uint32_t>, std::set<std::string>> asked;  // transcript and respondent's turn -> codes of its question
  std::map<std::string, std::set<std::string>> spoken_of;                        // transcript -> codes that an interviewer named in it
  bool by_interviewers = false;                                                  // somebody asks in these transcripts

  bool after_a_question(const Coding& coding) const {
    const auto found = asked.find({coding.transcript, coding.turn});
    return found != asked.end() && found->second.contains(coding.code);
  }
  bool named_in(const std::string& transcript, const std::string& code) const {
    const auto found = spoken_of.find(transcript);
    return found != spoken_of.end() && found->second.contains(code);
  }
};

}  // namespace behov
