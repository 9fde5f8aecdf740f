#include "engine/analysis/exact_tests.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace behov {
namespace {

struct Case {
  const char* source;
  Share first, second;
  double p, mid;
};

// Fisher's tea, and published examples of small tables.
TEST(Fisher, IsWhatTheLiteraturePrints) {
  const std::vector<Case> cases = {
      {"the tea: Agresti 2002, table 3.8; 34/70 and 18/70", {3, 4}, {1, 4}, 34.0 / 70, 18.0 / 70},
      {"convictions of twins: Fisher 1934, as R's help page of fisher.test", {2, 17}, {10, 13}, 0.0005367, 0.0},
      {"job satisfaction of nobody: everybody alike", {4, 4}, {5, 5}, 1, 1},
      {"an empty group", {0, 0}, {3, 5}, 1, 1},
  };
  for (const Case& one : cases) {
    const PValue found = fisher_exact(one.first, one.second);
    EXPECT_NEAR(found.p, one.p, 5e-7) << one.source;
    if (one.mid > 0) {
      EXPECT_NEAR(found.mid, one.mid, 1e-9) << one.source;
    }
  }
}

TEST(Fisher, IsTheSameWhicheverGroupOrAnswerComesFirst) {
  for (std::uint64_t m = 1; m <= 8; ++m)
    for (std::uint64_t n = 1; n <= 8; ++n)
      for (std::uint64_t a = 0; a <= m; ++a)
        for (std::uint64_t b = 0; b <= n; ++b) {
          const PValue found = fisher_exact({a, m}, {b, n});
          EXPECT_NEAR(found.p, fisher_exact({b, n}, {a, m}).p, 1e-12);
          EXPECT_NEAR(found.p, fisher_exact({m - a, m}, {n - b, n}).p, 1e-12);
          EXPECT_NEAR(found.mid, fisher_exact({b, n}, {a, m}).mid, 1e-12);
          EXPECT_LE(found.mid, found.p);
          EXPECT_LE(found.p, 1);
          EXPECT_GT(found.mid, 0);
        }
}

// Under no difference, p falls at or below a level no more often than the level says, whatever the margins.
TEST(Fisher, KeepsItsLevel) {
  const std::uint64_t m = 7, n = 10;
  for (std::uint64_t all = 0; all <= m + n; ++all)
    for (const double level : {0.01, 0.05, 0.2}) {
      double below = 0, sum = 0;
      for (std::uint64_t a = 0; a <= std::min(all, m); ++a) {
        if (all - a > n) continue;
        const auto choose = [](std::uint64_t of, std::uint64_t k) {
          return std::exp(std::lgamma(of + 1.0) - std::lgamma(k + 1.0) - std::lgamma(of - k + 1.0));
        };
        const double likely = choose(m, a) * choose(n, all - a);
        sum += likely;
        if (fisher_exact({a, m}, {all - a, n}).p <= level) below += likely;
      }
      EXPECT_LE(below / sum, level + 1e-9) << all << " " << level;
    }
}

// Fagerland, Lydersen and Laake 2013: airway hyper-responsiveness (1, 7), complete response to chemotherapy (6, 16).
TEST(McNemar, IsWhatTheLiteraturePrints) {
  EXPECT_NEAR(mcnemar_exact({1, 1, 7, 12}).p, 0.0703125, 1e-9);
  EXPECT_NEAR(mcnemar_exact({1, 1, 7, 12}).mid, 0.0390625, 1e-9);
  EXPECT_NEAR(mcnemar_exact({59, 6, 16, 80}).p, 0.0525, 0.00005);
  EXPECT_NEAR(mcnemar_exact({59, 6, 16, 80}).mid, 0.0347, 0.00005);
  EXPECT_EQ(mcnemar_exact({9, 0, 0, 4}).p, 1);
  EXPECT_EQ(mcnemar_exact({9, 0, 0, 4}).mid, 1);
  EXPECT_NEAR(mcnemar_exact({0, 3, 3, 0}).p, 1, 1e-12);
  EXPECT_NEAR(mcnemar_exact({0, 3, 3, 0}).mid, 1 - 20.0 / 64 / 2, 1e-12);
}

TEST(McNemar, HangsOnThoseWhoChangedAlone) {
  for (std::uint64_t f = 0; f <= 8; ++f)
    for (std::uint64_t g = 0; g <= 8; ++g) {
      const PValue found = mcnemar_exact({0, f, g, 0});
      EXPECT_EQ(found.p, mcnemar_exact({17, f, g, 3}).p);
      EXPECT_NEAR(found.p, mcnemar_exact({0, g, f, 0}).p, 1e-12);
      EXPECT_LE(found.mid, found.p + 1e-12);
    }
}

TEST(Odds, AreWhatRPrintsOfTheTeaAndTheTwins) {
  const auto tea =
      odds_ratio(Share{3, 4}, Share{1, 4});  // R: 6.408309 (0.3135693 309.4246813 one-sided lower 0.3135693)
  ASSERT_TRUE(tea);
  EXPECT_NEAR(tea->value, 6.408309, 0.0005);
  const auto twins = odds_ratio(Share{2, 17}, Share{10, 13});  // R: 0.04693661 (0.003325764 0.363182271)
  ASSERT_TRUE(twins);
  EXPECT_NEAR(twins->value, 0.04693661, 0.00005);
  EXPECT_NEAR(twins->interval.low, 0.003325764, 0.00002);  // R looks no closer
  EXPECT_NEAR(twins->interval.high, 0.363182271, 0.00005);
}

TEST(Odds, AreNoughtOrInfiniteWhereTheDataSaySo) {
  const auto none = odds_ratio(Share{0, 5}, Share{3, 5}), all = odds_ratio(Share{5, 5}, Share{2, 5});
  EXPECT_EQ(none->value, 0);
  EXPECT_EQ(none->interval.low, 0);
  EXPECT_TRUE(std::isfinite(none->interval.high));
  EXPECT_TRUE(std::isinf(all->value));
  EXPECT_TRUE(std::isinf(all->interval.high));
  EXPECT_GT(all->interval.low, 0);
  EXPECT_FALSE(odds_ratio(Share{0, 5}, Share{0, 4}));
  EXPECT_FALSE(odds_ratio(Share{5, 5}, Share{4, 4}));
  EXPECT_FALSE(odds_ratio(Share{0, 0}, Share{1, 4}));
}

TEST(Odds, LieInTheirIntervalAndTurnWithTheGroups) {
  for (std::uint64_t m = 1; m <= 6; ++m)
    for (std::uint64_t n = 1; n <= 6; ++n)
      for (std::uint64_t a = 0; a <= m; ++a)
        for (std::uint64_t b = 0; b <= n; ++b) {
          const auto there = odds_ratio(Share{a, m}, Share{b, n}), back = odds_ratio(Share{b, n}, Share{a, m});
          ASSERT_EQ(there.has_value(), back.has_value());
          if (!there) continue;
          EXPECT_LE(there->interval.low, there->value);
          EXPECT_GE(there->interval.high, there->value);
          if (there->value > 0 && std::isfinite(there->value)) {
            EXPECT_NEAR(there->value * back->value, 1, 1e-9);
          }
          if (there->interval.low > 0) {
            EXPECT_NEAR(there->interval.low * back->interval.high, 1, 1e-9);
          }
        }
}

// Five of six who changed: Clopper and Pearson 0.3588 to 0.9958 of them, so 0.5595 to 236.5 by one.
TEST(Odds, OfPairsAreThoseWhoChangedOneWayByTheOther) {
  const auto odds = odds_ratio(Pairs{9, 5, 1, 7});
  ASSERT_TRUE(odds);
  EXPECT_NEAR(odds->value, 5, 1e-9);
  EXPECT_NEAR(odds->interval.low, 0.35877 / (1 - 0.35877), 0.0005);
  EXPECT_NEAR(odds->interval.high, 0.99579 / (1 - 0.99579), 1);
  EXPECT_FALSE(odds_ratio(Pairs{9, 0, 0, 7}));
  EXPECT_TRUE(std::isinf(odds_ratio(Pairs{9, 3, 0, 7})->interval.high));
}

TEST(Holm, IsWhatHePrescribesAndNeverFallsBehindItsOrder) {
  struct Row {
    std::vector<double> ps, adjusted;
  };
  for (const Row& row : std::vector<Row>{{{}, {}},
                                         {{0.04}, {0.04}},
                                         {{0.01, 0.04, 0.03, 0.005}, {0.03, 0.06, 0.06, 0.02}},
                                         {{0.9, 0.8, 0.7}, {1, 1, 1}},
                                         {{0.02, 0.02, 0.02}, {0.06, 0.06, 0.06}}}) {
    const auto found = holm_adjusted(row.ps);
    ASSERT_EQ(found.size(), row.adjusted.size());
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], row.adjusted[i], 1e-12);
  }
  std::vector<double> ps;
  for (int i = 0; i < 40; ++i) ps.push_back((i * 37 % 101) / 400.0);
  const auto found = holm_adjusted(ps);
  for (std::size_t i = 0; i < ps.size(); ++i) {
    EXPECT_GE(found[i], ps[i]);
    EXPECT_LE(found[i], 1);
    for (std::size_t j = 0; j < ps.size(); ++j)
      if (ps[i] <= ps[j]) {
        EXPECT_LE(found[i], found[j]);
      }
  }
  std::vector<double> backwards(ps.rbegin(), ps.rend());
  auto turned = holm_adjusted(backwards);
  std::reverse(turned.begin(), turned.end());
  EXPECT_EQ(turned, found);
}

}  // namespace
}  // namespace behov
