#include "engine/analysis/association.h"

#include <cmath>

namespace behov {

std::optional<double> expected_together(const Together& t) {
  if (t.units == 0) return std::nullopt;
  return static_cast<double>(t.first) * static_cast<double>(t.second) / static_cast<double>(t.units);
}

std::optional<double> jaccard(const Together& t) {
  const std::uint64_t either = t.first + t.second - t.both;
  return either ? std::optional(static_cast<double>(t.both) / static_cast<double>(either)) : std::nullopt;
}

std::optional<double> phi(const Together& t) {
  const auto n = static_cast<double>(t.units), first = static_cast<double>(t.first), second = static_cast<double>(t.second);
  const double below = first * (n - first) * second * (n - second);
  if (below <= 0) return std::nullopt;
  return (n * static_cast<double>(t.both) - first * second) / std::sqrt(below);
}

std::optional<double> lift(const Together& t) {
  const auto expected = expected_together(t);
  return expected && *expected > 0 ? std::optional(static_cast<double>(t.both) / *expected) : std::nullopt;
}

}  // namespace behov
