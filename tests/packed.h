// Packed files for tests, made in memory; and what every reader must endure: a file cut off anywhere or changed at random.
#pragma once

#include <zip.h>

#include <cstdint>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// Calls with the bytes cut off at every hundredth of their length, then with `changes` copies in which one to eight
// bytes are others. The same every time.
inline void each_damaged(const std::string& bytes, int changes, const std::function<void(const std::string&)>& call) {
  for (std::size_t i = 0; i < 100; ++i) call(bytes.substr(0, bytes.size() * i / 100));
  std::mt19937 random(20240501);
  for (int i = 0; i < changes; ++i) {
    std::string damaged = bytes;
    for (unsigned left = random() % 8 + 1; left > 0; --left) damaged[random() % damaged.size()] = static_cast<char>(random());
    call(damaged);
  }
}

}  // namespace behov
