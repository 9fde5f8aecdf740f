#include "engine/index/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "engine/base/failure.h"
#include "engine/base/say.h"

namespace behov {
namespace {

std::string reason() { return std::strerror(errno); }

int open_lock(const std::filesystem::path& path) {
  const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (made >= 0 || (errno != EROFS && errno != EACCES)) return made;
  const int old_errno = errno;
  const int read = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (read < 0) errno = old_errno;
  return read;
}

// False where somebody holds it for longer than we wait.
bool take(int descriptor, int operation) {
  using namespace std::chrono_literals;
  for (int tries = 0; ::flock(descriptor, operation | LOCK_NB) != 0; ++tries) {
    if (errno != EWOULDBLOCK && errno != EINTR) {
      const std::string why = reason();
      ::close(descriptor);
      throw Failure(Exit::cannot_create, say("cannot lock the index: {}", why));
    }
    if (tries == 40) return false;
    std::this_thread::sleep_for(50ms);
  }
  return true;
}

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& folder, For purpose) {
  const auto path = folder / (purpose == For::writing ? "writing" : "lock");
  descriptor_ = open_lock(path);
  if (descriptor_ < 0)
    throw Failure(errno == ENOSPC ? Exit::cannot_write : Exit::cannot_create, say("cannot write {}: {}", path.string(), reason()));
  if (take(descriptor_, purpose == For::reading ? LOCK_SH : LOCK_EX)) return;
  ::close(descriptor_);
  throw Failure(Exit::try_again, say("the index is in use by another process; try again in a moment"));
}

IndexLock::~IndexLock() { ::close(descriptor_); }

}  // namespace behov
