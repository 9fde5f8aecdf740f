#include "engine/transcript/participants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace behov {
namespace {

using testing::HasSubstr;

const std::string heading = "transcript,speaker,participant,role,born\n";

TEST(Participants, AreReadFromEveryDialectAndEncodingAlike) {
  const std::string rows = "transcript;speaker;participant;role;född\nIP01;Åsa;P01;respondent;Sverige\n";
  std::string commas = rows, tabs = rows, excel = "\xEF\xBB\xBF" "sep=;\r\n", latin, wide = "\xFF\xFE";
  for (char& c : commas) c = c == ';' ? ',' : c;
  for (char& c : tabs) c = c == ';' ? '\t' : c;
  for (const char c : rows) excel += c == '\n' ? "\r\n" : std::string(1, c);
  for (std::size_t i = 0; i < rows.size(); ++i) {  // what Swedish Excel saves as CSV
    const bool two = rows[i] == '\xC3';
    latin += two ? static_cast<char>(static_cast<unsigned char>(rows[++i]) + 0x40) : rows[i];
    wide += std::string{latin.back(), '\0'};  // and as Unicode text
  }
  for (const std::string& bytes : {rows, commas, tabs, excel, latin, wide}) {
    const auto read = read_participants(bytes, "p.csv");
    ASSERT_TRUE(read.ok()) << bytes << to_string(read.problems[0]);
    EXPECT_EQ(read.value.attributes, std::vector<std::string>{"född"}) << bytes;
    ASSERT_EQ(read.value.rows.size(), 1u);
    const ParticipantRow& row = read.value.rows[0];
    EXPECT_EQ(row.transcript, "IP01");
    EXPECT_EQ(row.speaker, "Åsa");
    EXPECT_EQ(row.participant, "P01");
    EXPECT_EQ(row.role, "respondent");
    EXPECT_EQ(row.attributes.at("född"), "Sverige");
  }
}

TEST(Participants, ForgiveHowPeopleFillThemIn) {
  const auto read = read_participants("Transcript, Participant ,ROLE,Speaker,born\nmapp/IP01.txt,P01,Respondent,\"[Karin]:\",\n\n,,,,\nIP02.VTT,P02,,,Irak\n", "p.csv");
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.value.rows.size(), 2u);
  EXPECT_EQ(read.value.rows[0].transcript, "IP01");
  EXPECT_EQ(read.value.rows[0].speaker, "Karin");
  EXPECT_EQ(read.value.rows[0].role, "respondent");
  EXPECT_TRUE(read.value.rows[0].attributes.empty());  // an empty cell says nothing
  EXPECT_EQ(read.value.rows[1].transcript, "IP02");
  EXPECT_EQ(read.value.rows[1].line, 5u);
}

TEST(Participants, ReportEveryMistakeWithItsPlace) {
  const struct {
    std::string text;
    std::size_t line, column;
    std::string part;
  } cases[] = {
      {"", 1, 0, "no heading row"},
      {"transcript,born\nIP01,Irak\n", 1, 0, "`participant` is missing; the heading row is: transcript, born"},
      {"namn,participant\n", 1, 0, "`transcript` is missing"},
      {"transcript,participant,born,born\n", 1, 29, "`born` stands here twice"},
      {heading + "IP01,R,P01,respondent,Irak,extra\n", 2, 28, "6 cells, the heading row 5"},
      {heading + "IP01,R,P01,boss,Irak\n", 2, 12, "`boss` is no role"},
      {heading + ",R,P01,,Irak\n", 2, 1, "no transcript"},
      {"transcript,participant,\nIP01,P01,Irak\n", 2, 10, "no heading"},
      {heading + "IP01,R,P01,,Irak\nIP01,R,P02,,Iran\n", 3, 6, "speaker `R` of transcript IP01 has a row on line 2 too"},
      {"transcript,participant\nIP01,P01\nIP01,P02\n", 3, 1, "transcript IP01 has a row on line 2 too"},
      {heading + "IP01,R,P01,,Irak\nIP02,R,P01,,\"Syrien\"\n", 3, 13, "participant P01 has born `Syrien` here and `Irak` on line 2"},
      {heading + "IP01,\"R,P01,,Irak\nIP02,R,P02,,Iran\n", 2, 6, "never closed"},
      {heading + "IP01,\"R\"x,P01,,Irak\n", 2, 6, "quotation mark"},
  };
  for (const auto& [text, line, column, part] : cases) {
    const auto read = read_participants(text, "p.csv");
    ASSERT_EQ(read.problems.size(), 1u) << text;
    EXPECT_FALSE(read.ok());
    EXPECT_EQ(read.problems[0].place, (Place{"p.csv", line, column})) << text;
    EXPECT_THAT(read.problems[0].message, HasSubstr(part));
  }
}

TEST(Participants, ReportAllMistakesAtOnce) {
  const auto read = read_participants(heading + "IP01,R,P01,boss,Irak\n,R,P02,,\nIP03,R,P01,chef,Iran\n", "p.csv");
  EXPECT_EQ(read.problems.size(), 4u);
}

TEST(Participants, MayBeInSeveralTranscriptsAndFillEachOther) {
  const auto read = read_participants(heading + "IP01,R,P01,,Irak\nIP02,R,P01,,\nIP03,R,P01,,Irak\n", "p.csv");
  EXPECT_TRUE(read.problems.empty());
}

TEST(Participants, WarnOfColumnsThatCommandsMeanSomethingElseBy) {
  const auto read = read_participants("transcript,participant,theme\nIP01,P01,x\n", "p.csv");
  EXPECT_TRUE(read.ok());
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].place, (Place{"p.csv", 1, 24}));
}

TEST(Participants, RefuseWhatIsNoText) {
  for (const std::string& bytes : {std::string("PK\x03\x04xlsx"), std::string("a\0b", 3), std::string("\xD0\xCF\x11\xE0")}) EXPECT_FALSE(read_participants(bytes, "p.csv").ok());
}

}  // namespace
}  // namespace behov
