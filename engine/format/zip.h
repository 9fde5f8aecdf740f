// What lies packed in a file: .docx, .odt, .xlsx, .ods, .qdpx. libzip reads and writes; this door
// refuses what is made to do harm.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

// The parts of a packed file that lies in memory. Nothing is ever unpacked to the disk.
class Archive {
 public:
  // Errors: no packed file or a damaged one, a part with a password, a part whose name leaves the folder, a name twice,
  // more parts or bytes than any document has. The sizes are those of the directory: a bomb is refused unread.
  static Checked<Archive> open(std::string_view bytes, const std::string& file);

  Archive();
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  // In the order of the file; folders left out.
  const std::vector<std::string>& names() const { return names_; }
  bool has(std::string_view name) const;
  // The part, unpacked whole: its size is what the directory says, its checksum right. Errors: it is not there, or
  // damaged.
  Checked<std::string> read(std::string_view name) const;

 private:
  struct Opened;

  void list(Problems& problems);

  std::string file_;
  std::vector<std::string> names_;
  std::unique_ptr<Opened> opened_;
};

struct ArchivePart {
  std::string name;  // with `/` between folders
  std::string bytes;
};

// A packed file with these parts in this order, every one of them dated 1980-01-01: the same parts, the same bytes.
std::string write_archive(const std::vector<ArchivePart>& parts);

}  // namespace behov
