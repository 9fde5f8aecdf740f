// A text as ICU wants it (UTF-16), with the way back to bytes and code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

class Units {
 public:
  // Replaces what was held; the room is kept, so that many texts are turned without asking for memory.
  void assign(std::string_view text);

  std::u16string_view view() const { return units_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(units_.size()); }
  // The character that begins at the unit; 0 past the end.
  char32_t at(std::uint32_t unit) const;
  std::uint32_t byte(std::uint32_t unit) const { return bytes_[unit]; }
  std::uint32_t code_point(std::uint32_t unit) const { return pairs_.empty() ? unit : unit - pairs_[unit]; }
  // Holds characters whose tokens may need a normal form or lose invisible characters.
  bool needs_care() const { return needs_care_; }

 private:
  std::u16string units_;
  std::vector<std::uint32_t> bytes_;  // by unit, and the end
  std::vector<std::uint32_t> pairs_;  // surrogate pairs before the unit; empty where there are none
  bool needs_care_ = false;
};

}  // namespace behov
