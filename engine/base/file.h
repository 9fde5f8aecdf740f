// Files: read whole, written whole or not at all, listed in Swedish order.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

// The whole file. Throws Failure(no_input) with a sentence where it is missing or unreadable.
std::string read_file(const std::filesystem::path& path);

// Writes beside `path`, syncs, renames over it and syncs the folder: after a crash there is the old file or the
// new one. Throws Failure(cannot_create or cannot_write). `mode` as in chmod.
void write_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0644);

// All of them or none: each is written beside its place first, and only when all are there do they take their places; where
// one cannot, those that did are put back as they were. Links are followed; a file that is there keeps its mode.
struct FileToWrite {
  std::filesystem::path path;
  std::string bytes;
  unsigned mode = 0644;  // of a file that is not there yet
};
void write_files(const std::vector<FileToWrite>& files);

// Makes what has been renamed or created in the folder survive a power loss.
void sync_folder(const std::filesystem::path& folder);

// Everything below the folder that is no folder, relative, in Swedish order, with `/` between names: also a link that
// leads nowhere, so that reading it says so. Passes over names that begin with a dot or `~$`, and backup files (`*~`,
// `*.bak`). Links to folders are followed, not in circles. Throws Failure(no_input) where there is no folder.
std::vector<std::string> list_files(const std::filesystem::path& folder);

}  // namespace behov
