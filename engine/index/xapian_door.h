// Xapian's exceptions, and those of folders, become our one type here, and nowhere else.
#pragma once

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <xapian.h>

#include "engine/base/failure.h"
#include "engine/base/say.h"

namespace behov {

// A disk that is full or broken, as against one that must not be written.
inline Exit exit_for_write(std::string_view reason) {
  for (const int error : {ENOSPC, EFBIG, EDQUOT, EIO})
    if (reason.find(std::strerror(error)) != std::string_view::npos) return Exit::cannot_write;
  return Exit::cannot_create;
}

template <class Work>
auto through_xapian(Work work) {
  try {
    return work();
  } catch (const Xapian::DatabaseLockError&) {
    throw Failure(Exit::try_again, say("the index is in use by another process; try again in a moment"));
  } catch (const Xapian::Error& error) {
    const std::string reason = error.get_description();
    throw Failure(exit_for_write(reason), say("the index cannot be written: {}", reason));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Failure(exit_for_write(error.code().message()), say("cannot write {}: {}", error.path1().string(), error.code().message()));
  }
}

}  // namespace behov
