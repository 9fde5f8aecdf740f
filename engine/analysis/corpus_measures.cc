#include "engine/analysis/corpus_measures.h"

#include <algorithm>
#include <cmath>

namespace behov {

double per_thousand(Occurrences o) { return o.words ? 1000.0 * static_cast<double>(o.count) / static_cast<double>(o.words) : 0; }

double log_likelihood(Occurrences first, Occurrences second) {
  const auto a = static_cast<double>(first.count), b = static_cast<double>(second.count);
  const auto c = static_cast<double>(first.words), d = static_cast<double>(second.words);
  if (c == 0 || d == 0) return 0;
  const auto term = [&](double observed, double words) { return observed == 0 ? 0 : observed * std::log(observed * (c + d) / (words * (a + b))); };
  return std::max(0.0, 2 * (term(a, c) + term(b, d)));
}

std::optional<double> log_ratio(Occurrences first, Occurrences second) {
  if (first.words == 0 || second.words == 0 || first.count + second.count == 0) return std::nullopt;
  const auto share = [](Occurrences o) { return (o.count ? static_cast<double>(o.count) : 0.5) / static_cast<double>(o.words); };
  return std::log2(share(first) / share(second));
}

std::optional<Dispersion> dispersion(const std::vector<Occurrences>& parts) {
  double count = 0, words = 0, smallest = 1;
  std::size_t spoken = 0;
  for (const Occurrences& part : parts) {
    if (part.words == 0) continue;
    count += static_cast<double>(part.count);
    words += static_cast<double>(part.words);
    ++spoken;
  }
  if (count == 0 || spoken < 2) return std::nullopt;
  double sum = 0;
  for (const Occurrences& part : parts) {
    if (part.words == 0) continue;
    const double expected = static_cast<double>(part.words) / words;
    smallest = std::min(smallest, expected);
    sum += std::abs(static_cast<double>(part.count) / count - expected);
  }
  return Dispersion{sum / 2, sum / 2 / (1 - smallest)};
}

}  // namespace behov
