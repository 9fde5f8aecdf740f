// SHA-256, for telling whether a file, a lexicon or an index is still what it was; names as UUIDs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace behov {

// Sixty-four lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

// A name-based UUID (version 5 of RFC 4122, SHA-1) in this program's own namespace, in lower case: the same name, the
// same UUID, on every machine.
std::string uuid_of(std::string_view name);

// FNV-1a over the bytes: a quick stable number for tables in memory, never for integrity.
std::uint64_t quick_hash(std::string_view bytes);

}  // namespace behov
