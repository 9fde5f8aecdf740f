// A stretch of text in Unicode code points.
#pragma once

#include <cstdint>

namespace behov {

// From start up to, not including, end; counted in code points of the canonical text.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  std::uint32_t length() const { return end - start; }
  bool empty() const { return start == end; }
  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  bool contains(const Span& other) const { return start <= other.start && other.end <= end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace behov
