#include "engine/analysis/intervals.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

TEST(Wilson, IsWhatNewcombePrints) {
  struct Case {
    std::uint64_t hits, of;
    double low, high;
  };
  for (const Case& one : std::vector<Case>{
           {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0.0, 0.1611}, {1, 29, 0.0061, 0.1718}}) {
    const auto interval = wilson_interval(one.hits, one.of);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, one.low, 0.00006) << one.hits;
    EXPECT_NEAR(interval->high, one.high, 0.00006) << one.hits;
  }
  EXPECT_FALSE(wilson_interval(0, 0));
}

// Statistics in Medicine 17 (1998), 873-890, table II, method 10.
TEST(Newcombe, OfADifferenceIsWhatHePrints) {
  struct Case {
    Share first, second;
    double low, high;
  };
  const std::vector<Case> cases = {
      {{56, 70}, {48, 80}, 0.0524, 0.3339}, {{9, 10}, {3, 10}, 0.1705, 0.8090},  {{6, 7}, {2, 7}, 0.0582, 0.8062},
      {{5, 56}, {0, 29}, -0.0381, 0.1926},  {{0, 10}, {0, 20}, -0.1611, 0.2775}, {{0, 10}, {0, 10}, -0.2775, 0.2775},
      {{10, 10}, {0, 20}, 0.6791, 1.0000},  {{10, 10}, {0, 10}, 0.6075, 1.0000},
  };
  for (const Case& one : cases) {
    const auto interval = newcombe_interval(one.first, one.second);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, one.low, 0.00006) << one.first.people << "/" << one.first.asked;
    EXPECT_NEAR(interval->high, one.high, 0.00006) << one.first.people << "/" << one.first.asked;
  }
  EXPECT_FALSE(newcombe_interval({0, 0}, {1, 2}));
  EXPECT_FALSE(newcombe_interval({1, 2}, {0, 0}));
}

// Airway hyper-responsiveness before and after treatment: Fagerland, Lydersen and Laake, Statistics in Medicine 33
// (2014), 2850-2875, Newcombe's square-and-add interval.
TEST(Newcombe, OfPairsIsWhatTheLiteraturePrints) {
  const auto interval = newcombe_interval(Pairs{1, 1, 7, 12});
  ASSERT_TRUE(interval);
  EXPECT_NEAR(interval->low, -0.507, 0.0006);
  EXPECT_NEAR(interval->high, -0.026, 0.0006);
  EXPECT_FALSE(newcombe_interval(Pairs{}));
}

TEST(Newcombe, HoldsTheDifferenceAndTurnsWithTheGroups) {
  for (std::uint64_t m = 1; m <= 9; ++m)
    for (std::uint64_t n = 1; n <= 9; ++n)
      for (std::uint64_t a = 0; a <= m; ++a)
        for (std::uint64_t b = 0; b <= n; ++b) {
          const Share first{a, m}, second{b, n};
          const auto there = newcombe_interval(first, second), back = newcombe_interval(second, first);
          const double difference = first.value() - second.value();
          EXPECT_LE(there->low, difference + 1e-12);
          EXPECT_GE(there->high, difference - 1e-12);
          EXPECT_GE(there->low, -1);
          EXPECT_LE(there->high, 1);
          EXPECT_NEAR(there->low, -back->high, 1e-12);
        }
}

TEST(Newcombe, OfPairsHoldsTheDifferenceAndTurnsWithTheOccasions) {
  for (std::uint64_t e = 0; e <= 4; ++e)
    for (std::uint64_t f = 0; f <= 4; ++f)
      for (std::uint64_t g = 0; g <= 4; ++g)
        for (std::uint64_t h = 0; h <= 4; ++h) {
          const Pairs pairs{e, f, g, h};
          if (pairs.people() == 0) continue;
          const auto there = newcombe_interval(pairs), back = newcombe_interval(Pairs{e, g, f, h});
          const double difference =
              (static_cast<double>(f) - static_cast<double>(g)) / static_cast<double>(pairs.people());
          EXPECT_LE(there->low, difference + 1e-12);
          EXPECT_GE(there->high, difference - 1e-12);
          EXPECT_NEAR(there->low, -back->high, 1e-12);
        }
}

TEST(Percentiles, TakeTheMiddleAndNothingWhereMostAreUndefined) {
  std::vector<std::optional<double>> replicates;
  for (int i = 1000; i >= 0; --i) replicates.emplace_back(i);
  EXPECT_DOUBLE_EQ(percentile_interval(replicates)->low, 25);
  EXPECT_DOUBLE_EQ(percentile_interval(replicates)->high, 975);
  EXPECT_FALSE(percentile_interval({std::nullopt, std::nullopt, 1.0}));
  EXPECT_FALSE(percentile_interval({}));
}

}  // namespace
}  // namespace behov
