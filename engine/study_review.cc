// Sheets for people to read and code in, their way back into codings/, and what raters say turn by turn.
#include <algorithm>

#include "engine/base/draws.h"
#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/folder_lock.h"
#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/coding/placing.h"
#include "engine/study.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

// Quotes are what people said in confidence: they are for the file's owner's eyes.
constexpr unsigned mode_of_codings = 0600;

bool holds_words(const IndexedTurn& turn, const Vocabulary& vocabulary) {
  const auto& tokens = turn.analysed.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [&](const AnalysedToken& token) { return token.speech && vocabulary[token.type].word; });
}

// The rows where they stand; what has no place is an error, for a sheet is either taken whole or not at all.
Problems place_strictly(std::vector<HumanCoding>& rows, const std::string& transcript, const std::optional<Hands::Turns>& turns) {
  Problems out;
  for (HumanCoding& row : rows) {
    if (row.transcript != transcript) continue;
    if (!turns) {
      out.push_back(error_at(row.place, say("there is no transcript {} in corpus/", transcript)));
      continue;
    }
    std::vector<HumanCoding> one = {row};
    Problems problems = place_rows(one, turns->all);
    if (one.empty())
      for (Problem& problem : problems) problem.severity = Severity::error;
    append(out, std::move(problems));
    if (one.empty()) continue;
    row = one.front();
    if (!is_whole_interview(row) && !turns->counted.contains(row.turn)) out.push_back(error_at(row.place, say("turn {} of {} is not a participant's: it is not coded", row.turn, transcript)));
  }
  return out;
}

}  // namespace

std::optional<Hands::Turns> Study::turns_of(const std::string& id) const {
  if (!index_->catalog().contains(id)) return std::nullopt;
  Hands::Turns turns;
  Candidates all;
  all.transcripts = {id};
  index_->each_turn(all, [&](IndexedTurn&& turn) {
    const Speaker& speaker = roster_.speaker(id, turn.speaker);
    if (turn.number > 0 && speaker.role != Role::interviewer && !speaker.participant.empty()) turns.counted.insert(turn.number);
    turns.all.push_back(std::move(turn));
  });
  return turns;
}

// People may write the file's whole name, and decomposed letters.
std::string Study::transcript_named(const std::string& name) const {
  const std::string composed = to_nfc(name);
  return index_->catalog().contains(composed) ? composed : index_->catalog().contains(transcript_id(composed)) ? transcript_id(composed) : composed;
}

std::vector<SheetTurn> Study::turns_to_review(const Where& where, const std::string& coder) {
  const Population people = population(where);
  std::map<std::pair<std::string, std::uint32_t>, std::vector<Coding>> suggestions;
  for (Coding& coding : machine_codings(where)) suggestions[{coding.transcript, coding.turn}].push_back(std::move(coding));
  std::vector<SheetTurn> out;
  for (const std::string& id : people.transcripts) {
    std::vector<IndexedTurn> turns = turns_of(id).value().all;
    for (IndexedTurn& turn : turns) {
      if (turn.number == 0) continue;
      SheetTurn line;
      line.counted = people.participant_of.contains({id, turn.speaker});
      if (line.counted) line.suggestions = std::move(suggestions[{id, turn.number}]);
      for (HumanCoding& row : hands_.rows_of(id, turn.number))
        if (row.coder == coder) line.own.push_back(std::move(row));
      line.turn = std::move(turn);
      out.push_back(std::move(line));
    }
  }
  return out;
}

std::vector<SheetTurn> Study::drawn_turns(const Where& where, std::size_t sample, std::uint64_t seed) {
  const Population people = population(where);
  std::vector<SheetTurn> all;
  for (const std::string& id : people.transcripts) {
    std::vector<IndexedTurn> turns = turns_of(id).value().all;
    std::string before;
    for (IndexedTurn& turn : turns) {
      SheetTurn line;
      line.turn = std::move(turn);
      line.before = std::exchange(before, line.turn.text);
      if (line.turn.number > 0 && people.participant_of.contains({id, line.turn.speaker}) && holds_words(line.turn, index_->vocabulary())) all.push_back(std::move(line));
    }
  }
  std::vector<SheetTurn> out;
  for (const std::size_t at : Draws(seed).sample(sample, all.size())) out.push_back(std::move(all[at]));
  return out;
}

Checked<Taken> Study::take(FilledSheet sheet, const std::string& coder) {
  Problems problems = match_lexicon(sheet.rows, lexicon_);
  std::set<std::string> transcripts;
  for (HumanCoding& row : sheet.rows) transcripts.insert(row.transcript = transcript_named(row.transcript));
  for (const std::string& id : transcripts) append(problems, place_strictly(sheet.rows, id, turns_of(id)));
  if (has_errors(problems)) return {{}, std::move(problems)};
  const fs::path folder = folder_ / "codings", path = folder / (coder + ".csv");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw Failure(Exit::cannot_create, say("cannot write {}: {}", folder.string(), error.message()));
  const FolderLock alone(folder);
  const HumanFile* known = hands_.file_of(coder);
  const std::string as_read = known ? known->hash : "";
  if ((fs::exists(path) ? sha256(read_file(path)) : "") != as_read)
    throw Failure(Exit::try_again, say("{} was changed meanwhile: nothing was written, try again", path.string()));
  HumanFile file = known ? *known : HumanFile{};
  file.coder = coder;
  Checked<Taken> taken = take_rows(std::move(file), sheet.rows);
  append(taken.problems, std::move(problems));
  if (!taken.ok() || taken.value.changes.rows.empty()) return taken;
  write_file(path, write_human_file(taken.value.file), known ? static_cast<unsigned>(fs::status(path).permissions()) & 0777u : mode_of_codings);
  return taken;
}

namespace {

RatedPassage passage_of(const Coding& coding) {
  RatedPassage out{coding.span, coding.text, coding.is_need(), false, {to_string(coding.because)}};
  for (const Because& also : coding.also) out.because.push_back(to_string(also));
  return out;
}

// Who has marked a turn at all; whoever marks none has read what is coded.
std::set<std::string> coders_with_marks(const Hands& hands) {
  std::set<std::string> out;
  for (const HumanFile& file : hands.files())
    for (const HumanCoding& row : file.rows)
      if (row.verdict == Verdict::read) out.insert(file.coder);
  return out;
}

}  // namespace

RatedTurn Study::rated(const IndexedTurn& turn, const std::string& participant, const std::set<std::string>& markers) const {
  RatedTurn out{turn.transcript, turn.number, participant, turn.span, {std::string(lexicon_rater)}, {}, {}, {}, turn.text};
  const auto all = hands_.rows().find(turn.transcript);
  if (all == hands_.rows().end()) return out;
  for (const HumanCoding& row : all->second)
    if (!markers.contains(row.coder)) out.readers.insert(row.coder);
  for (const HumanCoding& row : hands_.rows_of(turn.transcript, turn.number)) {
    if (row.verdict == Verdict::read) out.readers.insert(row.coder);
    if (is_blind(row)) out.blind.insert(row.coder);
    if (row.verdict == Verdict::reject) out.no[row.code].insert(row.coder);
  }
  for (const HumanCoding& row : hands_.rows_of(turn.transcript, turn.number)) {
    if (row.verdict != Verdict::code && row.verdict != Verdict::accept) continue;
    const Joined own = join_turn(turn, index_->vocabulary(), {}, {row}, CodingSource::human);
    for (const Coding& coding : own.codings) {
      RatedPassage passage = passage_of(coding);
      passage.own = row.verdict == Verdict::code;
      out.yes[row.code][row.coder].push_back(std::move(passage));
    }
    if (const auto no = out.no.find(row.code); no != out.no.end()) no->second.erase(row.coder);
  }
  return out;
}

std::vector<RatedTurn> Study::rated_turns(const Where& where) {
  const Population people = population(where);
  std::set<std::string> wanted;
  for (const Code* code : codes(where)) wanted.insert(code->id);
  Population read = people;
  std::erase_if(read.transcripts, [&](const std::string& id) { return !hands_.transcripts().contains(id); });
  std::map<std::pair<std::string, std::uint32_t>, std::vector<Coding>> machine;
  Where narrowed = where;
  narrowed["transcript"] = read.transcripts;
  if (!read.transcripts.empty())
    for (Coding& coding : machine_codings(narrowed)) machine[{coding.transcript, coding.turn}].push_back(std::move(coding));
  const auto markers = coders_with_marks(hands_);
  std::vector<RatedTurn> out;
  each_counted_turn(read, {}, [&](const IndexedTurn& turn) {
    RatedTurn one = rated(turn, people.participant_of.at({turn.transcript, turn.speaker}), markers);
    for (const Coding& coding : machine[{turn.transcript, turn.number}]) one.yes[coding.code][std::string(lexicon_rater)].push_back(passage_of(coding));
    std::erase_if(one.yes, [&](const auto& by) { return !wanted.contains(by.first); });
    out.push_back(std::move(one));
  });
  return out;
}

}  // namespace behov
