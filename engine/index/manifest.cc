#include "engine/index/manifest.h"

#include "engine/base/file.h"
#include "engine/base/hash.h"

namespace behov {

std::string manifest_of(const std::filesystem::path& database) {
  std::string out;
  for (const std::string& name : list_files(database))
    if (name != "flintlock") out += name + " " + sha256(read_file(database / name)) + "\n";
  return out;
}

}  // namespace behov
