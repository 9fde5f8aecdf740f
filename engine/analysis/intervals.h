// Intervals, all of 95 per cent, of shares and of what is computed from people.
//
//   Wilson            Wilson, Journal of the American Statistical Association 22 (1927), 209-212; without continuity
//                     correction (method 3 of Newcombe, Statistics in Medicine 17 (1998), 857-872)
//   Newcombe          the hybrid score interval of a difference, of two Wilson intervals squared and added: method 10 of
//                     Newcombe, Statistics in Medicine 17 (1998), 873-890
//   Newcombe, paired  the same for people asked twice, with the correlation corrected for continuity: method 10 of
//                     Newcombe, Statistics in Medicine 17 (1998), 2635-2650
//   percentile        Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace behov {

struct Interval {
  double low = 0, high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// So many people of so many asked; `people` is never more than `asked`.
struct Share {
  std::uint64_t people = 0, asked = 0;
  double value() const { return static_cast<double>(people) / static_cast<double>(asked); }
  friend bool operator==(const Share&, const Share&) = default;
};

// People asked on two occasions: who said it on both, on the first alone, on the second alone, on neither.
struct Pairs {
  std::uint64_t both = 0, first = 0, second = 0, neither = 0;
  std::uint64_t people() const { return both + first + second + neither; }
};

// Of `hits` among `of`; nothing where `of` is 0.
std::optional<Interval> wilson_interval(std::uint64_t hits, std::uint64_t of);

// Of the first share minus the second, from -1 to 1; nothing where a group is empty.
std::optional<Interval> newcombe_interval(Share first, Share second);
std::optional<Interval> newcombe_interval(const Pairs& pairs);

// The middle 95 per cent of bootstrap replicates: the ordered values number 2.5 and 97.5 per cent of the way, rounded
// outwards. Nothing where fewer than half of them are defined.
std::optional<Interval> percentile_interval(std::vector<std::optional<double>> replicates);

}  // namespace behov
