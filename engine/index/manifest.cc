#include "engine/index/manifest.h"

#include <vector>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/workers.h"

namespace behov {
namespace {

constexpr const char* manifest_name = "manifest";

std::string sums_of(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const std::string& name : list_files(folder))
    if (name != "flintlock" && name != manifest_name) names.push_back(name);
  std::vector<std::string> lines(names.size());
  share_out(names.size(), [&](std::size_t, std::size_t i) { lines[i] = names[i] + " " + sha256(read_file(folder / names[i])) + "\n"; });
  std::string out;
  for (const std::string& line : lines) out += line;
  return out;
}

}  // namespace

void seal_index(const std::filesystem::path& folder) { write_file(folder / manifest_name, sums_of(folder), 0600); }

bool is_whole(const std::filesystem::path& folder) {
  try {
    return std::filesystem::exists(folder / manifest_name) && read_file(folder / manifest_name) == sums_of(folder);
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace behov
