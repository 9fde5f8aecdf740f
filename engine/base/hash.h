// SHA-256, for telling whether a file, a lexicon or an index is still what it was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace behov {

// Sixty-four lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

// FNV-1a over the bytes: a quick stable number for tables in memory, never for integrity.
std::uint64_t quick_hash(std::string_view bytes);

}  // namespace behov
