// Memos: what their first lines say, and that writing keeps them.
#include "engine/coding/memo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace behov {
namespace {

TEST(Memos, SayInTheirFirstLinesWhatTheyAreAbout) {
  const auto memo = read_memo(
      "\xEF\xBB\xBFkod: bostad/kostnad\r\nabout: enkat.csv#2:14\r\nOm:  IP03\r\nby: Anna\r\n\r\n## Elen\r\nhyra: inget "
      "huvud\r\n",
      "memos/el/räkningen.md");
  EXPECT_TRUE(memo.problems.empty());
  EXPECT_EQ(memo.value.codes, std::vector<std::string>{"bostad/kostnad"});
  EXPECT_EQ(memo.value.about, (std::vector<MemoAbout>{{"enkat.csv#2", 14}, {"IP03", 0}}));
  EXPECT_EQ(memo.value.by, "Anna");
  EXPECT_EQ(memo.value.title, "Elen");
  EXPECT_EQ(memo.value.text, "## Elen\nhyra: inget huvud");
}

TEST(Memos, MayBeAboutTheStudy) {
  const auto memo = read_memo("Jag tror att vi frågar fel.\ncode: inte här\n", "memos/fel.md");
  EXPECT_TRUE(memo.problems.empty());
  EXPECT_TRUE(memo.value.codes.empty() && memo.value.about.empty());
  EXPECT_EQ(memo.value.title, "fel");
  EXPECT_EQ(memo.value.text, "Jag tror att vi frågar fel.\ncode: inte här");
}

TEST(Memos, AreWrittenAsTheyWereRead) {
  for (const Memo& memo :
       {Memo{"memos/a.md", "a", "", {}, {}, "code: är text"},
        Memo{"memos/b.md", "B", "bo", {"bostad", "x/y"}, {{"IP:1", 2}, {"IP3", 0}}, "# B\n\nby: nej"}}) {
    const auto again = read_memo(write_memo(memo), memo.file);
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(again.value, memo);
  }
}

TEST(Memos, WarnOfWhatIsMissing) {
  const auto memo = read_memo("code:\nabout: IP03\n\n", "memos/tom.md");
  ASSERT_EQ(memo.problems.size(), 2u);
  EXPECT_EQ(to_string(memo.problems[0]), "memos/tom.md:1: warning: `code` names nothing");
  EXPECT_EQ(to_string(memo.problems[1]), "memos/tom.md: warning: the memo says nothing");
}

TEST(Memos, KnowCodesAndThemesAsPeopleWriteThem) {
  const Lexicon lexicon =
      read_lexicon({{"lexicons/halsa.toml", "theme = \"hälsa\"\n[[code]]\nid = \"tandvård\"\n"}}).value;
  Memo memo{"memos/x.md", "x", "", {"HALSA/tandvard", "halsa", "bostad"}, {}, "x"};
  const Problems problems = match_lexicon(memo, lexicon);
  EXPECT_EQ(memo.codes, (std::vector<std::string>{"hälsa/tandvård", "hälsa", "bostad"}));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0].message, testing::HasSubstr("`bostad`"));
}

}  // namespace
}  // namespace behov
