// One writer at a time in a folder of people's files: flock on the folder itself, which leaves nothing behind.
#pragma once

#include <filesystem>

namespace behov {

class FolderLock {
 public:
  // Waits until it is alone. Throws Failure(cannot_create) where the folder cannot be opened.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace behov
