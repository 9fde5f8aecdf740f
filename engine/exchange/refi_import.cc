#include "engine/exchange/refi_import.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/coding/human_added.h"
#include "engine/exchange/refi_memos.h"
#include "engine/exchange/refi_people.h"
#include "engine/exchange/refi_rows.h"

namespace behov {
namespace {

std::map<std::string, std::vector<std::string>> labels_in(const std::vector<Transcript>& known, const std::vector<TakenSource>& taken) {
  std::map<std::string, std::vector<std::string>> out;
  const auto add = [&](const Transcript& transcript) {
    std::vector<std::string>& labels = out[transcript.id];
    for (const Turn& turn : transcript.turns)
      if (turn.number > 0 && std::find(labels.begin(), labels.end(), turn.speaker) == labels.end()) labels.push_back(turn.speaker);
  };
  for (const Transcript& one : known) add(one);
  for (const TakenSource& one : taken)
    if (one.fresh) add(one.transcript);
  return out;
}

// Errors that were not there before.
void append_new_errors(Problems& into, const Problems& before, const Problems& after) {
  for (const Problem& problem : after)
    if (problem.severity == Severity::error && std::find(before.begin(), before.end(), problem) == before.end()) into.push_back(problem);
}

// The lexicons with codes for hands, held against themselves.
void add_codes(const QdaCodes& codes, const std::vector<LexiconFile>& lexicons, Checked<Imported>& out) {
  std::vector<LexiconFile> all = lexicons;
  for (LexiconFile& file : with_hand_codes(lexicons, codes.added())) {
    const auto before = std::find_if(all.begin(), all.end(), [&](const LexiconFile& one) { return one.name == file.name; });
    out.value.files.push_back({file.name, file.text, before == all.end() ? "" : sha256(before->text)});
    if (before == all.end()) all.push_back(std::move(file));
    else *before = std::move(file);
  }
  append_new_errors(out.problems, {}, read_lexicon(all).problems);
  out.value.codes = codes.added().size();
  for (const std::string& need : codes.unknown_needs()) leave_out(out.value.left_out, say("named needs that the lexicon's code does not have"), need);
}

class ProjectImport {
 public:
  ProjectImport(const QdaFile& file, const StudyNow& study) : project_(file.project), study_(study) { out_.value.left_out = file.left_out; }

  Checked<Imported> make() {
    const auto lexicon = read_lexicon(study_.lexicons);
    append_new_errors(out_.problems, {}, lexicon.problems);
    if (!out_.ok()) return std::move(out_);
    const QdaCodes codes(project_, lexicon.value, title());
    take_texts();
    if (!out_.ok()) return std::move(out_);
    take_title();
    const Roster roster = take_people();
    add_codes(codes, study_.lexicons, out_);
    const RowsFound rows = rows_of(project_, codes, sources_, roster, out_.value.left_out);
    take_memos(memos_of(project_, codes, sources_, rows.notes));
    take_rows(rows);
    return std::move(out_);
  }

 private:
  std::string title() const {
    const std::string name = squeeze(without_invisible(to_nfc(project_.name)));
    return name.empty() ? say("imported") : name;
  }

  void take_texts() {
    SourcesWanted wanted{&study_.transcripts, &study_.settings, study_.ids, people_described(project_)};
    auto taken = take_sources(project_, wanted);
    append(out_.problems, std::move(taken.problems));
    sources_ = std::move(taken.value);
    for (const TakenSource& one : sources_) {
      (one.fresh ? out_.value.new_transcripts : out_.value.known_transcripts) += 1;
      out_.value.edited_transcripts += one.edited;
      if (one.fresh) out_.value.files.push_back({"corpus/" + one.transcript.file, one.transcript.text, ""});
      const bool other = one.fresh && name_of_transcript(one.source->name, true) != one.transcript.id && study_.ids.contains(name_of_transcript(one.source->name, false));
      if (other) leave_out(out_.value.left_out, say("names of texts that another transcript has: they are called otherwise here"), one.transcript.id);
      if (project_.origin.starts_with("behov ") || one.source->description.empty()) continue;
      if (one.speakers.empty()) leave_out(out_.value.left_out, say("descriptions of documents"), one.source->name);
    }
  }

  void take_title() {
    if (study_.has_settings || !study_.transcripts.empty() || project_.name == "behov" || trim(project_.name).empty()) return;
    std::string text;
    for (const char c : title()) text += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    out_.value.files.push_back({"study.toml", "title = \"" + text + "\"\n", ""});
  }

  Roster take_people() {
    const auto labels = labels_in(study_.transcripts, sources_);
    const auto before = Roster::join(labels, study_.participants, study_.settings);
    PeopleAdded added = people_of(project_, sources_, before.value, out_.value.left_out);
    const std::string file = study_.people_file.empty() ? "corpus/participants.csv" : study_.people_file;
    if (!file.ends_with(".csv")) return cannot_add(added, before.value);
    const auto merged = add_people(study_.people, file, added, study_.settings.wave);
    append_new_errors(out_.problems, {}, merged.problems);
    if (merged.value.bytes != study_.people)
      out_.value.files.push_back({file, merged.value.bytes, study_.people_file.empty() ? "" : sha256(study_.people)});
    out_.value.people = merged.value.rows;
    out_.value.values = merged.value.values;
    for (const std::string& kept : merged.value.kept) leave_out(out_.value.left_out, say("values of participants that differ from those in participants.csv"), kept);
    Participants people = study_.participants;
    for (const ParticipantRow& row : added.rows) people.rows.push_back(row);
    auto roster = Roster::join(labels, people, study_.settings);
    append_new_errors(out_.problems, before.problems, roster.problems);
    return std::move(roster.value);
  }

  // A workbook is its owner's to fill in.
  Roster cannot_add(const PeopleAdded& added, const Roster& before) {
    for (const ParticipantRow& row : added.rows) leave_out(out_.value.left_out, say("people who are not in the workbook {}", study_.people_file), row.transcript + " " + row.participant);
    return before;
  }

  void take_memos(std::vector<Memo> memos) {
    std::set<std::string> files;
    for (const Memo& memo : study_.memos) files.insert(to_lower(memo.file));
    for (Memo& memo : memos) {
      if (stands(memo)) {
        ++out_.value.same_memos;
        continue;
      }
      const std::string stem = memo.file.substr(0, memo.file.size() - 3);
      for (int number = 2; !files.insert(to_lower(memo.file)).second; ++number) memo.file = fmt::format("{} {}.md", stem, number);
      out_.value.files.push_back({memo.file, write_memo(memo), ""});
      ++out_.value.memos;
    }
  }

  // Whatever it is called here, and in whatever order it says what it is about.
  bool stands(const Memo& memo) const {
    const auto sorted = [](auto list) {
      std::vector<std::string> out;
      for (const auto& item : list) {
        if constexpr (std::is_same_v<std::decay_t<decltype(item)>, MemoAbout>) out.push_back(to_string(item));
        else out.push_back(item);
      }
      std::sort(out.begin(), out.end());
      return out;
    };
    return std::any_of(study_.memos.begin(), study_.memos.end(), [&](const Memo& other) {
      return other.text == memo.text && other.by == memo.by && sorted(other.codes) == sorted(memo.codes) && sorted(other.about) == sorted(memo.about);
    });
  }

  void take_rows(const RowsFound& found) {
    out_.value.machine = found.machine;
    out_.value.divided = found.divided;
    out_.value.doubtful = found.doubtful;
    for (const auto& [coder, rows] : found.by_coder) {
      const auto known = std::find_if(study_.codings.begin(), study_.codings.end(), [&, &name = coder](const HumanFile& file) { return file.coder == name; });
      HumanFile file = known == study_.codings.end() ? HumanFile{} : *known;
      file.coder = coder;
      RowsAdded added = add_rows(std::move(file), rows);
      out_.value.rows += added.added;
      out_.value.same_rows += added.same;
      for (const HumanCoding& row : added.kept_otherwise)
        leave_out(out_.value.left_out, say("codings of which codings/{}.csv says something else", coder), fmt::format("{}:{} {}", row.transcript, row.turn, row.code));
      if (!added.added) continue;
      const std::string path = "codings/" + coder + ".csv", bytes = write_human_file(added.file);
      append_new_errors(out_.problems, {}, read_human_file(bytes, path).problems);
      out_.value.files.push_back({path, bytes, known == study_.codings.end() ? "" : known->hash});
    }
  }

  const QdaProject& project_;
  const StudyNow& study_;
  std::vector<TakenSource> sources_;
  Checked<Imported> out_;
};

}  // namespace

Checked<Imported> import_project(const QdaFile& file, const StudyNow& study) { return ProjectImport(file, study).make(); }

Checked<Imported> import_codebook(const QdaFile& file, const std::string& name, const std::vector<LexiconFile>& lexicons) {
  Checked<Imported> out;
  out.value.left_out = file.left_out;
  const auto lexicon = read_lexicon(lexicons);
  append_new_errors(out.problems, {}, lexicon.problems);
  if (!out.ok()) return out;
  add_codes(QdaCodes(file.project, lexicon.value, name), lexicons, out);
  return out;
}

}  // namespace behov
