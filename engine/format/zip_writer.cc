// Packs parts into a file in memory.
#include <zip.h>

#include "engine/base/failure.h"
#include "engine/format/zip.h"

namespace behov {
namespace {

constexpr zip_uint16_t midnight = 0, first_of_january_1980 = (1 << 5) | 1;  // as DOS wrote times

[[noreturn]] void cannot_pack(const char* why) { throw Failure(Exit::bug, std::string("libzip cannot pack: ") + why); }

void add(zip_t* zip, const ArchivePart& part) {
  zip_source_t* bytes = zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0);
  const zip_int64_t at = bytes ? zip_file_add(zip, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8) : -1;
  if (at < 0 || zip_file_set_dostime(zip, static_cast<zip_uint64_t>(at), midnight, first_of_january_1980, 0) != 0) {
    if (at < 0 && bytes) zip_source_free(bytes);
    cannot_pack(zip_strerror(zip));
  }
}

std::string everything_in(zip_source_t* packed) {
  zip_stat_t stat;
  if (zip_source_open(packed) != 0 || zip_source_stat(packed, &stat) != 0) cannot_pack("its bytes cannot be read");
  std::string out(static_cast<std::size_t>(stat.size), '\0');
  const zip_int64_t got = zip_source_read(packed, out.data(), out.size());
  zip_source_close(packed);
  if (got != static_cast<zip_int64_t>(out.size())) cannot_pack("its bytes cannot be read");
  return out;
}

// What libzip has opened, closed again however we leave.
struct Packing {
  zip_source_t* target = nullptr;
  zip_t* zip = nullptr;

  ~Packing() {
    if (zip) zip_discard(zip);
    if (target) zip_source_free(target);
  }
};

}  // namespace

std::string write_archive(const std::vector<ArchivePart>& parts) {
  Packing packing;
  zip_error_t error;
  zip_error_init(&error);
  packing.target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (!packing.target) cannot_pack("no memory");
  zip_source_keep(packing.target);  // it outlives the zip that writes it
  packing.zip = zip_open_from_source(packing.target, ZIP_TRUNCATE, &error);
  if (!packing.zip) {
    zip_source_free(packing.target);
    cannot_pack(zip_error_strerror(&error));
  }
  for (const ArchivePart& part : parts) add(packing.zip, part);
  if (zip_close(packing.zip) != 0) cannot_pack(zip_strerror(packing.zip));
  packing.zip = nullptr;
  return everything_in(packing.target);
}

}  // namespace behov
