#include "engine/transcript/roster.h"

#include <algorithm>
#include <cstdlib>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::string_view unknown = "okänd";

std::string without_digits(std::string label) {
  while (!label.empty() && (label.back() == ' ' || (label.back() >= '0' && label.back() <= '9'))) label.pop_back();
  return label;
}

bool is_interviewer_label(std::string_view label) {
  static const std::set<std::string, std::less<>> labels = {"I", "Int", "INT", "Intervjuare", "Intervjuaren", "Interviewer", "Forskare", "Moderator"};
  return labels.contains(label) || labels.contains(without_digits(std::string(label)));
}

bool is_letter_of_interviewer(std::string_view label) { return label == "F" || label == "M"; }

std::string band_of(const std::vector<double>& bands, double value) {
  const auto shown = [](double limit) { return fmt::format("{:g}", limit); };
  if (bands.empty()) return std::string(unknown);
  if (value < bands.front()) return "-" + shown(bands.front() - 1);
  for (std::size_t i = 0; i + 1 < bands.size(); ++i)
    if (value < bands[i + 1]) return shown(bands[i]) + "-" + shown(bands[i + 1] - 1);
  return shown(bands.back()) + "-";
}

std::string grouped(const Group& group, const std::string& value) {
  if (!group.bands.empty()) {
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    return end == value.c_str() ? "" : band_of(group.bands, number);
  }
  for (const Group::Value& one : group.values)
    if (std::find(one.members.begin(), one.members.end(), value) != one.members.end()) return one.name;
  for (const Group::Value& one : group.values)
    if (one.members.empty()) return one.name;
  return "";
}

std::vector<std::string> order_of(const Group& group) {
  std::vector<std::string> out;
  for (const Group::Value& value : group.values) out.push_back(value.name);
  if (group.bands.empty()) return out;
  out.push_back(band_of(group.bands, group.bands.front() - 1));
  for (const double limit : group.bands) out.push_back(band_of(group.bands, limit));
  return out;
}

const ParticipantRow* row_for(const Participants& participants, std::string_view transcript, std::string_view label) {
  for (const ParticipantRow& row : participants.rows)
    if (row.transcript == transcript && row.speaker == label) return &row;
  return nullptr;
}

Role role_named(std::string_view name) {
  return name == "interviewer" ? Role::interviewer : name == "interpreter" ? Role::interpreter : Role::respondent;
}

Speaker make_speaker(const std::string& transcript, const std::string& label, const Participants& participants, const Settings& settings) {
  Speaker out;
  out.label = label;
  const auto& named = settings.interviewers;
  if (const ParticipantRow* row = row_for(participants, transcript, label)) {
    out.listed = true;
    out.participant = row->participant;
    if (!row->role.empty()) return out.role = role_named(row->role), out;
    if (!row->participant.empty()) return out;
  }
  if (std::find(named.begin(), named.end(), label) != named.end() || is_interviewer_label(label)) out.role = Role::interviewer;
  else if (label == "Tolk" || label == "Tolken" || without_digits(label) == "Tolk") out.role = Role::interpreter;
  return out;
}

using Speakers = std::map<std::string, Speaker, std::less<>>;

// A row without a speaker is a person: the transcript's only respondent.
void apply_person_row(const ParticipantRow& row, Speakers& speakers, const Participants& participants, Problems& problems) {
  std::vector<Speaker*> respondents;
  for (auto& [label, speaker] : speakers)
    if (speaker.role == Role::respondent && !speaker.listed) respondents.push_back(&speaker);
  if (respondents.size() > 1)
    problems.push_back(error_at({participants.file, row.line, 0}, say("transcript {} has several respondents; a column `speaker` tells whose row this is", row.transcript)));
  else if (respondents.size() == 1) respondents.front()->listed = true, respondents.front()->participant = row.participant;
}

}  // namespace

std::string_view name_of(Role role) {
  return role == Role::respondent ? "respondent" : role == Role::interviewer ? "interviewer" : "interpreter";
}

Checked<Roster> Roster::join(const std::map<std::string, std::vector<std::string>>& labels, const Participants& participants, const Settings& settings) {
  Checked<Roster> out;
  Roster& roster = out.value;
  for (const auto& [transcript, list] : labels) {
    Speakers& speakers = roster.speakers_[transcript];
    for (const std::string& label : list) speakers[label] = make_speaker(transcript, label, participants, settings);
    const bool has_interviewer = std::any_of(speakers.begin(), speakers.end(), [](const auto& s) { return s.second.role == Role::interviewer; });
    if (!has_interviewer && speakers.size() > 1)
      for (auto& [label, speaker] : speakers)
        if (is_letter_of_interviewer(label) && !speaker.listed) speaker.role = Role::interviewer;
  }
  for (const ParticipantRow& row : participants.rows) {
    const auto found = roster.speakers_.find(row.transcript);
    if (found == roster.speakers_.end()) out.problems.push_back(warning_at({participants.file, row.line, 0}, say("there is no transcript {} in corpus/", row.transcript)));
    else if (row.speaker.empty()) apply_person_row(row, found->second, participants, out.problems);
    else if (!found->second.contains(row.speaker)) out.problems.push_back(warning_at({participants.file, row.line, 0}, say("nobody is called `{}` in transcript {}", row.speaker, row.transcript)));
    for (const auto& [name, value] : row.attributes)
      if (!row.participant.empty()) roster.values_[row.participant][name] = value;
  }
  for (auto& [transcript, speakers] : roster.speakers_) {
    std::size_t respondents = 0;
    bool interviewer = false;
    for (auto& [label, speaker] : speakers) {
      interviewer = interviewer || speaker.role == Role::interviewer;
      if (speaker.role != Role::respondent) continue;
      ++respondents;
      if (!speaker.participant.empty()) continue;
      speaker.participant = label.empty() ? transcript : transcript + "/" + label;
      out.problems.push_back(warning_at({participants.file, 0, 0}, say("`{}` in transcript {} is not listed and counts as participant {}", label, transcript, speaker.participant)));
    }
    if (respondents > 1 && !interviewer)
      out.problems.push_back(warning_at({participants.file, 0, 0}, say("no interviewer is known in transcript {}: all its {} speakers are counted", transcript, respondents)));
  }
  roster.attributes_ = participants.attributes;
  for (const Group& group : settings.groups) {
    if (!roster.has_attribute(group.from))
      out.problems.push_back(error_at(group.place, say("the group `{}` is made of `{}`, which is no column of participants.csv", group.name, group.from)));
    if (roster.has_attribute(group.name))
      out.problems.push_back(error_at(group.place, say("`{}` is a column of participants.csv already", group.name)));
    roster.attributes_.push_back(group.name);
    roster.group_order_[group.name] = order_of(group);
    for (auto& [participant, values] : roster.values_)
      if (const auto value = values.find(group.from); value != values.end())
        if (const std::string name = grouped(group, value->second); !name.empty()) values[group.name] = name;
  }
  return out;
}

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

std::string_view Roster::value(std::string_view participant, std::string_view attribute) const {
  const auto values = values_.find(participant);
  if (values == values_.end()) return unknown;
  const auto value = values->second.find(attribute);
  return value == values->second.end() ? unknown : std::string_view(value->second);
}

std::vector<std::string> Roster::values(std::string_view attribute) const {
  std::set<std::string> seen;
  for (const std::string& participant : participants()) seen.insert(std::string(value(participant, attribute)));
  std::vector<std::string> out;
  if (const auto order = group_order_.find(attribute); order != group_order_.end())
    for (const std::string& name : order->second)
      if (seen.erase(name)) out.push_back(name);
  const bool some_unknown = seen.erase(std::string(unknown));
  std::vector<std::string> rest(seen.begin(), seen.end());
  std::sort(rest.begin(), rest.end(), SwedishLess{});
  out.insert(out.end(), rest.begin(), rest.end());
  if (some_unknown) out.emplace_back(unknown);
  return out;
}

std::vector<std::string> Roster::participants() const {
  std::set<std::string> seen;
  for (const auto& [transcript, speakers] : speakers_)
    for (const auto& [label, speaker] : speakers)
      if (speaker.role != Role::interviewer && !speaker.participant.empty()) seen.insert(speaker.participant);
  std::vector<std::string> out(seen.begin(), seen.end());
  std::sort(out.begin(), out.end(), SwedishLess{});
  return out;
}

}  // namespace behov
