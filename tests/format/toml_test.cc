#include "engine/format/toml.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

TEST(Toml, KnowsTheLineAndColumnOfEveryExpression) {
  const auto read = read_toml("theme = \"bostad\"\nterms = '''\nhyra   # med kommentar\n\n  bo ... trångt\n'''\n", "b.toml");
  ASSERT_TRUE(read.ok());
  const auto lines = lines_of(*read.value.find("terms"));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].text, "hyra");
  EXPECT_EQ(lines[0].place, (Place{"b.toml", 3, 1}));
  EXPECT_EQ(lines[1].text, "bo ... trångt");
  EXPECT_EQ(lines[1].place, (Place{"b.toml", 5, 3}));
}

TEST(Toml, KnowsThePlaceOfAnExpressionOnTheLineOfItsKey) {
  const auto read = read_toml("å = 'x'\nterms = '''hyra\nbo'''\nett = \"hyra\"\n", "b.toml");
  ASSERT_FALSE(read.ok());  // a key with a Swedish letter needs quotes
  const auto again = read_toml("terms = '''hyra\nbo'''\nett = \"hyra\"\n", "b.toml");
  EXPECT_EQ(lines_of(*again.value.find("terms"))[0].place, (Place{"b.toml", 1, 12}));
  EXPECT_EQ(lines_of(*again.value.find("terms"))[1].place, (Place{"b.toml", 2, 1}));
  EXPECT_EQ(lines_of(*again.value.find("ett"))[0].place, (Place{"b.toml", 3, 8}));
}

TEST(Toml, SaysWhichQuotesWereNeverClosed) {
  const auto read = read_toml("theme = \"b\"\nterms = '''\nhyra\n\n[[code]]\nid = \"x\"\n", "b.toml");
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].place, (Place{"b.toml", 2, 9}));
  EXPECT_NE(read.problems[0].message.find("'''"), std::string::npos);
}

TEST(Toml, SaysWhatNeedsQuotationMarks) {
  const struct {
    std::string text, part;
  } cases[] = {{"[groups.ålder]\n", "a name with å, ä or ö needs quotation marks around it: \"ålder\""},
               {"född = 3\n", "\"född\""},
               {"[groups.bakgrund]\nUtrikes-född = 3\n", "\"Utrikes-född\""},
               {"id = trångboddhet\n", "a text needs quotation marks around it: \"trångboddhet\""},
               {"id = bostad\n", "a text needs quotation marks around it: \"bostad\""},
               {"id = ålder\n", "a text needs quotation marks around it: \"ålder\""}};
  for (const auto& [text, part] : cases) {
    const auto read = read_toml(text, "x.toml");
    ASSERT_EQ(read.problems.size(), 1u) << text;
    EXPECT_NE(read.problems[0].message.find(part), std::string::npos) << text << read.problems[0].message;
  }
  EXPECT_NE(read_toml("id = \"å\" x\n", "x.toml").problems[0].message.find("not TOML"), std::string::npos);
}

TEST(Toml, NamesTheUnknownKeyAndTheKnownOnes) {
  const auto read = read_toml("id = \"x\"\nlabbel = \"y\"\n", "b.toml");
  Problems problems;
  reject_unknown_keys(read.value, {"id", "label"}, "[[code]]", problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(to_string(problems[0]), "b.toml:2:1: error: `labbel` has no meaning in [[code]]; known there: id, label");
}

TEST(Toml, SurvivesWhatIsNoToml) {
  for (const std::string& text : {std::string("\0\0", 2), std::string("\xff\xfe"), std::string("[[["), std::string("a=")})
    EXPECT_FALSE(read_toml(text, "x.toml").ok());
  EXPECT_TRUE(read_toml("", "x.toml").ok());
  EXPECT_TRUE(read_toml("\xEF\xBB\xBF" "a = 1\r\n", "x.toml").ok());
}

}  // namespace
}  // namespace behov
