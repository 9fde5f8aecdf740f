#include "engine/format/zip.h"

#include <zip.h>

#include <algorithm>
#include <set>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr zip_int64_t most_parts = 20'000;
constexpr std::uint64_t largest_part = 128u << 20;
constexpr std::uint64_t largest_whole = 512u << 20;

// `../x`, `/x`, `C:x`: a name that would lead out of the folder it is unpacked to.
bool leaves_the_folder(std::string_view name) {
  if (name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':')) return true;
  std::string slashed(name);
  std::replace(slashed.begin(), slashed.end(), '\\', '/');
  const auto steps = split(slashed, '/');
  return std::find(steps.begin(), steps.end(), "..") != steps.end();
}

}  // namespace

struct Archive::Opened {
  std::string bytes;  // libzip reads from here
  zip_t* zip = nullptr;
  std::set<std::string, std::less<>> known;  // the names

  ~Opened() {
    if (zip != nullptr) zip_discard(zip);
  }
};

Archive::Archive() = default;
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

Checked<Archive> Archive::open(std::string_view bytes, const std::string& file) {
  Checked<Archive> out;
  out.value.file_ = file;
  out.value.opened_ = std::make_unique<Opened>();
  Opened& opened = *out.value.opened_;
  opened.bytes = bytes;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(opened.bytes.data(), opened.bytes.size(), 0, &error);
  if (source == nullptr) throw Failure(Exit::bug, "libzip cannot read from memory");
  opened.zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (opened.zip == nullptr) {
    zip_source_free(source);
    out.problems.push_back(error_at({file, 0, 0}, bytes.starts_with("PK") ? say("the file is damaged or cut off; open it in its program and save it again")
                                                                          : say("this is not what its name says: no packed file")));
  } else {
    out.value.list(out.problems);
  }
  zip_error_fini(&error);
  return out;
}

void Archive::list(Problems& problems) {
  const auto refuse = [&](std::string sentence) { problems.push_back(error_at({file_, 0, 0}, std::move(sentence))); };
  const zip_int64_t count = zip_get_num_entries(opened_->zip, 0);
  if (count > most_parts) return refuse(say("the file holds {} packed parts, more than any document; it is not read", count));
  std::uint64_t whole = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t part;
    const bool known = zip_stat_index(opened_->zip, static_cast<zip_uint64_t>(i), 0, &part) == 0 && (part.valid & ZIP_STAT_SIZE) && (part.valid & ZIP_STAT_NAME);
    const std::string name = known ? part.name : "";
    if (name.empty() || !is_utf8(name)) return refuse(say("the file is damaged or cut off; open it in its program and save it again"));
    if (leaves_the_folder(name)) return refuse(say("a packed part is called `{}`, which leads out of the file; it is not read", name));
    if ((part.valid & ZIP_STAT_ENCRYPTION_METHOD) && part.encryption_method != ZIP_EM_NONE) return refuse(say("the file has a password; save it without one"));
    whole += std::min(part.size, largest_whole);
    if (part.size > largest_part || whole > largest_whole) return refuse(say("the file is far larger unpacked than any document ({} is {} MB); it is not read", name, part.size >> 20));
    if (name.ends_with('/')) continue;
    if (!opened_->known.insert(name).second) return refuse(say("the file holds two parts called `{}`; it is not read", name));
    names_.push_back(name);
  }
}

bool Archive::has(std::string_view name) const { return opened_ && opened_->known.contains(name); }

Checked<std::string> Archive::read(std::string_view name) const {
  Checked<std::string> out;
  const auto refuse = [&](std::string sentence) {
    out.value.clear();
    out.problems.push_back(error_at({file_, 0, 0}, std::move(sentence)));
    return out;
  };
  const std::string part(name);
  zip_stat_t stat;
  if (!has(name) || zip_stat(opened_->zip, part.c_str(), 0, &stat) != 0) return refuse(say("the part {} is missing in the file", part));
  zip_file_t* opened = zip_fopen(opened_->zip, part.c_str(), 0);
  if (opened == nullptr) return refuse(say("the part {} of the file is damaged", part));
  out.value.resize(static_cast<std::size_t>(stat.size) + 1);  // one more, so that the end is met and the checksum compared
  std::size_t size = 0;
  zip_int64_t got = 0;
  while (size < out.value.size() && (got = zip_fread(opened, out.value.data() + size, out.value.size() - size)) > 0) size += static_cast<std::size_t>(got);
  const bool closed = zip_fclose(opened) == 0;
  if (got < 0 || !closed || size != stat.size) return refuse(say("the part {} of the file is damaged", part));
  out.value.resize(size);
  return out;
}

}  // namespace behov
