// The encodings that texts come in, and which of the three of one byte a letter a text is in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/problem.h"

namespace behov {

// "UTF-16LE" or "UTF-16BE" where most of the text has every other byte zero; empty for any other.
std::string_view utf16_by_pattern(std::string_view bytes);

// UTF-16 as UTF-8. A half character is U+FFFD, and `damaged_at` is the first one's byte in what is returned.
struct Wide {
  std::string text;
  std::optional<std::size_t> damaged_at;
};
Wide from_utf16(std::string_view bytes, bool little_endian);

// How much of what is not ASCII is valid as UTF-8: far more sequences than stray bytes means a damaged UTF-8 file.
struct Utf8Share {
  std::size_t sequences = 0;
  std::size_t stray = 0;
};
Utf8Share utf8_share(std::string_view bytes);

// The best of windows-1252, Mac Roman and CP850, by å ä ö inside words; windows-1252 where they are alike. Nothing
// where none makes text of the bytes.
std::optional<std::string_view> best_of_one_byte(std::string_view bytes);
std::string from_one_byte(std::string_view bytes, std::string_view encoding);

}  // namespace behov
