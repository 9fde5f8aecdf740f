#include "engine/transcript/roster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace behov {
namespace {

using testing::HasSubstr;
using Labels = std::map<std::string, std::vector<std::string>>;

Checked<Roster> join(const Labels& labels, const std::string& rows, const std::string& settings = "") {
  const auto participants = read_participants(rows, "p.csv");
  EXPECT_TRUE(participants.ok());
  const auto study = read_settings(settings, "study.toml");
  EXPECT_TRUE(study.ok());
  return Roster::join(labels, participants.value, study.value);
}

// "I=interviewer R=P01": the speakers of transcript A and what became of them.
std::string known(const Roster& roster, const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) {
    const Speaker& speaker = roster.speaker("A", label);
    out += (out.empty() ? "" : " ") + label + "=";
    out += speaker.participant.empty() ? std::string(name_of(speaker.role)) : speaker.participant;
  }
  return out;
}

const std::string heading = "transcript,speaker,participant,role,born\n";

TEST(Roster, SettlesRolesFromTheFileThenTheStudyThenTheLabel) {
  const struct {
    std::vector<std::string> labels;
    std::string rows, settings, known;
  } cases[] = {
      {{"I", "R"}, "", "", "I=interviewer R=A/R"},
      {{"I", "R"}, "A,R,P01,,\n", "", "I=interviewer R=P01"},
      {{"I", "R"}, "A,,P01,,\n", "", "I=interviewer R=P01"},                                              // a row a person
      {{"I", "R"}, "A,R,P01,,\nA,I,P02,respondent,\n", "", "I=P02 R=P01"},                                // I is somebody's initial
      {{"I", "R"}, "A,R,,interviewer,\nA,I,P01,respondent,\n", "", "I=P01 R=interviewer"},
      {{"Sara", "Amina"}, "A,Amina,P01,,\n", "interviewers = [\"Sara\"]", "Sara=interviewer Amina=P01"},
      {{"Sara", "Amina"}, "A,Sara,P09,respondent,\nA,Amina,P01,,\n", "interviewers = [\"Sara\"]", "Sara=P09 Amina=P01"},
      {{"Sara", "Amina"}, "", "", "Sara=A/Sara Amina=A/Amina"},
      {{"F", "R"}, "", "", "F=interviewer R=A/R"},
      {{"F", "M"}, "", "", "F=A/F M=A/M"},                                                                // nobody else would be left
      {{"F", "R"}, "A,F,P01,,\nA,R,P02,,\n", "", "F=P01 R=P02"},
      {{"I", "Tolk", "R"}, "A,R,P01,,\n", "", "I=interviewer Tolk=interpreter R=P01"},
      {{"I", "Tolk", "R"}, "A,R,P01,,\nA,Tolk,P01,,\n", "", "I=interviewer Tolk=P01 R=P01"},              // who speaks through the interpreter
      {{""}, "A,,P01,,\n", "", "=P01"},
      {{""}, "", "", "=A"},
  };
  for (const auto& [labels, rows, settings, expected] : cases) {
    const auto joined = join({{"A", labels}}, heading + rows, settings);
    EXPECT_TRUE(joined.ok()) << rows;
    EXPECT_EQ(known(joined.value, labels), expected) << rows;
  }
}

TEST(Roster, SaysWhatItAssumed) {
  const struct {
    std::vector<std::string> labels;
    std::string rows, settings, part;
    std::size_t line;
  } cases[] = {{{"I", "R"}, "", "", "`R` in transcript A", 0},
               {{""}, "", "", "transcript A", 0},
               {{"Bo", "Cia"}, "A,Bo,P1,,\nA,Cia,P2,,\n", "", "no interviewer is known in transcript A", 0},
               {{"I", "R"}, "A,R,P1,,\nB,R,P2,,\n", "", "no transcript B", 3},
               {{"I", "R"}, "A,R,P1,,\nA,X,P2,,\n", "", "nobody is called `X`", 3},
               {{"I", "R"}, "A,R,P1,,\nA,I,P2,,\n", "", "`I` in transcript A counts as interviewer", 3},
               {{"I"}, "A,,P1,,\n", "", "no respondent", 2},
               {{"I", "R"}, "A,R,P1,,Irak\n", "[groups.a]\nfrom = \"born\"\nNorden = [\"Sverige\"]\n", "names no value for Irak", 1},
               {{"I", "R"}, "A,R,P1,,Irak\n", "[groups.a]\nfrom = \"born\"\nbands = [1950]\n", "not: Irak", 1}};
  for (const auto& [labels, rows, settings, part, line] : cases) {
    const auto joined = join({{"A", labels}}, heading + rows, settings);
    EXPECT_TRUE(joined.ok());
    ASSERT_EQ(joined.problems.size(), 1u) << rows;
    EXPECT_THAT(joined.problems[0].message, HasSubstr(part));
    EXPECT_EQ(joined.problems[0].place.line, line) << rows;
  }
}

TEST(Roster, RefusesWhatMayMeanSeveralThings) {
  const struct {
    std::vector<std::string> labels;
    std::string rows, settings, part;
  } cases[] = {{{"I", "Bo", "Cia"}, "A,,P1,,\n", "", "several respondents (Bo, Cia)"},
               {{"I", "R"}, "A,,P1,interviewer,\nA,R,P2,,\n", "", "must name its speaker"},
               {{"I", "R"}, "A,R,P1,,\n", "[groups.a]\nfrom = \"stad\"\nx = [\"1\"]\n", "`stad`, which is no column"},
               {{"I", "R"}, "A,R,P1,,\n", "[groups.born]\nfrom = \"born\"\nx = [\"1\"]\n", "`born` is a column"}};
  for (const auto& [labels, rows, settings, part] : cases) {
    const auto joined = join({{"A", labels}}, heading + rows, settings);
    ASSERT_TRUE(has_errors(joined.problems)) << rows;
    EXPECT_THAT(joined.problems[0].message, HasSubstr(part));
  }
}

TEST(Roster, PassesOverRowsOfIgnoredTranscripts) {
  EXPECT_TRUE(join({{"A", {"I", "R"}}}, heading + "A,R,P1,,\nB,R,P2,,\n", "ignore = [\"corpus/x/B.txt\"]").problems.empty());
}

TEST(Roster, KnowsValuesAndTheirOrder) {
  const auto joined = join({{"A", {"I", "R"}}, {"B", {"R"}}, {"C", {"R"}}, {"D", {"R"}}},
                           heading + "A,R,P10,,Sverige\nB,R,P2,,Irak\nC,R,P3,,\nD,R,P2,,\nX,R,P9,,Chile\n",
                           "[groups.bakgrund]\nfrom = \"born\"\n\"Utrikes född\" = [\"Irak\", \"Chile\"]\n\"Född i Sverige\" = \"*\"\n");
  const Roster& roster = joined.value;
  EXPECT_EQ(roster.participants(), (std::vector<std::string>{"P2", "P3", "P10"}));
  EXPECT_EQ(roster.attributes(), (std::vector<std::string>{"born", "bakgrund"}));
  EXPECT_EQ(roster.values("born"), (std::vector<std::string>{"Irak", "Sverige", "okänd"}));  // nobody here is from Chile
  EXPECT_EQ(roster.values("bakgrund"), (std::vector<std::string>{"Utrikes född", "Född i Sverige", "okänd"}));
  EXPECT_EQ(roster.value("P2", "born"), "Irak");
  EXPECT_EQ(roster.value("P3", "born"), "okänd");
  EXPECT_EQ(roster.value("P3", "bakgrund"), "okänd");
  EXPECT_EQ(roster.value("P10", "bakgrund"), "Född i Sverige");
  EXPECT_EQ(roster.value("nobody", "born"), "okänd");
  EXPECT_TRUE(roster.has_attribute("bakgrund"));
  EXPECT_FALSE(roster.has_attribute("stad"));
}

TEST(Roster, GivesAPersonsInterviewsTheirWaves) {
  const std::string rows = "transcript,speaker,participant,born,omgång\nA,R,P1,Irak,1\nB,R,P1,Irak,2\nC,R,P2,,2\nD,R,P3,,\n";
  const auto settings = read_settings("wave = \"omgång\"", "study.toml").value;
  const auto participants = read_participants(rows, "p.csv", settings.wave);
  ASSERT_TRUE(participants.ok());
  const auto joined = Roster::join({{"A", {"I", "R"}}, {"B", {"R"}}, {"C", {"R"}}, {"D", {"R"}}}, participants.value, settings);
  ASSERT_TRUE(joined.ok());
  const Roster& roster = joined.value;
  EXPECT_EQ(roster.wave_of("A"), "1");
  EXPECT_EQ(roster.value_in("B", "P1", "omgång"), "2");
  EXPECT_EQ(roster.value_in("B", "P1", "born"), "Irak");
  EXPECT_EQ(roster.value("P1", "omgång"), "1, 2");
  EXPECT_EQ(roster.wave_of("D"), "okänd");
  EXPECT_EQ(roster.values("omgång"), (std::vector<std::string>{"1", "2", "okänd"}));
  EXPECT_FALSE(read_participants(rows, "p.csv").ok()) << "without a wave the person contradicts themself";
}

TEST(Roster, RefusesAWaveThatIsNoneOrDiffersWithinATranscript) {
  const std::string rows = "transcript,speaker,participant,omgång\nA,R,P1,1\nA,S,P2,2\n";
  const auto settings = read_settings("wave = \"omgång\"", "study.toml").value;
  const auto joined = Roster::join({{"A", {"R", "S"}}}, read_participants(rows, "p.csv", settings.wave).value, settings);
  ASSERT_TRUE(has_errors(joined.problems));
  EXPECT_THAT(joined.problems.back().message, HasSubstr("has omgång `2` here and `1`"));
  const auto none = join({{"A", {"R"}}}, heading + "A,R,P1,,\n", "wave = \"varv\"");
  ASSERT_TRUE(has_errors(none.problems));
  EXPECT_THAT(none.problems[0].message, HasSubstr("`varv`, which is no column"));
}

TEST(Roster, KnowsNobodyElse) {
  const auto joined = join({{"A", {"I", "R"}}}, heading);
  EXPECT_EQ(joined.value.speaker("B", "R").participant, "");
  EXPECT_EQ(joined.value.speaker("A", "X").participant, "");
}

TEST(Roster, ListsTheLabelsThatPeopleName) {
  const auto participants = read_participants(heading + "A,Bo:,P1,,\nA,,P2,,\nB,Cia,P3,,\n", "p.csv");
  EXPECT_EQ(Roster::listed_speakers("A", participants.value, read_settings("interviewers = [\"Sara\"]", "s").value), (std::set<std::string>{"Bo", "Sara"}));
}

}  // namespace
}  // namespace behov
