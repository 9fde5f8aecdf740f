#include "engine/analysis/exact_tests.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/roots.hpp>
#include <cmath>
#include <limits>
#include <numeric>

namespace behov {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double as_likely = 1 + 1e-7;  // what is no further apart than rounding (R's fisher.test)
constexpr double tail = 0.025;

double log_choose(std::uint64_t n, std::uint64_t k) {
  const auto log_factorial = [](std::uint64_t m) { return boost::math::lgamma(static_cast<double>(m) + 1); };
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

// The tables with the margins of two groups, by how many of the first group they have.
class Tables {
 public:
  Tables(Share first, Share second) {
    const std::uint64_t all = first.people + second.people;
    least_ = all > second.asked ? all - second.asked : 0;
    for (std::uint64_t x = least_; x <= std::min(all, first.asked); ++x) logs_.push_back(log_choose(first.asked, x) + log_choose(second.asked, all - x));
    seen_ = static_cast<std::size_t>(first.people - least_);
  }

  std::size_t seen() const { return seen_; }
  std::size_t last() const { return logs_.size() - 1; }

  // How likely each is where the odds of the first group are so many times those of the second.
  std::vector<double> likelihoods(double log_odds) const {
    std::vector<double> out(logs_.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = logs_[i] + log_odds * static_cast<double>(i);
    const double most = *std::max_element(out.begin(), out.end());
    for (double& value : out) value = std::exp(value - most);
    const double sum = std::accumulate(out.begin(), out.end(), 0.0);
    for (double& value : out) value /= sum;
    return out;
  }

  double mean(double log_odds) const {
    double out = 0;
    const auto likely = likelihoods(log_odds);
    for (std::size_t i = 0; i < likely.size(); ++i) out += likely[i] * static_cast<double>(i);
    return out;
  }

  // As many of the first group as were seen, or more; or fewer.
  double at_least(double log_odds) const {
    const auto likely = likelihoods(log_odds);
    return std::accumulate(likely.begin() + static_cast<long>(seen_), likely.end(), 0.0);
  }
  double at_most(double log_odds) const {
    const auto likely = likelihoods(log_odds);
    return std::accumulate(likely.begin(), likely.begin() + static_cast<long>(seen_) + 1, 0.0);
  }

 private:
  std::uint64_t least_ = 0;
  std::size_t seen_ = 0;
  std::vector<double> logs_;
};

// Where a rising function of the logarithm of the odds ratio is 0.
template <class Rising>
double odds_where_zero(const Rising& rising) {
  double low = -1, high = 1;
  while (rising(low) > 0) low *= 2;
  while (rising(high) < 0) high *= 2;
  std::uintmax_t steps = 200;
  const auto [from, to] = boost::math::tools::toms748_solve(rising, low, high, boost::math::tools::eps_tolerance<double>(45), steps);
  return std::exp((from + to) / 2);
}

PValue added_up(const std::vector<double>& likely, double seen) {
  double rarer = 0, equal = 0;
  for (const double one : likely) {
    if (one > seen * as_likely) continue;
    (one * as_likely < seen ? rarer : equal) += one;
  }
  return {std::min(1.0, rarer + equal), std::min(1.0, rarer + equal / 2)};
}

}  // namespace

PValue fisher_exact(Share first, Share second) {
  const Tables tables(first, second);
  if (tables.last() == 0) return {};
  const auto likely = tables.likelihoods(0);
  return added_up(likely, likely[tables.seen()]);
}

PValue mcnemar_exact(const Pairs& pairs) {
  const std::uint64_t changed = pairs.first + pairs.second;
  if (changed == 0) return {};
  const boost::math::binomial_distribution<double> fair(static_cast<double>(changed), 0.5);
  const auto fewer = static_cast<double>(std::min(pairs.first, pairs.second));
  const double both_tails = 2 * cdf(fair, fewer), seen = pdf(fair, fewer);
  return {std::min(1.0, both_tails), pairs.first == pairs.second ? 1 - seen / 2 : both_tails - seen};
}

std::optional<OddsRatio> odds_ratio(Share first, Share second) {
  const Tables tables(first, second);
  if (tables.last() == 0) return std::nullopt;
  const bool none = tables.seen() == 0, all = tables.seen() == tables.last();
  OddsRatio out;
  out.value = none ? 0 : all ? infinite : odds_where_zero([&](double log) { return tables.mean(log) - static_cast<double>(tables.seen()); });
  out.interval.low = none ? 0 : odds_where_zero([&](double log) { return tables.at_least(log) - tail; });
  out.interval.high = all ? infinite : odds_where_zero([&](double log) { return tail - tables.at_most(log); });
  return out;
}

std::optional<OddsRatio> odds_ratio(const Pairs& pairs) {
  using Binomial = boost::math::binomial_distribution<double>;
  if (pairs.first + pairs.second == 0) return std::nullopt;
  const auto first = static_cast<double>(pairs.first), changed = static_cast<double>(pairs.first + pairs.second);
  const auto odds = [](double share) { return share >= 1 ? infinite : share / (1 - share); };
  return OddsRatio{odds(first / changed), {pairs.first ? odds(Binomial::find_lower_bound_on_p(changed, first, tail)) : 0, pairs.second ? odds(Binomial::find_upper_bound_on_p(changed, first, tail)) : infinite}};
}

std::vector<double> holm_adjusted(const std::vector<double>& ps) {
  std::vector<std::size_t> order(ps.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ps[a] < ps[b]; });
  std::vector<double> out(ps.size());
  double largest = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    largest = std::max(largest, std::min(1.0, static_cast<double>(ps.size() - i) * ps[order[i]]));
    out[order[i]] = largest;
  }
  return out;
}

}  // namespace behov
