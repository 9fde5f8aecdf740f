// Transcripts into Xapian: read, analysed in batches, written whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/index/index.h"

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

struct Changes {
  std::vector<std::string> outdated;       // ids whose turns are taken out
  std::vector<const SourceFile*> to_read;  // new or changed
};

// Makes the database at `path` hold what the state and the changes say, in one transaction; `state` follows. The
// database is created where there is none.
void write_changes(const std::filesystem::path& path, const Changes& changes, IndexState& state, Language& language,
                   UpdateReport& report);

}  // namespace behov
