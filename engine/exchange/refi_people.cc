#include "engine/exchange/refi_people.h"

#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/refi_project.h"

namespace behov {
namespace {

// Names that mean something else in participants.csv.
constexpr auto taken = std::to_array<std::string_view>({"transcript", "speaker", "participant", "role", "theme", "code"});

std::string attribute_named(const std::string& name) {
  std::string out = squeeze(without_invisible(to_nfc(name)));
  if (std::find(taken.begin(), taken.end(), to_lower(out)) != taken.end()) out += " (2)";
  return out;
}

// "P01; P02", as behov names the people of a document.
std::vector<std::string> names_in(const std::string& value) {
  std::vector<std::string> out;
  for (const std::string_view name : split(value, ';'))
    if (const std::string one(trim(name)); !one.empty()) out.push_back(one);
  return out;
}

const QdaVariable* variable_of(const QdaProject& project, const QdaValue& value) {
  const auto found = std::find_if(project.variables.begin(), project.variables.end(), [&](const QdaVariable& one) { return one.guid == value.variable; });
  return found == project.variables.end() ? nullptr : &*found;
}

std::vector<std::string> named_by_variable(const QdaProject& project, const std::vector<QdaValue>& values) {
  for (const QdaValue& value : values)
    if (const QdaVariable* variable = variable_of(project, value); variable && variable->name == participant_variable) return names_in(value.value);
  return {};
}

class PeopleFinder {
 public:
  PeopleFinder(const QdaProject& project, const std::vector<TakenSource>& sources, const Roster& roster, std::vector<LeftOut>& left_out)
      : project_(project), sources_(sources), roster_(roster), left_out_(left_out) {
    for (const QdaVariable& one : project.variables)
      if (one.name != participant_variable) out_.order.push_back(attribute_named(one.name));
    for (const TakenSource& source : sources)
      for (const Speaker& speaker : source.speakers) ids_[guid_of_case(speaker.participant)] = speaker.participant;
  }

  PeopleAdded find() {
    for (const TakenSource& source : sources_)
      for (const ParticipantRow& row : source.rows) take_row(row);
    for (const QdaCase& one : project_.cases)
      if (!trim(one.name).empty()) take_case(one);
    for (const QdaCase& one : project_.cases)
      for (const TakenSource& source : sources_)
        if (trim(one.name).empty() && is_among(one.sources, source.source->guid)) describe(source, one.values);
    for (const TakenSource& source : sources_) describe(source, source.source->values);
    return std::move(out_);
  }

 private:
  static bool is_among(const std::vector<std::string>& list, const std::string& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
  }

  // What behov once wrote of a speaker; what participants.csv says stands.
  void take_row(const ParticipantRow& row) {
    const Speaker& now = roster_.speaker(row.transcript, row.speaker);
    if (!now.listed) return add(row);
    if (now.participant != row.participant) leave_out(left_out_, say("people whom participants.csv calls otherwise"), row.participant);
  }

  void add(const ParticipantRow& row) {
    people_[{row.transcript, row.speaker}] = row.participant;
    out_.rows.push_back(row);
  }

  std::string person_at(const std::string& transcript, const std::string& label) const {
    const auto found = people_.find({transcript, label});
    return found == people_.end() ? roster_.speaker(transcript, label).participant : found->second;
  }

  bool has_row(const std::string& transcript, const std::string& label) const {
    return people_.contains({transcript, label}) || roster_.speaker(transcript, label).listed;
  }

  std::string id_of(const QdaCase& one) const {
    const auto known = ids_.find(one.guid);
    return known != ids_.end() ? known->second : squeeze(without_invisible(to_nfc(one.name)));
  }

  std::vector<std::string> respondents_in(const Transcript& transcript) const {
    std::vector<std::string> out;
    for (const Turn& turn : transcript.turns) {
      const Role role = roster_.speaker(transcript.id, turn.speaker).role;
      if (turn.number > 0 && role == Role::respondent && !is_among(out, turn.speaker)) out.push_back(turn.speaker);
    }
    return out;
  }

  void take_case(const QdaCase& one) {
    const std::string person = id_of(one);
    for (const QdaValue& value : one.values) set(person, value);
    for (const TakenSource& source : sources_)
      if (source.speakers.empty() && is_tied(one, source)) find_speaker(one, person, source);
  }

  static bool is_tied(const QdaCase& one, const TakenSource& source) {
    const auto lies = [&](const QdaCoding& coding) { return coding.code == one.guid; };
    return is_among(one.sources, source.source->guid) || std::any_of(source.source->codings.begin(), source.source->codings.end(), lies) ||
           std::any_of(source.source->selections.begin(), source.source->selections.end(), [&](const QdaSelection& selection) {
             return is_among(one.selections, selection.guid) || std::any_of(selection.codings.begin(), selection.codings.end(), lies);
           });
  }

  // Whose words the case is laid on, where it is not laid on everybody's.
  std::vector<std::string> labels_under(const QdaCase& one, const TakenSource& source) const {
    std::vector<std::string> out;
    const auto all = respondents_in(source.transcript);
    for (std::size_t i = 0; i < source.places.size(); ++i) {
      const QdaSelection& selection = source.source->selections[i];
      const bool lies = is_among(one.selections, selection.guid) || std::any_of(selection.codings.begin(), selection.codings.end(), [&](const QdaCoding& coding) { return coding.code == one.guid; });
      if (!lies || !source.places[i]) continue;
      for (const Turn& turn : source.transcript.turns)
        if (turn.span.overlaps(*source.places[i]) && is_among(all, turn.speaker) && !is_among(out, turn.speaker)) out.push_back(turn.speaker);
    }
    return out.empty() ? all : out;
  }

  void find_speaker(const QdaCase& one, const std::string& person, const TakenSource& source) {
    const std::string& transcript = source.transcript.id;
    const auto all = respondents_in(source.transcript);
    std::vector<std::string> labels = labels_under(one, source);
    if (std::any_of(labels.begin(), labels.end(), [&](const std::string& label) { return person_at(transcript, label) == person; })) return;
    std::erase_if(labels, [&](const std::string& label) { return has_row(transcript, label); });
    if (labels.size() != 1) return leave_out(left_out_, say("cases whose speaker in a transcript cannot be told"), fmt::format("{} ({})", person, transcript));
    add({0, transcript, all.size() == 1 ? "" : labels.front(), person, "", {}});
    people_[{transcript, labels.front()}] = person;
  }

  void set(const std::string& person, const QdaValue& value) {
    const QdaVariable* variable = variable_of(project_, value);
    const std::string text = squeeze(without_invisible(to_nfc(value.value)));
    if (!variable || variable->name == participant_variable || text.empty()) return;
    const std::string name = attribute_named(variable->name);
    Attributes& attributes = out_.attributes[person];
    const auto known = std::find_if(attributes.begin(), attributes.end(), [&](const auto& one) { return one.first == name; });
    if (known == attributes.end()) attributes.emplace_back(name, text);
    else if (known->second != text) leave_out(left_out_, say("values that contradict others"), fmt::format("{} {}", person, name));
  }

  void describe(const TakenSource& source, const std::vector<QdaValue>& values) {
    if (values.empty()) return;
    std::vector<std::string> people = named_by_variable(project_, values);
    const auto labels = respondents_in(source.transcript);
    const std::string& transcript = source.transcript.id;
    if (people.empty() && labels.size() == 1) {
      if (!has_row(transcript, labels.front())) {
        add({0, transcript, "", transcript, "", {}});
        people_[{transcript, labels.front()}] = transcript;
      }
      people = {person_at(transcript, labels.front())};
    }
    if (people.empty()) return leave_out(left_out_, say("variables of documents in which several people speak"), transcript, values.size());
    for (const std::string& person : people)
      for (const QdaValue& value : values) set(person, value);
  }

  const QdaProject& project_;
  const std::vector<TakenSource>& sources_;
  const Roster& roster_;
  std::vector<LeftOut>& left_out_;
  std::map<std::pair<std::string, std::string>, std::string> people_;  // who has a row now, by transcript and label
  std::map<std::string, std::string> ids_;  // of people, by the GUID of their case
  PeopleAdded out_;
};

}  // namespace

std::set<std::string> people_described(const QdaProject& project) {
  std::set<std::string> out;
  for (const QdaCase& one : project.cases) {
    if (one.values.empty()) continue;
    if (!trim(one.name).empty()) out.insert(squeeze(without_invisible(to_nfc(one.name))));
    for (std::string& name : named_by_variable(project, one.values)) out.insert(std::move(name));
  }
  return out;
}

PeopleAdded people_of(const QdaProject& project, const std::vector<TakenSource>& sources, const Roster& roster, std::vector<LeftOut>& left_out) {
  return PeopleFinder(project, sources, roster, left_out).find();
}

}  // namespace behov
