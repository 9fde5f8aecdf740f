// Transcripts into a new Xapian database: read, analysed in batches, written.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>
#include <xapian.h>

#include "engine/index/index.h"
#include "engine/index/stamps.h"

namespace behov {

inline constexpr const char* catalog_key = "catalog";
inline constexpr const char* fingerprint_key = "fingerprint";
inline constexpr const char* vocabulary_key = "vocabulary";  // followed by the number of its first type

// What an index holds beside its turns.
struct IndexState {
  Catalog catalog;
  Vocabulary vocabulary;
  std::string fingerprint;
};

class IndexWriter {
 public:
  // A database in `path`: made, or what was copied there, with the state that it holds.
  IndexWriter(const std::filesystem::path& path, IndexState state, Language& language, Stamps& stamps);
  ~IndexWriter();

  // Takes over an old index's turns, without analysing them again; the vocabulary then holds their words alone.
  void take_over(const Xapian::Database& old, const IndexState& old_state, const std::set<std::string>& without);
  // Adds transcripts. What cannot be read of them is in the result.
  Problems add(const std::vector<const SourceFile*>& sources);
  // Writes what is left and closes the database.
  void finish();

  const IndexState& state() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace behov
