#include "engine/analysis/intervals.h"

#include <algorithm>
#include <cmath>

namespace behov {
namespace {

constexpr double z95 = 1.959963984540054;  // of the normal distribution

double square(double value) { return value * value; }

// How far the difference reaches below: the distances of the first share to its lower limit and of the second to its
// upper one, squared and added, less what their correlation takes away.
double reach(double first, double second, double correlation) {
  return std::sqrt(std::max(0.0, square(first) - 2 * correlation * first * second + square(second)));
}

Interval square_and_add(Share first, Share second, double correlation) {
  const double p1 = first.value(), p2 = second.value();
  const Interval one = *wilson_interval(first.people, first.asked), two = *wilson_interval(second.people, second.asked);
  return {std::max(-1.0, p1 - p2 - reach(p1 - one.low, two.high - p2, correlation)),
          std::min(1.0, p1 - p2 + reach(one.high - p1, p2 - two.low, correlation))};
}

double corrected_correlation(const Pairs& pairs) {
  const auto e = static_cast<double>(pairs.both), f = static_cast<double>(pairs.first), g = static_cast<double>(pairs.second), h = static_cast<double>(pairs.neither);
  const double below = (e + f) * (g + h) * (e + g) * (f + h);
  if (below == 0) return 0;
  const double above = e * h - f * g;
  return (above > 0 ? std::max(above - (e + f + g + h) / 2, 0.0) : above) / std::sqrt(below);
}

}  // namespace

std::optional<Interval> wilson_interval(std::uint64_t hits, std::uint64_t of) {
  if (of == 0) return std::nullopt;
  const auto n = static_cast<double>(of), p = static_cast<double>(hits) / n;
  const double z2 = z95 * z95;
  const double middle = 2 * n * p + z2, spread = z95 * std::sqrt(z2 + 4 * n * p * (1 - p)), below = 2 * (n + z2);
  return Interval{std::max(0.0, (middle - spread) / below), std::min(1.0, (middle + spread) / below)};
}

std::optional<Interval> newcombe_interval(Share first, Share second) {
  if (first.asked == 0 || second.asked == 0) return std::nullopt;
  return square_and_add(first, second, 0);
}

std::optional<Interval> newcombe_interval(const Pairs& pairs) {
  if (pairs.people() == 0) return std::nullopt;
  return square_and_add({pairs.both + pairs.first, pairs.people()}, {pairs.both + pairs.second, pairs.people()}, corrected_correlation(pairs));
}

std::optional<Interval> percentile_interval(std::vector<std::optional<double>> replicates) {
  std::vector<double> values;
  for (const auto& replicate : replicates)
    if (replicate) values.push_back(*replicate);
  if (values.empty() || 2 * values.size() < replicates.size()) return std::nullopt;
  std::sort(values.begin(), values.end());
  const auto last = static_cast<double>(values.size() - 1);
  return Interval{values[static_cast<std::size_t>(std::floor(0.025 * last))], values[static_cast<std::size_t>(std::ceil(0.975 * last))]};
}

}  // namespace behov
