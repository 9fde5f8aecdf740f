#include "engine/transcript/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/transcript/groups.h"

namespace behov {
namespace {

using testing::HasSubstr;

TEST(Settings, AreAllOptional) {
  const auto read = read_settings("", "study.toml");
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.value.k, 5);
  EXPECT_EQ(read.value.title, "");
}

TEST(Settings, AreReadWhole) {
  const auto good = read_settings("title = \"x\"\ninterviewers = [\"Sara Holm:\"]\nignore = [\"corpus/gammal.txt\", \"utkast/x.vtt\"]\nk = 7\nsample = \"random\"\n[groups.bakgrund]\nfrom = \"born\"\n\"Född i Sverige\" = [\"Sverige\"]\nNorden = [\"Norge\", \"Danmark\"]\nrest = \"*\"\n", "study.toml");
  ASSERT_TRUE(good.problems.empty());
  EXPECT_EQ(good.value.interviewers, std::vector<std::string>{"Sara Holm"});
  EXPECT_EQ(good.value.ignored, (std::vector<std::string>{"gammal.txt", "utkast/x.vtt"}));
  EXPECT_EQ(good.value.k, 7);
  EXPECT_EQ(good.value.sample, "random");
  ASSERT_EQ(good.value.groups.size(), 1u);
  EXPECT_EQ(names_in(good.value.groups[0]), (std::vector<std::string>{"Född i Sverige", "Norden", "rest"}));
}

TEST(Settings, ReportMistakesWithTheirPlace) {
  const struct {
    std::string text;
    std::size_t line, column;
    std::string part;
  } cases[] = {{"titel = \"x\"\n", 1, 1, "`titel` has no meaning"},
               {"title = 3\n", 1, 9, "must be a text"},
               {"k = 1\n", 1, 5, "2 to 1000"},
               {"k = 5.0\n", 1, 5, "2 to 1000"},
               {"sample = \"snöboll\"\n", 1, 11, "`snöboll` means nothing"},
               {"ignore = 3\n", 1, 10, "a list of texts"},
               {"interviewers = [\"a\", true]\n", 1, 22, "not true or false"},
               {"groups = 3\n", 1, 10, "groups are tables"},
               {"[groups.a]\n\"x\" = [\"y\"]\n", 1, 1, "`from` is missing"},
               {"[groups.a]\nfrom = \"born\"\n", 1, 9, "neither values nor bands"},
               {"[groups.a]\nfrom = \"b\"\nbands = [3, 2]\n", 3, 13, "rising order"},
               {"[groups.a]\nfrom = \"b\"\nbands = []\n", 3, 9, "rising order"},
               {"[groups.a]\nfrom = \"b\"\nx = [\"1\"]\nbands = [2]\n", 4, 9, "values and bands"},
               {"[groups.a]\nfrom = \"b\"\nx = [\"1\"]\ny = [\"1\"]\n", 4, 5, "`1` stands in `x` already"},
               {"[groups.a]\nfrom = \"b\"\nx = \"*\"\ny = \"*\"\n", 4, 6, "one value can gather the rest"},
               {"[groups.a]\nfrom = \"b\"\nx = []\n", 3, 5, "gathers no values"},
               {"[groups.code]\nfrom = \"b\"\nx = [\"1\"]\n", 1, 9, "cannot be called `code`"},
               {"[groups.ålder]\nfrom = \"b\"\n", 1, 9, "\"ålder\""},
               {"född = 3\n", 1, 2, "needs quotation marks"},
               {"title = \"x\n", 1, 0, "not TOML"}};
  for (const auto& [text, line, column, part] : cases) {
    const auto read = read_settings(text, "study.toml");
    ASSERT_EQ(read.problems.size(), 1u) << text << (read.problems.size() > 1 ? to_string(read.problems[1]) : "");
    EXPECT_FALSE(read.ok());
    EXPECT_EQ(read.problems[0].place.line, line) << text;
    if (column) { EXPECT_EQ(read.problems[0].place.column, column) << text; }
    EXPECT_THAT(read.problems[0].message, HasSubstr(part)) << text;
  }
}

TEST(Groups, GatherValues) {
  const Group group{"bakgrund", "born", {{"Född i Sverige", {"Sverige"}}, {"Norden", {"Norge", "Danmark"}}, {"Övriga", {}}}, {}, {}};
  const struct {
    std::string value, name;
  } cases[] = {{"Sverige", "Född i Sverige"}, {"Danmark", "Norden"}, {"Irak", "Övriga"}, {"sverige", "Övriga"}};
  for (const auto& [value, name] : cases) EXPECT_EQ(group_of(group, value), name);
  const Group without_rest{"x", "born", {{"Norden", {"Norge"}}}, {}, {}};
  EXPECT_EQ(group_of(without_rest, "Irak"), "");
}

TEST(Groups, AreBandsOfNumbers) {
  const Group years{"ålder", "birth_year", {}, {1950, 1970, 1971}, {}};
  EXPECT_EQ(names_in(years), (std::vector<std::string>{"-1949", "1950-1969", "1970", "1971-"}));
  const struct {
    std::string value, name;
  } cases[] = {{"1949", "-1949"}, {"1950", "1950-1969"}, {"1969", "1950-1969"}, {"1970", "1970"}, {"2003", "1971-"}, {" 1969,5 ", "1950-1969"}, {"-3", "-1949"}, {"", ""}, {"vet ej", ""}, {"1950-tal", ""}, {"1e3", ""}, {"inf", ""}, {"nan", ""}};
  for (const auto& [value, name] : cases) EXPECT_EQ(group_of(years, value), name) << value;
  const Group rates{"x", "y", {}, {0.5, 2}, {}};
  EXPECT_EQ(names_in(rates), (std::vector<std::string>{"-0.5", "0.5-2", "2-"}));
}

}  // namespace
}  // namespace behov
