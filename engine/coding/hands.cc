#include "engine/coding/hands.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/coding/placing.h"

namespace behov {

bool is_whole_interview(const HumanCoding& row) { return row.verdict == Verdict::read && !row.turn && !row.span && row.quote.empty(); }

Checked<Hands> Hands::gather(std::vector<HumanFile> files, const Lexicon& lexicon, const TurnsOf& turns_of) {
  Checked<Hands> out;
  std::sort(files.begin(), files.end(), [](const HumanFile& a, const HumanFile& b) { return swedish_less(a.coder, b.coder); });
  out.value.files_ = std::move(files);
  std::set<std::string> transcripts;
  for (HumanFile& file : out.value.files_) {
    append(out.problems, match_lexicon(file.rows, lexicon));
    for (const HumanCoding& row : file.rows) transcripts.insert(row.transcript);
  }
  for (const std::string& transcript : transcripts) {
    if (const auto turns = turns_of(transcript)) {
      out.value.place(transcript, *turns, out.problems);
      continue;
    }
    for (const HumanFile& file : out.value.files_)
      for (const HumanCoding& row : file.rows)
        if (row.transcript == transcript) {
          out.problems.push_back(warning_at(row.place, say("there is no transcript {} in corpus/: the row counts for nothing", transcript)));
          ++out.value.unplaced_;
        }
  }
  return out;
}

void Hands::place(const std::string& transcript, const Turns& turns, Problems& problems) {
  counted_[transcript] = turns.counted;
  std::vector<HumanCoding>& placed = rows_[transcript];
  for (HumanFile& file : files_)
    for (HumanCoding& row : file.rows) {
      if (row.transcript != transcript) continue;
      std::vector<HumanCoding> one = {row};
      append(problems, place_rows(one, turns.all));
      if (one.empty()) {
        ++unplaced_;
        continue;
      }
      row = one.front();
      if (!is_whole_interview(row) && !turns.counted.contains(row.turn)) {
        problems.push_back(warning_at(row.place, say("turn {} of {} is not a participant's: the row counts for nothing", row.turn, transcript)));
        ++unplaced_;
        continue;
      }
      placed.push_back(row);
    }
}

const HumanFile* Hands::file_of(std::string_view coder) const {
  const auto found = std::find_if(files_.begin(), files_.end(), [&](const HumanFile& file) { return file.coder == coder; });
  return found == files_.end() ? nullptr : &*found;
}

std::vector<std::string> Hands::coders() const {
  std::vector<std::string> out;
  for (const HumanFile& file : files_)
    if (file.coder != settled_coder) out.push_back(file.coder);
  return out;
}

std::set<std::string> Hands::transcripts() const {
  std::set<std::string> out;
  for (const auto& [transcript, rows] : rows_)
    if (!rows.empty()) out.insert(transcript);
  return out;
}

std::vector<HumanCoding> Hands::rows_of(const std::string& transcript, std::uint32_t turn) const {
  std::vector<HumanCoding> out;
  if (const auto found = rows_.find(transcript); found != rows_.end())
    for (const HumanCoding& row : found->second)
      if (row.turn == turn || is_whole_interview(row)) out.push_back(row);
  return out;
}

const std::set<std::uint32_t>& Hands::counted_turns(const std::string& transcript) const {
  static const std::set<std::uint32_t> none;
  const auto found = counted_.find(transcript);
  return found == counted_.end() ? none : found->second;
}

bool Hands::is_read(const std::string& transcript, std::uint32_t turn, std::string_view coder) const {
  const auto found = rows_.find(transcript);
  return found != rows_.end() && std::any_of(found->second.begin(), found->second.end(), [&](const HumanCoding& row) {
    return row.verdict == Verdict::read && (row.turn == turn || is_whole_interview(row)) && (coder.empty() || row.coder == coder);
  });
}

bool Hands::all_read(const std::string& transcript, std::string_view coder) const {
  const auto& turns = counted_turns(transcript);
  return !turns.empty() && std::all_of(turns.begin(), turns.end(), [&](std::uint32_t turn) { return is_read(transcript, turn, coder); });
}

ReadShare Hands::read_share(const std::set<std::string>& transcripts) const {
  ReadShare out;
  out.of = transcripts.size();
  for (const std::string& transcript : transcripts) {
    out.interviews += all_read(transcript, "");
    out.settled += all_read(transcript, settled_coder);
  }
  return out;
}

}  // namespace behov
