// Readers share an index, one writer has it alone: flock on a file in the index's folder.
#pragma once

#include <filesystem>

namespace behov {

class IndexLock {
 public:
  // Shared at once; throws Failure(try_again) where a writer holds it for longer than some seconds.
  explicit IndexLock(const std::filesystem::path& folder);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

  void take_alone();  // what was read before may have changed: read again
  void share();

 private:
  void take(int operation) const;
  int descriptor_ = -1;
};

}  // namespace behov
