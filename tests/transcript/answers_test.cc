// Open answers of a survey: a row a person.
#include "engine/transcript/answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/transcript/quotes.h"
#include "tests/workbooks.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const AnswersFile chosen = {"enkat.csv", {"Vad saknar du?", "Övrigt"}, "Löpnr", {"study.toml", 3, 1}};

TEST(Answers, GiveATranscriptAPersonWithTheOtherColumnsAsAttributes) {
  const auto read = read_answers("\xEF\xBB\xBFLöpnr;Stadsdel;Vad saknar du?;Övrigt\r\n7;Rud;\"Fler bussar.\r\nOch \"\"tolk\"\" 😀\";\r\n8;Kronoparken;;\r\n9;;Bostad;Tack\r\n", chosen, "corpus/enkat.csv");
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.value.rows.size(), 2u);
  EXPECT_EQ(read.value.silent, 1u);
  EXPECT_THAT(read.value.participants.attributes, ElementsAre("Stadsdel"));
  const ParticipantRow& first = read.value.participants.rows[0];
  EXPECT_EQ(first.transcript, "enkat#2");
  EXPECT_EQ(first.participant, "7");
  EXPECT_EQ(first.attributes.at("Stadsdel"), "Rud");
  const auto transcript = read_transcript(read.value.rows[1].file, read.value.rows[1].bytes).value;
  EXPECT_EQ(transcript.id, "enkat#4");
  EXPECT_THAT(turns_of(transcript), ElementsAre("I|Vad saknar du?", "R|Bostad", "I|Övrigt", "R|Tack"));
  EXPECT_THAT(turns_of(read_transcript(read.value.rows[0].file, read.value.rows[0].bytes).value), ElementsAre("I|Vad saknar du?", "R|Fler bussar.\nOch \"tolk\" 😀"));
}

TEST(Answers, ComeFromAWorkbookAsFromCsv) {
  const auto csv = read_answers("Löpnr,Vad saknar du?,Övrigt\n7,Bussar,\n9,Bostad,Tack\n", chosen, "corpus/enkat.csv").value;
  AnswersFile workbook = chosen;
  workbook.file = "enkat.xlsx";
  const auto xlsx = read_answers(xlsx_of({{"Löpnr", "Vad saknar du?", "Övrigt"}, {"7", "Bussar"}, {"9", "Bostad", "Tack"}}), workbook, "corpus/enkat.xlsx").value;
  ASSERT_EQ(xlsx.rows.size(), csv.rows.size());
  for (std::size_t i = 0; i < csv.rows.size(); ++i) EXPECT_EQ(xlsx.rows[i].bytes, csv.rows[i].bytes);
  EXPECT_EQ(transcript_id(xlsx.rows[1].file), transcript_id(csv.rows[1].file));
}

TEST(Answers, SayWhatIsWrong) {
  const std::vector<std::pair<std::string, std::string>> cases = {{"Löpnr,Vad saknar du?\n1,x\n", "no column `Övrigt`"},
                                                                  {"Löpnr,Vad saknar du?,Övrigt,Övrigt\n", "twice"},
                                                                  {"Löpnr,Vad saknar du?,Övrigt\n1,x,y\n1,z,\n", "line 2 too"},
                                                                  {"Löpnr,Vad saknar du?,Övrigt\n1,x,y,z\n", "4 cells"},
                                                                  {"", "heading row"}};
  for (const auto& [bytes, sentence] : cases) {
    const auto read = read_answers(bytes, chosen, "corpus/enkat.csv");
    ASSERT_FALSE(read.ok()) << sentence;
    EXPECT_THAT(read.problems.front().message, HasSubstr(sentence));
  }
}

TEST(Answers, AreKnownByTheirRow) {
  EXPECT_TRUE(is_answer_row("sub/enkat.csv#12"));
  EXPECT_TRUE(is_answer_row("enkat.XLSX#2"));
  for (const char* file : {"IP#1.txt", "enkat.csv", "enkat.csv#", "enkat.csv#a", "IP#12"}) EXPECT_FALSE(is_answer_row(file)) << file;
}

}  // namespace
}  // namespace behov
