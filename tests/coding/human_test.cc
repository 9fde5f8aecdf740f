#include "engine/coding/human.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace behov {
namespace {

using testing::HasSubstr;

const std::string heading = "transcript,turn,start,end,quote,code,need,verdict,note,time\n";

std::string first_problem(const Problems& problems) { return problems.empty() ? "" : to_string(problems.front()); }

TEST(HumanFile, ReadsEveryKindOfRow) {
  const auto read = read_human_file(heading + "IP01,2,10,14,trångt,bostad/trångboddhet,större bostad,code,säker,2024-05-01\nIP01,4,,,,,,read,,\nIP02,,,,,,,read,,\n"
                                              "IP01,6,20,30,inga tider,hälsa/vård,ja,accept,,\nIP01,6,40,44,tid,hälsa/vård,,reject,,\n", "codings/anna.csv");
  ASSERT_TRUE(read.ok()) << first_problem(read.problems);
  ASSERT_EQ(read.value.rows.size(), 5u);
  EXPECT_EQ(read.value.coder, "anna");
  const HumanCoding& own = read.value.rows[0];
  EXPECT_EQ(own.transcript, "IP01");
  EXPECT_EQ(own.turn, 2u);
  EXPECT_EQ(own.span, (Span{10, 14}));
  EXPECT_EQ(own.need, "större bostad");
  EXPECT_EQ(own.note, "säker");
  EXPECT_EQ(own.time, "2024-05-01");
  EXPECT_EQ(to_string(own.place), "codings/anna.csv:2");
  EXPECT_EQ(read.value.rows[1].verdict, Verdict::read);
  EXPECT_EQ(read.value.rows[2].turn, 0u);
  EXPECT_EQ(read.value.rows[3].need, "yes");
  EXPECT_EQ(read.value.rows[4].verdict, Verdict::reject);
}

TEST(HumanFile, ReadsWhatExcelSaved) {
  const auto read = read_human_file("Transcript;Turn;Start;End;Quote;Code;Need;Verdict;Note;Time\r\nIP01;2;;;\"tr\xE5ngt; d\xE4r\";bostad/tr\xE5ngboddhet;nej;Code;;\r\n", "codings/bo.csv");
  ASSERT_TRUE(read.ok()) << first_problem(read.problems);
  ASSERT_EQ(read.value.rows.size(), 1u);
  EXPECT_EQ(read.value.rows[0].quote, "trångt; där");
  EXPECT_EQ(read.value.rows[0].code, "bostad/trångboddhet");
  EXPECT_EQ(read.value.rows[0].need, "no");
}

TEST(HumanFile, SaysEveryMistakeWithItsLine) {
  struct Case { std::string rows, problem; };
  const std::vector<Case> cases = {
      {",2,,,,a/b,,code,,\n", "codings/anna.csv:2: error: the row names no transcript"},
      {"IP01,två,,,,a/b,,code,,\n", "codings/anna.csv:2: error: `två` is no number"},
      {"IP01,2,9,5,,a/b,,code,,\n", "codings/anna.csv:2: error: the passage ends at 5"},
      {"IP01,2,9,,,a/b,,code,,\n", "codings/anna.csv:2: error: the passage has a start or an end, but not both"},
      {"IP01,2,,,,a/b,,maybe,,\n", "codings/anna.csv:2: error: `maybe` is no verdict"},
      {"IP01,2,,,,a/b,,read,,\n", "codings/anna.csv:2: error: a row with the verdict `read`"},
      {"IP01,2,,,,,,accept,,\n", "codings/anna.csv:2: error: the row has the verdict `accept` but no code"},
      {"IP01,,,,,a/b,,code,,\n", "codings/anna.csv:2: error: the row does not say where"},
      {"IP01,2,,,,a/b,,code,,,,,\n", "codings/anna.csv:2: error: the row has 13 cells"},
      {"IP01,2,1,5,,a/b,,accept,,\nIP01,2,1,5,,a/b,,reject,,\n", "codings/anna.csv:3: error: two verdicts on one passage: `reject` here, `accept` on line 2"},
      {"IP01,2,1,5,,a/b,yes,code,,\nIP01,2,1,5,,a/b,no,code,,\n", "codings/anna.csv:3: error: two verdicts on one passage"},
      {"IP01,2,1,5,\"x,a/b,,code,,\n", "codings/anna.csv:2:12: error: a quotation mark"},
  };
  for (const Case& one : cases) EXPECT_THAT(first_problem(read_human_file(heading + one.rows, "codings/anna.csv").problems), HasSubstr(one.problem)) << one.rows;
  EXPECT_THAT(first_problem(read_human_file("transcript,turn\n", "codings/anna.csv").problems), HasSubstr("the column `code` is missing"));
  EXPECT_THAT(first_problem(read_human_file(heading, "codings/lexicon.csv").problems), HasSubstr("means something else"));
}

TEST(HumanFile, CountsARowThatStandsTwiceOnce) {
  const auto read = read_human_file(heading + "IP01,2,1,5,,a/b,,code,,\nIP01,2,1,5,,a/b,,code,,\nIP01,2,1,5,,a/b,,code,other,\n", "codings/anna.csv");
  EXPECT_TRUE(read.ok());
  EXPECT_EQ(read.value.rows.size(), 2u);
  EXPECT_THAT(first_problem(read.problems), HasSubstr("codings/anna.csv:3: warning: the same row stands on line 2 too"));
}

TEST(HumanFile, WritesTheSameBytesWhateverTheOrderAndReadsThemBack) {
  const std::string rows[] = {"IP10,2,1,5,- nej,a/b,,code,,\n", "IP2,3,,,,,,read,\"a, b\",\n", "IP2,1,4,9,=1+1,a/b,yes,reject,,\n"};
  const auto one = read_human_file(heading + rows[0] + rows[1] + rows[2], "codings/anna.csv");
  const auto other = read_human_file(heading + rows[2] + rows[0] + rows[1], "codings/anna.csv");
  const std::string written = write_human_file(one.value);
  EXPECT_EQ(written, write_human_file(other.value));
  EXPECT_EQ(written, heading + "IP2,1,4,9,'=1+1,a/b,yes,reject,,\nIP2,3,,,,,,read,\"a, b\",\nIP10,2,1,5,'- nej,a/b,,code,,\n");
  EXPECT_EQ(write_human_file(read_human_file(written, "codings/anna.csv").value), written);
}

TEST(HumanFile, KeepsColumnsThatPeopleAdded) {
  const auto read = read_human_file("transcript,turn,code,verdict,memo\nIP01,2,a/b,code,fråga Bo\n", "codings/anna.csv");
  ASSERT_TRUE(read.ok()) << first_problem(read.problems);
  EXPECT_EQ(write_human_file(read.value), "transcript,turn,start,end,quote,code,need,verdict,note,time,memo\nIP01,2,,,,a/b,,code,,,fråga Bo\n");
}

Lexicon small_lexicon() {
  return read_lexicon({{"lexicons/bostad.toml", "theme = \"bostad\"\nlabel = \"Bostad\"\n[[code]]\nid = \"trångboddhet\"\nlabel = \"Trångboddhet\"\nterms = '''\ntrång\n'''\n"
                                                "[[code.need]]\nid = \"större bostad\"\nlabel = \"En större bostad\"\nterms = '''\nför liten\n'''\n"}}).value;
}

TEST(HumanFile, MeansTheLexiconsCodesHoweverTyped) {
  auto read = read_human_file(heading + "IP01,2,,,,bostad/trangboddhet,storre bostad,code,,\nIP01,3,,,,Trångboddhet,En större bostad,code,,\n", "codings/anna.csv").value;
  EXPECT_TRUE(match_lexicon(read.rows, small_lexicon()).empty());
  for (const HumanCoding& row : read.rows) {
    EXPECT_EQ(row.code, "bostad/trångboddhet");
    EXPECT_EQ(row.need, "större bostad");
  }
}

TEST(HumanFile, SaysWhichCodesAndNeedsNoLexiconHas) {
  auto read = read_human_file(heading + "IP01,2,,,,bostad/hyra,,code,,\nIP01,3,,,,bostad/trångboddhet,balkong,code,,\n", "codings/anna.csv").value;
  const Problems problems = match_lexicon(read.rows, small_lexicon());
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(to_string(problems[0]), "codings/anna.csv:2: error: no lexicon has a code `bostad/hyra`; there are: bostad/trångboddhet");
  EXPECT_THAT(to_string(problems[1]), HasSubstr("bostad/trångboddhet has no need `balkong`; there are: yes, no, works, told, större bostad"));
}

}  // namespace
}  // namespace behov
