// What of a study goes into the file of another program.
#include <algorithm>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/base/workers.h"
#include "engine/study.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void changed_meanwhile(const std::string& file) {
  throw Failure(Exit::try_again, say("corpus/{} was changed meanwhile: nothing was written, try again", file));
}

std::vector<Speaker> speakers_in(const CatalogEntry& entry, const Roster& roster) {
  std::vector<Speaker> out;
  for (const SpeakerCount& count : entry.speakers)
    if (count.turns) out.push_back(roster.speaker(entry.id, count.label));
  return out;
}

}  // namespace

std::map<std::string, std::string> Study::answer_bytes() const {
  std::map<std::string, std::string> out;
  for (const AnswersFile& answers : settings_.answers) {
    auto read = read_answers(read_file(folder_ / "corpus" / answers.file), answers, "corpus/" + answers.file);
    for (AnswerRow& row : read.value.rows) out[row.file] = std::move(row.bytes);
  }
  return out;
}

std::vector<Transcript> Study::transcripts(const std::set<std::string>& ids) const {
  const auto answers = answer_bytes();
  std::vector<const CatalogEntry*> entries;
  for (const std::string& id : ids) entries.push_back(&index_->catalog().at(id));
  std::sort(entries.begin(), entries.end(),
            [](const CatalogEntry* a, const CatalogEntry* b) { return swedish_less(a->id, b->id); });
  std::vector<Transcript> out(entries.size());
  share_out(entries.size(), [&](std::size_t, std::size_t at) {
    const CatalogEntry& entry = *entries[at];
    const auto row = answers.find(entry.file);
    const std::string bytes = row != answers.end() ? row->second : read_file(folder_ / "corpus" / entry.file);
    const std::set<std::string> listed =
        row != answers.end() ? std::set<std::string>{} : Roster::listed_speakers(entry.id, participants_, settings_);
    if (content_key(sha256(bytes), listed) != entry.hash) changed_meanwhile(entry.file);
    out[at] = std::move(read_transcript(entry.file, bytes, listed).value);
  });
  return out;
}

ExchangedStudy Study::exchanged(const Where& where) {
  ExchangedStudy out;
  const Population people = population(where);
  out.title = settings_.title;
  out.lexicon = &lexicon_;
  out.codes = codes(where);
  out.memos = memos_;
  for (Transcript& transcript : transcripts(people.transcripts)) {
    std::vector<Speaker> speakers = speakers_in(index_->catalog().at(transcript.id), roster_);
    out.transcripts.push_back({std::move(transcript), std::move(speakers)});
  }
  out.attributes = participants_.attributes;
  for (const std::string& id : roster_.participants()) {
    if (!people.people.contains(id)) continue;
    ExchangedPerson person{id, {}};
    for (const std::string& name : participants_.attributes)
      if (const std::string value(roster_.value(id, name)); value != unknown_value)
        person.attributes.emplace_back(name, value);
    out.people.push_back(std::move(person));
  }
  return out;
}

std::vector<HumanCoding> Study::rows_of_people(const Where& where) const {
  const Population people = population(where);
  std::set<std::string> wanted;
  for (const Code* code : codes(where)) wanted.insert(code->id);
  std::vector<HumanCoding> out;
  for (const auto& [transcript, rows] : hands_.rows()) {
    if (!people.transcripts.contains(transcript)) continue;
    std::map<std::uint32_t, std::string> speakers;
    const auto turns = turns_of(transcript);
    if (!turns) continue;
    for (const IndexedTurn& turn : turns->all) speakers[turn.number] = turn.speaker;
    for (const HumanCoding& row : rows) {
      const bool selected = is_whole_interview(row) || people.participant_of.contains({transcript, speakers[row.turn]});
      if (selected && (row.verdict == Verdict::read || wanted.contains(row.code))) out.push_back(row);
    }
  }
  return out;
}

}  // namespace behov
