// A folder of files, written whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

struct FileInFolder {
  std::string path;  // relative, with `/` between names
  std::string bytes;
};

// What ends the name of a folder that was never finished.
inline constexpr std::string_view half_made = ".half made";

// Makes `folder` with the files in it: they are written and synced beside its place, in a folder that takes its name at
// one stroke. `mode` as in chmod; a file has it without the right to execute. Throws Failure(cannot_create) where something
// else than an empty folder stands there already or the disk refuses, Failure(cannot_write) where there is no room.
void write_new_folder(const std::filesystem::path& folder, const std::vector<FileInFolder>& files, unsigned mode);

}  // namespace behov
