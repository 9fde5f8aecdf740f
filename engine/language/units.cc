#include "engine/language/units.h"

#include "engine/base/text.h"

namespace behov {

void Units::assign(std::string_view text) {
  units_.clear();
  bytes_.clear();
  pairs_.clear();
  needs_care_ = false;
  std::uint32_t pairs = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto start = static_cast<std::uint32_t>(at);
    const auto byte = static_cast<unsigned char>(text[at]);
    const char32_t c = byte < 0x80 ? (++at, char32_t{byte}) : next_code_point(text, at);
    needs_care_ |= c >= 0x300 || c == 0xAD;
    if (c < 0x10000) {
      units_.push_back(static_cast<char16_t>(c));
      bytes_.push_back(start);
      if (pairs) pairs_.push_back(pairs);
      continue;
    }
    if (!pairs) pairs_.assign(units_.size(), 0);
    units_.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
    units_.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
    bytes_.insert(bytes_.end(), 2, start);
    pairs_.push_back(pairs);
    pairs_.push_back(pairs++);
  }
  bytes_.push_back(static_cast<std::uint32_t>(text.size()));
  if (pairs) pairs_.push_back(pairs);
}

char32_t Units::at(std::uint32_t unit) const {
  if (unit >= units_.size()) return 0;
  const char32_t c = units_[unit];
  const bool pair = c >= 0xD800 && c < 0xDC00 && unit + 1 < units_.size();
  return pair ? 0x10000 + ((c - 0xD800) << 10) + (char32_t{units_[unit + 1]} - 0xDC00) : c;
}

}  // namespace behov
