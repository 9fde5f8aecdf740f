// What files were when they were last read: a file with the same size, times and inode is not read again to know that
// its bytes are the same. A file that had changed within two seconds before it was read is not trusted by its times,
// because they may not tell a second change from the first.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace behov {

struct FileBytes {
  std::string bytes;
  std::string hash;  // SHA-256
};

class Stamps {
 public:
  // Kept in this file; none where it is missing or damaged.
  explicit Stamps(std::filesystem::path kept);

  // SHA-256 of the file's bytes. Throws Failure(no_input) where it cannot be read.
  std::string hash_of(const std::string& name, const std::filesystem::path& path);
  // Reads it in any case.
  FileBytes read(const std::string& name, const std::filesystem::path& path);

  // Remembers the files that were asked for, and no others.
  void keep() const;

 private:
  struct Stamp {
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t modified = 0, changed = 0;  // nanoseconds
    std::string hash;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  static Stamp stamp_of(const std::filesystem::path& path);
  std::string packed() const;

  std::filesystem::path kept_;
  std::string before_;                  // as they were kept
  std::map<std::string, Stamp> known_;  // by name
  std::map<std::string, Stamp> asked_;
};

}  // namespace behov
