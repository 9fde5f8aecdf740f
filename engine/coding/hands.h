// Everybody's hands in one study: the files of codings/ held against the lexicons and against the transcripts as they are
// now, and how much has been read.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/coding/joining.h"

namespace behov {

// A turn that counts: one of a participant's.
using CountedTurns = std::map<std::string, std::set<std::uint32_t>>;  // transcript -> turns

// How much of a selection people have read.
struct ReadShare {
  std::size_t interviews = 0;  // every counted turn read by somebody
  std::size_t settled = 0;     // of these: every counted turn a `read` in settled.csv
  std::size_t of = 0;
};

class Hands {
 public:
  // Where a transcript's turns come from; nothing where there is no such transcript.
  struct Turns {
    std::vector<IndexedTurn> all;
    std::set<std::uint32_t> counted;
  };
  using TurnsOf = std::function<std::optional<Turns>(const std::string& transcript)>;

  // Errors: a code or need that no lexicon has. Warnings, the row counts for nothing: a transcript that is not there, a
  // passage that is not found, a turn that is not a participant's.
  static Checked<Hands> gather(std::vector<HumanFile> files, const Lexicon& lexicon, const TurnsOf& turns_of);

  // As written, but rows that were found stand where they are now.
  const std::vector<HumanFile>& files() const { return files_; }
  const HumanFile* file_of(std::string_view coder) const;
  bool empty() const { return files_.empty(); }
  // In Swedish order; settled.csv is not among them.
  std::vector<std::string> coders() const;
  // Transcripts that somebody has written about.
  std::set<std::string> transcripts() const;
  // What counts in a turn, whole-interview reading marks included.
  std::vector<HumanCoding> rows_of(const std::string& transcript, std::uint32_t turn) const;
  // Every row that counts for something.
  const std::map<std::string, std::vector<HumanCoding>>& rows() const { return rows_; }
  // Rows that count for nothing, as gather() has said.
  std::size_t unplaced() const { return unplaced_; }
  // The counted turns of a transcript that somebody has written about.
  const std::set<std::uint32_t>& counted_turns(const std::string& transcript) const;

  ReadShare read_share(const std::set<std::string>& transcripts) const;
  // Whether somebody read the turn; `coder` empty: anybody.
  bool is_read(const std::string& transcript, std::uint32_t turn, std::string_view coder = "") const;

 private:
  void place(const std::string& transcript, const Turns& turns, Problems& problems);
  bool all_read(const std::string& transcript, std::string_view coder) const;

  std::vector<HumanFile> files_;
  std::map<std::string, std::vector<HumanCoding>> rows_;
  CountedTurns counted_;
  std::size_t unplaced_ = 0;
};

// A row that marks the whole interview as read.
bool is_whole_interview(const HumanCoding& row);

}  // namespace behov
