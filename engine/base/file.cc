#include "engine/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

std::string reason() { return std::strerror(errno); }

Exit exit_for(int error) {
  return error == ENOSPC || error == EDQUOT || error == EIO || error == EFBIG ? Exit::cannot_write : Exit::cannot_create;
}

[[noreturn]] void cannot_write(const fs::path& path) {
  const Exit exit = exit_for(errno);
  throw Failure(exit, say("cannot write {}: {}", path.string(), reason()));
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { if (fd_ >= 0) ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool passed_over(const std::string& name) {
  return name.starts_with(".") || name.starts_with("~$") || name.ends_with("~") || name.ends_with(".bak");
}

// The bytes in a file beside `path`, safe on the disk; its name.
std::string write_beside(const fs::path& path, std::string_view bytes, unsigned mode) {
  std::string beside = path.string() + ".XXXXXX";
  Descriptor file(::mkstemp(beside.data()));
  if (file.get() < 0) cannot_write(path);
  if (::fchmod(file.get(), mode) == 0 && write_all(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close()) return beside;
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  cannot_write(path);
}

void put_in_place(const std::string& beside, const fs::path& path) {
  if (::rename(beside.c_str(), path.c_str()) == 0) return;
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  cannot_write(path);
}

// Lists a folder and those below it. A link to a folder that one came through is not followed.
class Lister {
 public:
  void list(const fs::path& folder, const std::string& prefix) {
    const fs::path real = fs::canonical(folder);
    if (std::find(way_.begin(), way_.end(), real) != way_.end()) return;
    way_.push_back(real);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (passed_over(name)) continue;
      std::error_code unreadable;
      if (entry.is_directory(unreadable)) list(entry.path(), prefix + name + "/");
      else out_.push_back(prefix + name);
    }
    way_.pop_back();
  }

  std::vector<std::string> take() { return std::move(out_); }

 private:
  std::vector<fs::path> way_;  // the folders from the first one to this one
  std::vector<std::string> out_;
};

}  // namespace

std::string read_file(const fs::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
    throw Failure(Exit::no_input, say("cannot read {}: {}", path.string(), reason()));
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Failure(Exit::no_input, say("cannot read {}: {}", path.string(), reason()));
    if (got == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
}

void write_file(const fs::path& path, std::string_view bytes, unsigned mode) {
  const std::string beside = write_beside(path, bytes, mode);
  put_in_place(beside, path);
  sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

namespace {

// Files on their way: those that wait beside their places, and what stood where others are already.
class Batch {
 public:
  ~Batch() {
    for (const Waiting& one : waiting_) ::unlink(one.beside.c_str());
  }
  void add(const FileToWrite& file) {
    Waiting one{fs::is_symlink(file.path) ? fs::canonical(file.path) : file.path, "", {}, file.mode};
    if (fs::is_regular_file(one.path)) {
      one.before = read_file(one.path);
      one.mode = static_cast<unsigned>(fs::status(one.path).permissions()) & 0777u;
    }
    one.beside = write_beside(one.path, file.bytes, one.mode);
    waiting_.push_back(std::move(one));
  }
  void put_all() {
    std::size_t done = 0;
    try {
      for (; done < waiting_.size(); ++done) put_in_place(waiting_[done].beside, waiting_[done].path);
    } catch (const Failure&) {
      put_back(done);
      throw;
    }
    for (const Waiting& one : waiting_) sync_folder(one.path.has_parent_path() ? one.path.parent_path() : fs::path("."));
    waiting_.clear();
  }

 private:
  struct Waiting {
    fs::path path;
    std::string beside;
    std::optional<std::string> before;
    unsigned mode;
  };
  void put_back(std::size_t done) const {
    for (std::size_t i = 0; i < done; ++i) {
      if (waiting_[i].before) write_file(waiting_[i].path, *waiting_[i].before, waiting_[i].mode);
      else fs::remove(waiting_[i].path);
    }
  }
  std::vector<Waiting> waiting_;
};

}  // namespace

void write_files(const std::vector<FileToWrite>& files) {
  Batch batch;
  for (const FileToWrite& file : files) batch.add(file);
  batch.put_all();
}

void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() < 0 || ::fsync(opened.get()) != 0) cannot_write(folder);
}

std::vector<std::string> list_files(const fs::path& folder) {
  Lister lister;
  try {
    lister.list(folder, "");
  } catch (const fs::filesystem_error& error) {
    throw Failure(Exit::no_input, say("cannot read {}: {}", error.path1().string(), error.code().message()));
  }
  std::vector<std::string> out = lister.take();
  std::sort(out.begin(), out.end(), SwedishLess{});
  return out;
}

}  // namespace behov
