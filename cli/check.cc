#include <algorithm>

#include "cli/deliver.h"
#include "cli/opened.h"
#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"

namespace behov {
namespace {

std::string role_text(const Speaker& speaker) {
  switch (speaker.role) {
    case Role::interviewer: return say("interviewer");
    case Role::interpreter: return say("interpreter");
    case Role::respondent: break;
  }
  return say("respondent");
}

using Sorted = std::map<std::string, const CatalogEntry*, SwedishLess>;

Sorted sorted_catalog(const Study& study) {
  Sorted out;
  for (const auto& [id, entry] : study.index().catalog()) out.emplace(id, &entry);
  return out;
}

// "R (P01), Tolk": the speakers that have a role, and the participants whom they are where that is not the label itself.
std::string speakers_with(Role role, const CatalogEntry& entry, const Study& study) {
  std::string out;
  for (const SpeakerCount& count : entry.speakers) {
    const Speaker& speaker = study.roster().speaker(entry.id, count.label);
    if (!count.turns || speaker.role != role) continue;
    const bool own = speaker.participant.empty() || speaker.participant == entry.id + "/" + count.label;
    out += (out.empty() ? "" : ", ") + (count.label.empty() ? say("without label") : count.label) + (own ? "" : " (" + speaker.participant + ")");
  }
  return out;
}

Table transcripts_table(const Study& study) {
  Table table{"transcripts", say("Transcripts"), {{"transcript", say("Transcript")}, {"format", say("Format")}, {"encoding", say("Encoding")}, {"turns", say("Turns"), Align::right}, {"words", say("Words"), Align::right}, {"interviewers", say("Interviewers")}, {"respondents", say("Respondents")}, {"interpreters", say("Interpreters")}}, {}, {}};
  for (const auto& [id, entry] : sorted_catalog(study)) {
    std::int64_t turns = 0, words = 0;
    for (const SpeakerCount& count : entry->speakers) {
      turns += count.turns;
      words += study.roster().speaker(id, count.label).participant.empty() ? 0 : count.words;
    }
    table.rows.push_back({{id, entry->format, entry->encoding, turns, words, speakers_with(Role::interviewer, *entry, study), speakers_with(Role::respondent, *entry, study), speakers_with(Role::interpreter, *entry, study)}, 0});
  }
  table.notes.push_back(say("Words: of those who are counted. `behov check --all` has a row a speaker."));
  return table;
}

Table speakers_table(const Study& study) {
  Table table{"speakers", say("Speakers found"), {{"transcript", say("Transcript")}, {"format", say("Format")}, {"encoding", say("Encoding")}, {"speaker", say("Speaker")}, {"role", say("Role")}, {"participant", say("Participant")}, {"turns", say("Turns"), Align::right}, {"words", say("Words"), Align::right}}, {}, {}};
  for (const auto& [id, entry] : sorted_catalog(study))
    for (const SpeakerCount& count : entry->speakers) {
      if (!count.turns) continue;
      const Speaker& speaker = study.roster().speaker(id, count.label);
      table.rows.push_back({{id, entry->format, entry->encoding, count.label, role_text(speaker), speaker.participant, std::int64_t{count.turns}, std::int64_t{count.words}}, 0});
    }
  return table;
}

// A participants.csv to fill in: a row a speaker.
void write_participants(const Study& study, const Call& call) {
  const auto path = call.folder() / "corpus/participants.csv";
  for (const char* ending : {".csv", ".xlsx", ".ods"}) {
    const auto standing = std::filesystem::path(path).replace_extension(ending);
    if (std::filesystem::exists(std::filesystem::symlink_status(standing))) throw Failure(Exit::cannot_create, say("{} exists already: nothing was changed", standing.string()));
  }
  std::string out = "transcript,speaker,participant,role,birth_year,born,education,district\n";
  for (const auto& [id, entry] : study.index().catalog())
    for (const SpeakerCount& count : entry.speakers) {
      if (!count.turns) continue;
      const Speaker& speaker = study.roster().speaker(id, count.label);
      out += csv_cell(id, ',') + "," + csv_cell(count.label, ',') + "," + (speaker.role == Role::respondent ? csv_cell(speaker.participant, ',') : "") + "," + std::string(name_of(speaker.role)) + ",,,,\n";
    }
  write_file(path, out);
  remark(say("Wrote {}: fill in what you know of each person.", path.string()), call);
}

std::string expressions_note(const Lexicon& lexicon) {
  std::size_t entries = 0;
  for (const Code& code : lexicon.codes) {
    entries += code.terms.size() + code.except.size();
    for (const NamedNeed& need : code.needs) entries += need.terms.size();
  }
  return say("{} codes with {} expressions in lexicons/.", lexicon.codes.size(), entries);
}

std::string errors_note(std::size_t errors) {
  if (errors == 0) return say("No errors.");
  return errors == 1 ? say("1 error, named above.") : say("{} errors, named above.", errors);
}

}  // namespace

Exit run_check(const Call& call) {
  const auto study = Study::open(call.folder());
  report(call.has("all") ? study->problems() : folded(study->problems()), call);
  if (call.has("write")) write_participants(*study, call);
  Table table = call.has("all") ? speakers_table(*study) : transcripts_table(*study);
  table.notes.push_back(expressions_note(study->lexicon()));
  if (!study->memos().empty()) table.notes.push_back(say("{} memos in memos/.", study->memos().size()));
  for (const std::string& note : study->notes()) table.notes.push_back(note);
  const auto errors = std::count_if(study->problems().begin(), study->problems().end(), [](const Problem& problem) { return problem.severity == Severity::error; });
  table.notes.push_back(errors_note(static_cast<std::size_t>(errors)));
  deliver(table, call);
  return errors ? Exit::bad_data : Exit::done;
}

}  // namespace behov
