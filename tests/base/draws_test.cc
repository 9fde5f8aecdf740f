#include "engine/base/draws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace behov {
namespace {

TEST(Draws, AreThoseThatTheStandardFixes) {
  // [rand.predef]: the 10,000th number of a default mt19937_64 (seed 5489) is 9981545732273789042.
  Draws draws(5489);
  std::uint64_t last = 0;
  for (int i = 0; i < 10000; ++i) last = draws.below(std::uint64_t(1) << 63);
  EXPECT_EQ(last, 9981545732273789042ull % (std::uint64_t(1) << 63));
}

TEST(Draws, ChooseDifferentOnesInOrderAndTheSameForASeed) {
  const auto drawn = Draws(7).sample(5, 40);
  EXPECT_EQ(drawn.size(), 5u);
  EXPECT_TRUE(std::is_sorted(drawn.begin(), drawn.end()));
  EXPECT_EQ(std::set<std::size_t>(drawn.begin(), drawn.end()).size(), 5u);
  EXPECT_LT(drawn.back(), 40u);
  EXPECT_EQ(Draws(7).sample(5, 40), drawn);
  EXPECT_NE(Draws(8).sample(5, 40), drawn);
  EXPECT_THAT(Draws(1).sample(9, 3), testing::ElementsAre(0, 1, 2));
  EXPECT_TRUE(Draws(1).sample(9, 0).empty());
}

TEST(Draws, GiveEachAsOften) {
  Draws draws(1);
  std::vector<int> drawn(7);
  for (int i = 0; i < 70000; ++i) ++drawn[draws.below(7)];
  for (const int count : drawn) EXPECT_NEAR(count, 10000, 400);
}

}  // namespace
}  // namespace behov
