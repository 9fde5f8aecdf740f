// What a comparison says, in plain sentences.
#include <algorithm>
#include <cmath>

#include "engine/analysis/compare.h"
#include "engine/base/say.h"

namespace behov {
namespace {

constexpr double points_that_matter = 10;  // percentage points: groups within them are said to be close

std::string digits(double number, int decimals) {
  std::string out = fmt::format("{:.{}f}", number, decimals);
  if (spoken_tongue() == Tongue::swedish) std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

std::string points(double share) { return digits(std::abs(100 * share), 0); }

// With the side that has more first.
struct Ordered {
  const std::string &more, &fewer;
  Interval interval;
};
Ordered ordered(double difference, const Interval& interval, const Sides& sides) {
  if (difference >= 0) return {sides.first.name, sides.second.name, interval};
  return {sides.second.name, sides.first.name, {-interval.high, -interval.low}};
}

std::string inferred(const Contrast& contrast, const Sides& sides) {
  const Ordered one = ordered(contrast.difference, *contrast.interval, sides);
  if (contrast.holm < level) return say("More of {} than of {}: {} to {} percentage points more.", one.more, one.fewer, points(one.interval.low), points(one.interval.high));
  const double widest = std::max(std::abs(one.interval.low), std::abs(one.interval.high));
  if (100 * widest <= points_that_matter) return say("Cannot tell which have more; they are at most {} percentage points apart.", points(widest));
  if (one.interval.low >= 0) return say("Cannot tell, with so many things compared: up to {} percentage points more of {}.", points(one.interval.high), one.more);
  return say("Cannot tell: anything from {} percentage points more of {} to {} more of {}.", points(one.interval.low), one.fewer, points(one.interval.high), one.more);
}

std::string described(const Contrast& contrast, const Sides& sides) {
  const std::string& more = contrast.difference >= 0 ? sides.first.name : sides.second.name;
  const std::string& fewer = contrast.difference >= 0 ? sides.second.name : sides.first.name;
  if (contrast.holm < level) return say("Of those asked, more of {} than of {}; chance alone would seldom divide them so.", more, fewer);
  return say("Cannot tell: chance alone may well divide {} and {} people so.", contrast.first.asked, contrast.second.asked);
}

std::string changed(const Contrast& contrast, const Sides& sides) {
  const std::string& more = contrast.difference >= 0 ? sides.first.name : sides.second.name;
  const std::string& fewer = contrast.difference >= 0 ? sides.second.name : sides.first.name;
  if (contrast.holm < level) return say("Of the {} asked both times, more in {} than in {}; chance alone would seldom turn them so.", contrast.first.asked, more, fewer);
  return say("Cannot tell: {} of {} people differ between the times, and chance alone may well turn them so.", contrast.pairs->first + contrast.pairs->second, contrast.first.asked);
}

}  // namespace

std::string finding(const Contrast& contrast, const Sides& sides, bool random_sample) {
  if (!contrast.interval) return say("Cannot tell: one side has nobody.");
  if (random_sample) return inferred(contrast, sides);
  return contrast.pairs ? changed(contrast, sides) : described(contrast, sides);
}

std::string finding(const RateContrast& contrast, const Sides& sides, bool random_sample) {
  if (!contrast.interval) return say("Cannot tell: fewer than {} people on a side.", fewest_for_bootstrap);
  const Ordered one = ordered(contrast.difference, *contrast.interval, sides);
  const bool clear = one.interval.low > 0;
  if (!clear && !random_sample) return say("Cannot tell: it hangs on who among them is counted.");
  if (!clear) return say("Cannot tell: anything from {} mentions more of {} to {} more of {}, per 1,000 words.", digits(std::abs(one.interval.low), 2), one.fewer, digits(one.interval.high, 2), one.more);
  if (!random_sample) return say("Of those asked, more in the words of {} than of {}, whoever among them is counted.", one.more, one.fewer);
  return say("More in the words of {} than of {}: {} to {} mentions more per 1,000 words.", one.more, one.fewer, digits(one.interval.low, 2), digits(one.interval.high, 2));
}

}  // namespace behov
