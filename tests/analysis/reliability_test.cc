#include "engine/analysis/reliability.h"

#include <gtest/gtest.h>

#include <cmath>

namespace behov {
namespace {

// Raters' values as the literature prints them: a row a rater, `.` for what was not rated.
std::vector<RatedUnit> units_of(const std::vector<std::string>& raters) {
  std::vector<RatedUnit> out(raters.front().size());
  for (const std::string& rater : raters)
    for (std::size_t i = 0; i < rater.size(); ++i)
      if (rater[i] != '.') ++out[i].values[std::string(1, rater[i])];
  return out;
}

std::optional<double> alpha_of(const std::vector<RatedUnit>& units) {
  const auto one = nominal_disagreement(units);
  return one ? krippendorff_alpha({*one}) : std::nullopt;
}

std::optional<double> kappa_of(const Confusion& table) {
  const auto one = chance_agreement(table);
  return one ? cohen_kappa({*one}) : std::nullopt;
}

TEST(Alpha, IsWhatKrippendorffPrints) {
  struct Case { std::vector<std::string> raters; double alpha; };
  const std::vector<Case> cases = {
      {{"0100000010", "1110010000"}, 0.095},  // 2011, A: binary, two observers
      {{"aabbdcccedda", "babbbccceddd"}, 0.692},  // 2011, B: nominal, two observers
      {{"123321412...", "1233224125.3", ".3332342251.", "12332441251."}, 0.743},  // 2011, C: four, missing data
  };
  for (const Case& one : cases) {
    const auto alpha = alpha_of(units_of(one.raters));
    ASSERT_TRUE(alpha);
    EXPECT_NEAR(*alpha, one.alpha, 0.0005) << one.raters.front();
  }
}

TEST(Alpha, CountsUnitsThatAreAlikeAsOftenAsTheyOccur) {
  const auto spelled = units_of({"0011", "0010"});
  const std::vector<RatedUnit> counted = {{{{"0", 2}}, 2}, {{{"1", 2}}, 1}, {{{"0", 1}, {"1", 1}}, 1}};
  EXPECT_DOUBLE_EQ(*alpha_of(spelled), *alpha_of(counted));
}

TEST(Alpha, IsUndefinedWithoutVariationOrWithoutTwoRaters) {
  EXPECT_FALSE(alpha_of(units_of({"0000", "0000"})));
  EXPECT_FALSE(alpha_of(units_of({"01", ".."})));
  EXPECT_FALSE(alpha_of({}));
  EXPECT_FALSE(krippendorff_alpha({}));
}

TEST(Kappa, IsWhatTheLiteraturePrints) {
  struct Case { Confusion table; double kappa; };
  const std::vector<Case> cases = {
      {{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, 0.492},  // Cohen 1960, table 1 (200 subjects)
      {{{20, 5}, {10, 15}}, 0.4},                         // Po 0.70, Pe 0.50
      {{{11, 4}, {1, 4}}, 0.4444},                        // Po 0.75, Pe 0.75 * 0.60 + 0.25 * 0.40 = 0.55
      {{{45, 15}, {25, 15}}, 0.1304},                     // the same Po of 0.60 gives different kappas
      {{{25, 35}, {5, 35}}, 0.2593},
      {{{0, 5}, {5, 0}}, -1.0},
  };
  for (const Case& one : cases) {
    const auto kappa = kappa_of(one.table);
    ASSERT_TRUE(kappa);
    EXPECT_NEAR(*kappa, one.kappa, 0.0005);
  }
}

TEST(Kappa, IsUndefinedWhereBothSayTheSameOfEverything) {
  EXPECT_FALSE(kappa_of({{7, 0}, {0, 0}}));
  EXPECT_FALSE(kappa_of({{0, 0}, {0, 7}}));
  EXPECT_FALSE(kappa_of({{0, 0}, {0, 0}}));
}

TEST(Kappa, IsPooledBeforeTheQuotient) {
  // Two codes: Po 0.7 and 1, Pe 0.5 and 1 (nobody uses the second): (1.7 - 1.5) / (2 - 1.5) = 0.4.
  const auto one = chance_agreement({{20, 5}, {10, 15}}), unused = chance_agreement({{0, 0}, {0, 50}});
  EXPECT_NEAR(*cohen_kappa({*one, *unused}), 0.4, 1e-9);
}

TEST(Retrieval, SaysHowMuchOfEachOthersMarksTwoHaveFound) {
  const FourFold table{6, 2, 4, 8};
  EXPECT_DOUBLE_EQ(*precision(table), 0.6);
  EXPECT_DOUBLE_EQ(*recall(table), 0.75);
  EXPECT_DOUBLE_EQ(*f1(table), 2 * 0.6 * 0.75 / (0.6 + 0.75));
  EXPECT_DOUBLE_EQ(*percent_agreement(table), 0.7);
  const FourFold nothing{0, 0, 0, 9};
  EXPECT_FALSE(precision(nothing));
  EXPECT_FALSE(recall(nothing));
  EXPECT_FALSE(f1(nothing));
  EXPECT_FALSE(percent_agreement({}));
}

}  // namespace
}  // namespace behov
