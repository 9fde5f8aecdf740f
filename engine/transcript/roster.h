// Who is who: from a transcript's labels, participants.csv and study.toml to roles, participants and attributes.
// Joined when asked, so that editing those files never touches the index.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/transcript/participants.h"
#include "engine/transcript/settings.h"

namespace behov {

enum class Role { respondent, interviewer, interpreter };
std::string_view name_of(Role role);

struct Speaker {
  std::string label;
  Role role = Role::respondent;
  std::string participant;  // of a respondent, or of an interpreter that is mapped to one; empty: not counted
  bool listed = false;      // in participants.csv
};

// What an attribute is where nothing is known of it.
inline constexpr std::string_view unknown_value = "okänd";

class Roster {
 public:
  // `labels` are the speakers found, by transcript id. A row without a speaker is about the transcript's only
  // respondent. Warnings: a respondent without a participant (counted as `TRANSCRIPT/LABEL`), several speakers without
  // any interviewer (all are counted), a row for a transcript or a speaker that is not there, a row for a person whose
  // label is an interviewer's, a value that its group does not name (counted as okänd). Errors: a row without a speaker
  // where several respondents may be meant, a group made of an attribute that is not there, or named as one that is, a
  // wave that is no attribute, or that differs within a transcript.
  static Checked<Roster> join(const std::map<std::string, std::vector<std::string>>& labels,
                              const Participants& participants, const Settings& settings);

  // The speakers that participants.csv and study.toml name for a transcript: labels even where they stand but once.
  // Of a transcript without labels the only label is the empty one.
  static std::set<std::string> listed_speakers(std::string_view transcript, const Participants&, const Settings&);

  const Speaker& speaker(std::string_view transcript, std::string_view label) const;

  // Attributes and groups, in the order of the files.
  const std::vector<std::string>& attributes() const { return attributes_; }
  bool has_attribute(std::string_view name) const;
  // Throws Failure (bad_data), naming those that there are.
  void require_attribute(std::string_view name) const;
  // The participant's value; "okänd" where there is none; of a wave all of theirs, as "1, 2".
  std::string_view value(std::string_view participant, std::string_view attribute) const;
  // The attribute that belongs to the interview and not to the person; empty: none does.
  const std::string& wave() const { return wave_; }
  std::string_view wave_of(std::string_view transcript) const;
  // What holds of the participant in one of their transcripts.
  std::string_view value_in(std::string_view transcript, std::string_view participant, std::string_view attribute) const;
  // The values of an attribute among all participants, in their order of showing: a group's own order, else Swedish
  // order; "okänd" last.
  std::vector<std::string> values(std::string_view attribute) const;
  // Every participant, in Swedish order.
  const std::vector<std::string>& participants() const { return participants_; }

 private:
  friend class RosterBuilder;

  std::set<std::string, std::less<>> values_seen(std::string_view attribute) const;

  std::map<std::string, std::map<std::string, Speaker, std::less<>>, std::less<>> speakers_;
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> values_;
  std::vector<std::string> attributes_;
  std::vector<std::string> participants_;
  std::map<std::string, std::vector<std::string>, std::less<>> group_order_;
  std::string wave_;
  std::map<std::string, std::string, std::less<>> wave_of_;  // by transcript
};

}  // namespace behov
