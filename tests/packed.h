// Packed files for tests, made in memory.
#pragma once

#include <zip.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/damaged.h"

namespace behov {

using Parts = std::vector<std::pair<std::string, std::string>>;

// The bytes of a zip file with these parts.
inline std::string pack(const Parts& parts, const char* password = nullptr) {
  zip_error_t error;
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("libzip cannot write to memory");
  for (const auto& [name, content] : parts) {
    const auto at = zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
    if (at < 0) throw std::runtime_error(zip_strerror(zip));
    if (password) zip_file_set_encryption(zip, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password);
  }
  if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

}  // namespace behov
