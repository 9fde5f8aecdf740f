// How far two things go together among units (turns, sentences, people) that may have either, both or none.
//
//   expected  how many would have both if they had nothing to do with each other: the product of their counts by the units
//   Jaccard   both by either: Jaccard, New Phytologist 11 (1912), 37-50; ATLAS.ti calls it the c-coefficient
//   phi       the correlation of yes and no: Yule, Journal of the Royal Statistical Society 75 (1912), 579-652
//   lift      seen by expected: Brin, Motwani, Ullman and Tsur, SIGMOD 1997, 255-264 (there: interest)
#pragma once

#include <cstdint>
#include <optional>

namespace behov {

// Units: with both, with the first at all, with the second at all, in all.
struct Together {
  std::uint64_t both = 0, first = 0, second = 0, units = 0;
};

// Nothing where they are undefined: no units, neither thing anywhere, a thing everywhere or nowhere.
std::optional<double> expected_together(const Together& counts);
std::optional<double> jaccard(const Together& counts);
std::optional<double> phi(const Together& counts);
std::optional<double> lift(const Together& counts);

}  // namespace behov
