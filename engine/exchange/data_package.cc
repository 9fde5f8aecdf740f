#include "engine/exchange/data_package.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/analysis/codings.h"
#include "engine/analysis/unit_label.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"
#include "engine/exchange/annotations.h"
#include "engine/exchange/packaged_table.h"
#include "engine/exchange/refi_variables.h"

namespace behov {
namespace {

Cell optional(std::string text) { return text.empty() ? Cell{} : Cell{std::move(text)}; }
Cell known(std::string_view value) { return value == unknown_value ? Cell{} : Cell{std::string(value)}; }
Cell count(std::uint64_t number) { return static_cast<std::int64_t>(number); }

PackagedTable codings_table_of(const std::vector<Coding>& codings, const std::vector<std::string>& ids, bool with_text) {
  PackagedTable out{"codings", "A row a coding: who says something about a code, where, and the line that says so",
                    {{"coding", "string", "UUID, the id of its annotation"}, {"transcript", "string"}, {"turn", "integer"}, {"speaker", "string"}, {"participant", "string"}, {"code", "string"},
                     {"need", "boolean", "whether it states a need"}, {"stance", "string", "need, works (praised, helped), told (of others); empty: only spoken of"},
                     {"named", "string", "id of the named need within its code"}, {"need_key", "string"}, {"cue", "string", "kind of the cue that speaks for a need"},
                     {"start", "integer", "code points of the transcript's text, from 0"}, {"end", "integer", "exclusive"}, {"source", "string", "lexicon, context, or the coder"},
                     {"because", "string", "file:line: entry"}, {"tier", "string", "near: rests on a word misspelt or written apart"}},
                    {"coding"},
                    {{{"transcript"}, "transcripts", {"transcript"}}, {{"transcript", "turn"}, "turns", {"transcript", "turn"}}, {{"participant"}, "participants", {"participant"}},
                     {{"code"}, "codebook", {"code"}}, {{"need_key"}, "needs", {"need_key"}}},
                    {}};
  if (with_text) out.fields.push_back({"text", "string", "the words themselves"});
  for (std::size_t i = 0; i < codings.size(); ++i) {
    const Coding& one = codings[i];
    std::vector<Cell> cells = {ids[i], one.transcript, count(one.turn), optional(one.speaker), one.participant, one.code, one.is_need(), optional(std::string(name_of(one.stance))),
                               optional(one.named), optional(need_key(one.code, one.named)), optional(one.cue), count(one.span.start), count(one.span.end), one.source,
                               optional(to_string(one.because)), std::string(name_of(one.tier))};
    if (with_text) cells.emplace_back(one.text);
    out.rows.push_back(std::move(cells));
  }
  return out;
}

PackagedTable codebook_table(const ExchangedStudy& study) {
  PackagedTable out{"codebook", "A row a code", {{"code", "string"}, {"theme", "string"}, {"theme_label", "string"}, {"label", "string"}, {"definition", "string"}}, {"code"}, {}, {}};
  for (const Code* code : study.codes) out.rows.push_back({code->id, code->theme, study.lexicon->label_of_theme(code->theme), code->label, optional(code->definition)});
  return out;
}

PackagedTable needs_table_of(const ExchangedStudy& study) {
  PackagedTable out{"needs", "A row a named need of a code", {{"need_key", "string"}, {"code", "string"}, {"named", "string"}, {"label", "string"}}, {"need_key"}, {{{"code"}, "codebook", {"code"}}}, {}};
  for (const Code* code : study.codes)
    for (const NamedNeed& need : code->needs) out.rows.push_back({need_key(code->id, need.id), code->id, need.id, need.label});
  return out;
}

// The type that all known values of an attribute have; CSV writes an apostrophe before a minus.
std::string type_of_attribute(const std::vector<ExchangedPerson>& people, const Roster& roster, const std::string& name) {
  std::vector<std::string> values;
  for (const ExchangedPerson& person : people)
    if (const std::string_view value = roster.value(person.id, name); value != unknown_value) values.emplace_back(value);
  const bool negative = std::any_of(values.begin(), values.end(), [](const std::string& value) { return value.starts_with('-'); });
  const std::string type = negative ? "Text" : type_of_values(values);
  return type == "Integer" ? "integer" : type == "Float" ? "number" : type == "Date" ? "date" : type == "Boolean" ? "boolean" : "string";
}

PackagedTable participants_table(const PackagedStudy& packaged) {
  const Roster& roster = *packaged.roster;
  PackagedTable out{"participants", "A row a person whose words count", {{"participant", "string"}, {"words", "integer", "that the person says"}}, {"participant"}, {}, {}};
  std::vector<std::string> attributes = roster.attributes();
  std::erase(attributes, roster.wave());
  for (const std::string& name : attributes) out.fields.push_back({name, type_of_attribute(packaged.study.people, roster, name)});
  std::map<std::string, std::uint64_t> words;
  for (const ExchangedTranscript& talk : packaged.study.transcripts)
    for (const Turn& turn : talk.transcript.turns)
      if (const auto said = packaged.words.find({talk.transcript.id, turn.number}); said != packaged.words.end()) words[roster.speaker(talk.transcript.id, turn.speaker).participant] += said->second;
  for (const ExchangedPerson& person : packaged.study.people) {
    std::vector<Cell> cells = {person.id, count(words[person.id])};
    for (const std::string& name : attributes) cells.push_back(known(roster.value(person.id, name)));
    out.rows.push_back(std::move(cells));
  }
  return out;
}

PackagedTable transcripts_table(const PackagedStudy& packaged) {
  const Roster& roster = *packaged.roster;
  PackagedTable out{"transcripts", "A row a transcript", {{"transcript", "string"}, {"file", "string"}, {"turns", "integer"}, {"sha256", "string", "of its canonical text"}}, {"transcript"}, {}, {}};
  if (!roster.wave().empty()) out.fields.push_back({roster.wave(), "string", "which of a person's interviews it is"});
  for (const ExchangedTranscript& talk : packaged.study.transcripts) {
    const auto& turns = talk.transcript.turns;
    const auto numbered = static_cast<std::uint64_t>(std::count_if(turns.begin(), turns.end(), [](const Turn& turn) { return turn.number > 0; }));
    std::vector<Cell> cells = {talk.transcript.id, talk.transcript.file, count(numbered), sha256(talk.transcript.text)};
    if (!roster.wave().empty()) cells.push_back(known(roster.wave_of(talk.transcript.id)));
    out.rows.push_back(std::move(cells));
  }
  return out;
}

PackagedTable turns_table(const PackagedStudy& packaged) {
  PackagedTable out{"turns", "A row a turn of anybody", {{"transcript", "string"}, {"turn", "integer"}, {"speaker", "string"}, {"role", "string", "respondent, interviewer or interpreter"},
                    {"participant", "string", "empty: not counted"}, {"words", "integer"}, {"start", "integer"}, {"end", "integer"}}, {"transcript", "turn"},
                    {{{"transcript"}, "transcripts", {"transcript"}}, {{"participant"}, "participants", {"participant"}}}, {}};
  if (packaged.with_text) out.fields.push_back({"text", "string"});
  std::set<std::string> people;
  for (const ExchangedPerson& person : packaged.study.people) people.insert(person.id);
  for (const ExchangedTranscript& talk : packaged.study.transcripts)
    for (const Turn& turn : talk.transcript.turns) {
      if (turn.number == 0) continue;
      const Speaker& speaker = packaged.roster->speaker(talk.transcript.id, turn.speaker);
      const auto words = packaged.words.find({talk.transcript.id, turn.number});
      std::vector<Cell> cells = {talk.transcript.id, count(turn.number), optional(turn.speaker), std::string(name_of(speaker.role)),
                                 people.contains(speaker.participant) ? Cell{speaker.participant} : Cell{}, words == packaged.words.end() ? Cell{} : count(words->second),
                                 count(turn.span.start), count(turn.span.end)};
      if (packaged.with_text) cells.emplace_back(std::string(slice(talk.transcript.text, turn.span)));
      out.rows.push_back(std::move(cells));
    }
  return out;
}

}  // namespace

std::vector<std::string> ids_of(const std::vector<Coding>& codings) {
  std::map<std::string, int> seen;
  std::vector<std::string> out;
  for (const Coding& one : codings) {
    const std::string name = fmt::format("coding {} {}-{} {} {}", one.transcript, one.span.start, one.span.end, one.code, one.source);
    const int number = ++seen[name];
    out.push_back(uuid_of(number == 1 ? name : fmt::format("{} #{}", name, number)));
  }
  return out;
}

std::string need_key(const std::string& code, const std::string& named) { return named.empty() ? "" : code + "!" + named; }

std::vector<FileInFolder> data_package(const PackagedStudy& packaged) {
  const ExchangedStudy& study = packaged.study;
  const std::vector<std::string> ids = ids_of(study.codings);
  const std::vector<PackagedTable> tables = {codings_table_of(study.codings, ids, packaged.with_text), codebook_table(study), needs_table_of(study), participants_table(packaged),
                                             transcripts_table(packaged), turns_table(packaged)};
  AnnotationStyle style{study.made_by, {}};
  std::vector<FileInFolder> files;
  for (const PackagedTable& table : tables) files.push_back({table.name + ".csv", csv_of(table)});
  if (packaged.with_text)
    for (const ExchangedTranscript& talk : study.transcripts) {
      style.texts[talk.transcript.id] = to_code_points(talk.transcript.text);
      files.push_back({"texts/" + talk.transcript.id + ".txt", talk.transcript.text});
    }
  files.push_back({"annotations.jsonl", annotations_of(study.codings, ids, style)});
  files.push_back({"datapackage.json", descriptor_of(tables, files, {study.title, study.made_by, packaged.method})});
  return files;
}

}  // namespace behov
