// How a roster comes about: labels, participants.csv and study.toml joined.
#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/groups.h"
#include "engine/transcript/roles.h"
#include "engine/transcript/roster.h"
#include "engine/transcript/transcript.h"

namespace behov {

class RosterBuilder {
 public:
  RosterBuilder(const Participants& participants, const Settings& settings) : participants_(participants), settings_(settings) {
    for (const ParticipantRow& row : participants.rows) rows_[row.transcript].push_back(&row);
  }

  Checked<Roster> build(const std::map<std::string, std::vector<std::string>>& labels) {
    roster().wave_ = settings_.wave;
    for (const auto& [transcript, list] : labels) join_transcript(transcript, list);
    for (const ParticipantRow& row : participants_.rows) {
      if (!labels.contains(row.transcript) && !is_ignored(row.transcript)) warn_of(phrase("{} rows are about transcripts that are not in corpus/"), row.transcript, row.line, say("there is no transcript {} in corpus/", row.transcript));
      if (!row.participant.empty()) take_values(row, row.participant);
    }
    list_participants();
    roster().attributes_ = participants_.attributes;
    check_wave();
    for (const Group& group : settings_.groups) add_group(group);
    return std::move(out_);
  }

 private:
  using Speakers = std::map<std::string, Speaker, std::less<>>;

  Roster& roster() { return out_.value; }
  void warn(std::size_t line, std::string sentence) { out_.problems.push_back(warning_at({participants_.file, line, 0}, std::move(sentence))); }
  void warn_of(std::string_view kind, std::string which, std::size_t line, std::string sentence) {
    out_.problems.push_back(warning_of(kind, std::move(which), {participants_.file, line, 0}, std::move(sentence)));
  }
  void complain(Place place, std::string sentence) { out_.problems.push_back(error_at(std::move(place), std::move(sentence))); }

  bool is_ignored(const std::string& transcript) const {
    return std::any_of(settings_.ignored.begin(), settings_.ignored.end(), [&](const std::string& file) { return transcript_id(file) == transcript; });
  }

  bool is_interviewer_by_settings(const std::string& label) const {
    return std::find(settings_.interviewers.begin(), settings_.interviewers.end(), label) != settings_.interviewers.end();
  }

  const ParticipantRow* row_of(const std::string& transcript, std::string_view label) const {
    const auto found = rows_.find(transcript);
    if (found == rows_.end() || label.empty()) return nullptr;
    for (const ParticipantRow* row : found->second)
      if (row->speaker == label) return row;
    return nullptr;
  }

  void join_transcript(const std::string& transcript, const std::vector<std::string>& labels) {
    Speakers& speakers = roster().speakers_[transcript];
    for (const std::string& label : labels) speakers[label] = speaker_of(transcript, label);
    settle_letters(speakers);
    if (const auto rows = rows_.find(transcript); rows != rows_.end())
      for (const ParticipantRow* row : rows->second) {
        if (row->speaker.empty()) apply_person_row(*row, speakers);
        else if (!speakers.contains(row->speaker)) warn_of(phrase("{} rows are about speakers whom their transcripts do not have"), transcript + "/" + row->speaker, row->line, say("nobody is called `{}` in transcript {}", row->speaker, transcript));
      }
    name_participants(transcript, speakers);
    warn_without_interviewer(transcript, speakers);
  }

  Speaker speaker_of(const std::string& transcript, const std::string& label) {
    const ParticipantRow* row = row_of(transcript, label);
    Speaker out{label, Role::respondent, row ? row->participant : "", row != nullptr};
    if (row && !row->role.empty()) out.role = role_named(row->role);
    else if (is_interviewer_by_settings(label)) out.role = Role::interviewer;
    else out.role = usual_role(label);
    if (out.role != Role::interviewer) return out;
    if (row && row->role.empty() && !out.participant.empty())
      warn_of(phrase("{} rows give a participant to someone who counts as interviewer; the column `role` can say otherwise"), transcript + "/" + label, row->line, say("`{}` in transcript {} counts as interviewer, not as participant {}; the column `role` can say otherwise", label, transcript, out.participant));
    out.participant.clear();
    return out;
  }

  // F and M, once it is known whether they leave anyone to be a respondent.
  static void settle_letters(Speakers& speakers) {
    const auto is_letter = [](const Speaker& speaker) { return may_be_interviewer(speaker.label) && !speaker.listed; };
    const bool others = std::any_of(speakers.begin(), speakers.end(), [&](const auto& s) { return s.second.role == Role::respondent && !is_letter(s.second); });
    for (auto& [label, speaker] : speakers)
      if (others && is_letter(speaker)) speaker.role = Role::interviewer;
  }

  // A row without a speaker is a person: the transcript's only respondent.
  void apply_person_row(const ParticipantRow& row, Speakers& speakers) {
    if (!row.role.empty() && row.role != name_of(Role::respondent))
      return complain({participants_.file, row.line, 0}, say("a row with the role {} must name its speaker", row.role));
    std::vector<Speaker*> meant;
    for (auto& [label, speaker] : speakers)
      if (speaker.role == Role::respondent && !speaker.listed) meant.push_back(&speaker);
    if (meant.size() == 1) {
      meant.front()->listed = true;
      meant.front()->participant = row.participant;
    } else if (meant.empty()) {
      warn_of(phrase("{} rows are about transcripts without a respondent that they could mean"), row.transcript, row.line, say("transcript {} has no respondent that this row could be about", row.transcript));
    } else {
      std::vector<std::string> labels;
      for (const Speaker* speaker : meant) labels.push_back(speaker->label);
      complain({participants_.file, row.line, 0}, say("transcript {} has several respondents ({}); a column `speaker` tells which of them this row is about", row.transcript, fmt::join(labels, ", ")));
    }
  }

  void name_participants(const std::string& transcript, Speakers& speakers) {
    for (auto& [label, speaker] : speakers) {
      if (speaker.role != Role::respondent || !speaker.participant.empty()) continue;
      speaker.participant = label.empty() ? transcript : transcript + "/" + label;
      const std::string_view kind = phrase("{} speakers have no participant in participants.csv and count as participants of their own");
      if (label.empty()) warn_of(kind, speaker.participant, 0, say("the speaker of transcript {} has no participant in participants.csv and counts as participant {}", transcript, speaker.participant));
      else warn_of(kind, speaker.participant, 0, say("`{}` in transcript {} has no participant in participants.csv and counts as participant {}", label, transcript, speaker.participant));
      if (const ParticipantRow* row = row_of(transcript, label)) take_values(*row, speaker.participant);
    }
  }

  void warn_without_interviewer(const std::string& transcript, const Speakers& speakers) {
    const auto has = [&](Role role) { return std::count_if(speakers.begin(), speakers.end(), [&](const auto& s) { return s.second.role == role; }); };
    if (has(Role::interviewer) == 0 && has(Role::respondent) > 1)
      warn_of(phrase("no interviewer is known in {} transcripts: all their speakers are counted"), transcript, 0, say("no interviewer is known in transcript {}: all its {} speakers are counted", transcript, has(Role::respondent)));
  }

  void take_values(const ParticipantRow& row, const std::string& participant) {
    for (const auto& [name, value] : row.attributes)
      if (name == settings_.wave) take_wave(row, participant, value);
      else roster().values_[participant][name] = value;
  }

  void take_wave(const ParticipantRow& row, const std::string& participant, const std::string& value) {
    const auto [wave, first] = roster().wave_of_.emplace(row.transcript, value);
    if (!first && wave->second != value)
      complain({participants_.file, row.line, 0}, say("transcript {} has {} `{}` here and `{}` in a row before", row.transcript, settings_.wave, value, wave->second));
    std::string& all = roster().values_[participant][settings_.wave];
    if (all.empty()) all = value;
    else if ((", " + all + ", ").find(", " + value + ", ") == std::string::npos) all += ", " + value;
  }

  void check_wave() {
    if (!settings_.wave.empty() && !roster().has_attribute(settings_.wave))
      complain(settings_.wave_place, say("`wave` is `{}`, which is no column of participants.csv; there are: {}", settings_.wave, fmt::join(roster().attributes_, ", ")));
  }

  void list_participants() {
    std::set<std::string> seen;
    for (const auto& [transcript, speakers] : roster().speakers_)
      for (const auto& [label, speaker] : speakers)
        if (!speaker.participant.empty()) seen.insert(speaker.participant);
    roster().participants_.assign(seen.begin(), seen.end());
    std::sort(roster().participants_.begin(), roster().participants_.end(), SwedishLess{});
  }

  void add_group(const Group& group) {
    if (!group.from.empty() && !roster().has_attribute(group.from))
      complain(group.place, say("the group `{}` is made of `{}`, which is no column of participants.csv; there are: {}", group.name, group.from, fmt::join(roster().attributes_, ", ")));
    if (roster().has_attribute(group.name)) return complain(group.place, say("`{}` is a column of participants.csv already; call the group something else", group.name));
    roster().attributes_.push_back(group.name);
    roster().group_order_[group.name] = names_in(group);
    std::set<std::string> left_out;
    for (auto& [participant, values] : roster().values_) {
      const auto value = values.find(group.from);
      if (value == values.end()) continue;
      std::string name = group_of(group, value->second);
      if (name.empty()) left_out.insert(value->second);
      else values[group.name] = std::move(name);
    }
    if (left_out.empty()) return;
    out_.problems.push_back(warning_at(group.place, group.bands.empty() ? say("the group `{}` names no value for {}: they count as okänd", group.name, fmt::join(left_out, ", "))
                                                                        : say("the group `{}` is made of numbers, which these are not: {}; they count as okänd", group.name, fmt::join(left_out, ", "))));
  }

  const Participants& participants_;
  const Settings& settings_;
  std::map<std::string, std::vector<const ParticipantRow*>, std::less<>> rows_;
  Checked<Roster> out_;
};

Checked<Roster> Roster::join(const std::map<std::string, std::vector<std::string>>& labels, const Participants& participants, const Settings& settings) {
  return RosterBuilder(participants, settings).build(labels);
}

}  // namespace behov
