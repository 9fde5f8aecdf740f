// Who may do what with an index at a time: flock on files in its folder.
#pragma once

#include <filesystem>

namespace behov {

class IndexLock {
 public:
  enum class For {
    reading,    // while its files are opened; many at once
    replacing,  // the moment in which a new one takes the old one's place
    writing     // the whole time in which a new one is made; nobody reads less because of it
  };
  // Waits some seconds, then throws Failure(try_again).
  IndexLock(const std::filesystem::path& folder, For purpose);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace behov
