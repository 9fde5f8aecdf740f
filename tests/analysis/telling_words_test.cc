// Words that set passages apart: against the formula worked by hand, and what must hold of any words.
#include "engine/analysis/telling_words.h"

#include <gtest/gtest.h>

#include <cmath>

namespace behov {
namespace {

// Two kinds of words, 30 of 100 here and 10 of 100 elsewhere. Prior: 500 words, a fifth of them of the first kind.
//   here       (30 + 100) / (600 - 130), elsewhere (10 + 100) / (600 - 110)
//   difference log(130 / 470) - log(110 / 490) = 0.20872
//   deviation  sqrt(1 / 130 + 1 / 110) = 0.12954
TEST(TellingWords, AreLogOddsWithAPriorOverTheirDeviation) {
  const auto words = telling_words({{"kö", 30}, {"tid", 70}}, {{"kö", 40}, {"tid", 160}});
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words.front().word, "kö");
  EXPECT_EQ(words.front().here, 30u);
  EXPECT_NEAR(words.front().z, 0.20872 / 0.12954, 1e-3);
  EXPECT_LT(words.back().z, 0);
}

TEST(TellingWords, SayNothingWhereHereIsLikeEverywhere) {
  for (const TellingWord& word : telling_words({{"kö", 20}, {"tid", 80}}, {{"kö", 40}, {"tid", 160}})) EXPECT_NEAR(word.z, 0, 1e-12) << word.word;
}

TEST(TellingWords, AreSureOnlyOfWordsThatAreSaidOften) {
  const auto rare = telling_words({{"kö", 1}, {"tid", 99}}, {{"kö", 1}, {"tid", 199}});
  const auto often = telling_words({{"kö", 40}, {"tid", 60}}, {{"kö", 40}, {"tid", 160}});
  EXPECT_GT(often.front().z, rare.front().z);
  EXPECT_LT(rare.front().z, 1.96);
}

TEST(TellingWords, StandInSwedishOrderWhereTheyTellAsMuch) {
  const auto words = telling_words({{"ö", 5}, {"ä", 5}, {"tid", 1}}, {{"ö", 5}, {"ä", 5}, {"tid", 90}});
  EXPECT_EQ(words[0].word, "ä");
  EXPECT_EQ(words[1].word, "ö");
}

TEST(TellingWords, AreFiniteWhateverIsCounted) {
  EXPECT_TRUE(telling_words({{"kö", 3}}, {{"kö", 3}}).empty());
  EXPECT_TRUE(telling_words({}, {{"kö", 3}, {"tid", 1}}).empty());
  for (const TellingWord& word : telling_words({{"kö", 3}, {"tid", 1}}, {{"kö", 3}, {"tid", 1}})) EXPECT_TRUE(std::isfinite(word.z));
}

TEST(Typicality, PrefersSentencesThatSayMuchInFewWords) {
  const std::unordered_map<std::string_view, double> z = {{"kö", 3}, {"vänta", 2}, {"bil", -2}};
  const double full = typicality({"kö", "vänta"}, 12, z);
  EXPECT_GT(full, typicality({"kö"}, 12, z));
  EXPECT_GT(full, typicality({"kö", "vänta", "hund", "katt"}, 12, z)) << "other words thin it out";
  EXPECT_GT(full, typicality({"kö", "vänta"}, 3, z)) << "too short to understand";
  EXPECT_GT(full, typicality({"kö", "vänta"}, 80, z)) << "too long to read";
  EXPECT_EQ(full, typicality({"vänta", "kö", "kö"}, 12, z)) << "neither order nor repetition counts";
  EXPECT_EQ(typicality({}, 12, z), 0);
  EXPECT_EQ(typicality({"bil"}, 12, z), 0) << "what is said elsewhere takes nothing away";
}

}  // namespace
}  // namespace behov
