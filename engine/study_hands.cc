// What people have coded in a study: read from codings/, joined to the lexicon's codings, and told in the notes.
#include <algorithm>

#include "engine/analysis/intervals.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/study.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

bool in_order(const Coding& a, const Coding& b) {
  return std::tie(a.transcript, a.turn, a.span, a.code) < std::tie(b.transcript, b.turn, b.span, b.code);
}

// The machine's codings of each turn.
std::map<std::pair<std::string, std::uint32_t>, std::vector<Coding>> by_turn(std::vector<Coding> codings, const std::set<std::string>& transcripts, std::vector<Coding>& others) {
  std::map<std::pair<std::string, std::uint32_t>, std::vector<Coding>> out;
  for (Coding& coding : codings) {
    if (!transcripts.contains(coding.transcript)) others.push_back(std::move(coding));
    else out[{coding.transcript, coding.turn}].push_back(std::move(coding));
  }
  return out;
}

std::string said_of(CodingSource source) {
  switch (source) {
    case CodingSource::settled: return say("Only what the group has settled is counted (--source settled).");
    case CodingSource::human: return say("Only what people have coded is counted (--source human).");
    case CodingSource::machine: return say("Only what the lexicons find is counted, whatever people have said (--source machine).");
    case CodingSource::best: break;
  }
  return "";
}

}  // namespace

void Study::read_hands() {
  const fs::path folder = folder_ / "codings";
  if (!fs::is_directory(folder)) return;
  std::vector<HumanFile> files;
  for (const std::string& name : list_files(folder)) {
    if (!name.ends_with(".csv") || name.find('/') != std::string::npos) {
      notes_.push_back(say("codings/{} was passed over.", name));
      continue;
    }
    const std::string bytes = read_file(folder / name);
    auto file = read_human_file(bytes, "codings/" + name);
    append(problems_, std::move(file.problems));
    file.value.hash = sha256(bytes);
    for (HumanCoding& row : file.value.rows) row.transcript = transcript_named(row.transcript);
    files.push_back(std::move(file.value));
  }
  auto hands = Hands::gather(std::move(files), lexicon_, [&](const std::string& id) { return turns_of(id); });
  hands_ = std::move(hands.value);
  append(problems_, std::move(hands.problems));
}

std::vector<Coding> Study::codings(const Where& where) {
  unsettled_.clear();
  const bool machine = source_ == CodingSource::best || source_ == CodingSource::machine;
  std::vector<Coding> found = machine ? machine_codings(where) : std::vector<Coding>{};
  if (source_ == CodingSource::machine || hands_.empty()) return found;
  const Population people = population(where);
  std::set<std::string> wanted, read;
  for (const Code* code : codes(where)) wanted.insert(code->id);
  for (const std::string& id : hands_.transcripts())
    if (people.transcripts.contains(id)) read.insert(id);
  std::vector<Coding> out;
  auto suggested = by_turn(std::move(found), read, out);
  Population readers = people;
  readers.transcripts = read;
  each_counted_turn(readers, {}, [&](const IndexedTurn& turn) {
    Joined joined = join_turn(turn, index_->vocabulary(), suggested[{turn.transcript, turn.number}], hands_.rows_of(turn.transcript, turn.number), source_);
    for (Coding& coding : joined.codings) {
      if (!wanted.contains(coding.code)) continue;
      coding.participant = people.participant_of.at({turn.transcript, turn.speaker});
      out.push_back(std::move(coding));
    }
    for (Unsettled& one : joined.unsettled)
      if (wanted.contains(one.code)) unsettled_.push_back(std::move(one));
  });
  std::stable_sort(out.begin(), out.end(), in_order);
  return out;
}

// The machine against turns drawn blind, of the selection's codes: what every result that not everybody has read carries.
std::string Study::blind_note_for(const Where& where) {
  Where drawn;
  for (const auto& [id, rows] : hands_.rows())
    if (std::any_of(rows.begin(), rows.end(), is_blind)) drawn["transcript"].insert(id);
  if (drawn.empty()) return "";
  std::set<std::string> asked;
  for (const Code* code : codes(where)) asked.insert(code->id);
  const BlindTest test = blind_test(rated_turns(drawn), asked);
  const auto told = [](std::uint64_t hits, std::uint64_t of) {
    const auto interval = wilson_interval(hits, of);
    return interval ? fmt::format("{:.2f} ({:.2f}-{:.2f})", static_cast<double>(hits) / static_cast<double>(of), interval->low, interval->high) : say("undefined");
  };
  const FourFold& marks = test.marks;
  return say("The lexicons against {} turns drawn and read blind: precision {}, recall {} (by code and turn, 95 % Wilson intervals).", test.turns, told(marks.both, marks.both + marks.second), told(marks.both, marks.both + marks.first));
}

std::vector<std::string> Study::reading_notes(const Where& where) {
  std::vector<std::string> out;
  if (const std::string said = said_of(source_); !said.empty()) out.push_back(said);
  const ReadShare share = hands_.read_share(population(where).transcripts);
  out.push_back(share.settled ? say("{} of {} interviews read, {} of them settled.", share.interviews, share.of, share.settled) : say("{} of {} interviews read.", share.interviews, share.of));
  const bool unread = share.interviews < share.of && source_ != CodingSource::settled && source_ != CodingSource::human;
  if (const std::string blind = unread ? blind_note_for(where) : ""; !blind.empty()) out.push_back(blind);
  if (hands_.unplaced()) out.push_back(say("{} rows of codings/ count for nothing: `behov check` says why.", hands_.unplaced()));
  if (!unsettled_.empty()) out.push_back(say("Coders differ, passages: {}. Their code, or their need, is unsettled and not counted until settled.csv has it; `behov agree --list` lists them.", unsettled_.size()));
  return out;
}

}  // namespace behov
