// Measures of words, of what goes together, and rates.
#include <gtest/gtest.h>

#include <cmath>

#include "engine/analysis/association.h"
#include "engine/analysis/corpus_measures.h"
#include "engine/analysis/rates.h"

namespace behov {
namespace {

TEST(LogLikelihood, IsRaysonAndGarsides) {
  // 10 among 1,000 against 5 among 2,000: E1 = 5, E2 = 10, so 2 (10 ln 2 + 5 ln 1/2) = 10 ln 2.
  EXPECT_NEAR(log_likelihood({10, 1000}, {5, 2000}), 10 * std::log(2), 1e-12);
  EXPECT_NEAR(log_likelihood({8, 100}, {0, 100}), 16 * std::log(2), 1e-12);
  EXPECT_EQ(log_likelihood({3, 100}, {6, 200}), 0);
  EXPECT_EQ(log_likelihood({0, 100}, {0, 200}), 0);
  EXPECT_EQ(log_likelihood({3, 100}, {0, 0}), 0);
  for (std::uint64_t a = 0; a < 20; ++a)
    for (std::uint64_t b = 0; b < 20; ++b) {
      EXPECT_NEAR(log_likelihood({a, 500}, {b, 700}), log_likelihood({b, 700}, {a, 500}), 1e-12);
      EXPECT_GE(log_likelihood({a, 500}, {b, 700}), 0);
    }
}

TEST(LogRatio, CountsDoublings) {
  EXPECT_NEAR(*log_ratio({8, 1000}, {1, 1000}), 3, 1e-12);
  EXPECT_NEAR(*log_ratio({1, 1000}, {8, 1000}), -3, 1e-12);
  EXPECT_NEAR(*log_ratio({4, 1000}, {0, 1000}), 3, 1e-12);  // half an occurrence for none
  EXPECT_NEAR(*log_ratio({5, 1000}, {10, 2000}), 0, 1e-12);
  EXPECT_FALSE(log_ratio({0, 10}, {0, 10}));
  EXPECT_FALSE(log_ratio({1, 10}, {0, 0}));
}

// The corpus of fifty words in five parts: Gries, Analyzing Dispersion, in Paquot and Gries (eds.), A Practical
// Handbook of Corpus Linguistics (2020), ch. 5: DP 0.18, normalised 0.22.
TEST(Dispersion, IsWhatGriesPrints) {
  const auto found = dispersion({{1, 9}, {2, 10}, {3, 10}, {4, 10}, {5, 11}});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->dp, 0.18, 1e-9);
  EXPECT_NEAR(found->normalised, 0.18 / 0.82, 1e-9);
}

TEST(Dispersion, RunsFromEvenToAllInTheSmallestPart) {
  EXPECT_NEAR(dispersion({{1, 100}, {2, 200}, {3, 300}})->dp, 0, 1e-12);
  EXPECT_NEAR(dispersion({{7, 100}, {0, 200}, {0, 300}})->normalised, 1, 1e-12);
  EXPECT_NEAR(dispersion({{7, 100}, {0, 300}, {0, 0}})->normalised, 1, 1e-12);  // a part without words is none
  EXPECT_FALSE(dispersion({{0, 100}, {0, 200}}));
  EXPECT_FALSE(dispersion({{3, 100}}));
  EXPECT_FALSE(dispersion({}));
  EXPECT_EQ(dispersion({{1, 10}, {4, 20}, {0, 30}})->dp, dispersion({{0, 30}, {1, 10}, {4, 20}})->dp);
}

TEST(Together, AreCountedAgainstWhatChanceWouldMake) {
  const Together counts{6, 10, 12, 40};
  EXPECT_NEAR(*expected_together(counts), 3, 1e-12);
  EXPECT_NEAR(*jaccard(counts), 6.0 / 16, 1e-12);
  EXPECT_NEAR(*lift(counts), 2, 1e-12);
  EXPECT_NEAR(*phi(counts), (6.0 * 24 - 4.0 * 6) / std::sqrt(10.0 * 30 * 12 * 28), 1e-12);
  EXPECT_NEAR(*phi({5, 5, 5, 20}), 1, 1e-12);
  EXPECT_NEAR(*phi({0, 10, 10, 20}), -1, 1e-12);
  EXPECT_FALSE(phi({5, 5, 20, 20}));
  EXPECT_FALSE(expected_together({}));
  EXPECT_FALSE(jaccard({0, 0, 0, 20}));
  EXPECT_FALSE(lift({0, 0, 5, 20}));
}

TEST(Rates, AreMentionsOverAllWords) {
  EXPECT_EQ(rates_of({{100, 300}, {{{0, 2}, {1, 2}}, {}}}), (std::vector<double>{10, 0}));
  EXPECT_EQ(rates_of({{}, {{}}}), std::vector<double>{0});
}

TEST(Rates, AreDrawnByPeopleTheSameEveryTime) {
  const Speech speech{{100, 200, 300, 50, 80, 120}, {{{0, 4}, {3, 9}}, {{1, 1}, {2, 1}, {4, 1}, {5, 1}}}};
  Draws one(1), other(1), third(2);
  const auto first = rate_replicates(speech, 500, one);
  EXPECT_EQ(first, rate_replicates(speech, 500, other));
  EXPECT_NE(first, rate_replicates(speech, 500, third));
  const auto rates = rates_of(speech);
  for (std::size_t subject = 0; subject < rates.size(); ++subject) {
    const auto interval = percentile_interval(first[subject]);
    EXPECT_LT(interval->low, rates[subject]);
    EXPECT_GT(interval->high, rates[subject]);
  }
  // What two people speak much of varies more than what four people say once.
  const auto wide = percentile_interval(first[0]), narrow = percentile_interval(first[1]);
  EXPECT_GT((wide->high - wide->low) / rates[0], (narrow->high - narrow->low) / rates[1]);
}

TEST(Rates, OfThosePeopleWhoAllSayTheSameDoNotVary) {
  Draws draws(7);
  const auto replicates = rate_replicates({{100, 100, 100}, {{{0, 2}, {1, 2}, {2, 2}}}}, 50, draws);
  for (const auto& one : replicates.front()) EXPECT_DOUBLE_EQ(*one, 20);
}

TEST(Rates, OfTheSamePeopleTwiceAreDrawnAlike) {
  const Speech before{{100, 200, 300}, {{{0, 3}, {1, 1}}}}, after{{200, 400, 600}, {{{0, 6}, {1, 2}}}};
  Draws one(3), other(3);
  const auto d = differences(rate_replicates(before, 100, one)[0], rate_replicates(after, 100, other)[0]);
  for (const auto& value : d) EXPECT_NEAR(*value, 0, 1e-9);
}

}  // namespace
}  // namespace behov
