#include "engine/base/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/base/failure.h"
#include "engine/base/say.h"

namespace behov {

FolderLock::FolderLock(const std::filesystem::path& folder) : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  int locked = -1;
  while (descriptor_ >= 0 && (locked = ::flock(descriptor_, LOCK_EX)) != 0 && errno == EINTR) {
  }
  if (locked == 0) return;
  const std::string reason = std::strerror(errno);
  if (descriptor_ >= 0) ::close(descriptor_);
  throw Failure(Exit::cannot_create, say("cannot write {}: {}", folder.string(), reason));
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace behov
