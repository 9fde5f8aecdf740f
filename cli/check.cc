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

Table speakers_table(const Study& study) {
  Table table{"speakers", say("Speakers found"), {{"transcript", say("Transcript")}, {"format", say("Format")}, {"encoding", say("Encoding")}, {"speaker", say("Speaker")}, {"role", say("Role")}, {"participant", say("Participant")}, {"turns", say("Turns"), Align::right}, {"words", say("Words"), Align::right}}, {}, {}};
  std::map<std::string, const CatalogEntry*, SwedishLess> sorted;
  for (const auto& [id, entry] : study.index().catalog()) sorted.emplace(id, &entry);
  for (const auto& [id, entry] : sorted)
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
  if (std::filesystem::exists(path)) throw Failure(Exit::cannot_create, say("{} exists already: nothing was changed", path.string()));
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

}  // namespace

Exit run_check(const Call& call) {
  const auto study = Study::open(call.folder());
  report(study->problems(), call);
  if (call.has("write")) write_participants(*study, call);
  Table table = speakers_table(*study);
  std::size_t entries = 0;
  for (const Code& code : study->lexicon().codes) {
    entries += code.terms.size() + code.except.size();
    for (const NamedNeed& need : code.needs) entries += need.terms.size();
  }
  table.notes.push_back(say("{} codes with {} expressions in lexicons/.", study->lexicon().codes.size(), entries));
  for (const std::string& note : study->notes()) table.notes.push_back(note);
  std::size_t errors = 0;
  for (const Problem& problem : study->problems()) errors += problem.severity == Severity::error;
  table.notes.push_back(errors ? say("{} errors, named above.", errors) : say("No errors."));
  deliver(table, call);
  return errors ? Exit::bad_data : Exit::done;
}

}  // namespace behov
