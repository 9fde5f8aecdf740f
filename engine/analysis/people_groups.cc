#include "engine/analysis/people_groups.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

std::string name_of_group(const std::string& transcript, const std::string& person, const Roster& roster, const std::string& unit) {
  if (unit == "participant") return person;
  return unit == "transcript" ? transcript : std::string(roster.value_in(transcript, person, unit));
}

std::vector<std::string> in_order(const std::map<std::string, PeopleGroup>& found, const Roster& roster, const std::string& unit) {
  if (unit != "participant" && unit != "transcript") return roster.values(unit);
  std::vector<std::string> out;
  for (const auto& [name, group] : found) out.push_back(name);
  std::sort(out.begin(), out.end(), SwedishLess{});
  return out;
}

}  // namespace

std::vector<PeopleGroup> groups_of(const Population& population, const Roster& roster, const std::string& unit) {
  std::map<std::string, PeopleGroup> found;
  const bool of_interviews = unit == "transcript" || unit == roster.wave();
  for (const auto& [place, words] : population.words_said) {
    const auto& [transcript, person] = place;
    PeopleGroup& group = found[name_of_group(transcript, person, roster, unit)];
    group.people.insert(person);
    group.words += words;
    if (of_interviews) group.transcripts.insert(transcript);
  }
  std::vector<PeopleGroup> out;
  for (const std::string& name : in_order(found, roster, unit))
    if (const auto group = found.find(name); group != found.end()) {
      group->second.name = name;
      out.push_back(std::move(group->second));
    }
  return out;
}

std::map<std::pair<std::string, std::string>, std::size_t> numbers_of(const std::vector<PeopleGroup>& groups, const Population& population) {
  std::map<std::string, std::vector<std::string>> transcripts_of;
  for (const auto& [place, words] : population.words_said) transcripts_of[place.second].push_back(place.first);
  std::map<std::pair<std::string, std::string>, std::size_t> out;
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const std::string& person : groups[i].people)
      for (const std::string& transcript : transcripts_of[person])
        if (groups[i].transcripts.empty() || groups[i].transcripts.contains(transcript)) out[{transcript, person}] = i;
  return out;
}

}  // namespace behov
