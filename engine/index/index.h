// The derived index of a study, in `.behov/`: a Xapian database of turns, the vocabulary, and a catalogue of transcripts.
// The only door to Xapian. Everything in it can be made anew from the study's files; a damaged or stale index is.
//
//   .behov/index     the database, sealed by a manifest; a new one is made beside it (index.new) and takes its place whole
//   .behov/stamps    what the study's files were when they were last read, so that they need not be read to be recognised
//   .behov/words     words of lexicons and queries that the transcripts do not hold, analysed once
//   .behov/lock, .behov/writing    who reads, who writes
//
// A transcript that is changed or taken away leaves nothing behind: its index is then made of the other transcripts' turns
// into new files, with a vocabulary of their words alone, and the old files are removed.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/index/catalog.h"
#include "engine/index/turn.h"
#include "engine/transcript/transcript.h"

namespace behov {

// A file of corpus/ as it is now.
struct SourceFile {
  std::string file;  // relative to corpus/
  std::filesystem::path path;
  std::set<std::string> listed;  // labels named for it by participants.csv and study.toml
  std::optional<std::string> bytes = {};  // of a transcript that is no file of its own: a row of a survey's table
};

struct UpdateReport {
  std::vector<std::string> added, changed, removed;  // transcript ids
  bool rebuilt = false;    // from nothing: there was no index, or one that other versions or tables made
  std::string reason;      // why it was rebuilt, a sentence
  Problems problems;       // files that could not be read: they are not in the index
  bool anything() const { return rebuilt || !added.empty() || !changed.empty() || !removed.empty(); }
};

// Which turns are asked for. Terms in a clause are alternatives, all clauses of a branch must hold, any branch will do.
// No branch at all: every turn.
struct Candidates {
  using Clause = std::vector<std::string>;
  using Branch = std::vector<Clause>;
  std::vector<Branch> branches;
  std::vector<std::string> transcripts;  // only in these; empty: in all
};

class Index {
 public:
  // Opens the index in `folder` (made if missing, mode 0700) and brings it up to date with the sources: new, changed
  // and removed transcripts only, unless the index's fingerprint tells of another analysis. A transcript is whole in it
  // or not at all. Throws Failure(try_again) where another process is writing it, cannot_create/cannot_write where the
  // disk refuses.
  static std::unique_ptr<Index> open(const std::filesystem::path& folder, const std::vector<SourceFile>& sources,
                                     Language& language, UpdateReport& report);
  ~Index();

  const Catalog& catalog() const;
  const Vocabulary& vocabulary() const;

  // Calls with every turn that may match, by transcript in Swedish order of ids and then by number. May hand over turns
  // that do not match; never misses one that does.
  void each_turn(const Candidates& candidates, const std::function<void(IndexedTurn&&)>& call) const;

  // The same turns, a transcript at a time and from several threads at once. `place` is the transcript's place in the
  // order of ids, below catalog().size(): what calls make is joined by it.
  void each_transcript(const Candidates& candidates, const std::function<void(std::size_t place, std::vector<IndexedTurn>&& turns)>& call) const;

  // Words beside the transcripts' own, as the same analysis made them.
  Vocabulary kept_words() const;
  void keep_words(const Vocabulary& words) const;

 private:
  struct Parts;
  explicit Index(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace behov
