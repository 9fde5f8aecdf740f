// Who counts: the people of a selection, how much they said, and the groups that they fall in.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace behov {

struct Person {
  std::string id;
  std::uint64_t words = 0;
  std::uint32_t turns = 0;
};

// N of every table: participants with at least one word of their own in the selection.
struct Population {
  std::map<std::string, Person> people;                                       // by id
  std::map<std::pair<std::string, std::string>, std::string> participant_of;  // transcript, speaker -> id
  std::set<std::string> transcripts;
  std::map<std::pair<std::string, std::string>, std::uint64_t> words_said;   // transcript, id -> words of theirs in it
  std::uint64_t words() const {
    std::uint64_t sum = 0;
    for (const auto& [id, person] : people) sum += person.words;
    return sum;
  }
};

}  // namespace behov
