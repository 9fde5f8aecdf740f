// Sums over the index's files, so that damage is met at the door and not as a silently wrong answer.
#pragma once

#include <filesystem>

namespace behov {

// Writes the folder's manifest: a line a file, with its SHA-256.
void seal_index(const std::filesystem::path& folder);
// Whether its files are what the manifest says, every one of them and no other.
bool is_whole(const std::filesystem::path& folder);

}  // namespace behov
