// Small files of the index's folder, with a sum of their own: one that was damaged is not taken for what it says.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace behov {

// Whether it could be written: what is kept this way can be made again, so a folder that refuses it is no failure.
bool keep_sealed(const std::filesystem::path& path, std::string_view bytes);
// Nothing where there is no file, or a damaged one.
std::optional<std::string> read_sealed(const std::filesystem::path& path);

}  // namespace behov
