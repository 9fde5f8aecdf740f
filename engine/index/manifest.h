// Sums over the index's files, so that damage is met at the door and not as a silently wrong answer.
#pragma once

#include <filesystem>
#include <string>

namespace behov {

// What the folder's files are now: a line a file, with its SHA-256.
std::string manifest_of(const std::filesystem::path& database);

}  // namespace behov
