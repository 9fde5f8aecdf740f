// The groups that a table sets side by side: single people, single transcripts, or those of an attribute.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/coding/coding.h"
#include "engine/transcript/roster.h"

namespace behov {

struct PeopleGroup {
  std::string name;
  std::set<std::string> people;
  std::set<std::string> transcripts;  // of transcripts and waves, whose people may be in others too; empty: all of theirs
  std::uint64_t words = 0;            // that its people say in it

  bool holds(const std::string& transcript, const std::string& person) const { return people.contains(person) && (transcripts.empty() || transcripts.contains(transcript)); }
  bool holds(const Coding& coding) const { return holds(coding.transcript, coding.participant); }
};

// By `unit`: participant, transcript (both in Swedish order) or an attribute (in its own order of showing). Only groups
// with people in them; what a person says in a transcript falls in exactly one.
std::vector<PeopleGroup> groups_of(const Population& population, const Roster& roster, const std::string& unit);

// Of each group its number, by transcript and participant.
std::map<std::pair<std::string, std::string>, std::size_t> numbers_of(const std::vector<PeopleGroup>& groups, const Population& population);

}  // namespace behov
