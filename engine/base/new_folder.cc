#include "engine/base/new_folder.h"

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/say.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

// A folder on its way to its name; what is left of it when something fails goes away.
class HalfMade {
 public:
  explicit HalfMade(const fs::path& place) : folder_(place.parent_path() / ("." + place.filename().string() + std::string(half_made))) {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  ~HalfMade() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  HalfMade(const HalfMade&) = delete;
  HalfMade& operator=(const HalfMade&) = delete;
  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

void fill(const fs::path& folder, const std::vector<FileInFolder>& files, unsigned mode) {
  constexpr unsigned execute = 0111;
  for (const FileInFolder& file : files) {
    const fs::path path = folder / file.path;
    for (fs::path inner = path.parent_path(); inner != folder && !fs::exists(inner); inner = inner.parent_path()) {
      fs::create_directories(inner);
      fs::permissions(inner, static_cast<fs::perms>(mode));
    }
    write_file(path, file.bytes, mode & ~execute);
  }
  fs::permissions(folder, static_cast<fs::perms>(mode));
}

}  // namespace

void write_new_folder(const fs::path& folder, const std::vector<FileInFolder>& files, unsigned mode) {
  const fs::path place = fs::absolute(folder.has_filename() ? folder : folder.parent_path());
  try {
    if (fs::exists(fs::symlink_status(place)) && !(fs::is_directory(place) && fs::is_empty(place)))
      throw Failure(Exit::cannot_create, say("{} is there already: name a new folder, or take that one away first", folder.string()));
    const HalfMade made(place);
    fill(made.folder(), files, mode);
    fs::rename(made.folder(), place);
    sync_folder(place.parent_path());
  } catch (const fs::filesystem_error& error) {
    throw Failure(Exit::cannot_create, say("cannot write {}: {}", folder.string(), error.code().message()));
  }
}

}  // namespace behov
