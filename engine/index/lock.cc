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

IndexLock::IndexLock(const std::filesystem::path& folder) {
  const auto path = folder / "lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor_ < 0 && (errno == EROFS || errno == EACCES)) descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0)
    throw Failure(errno == ENOSPC ? Exit::cannot_write : Exit::cannot_create,
                  say("cannot write {}: {}", path.string(), std::string(std::strerror(errno))));
  take(LOCK_SH);
}

IndexLock::~IndexLock() { ::close(descriptor_); }

void IndexLock::take_alone() { take(LOCK_EX); }
void IndexLock::share() { take(LOCK_SH); }

void IndexLock::take(int operation) const {
  using namespace std::chrono_literals;
  for (int tries = 0; ::flock(descriptor_, operation | LOCK_NB) != 0; ++tries) {
    if (errno != EWOULDBLOCK && errno != EINTR)
      throw Failure(Exit::cannot_create, say("cannot lock the index: {}", std::string(std::strerror(errno))));
    if (tries == 40) throw Failure(Exit::try_again, say("the index is in use by another process; try again in a moment"));
    std::this_thread::sleep_for(50ms);
  }
}

}  // namespace behov
