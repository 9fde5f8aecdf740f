#include "engine/exchange/refi_project.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/refi_codebook.h"
#include "engine/exchange/refi_variables.h"

namespace behov {
namespace {

std::string joined_lines(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

std::string evidence_of(const Coding& coding, const std::string& made_by) {
  std::vector<std::string> lines = {to_string(coding.because)};
  for (const Because& also : coding.also) lines.push_back("+ " + to_string(also));
  std::vector<std::string> said;
  if (coding.stance != Stance::fact)
    said.push_back(std::string(name_of(coding.stance)) + (coding.cue.empty() ? "" : " (" + coding.cue + ")"));
  if (coding.tier == Tier::near) said.push_back("near miss");
  if (!said.empty()) lines.push_back(fmt::format("{}", fmt::join(said, ", ")));
  lines.push_back(made_by);
  return joined_lines(lines);
}

std::optional<QdaMark> mark_of(Stance stance) {
  switch (stance) {
    case Stance::need:
      return QdaMark::need;
    case Stance::works:
      return QdaMark::works;
    case Stance::told:
      return QdaMark::told;
    case Stance::fact:
      break;
  }
  return std::nullopt;
}

std::optional<QdaMark> mark_of_need(const std::string& need) {
  if (need.empty()) return std::nullopt;
  if (need == "no") return QdaMark::no_need;
  if (need == "works") return QdaMark::works;
  return need == "told" ? QdaMark::told : QdaMark::need;
}

// The need that is named, where a row names one.
std::string named_in(const std::string& need) {
  return need == "yes" || need == "no" || need == "works" || need == "told" ? "" : need;
}

class ProjectMaker {
 public:
  explicit ProjectMaker(const ExchangedStudy& study) : study_(study) {
    for (std::size_t i = 0; i < study.transcripts.size(); ++i) place_of_[study.transcripts[i].transcript.id] = i;
  }

  QdaProject make() {
    project_.name = study_.title.empty() ? "behov" : study_.title;
    project_.origin = study_.made_by;
    user(std::string(lexicon_user));
    for (const ExchangedTranscript& one : study_.transcripts) add_source(one);
    for (const Coding& coding : study_.codings) add_coding(coding);
    for (const HumanCoding& row : study_.rows) add_row(row);
    project_.codes = codebook_of(*study_.lexicon, study_.codes, names_);
    if (!marks_.empty()) project_.codes.push_back(codebook_of_marks(marks_, names_));
    if (study_.cases == CaseStyle::nvivo)
      add_people();
    else
      add_documents();
    for (const Memo& memo : study_.memos) add_memo(memo);
    for (QdaSource& source : project_.sources)
      std::stable_sort(source.selections.begin(), source.selections.end(),
                       [](const QdaSelection& a, const QdaSelection& b) {
                         return std::tie(a.start, a.end) < std::tie(b.start, b.end);
                       });
    return std::move(project_);
  }

 private:
  std::string user(const std::string& name) {
    const std::string guid = guid_of_user(name);
    if (users_.insert(name).second) project_.users.push_back({guid, name});
    return guid;
  }

  // A GUID for the thing of that name: what stands there twice gets a number.
  std::string fresh(const std::string& name) {
    const int number = ++seen_[name];
    return uuid_of(number == 1 ? name : fmt::format("{} #{}", name, number));
  }

  void add_source(const ExchangedTranscript& one) {
    std::vector<std::string> lines;
    for (const Speaker& speaker : one.speakers) lines.push_back(speaker_line(speaker));
    project_.sources.push_back({guid_of_source(one.transcript.id),
                                one.transcript.id,
                                joined_lines(lines),
                                one.transcript.text,
                                {},
                                {},
                                {},
                                {}});
  }

  QdaSource& source_of(const std::string& transcript) { return project_.sources[place_of_.at(transcript)]; }

  QdaSelection selection(const std::string& transcript, const Span& span, const std::string& text,
                         const std::string& by, const std::string& what) {
    QdaSelection out;
    out.user = user(by);
    out.guid = fresh(fmt::format("selection {} {} {}-{} {}", transcript, by, span.start, span.end, what));
    out.name = text;
    out.start = span.start;
    out.end = span.end;
    return out;
  }

  void lay(QdaSelection& selection, const std::string& code, const std::string& time) const {
    selection.codings.push_back({uuid_of("coding " + selection.guid + " " + code), code, selection.user, time, {}});
  }

  void lay_mark(QdaSelection& selection, std::optional<QdaMark> mark, const std::string& time) {
    if (!mark) return;
    marks_.insert(*mark);
    lay(selection, guid_of_mark(*mark), time);
  }

  void add_coding(const Coding& coding) {
    const bool machine = coding.source == "lexicon" || coding.source == "context";
    QdaSelection one = selection(coding.transcript, coding.span, coding.text,
                                 machine ? std::string(lexicon_user) : coding.source, coding.code);
    one.description = evidence_of(coding, study_.made_by);
    lay(one, guid_of_code(coding.code), "");
    if (!coding.named.empty()) lay(one, guid_of_need(coding.code, coding.named), "");
    lay_mark(one, mark_of(coding.stance), "");
    source_of(coding.transcript).selections.push_back(std::move(one));
  }

  void add_row(const HumanCoding& row) {
    const std::string time = is_date_time(row.time) ? row.time : "";
    if (!row.span) return add_reading(row, time);
    std::vector<std::string> lines;
    if (!row.note.empty()) lines.push_back(row.note);
    for (const std::string& extra : extras_of(row)) lines.push_back(own_line(extra));
    QdaSelection one =
        selection(row.transcript, *row.span, row.quote, row.coder, row.code + " " + std::string(name_of(row.verdict)));
    one.time = time;
    one.description = joined_lines(lines);
    if (row.verdict == Verdict::read)
      lay_mark(one, QdaMark::read, time);
    else if (row.verdict == Verdict::reject)
      lay_mark(one, QdaMark::rejected, time);
    else
      lay(one, guid_of_code(row.code), time);
    if (row.verdict == Verdict::accept) lay_mark(one, QdaMark::accepted, time);
    if (const std::string named = named_in(row.need); !named.empty() && row.verdict != Verdict::reject)
      lay(one, guid_of_need(row.code, named), time);
    lay_mark(one, mark_of_need(row.need), time);
    if (!row.note.empty()) one.notes.push_back(note_of(row, one.guid, one.user, time));
    source_of(row.transcript).selections.push_back(std::move(one));
  }

  // The mark of a whole interview lies on its source; what else the row says, in the note.
  void add_reading(const HumanCoding& row, const std::string& time) {
    QdaSource& source = source_of(row.transcript);
    marks_.insert(QdaMark::read);
    QdaCoding one{
        fresh("reading " + row.transcript + " " + row.coder), guid_of_mark(QdaMark::read), user(row.coder), time, {}};
    if (!row.note.empty() || !extras_of(row).empty()) one.notes.push_back(note_of(row, one.guid, one.user, time));
    source.codings.push_back(std::move(one));
  }

  std::string note_of(const HumanCoding& row, const std::string& of, const std::string& by, const std::string& time) {
    std::vector<std::string> lines;
    for (const std::string& extra : extras_of(row)) lines.push_back(own_line(extra));
    QdaNote note{
        uuid_of("note " + of),
        fmt::format("{}{} {} {}", row.transcript, row.turn ? ":" + std::to_string(row.turn) : "", row.coder, row.code),
        joined_lines(lines),
        row.note,
        by,
        time};
    note.name = trim(note.name);
    project_.notes.push_back(note);
    return note.guid;
  }

  void add_people() {
    QdaCode people{uuid_of("people"), names_.take({say("Participants")}), "", "#7f7f7f", false, {}, {}};
    QdaVariables variables(study_.people, study_.attributes, project_.variables);
    for (const ExchangedPerson& person : study_.people) {
      QdaCase one{guid_of_case(person.id), person.id, "", {}, variables.values_of(person.attributes), {}, {}};
      for (const ExchangedTranscript& talk : study_.transcripts)
        if (lay_person(person.id, talk, one.guid)) one.sources.push_back(guid_of_source(talk.transcript.id));
      people.inside.push_back(
          {one.guid, names_.take({person.id}), own_line("= " + person.id), people.color, true, {}, {}});
      project_.cases.push_back(std::move(one));
    }
    if (!people.inside.empty()) project_.codes.push_back(std::move(people));
  }

  // On the whole text where nobody else is counted in it, else on what the person says.
  bool lay_person(const std::string& person, const ExchangedTranscript& talk, const std::string& code) {
    std::set<std::string> own, others;
    for (const Speaker& speaker : talk.speakers)
      if (!speaker.participant.empty()) (speaker.participant == person ? own : others).insert(speaker.label);
    if (own.empty()) return false;
    const Transcript& transcript = talk.transcript;
    std::vector<Span> spans;
    for (const Turn& turn : transcript.turns)
      if (!others.empty() && own.contains(turn.speaker) && turn.number > 0 && !turn.span.empty())
        spans.push_back(turn.span);
    if (others.empty()) spans.push_back({0, static_cast<std::uint32_t>(length(transcript.text))});
    for (const Span& span : spans) {
      QdaSelection one = selection(transcript.id, span, "", std::string(lexicon_user), "person " + person);
      if (!others.empty()) one.name = std::string(slice(transcript.text, span));
      lay(one, code, "");
      source_of(transcript.id).selections.push_back(std::move(one));
    }
    return true;
  }

  // A document has the values that all of its people share.
  void add_documents() {
    QdaVariables variables(study_.people, study_.attributes, project_.variables);
    std::map<std::string, const ExchangedPerson*> by_id;
    for (const ExchangedPerson& person : study_.people) by_id[person.id] = &person;
    for (const ExchangedTranscript& talk : study_.transcripts) {
      std::vector<const ExchangedPerson*> people;
      std::vector<std::string> ids;
      for (const Speaker& speaker : talk.speakers)
        if (const auto found = by_id.find(speaker.participant);
            found != by_id.end() && std::find(ids.begin(), ids.end(), speaker.participant) == ids.end()) {
          people.push_back(found->second);
          ids.push_back(speaker.participant);
        }
      if (people.empty()) continue;
      std::vector<std::pair<std::string, std::string>> shared = people.front()->attributes;
      for (const ExchangedPerson* person : people)
        std::erase_if(shared, [&](const auto& value) {
          return std::find(person->attributes.begin(), person->attributes.end(), value) == person->attributes.end();
        });
      shared.insert(shared.begin(), {std::string(participant_variable), fmt::format("{}", fmt::join(ids, "; "))});
      const std::string source = guid_of_source(talk.transcript.id);
      project_.cases.push_back(
          {uuid_of("document " + talk.transcript.id), "", "", {}, variables.values_of(shared), {source}, {}});
    }
  }

  QdaCode* code_of(const std::string& guid, std::vector<QdaCode>& among) {
    for (QdaCode& code : among) {
      if (code.guid == guid) return &code;
      if (QdaCode* inside = code_of(guid, code.inside)) return inside;
    }
    return nullptr;
  }

  void add_memo(const Memo& memo) {
    QdaNote note{uuid_of("memo " + memo.file),         memo.title, own_line(memo.file), memo.text,
                 memo.by.empty() ? "" : user(memo.by), ""};
    std::vector<std::string> unknown;
    for (const std::string& id : memo.codes) {
      QdaCode* code = code_of(guid_of_code(id), project_.codes);
      if (!code) code = code_of(guid_of_theme(id), project_.codes);
      if (code)
        code->notes.push_back(note.guid);
      else
        note.description += "\n" + own_line("code = " + id);
    }
    for (const MemoAbout& about : memo.about)
      if (!tie(about, note)) note.description += "\n" + own_line("about = " + to_string(about));
    if (memo.codes.empty() && memo.about.empty()) project_.own_notes.push_back(note.guid);
    project_.notes.push_back(std::move(note));
  }

  // Ties the note to the transcript or turn; false where it is not there.
  bool tie(const MemoAbout& about, const QdaNote& note) {
    const auto place = place_of_.find(about.transcript);
    if (place == place_of_.end()) return false;
    if (about.turn == 0) return project_.sources[place->second].notes.push_back(note.guid), true;
    const Transcript& transcript = study_.transcripts[place->second].transcript;
    const auto turn = std::find_if(transcript.turns.begin(), transcript.turns.end(),
                                   [&](const Turn& one) { return one.number == about.turn; });
    if (turn == transcript.turns.end()) return false;
    const std::string by = note.user.empty() ? std::string(lexicon_user) : name_of_user(note.user);
    QdaSelection one = selection(about.transcript, turn->span, std::string(slice(transcript.text, turn->span)), by,
                                 "memo " + note.guid);
    one.description = note.text;
    one.notes = {note.guid};
    project_.sources[place->second].selections.push_back(std::move(one));
    return true;
  }

  std::string name_of_user(const std::string& guid) const {
    return std::find_if(project_.users.begin(), project_.users.end(),
                        [&](const QdaUser& one) { return one.guid == guid; })
        ->name;
  }

  const ExchangedStudy& study_;
  QdaProject project_;
  UniqueNames names_;
  std::map<std::string, std::size_t> place_of_;
  std::set<std::string> users_;
  std::map<std::string, int> seen_;
  std::set<QdaMark> marks_;
};

}  // namespace

QdaProject project_of(const ExchangedStudy& study) { return ProjectMaker(study).make(); }

}  // namespace behov
