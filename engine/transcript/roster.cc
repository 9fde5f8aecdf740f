#include "engine/transcript/roster.h"

#include <algorithm>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
std::set<std::string> Roster::listed_speakers(std::string_view transcript, const Participants& participants, const Settings& settings) {
  std::set<std::string> out(settings.interviewers.begin(), settings.interviewers.end());
  for (const ParticipantRow& row : participants.rows)
    if (row.transcript == transcript && !row.speaker.empty()) out.insert(row.speaker);
  return out;
}

const Speaker& Roster::speaker(std::string_view transcript, std::string_view label) const {
  static const Speaker nobody{"", Role::interviewer, "", false};
  const auto found = speakers_.find(transcript);
  if (found == speakers_.end()) return nobody;
  const auto speaker = found->second.find(label);
  return speaker == found->second.end() ? nobody : speaker->second;
}

bool Roster::has_attribute(std::string_view name) const { return std::find(attributes_.begin(), attributes_.end(), name) != attributes_.end(); }

void Roster::require_attribute(std::string_view name) const {
  if (has_attribute(name)) return;
  if (attributes_.empty()) throw Failure(Exit::bad_data, say("there is no attribute `{}`: nothing is known of the participants; `behov check --write` makes a sheet for it", name));
  throw Failure(Exit::bad_data, say("there is no attribute `{}`; there are: {}", name, fmt::format("{}", fmt::join(attributes_, ", "))));
}

std::string_view Roster::value(std::string_view participant, std::string_view attribute) const {
  const auto values = values_.find(participant);
  if (values == values_.end()) return unknown_value;
  const auto value = values->second.find(attribute);
  return value == values->second.end() ? unknown_value : std::string_view(value->second);
}

std::string_view Roster::wave_of(std::string_view transcript) const {
  const auto found = wave_of_.find(transcript);
  return found == wave_of_.end() ? unknown_value : std::string_view(found->second);
}

std::string_view Roster::value_in(std::string_view transcript, std::string_view participant, std::string_view attribute) const {
  return attribute == wave_ ? wave_of(transcript) : value(participant, attribute);
}

std::set<std::string, std::less<>> Roster::values_seen(std::string_view attribute) const {
  std::set<std::string, std::less<>> out;
  for (const auto& [transcript, speakers] : speakers_)
    for (const auto& [label, speaker] : speakers)
      if (!speaker.participant.empty()) out.emplace(value_in(transcript, speaker.participant, attribute));
  return out;
}

std::vector<std::string> Roster::values(std::string_view attribute) const {
  auto seen = values_seen(attribute);
  std::vector<std::string> out;
  if (const auto order = group_order_.find(attribute); order != group_order_.end())
    for (const std::string& name : order->second)
      if (name != unknown_value && seen.erase(name)) out.push_back(name);
  const bool some_unknown = seen.erase(std::string(unknown_value)) > 0;
  std::vector<std::string> rest(seen.begin(), seen.end());
  std::sort(rest.begin(), rest.end(), SwedishLess{});
  out.insert(out.end(), rest.begin(), rest.end());
  if (some_unknown) out.emplace_back(unknown_value);
  return out;
}

}  // namespace behov
