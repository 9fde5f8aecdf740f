#include "engine/base/draws.h"

#include <algorithm>
#include <numeric>

namespace behov {

std::uint64_t Draws::below(std::uint64_t n) {
  const std::uint64_t incomplete = (std::mt19937_64::max() % n + 1) % n;  // numbers in the last round
  for (;;) {
    const std::uint64_t drawn = engine_();
    if (drawn <= std::mt19937_64::max() - incomplete) return drawn % n;
  }
}

std::vector<std::size_t> Draws::sample(std::size_t count, std::size_t n) {
  std::vector<std::size_t> all(n);
  std::iota(all.begin(), all.end(), std::size_t{0});
  count = std::min(count, n);
  for (std::size_t i = 0; i < count; ++i) std::swap(all[i], all[i + below(n - i)]);
  all.resize(count);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace behov
