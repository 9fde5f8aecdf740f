// participants.xlsx and .ods, and headings as Swedish has them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/transcript/participants.h"
#include "tests/workbooks.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Participants, ReadSwedishHeadingsAndKeepAttributesAsTheyAre) {
  const auto read = read_participants("Fil;Talare;Deltagare;Roll;Ålder;Födelseland\nIP01.docx;Amina:;P1;Deltagare;44;Somalia\nIP01.docx;Karin;;Intervjuare;;\n", "corpus/participants.csv");
  ASSERT_TRUE(read.ok());
  EXPECT_THAT(read.value.attributes, ElementsAre("Ålder", "Födelseland"));
  EXPECT_EQ(read.value.rows[0].transcript, "IP01");
  EXPECT_EQ(read.value.rows[0].speaker, "Amina");
  EXPECT_EQ(read.value.rows[0].participant, "P1");
  EXPECT_EQ(read.value.rows[0].role, "respondent");
  EXPECT_EQ(read.value.rows[1].role, "interviewer");
  EXPECT_EQ(read.value.rows[0].attributes.at("Ålder"), "44");
}

TEST(Participants, PreferTheEnglishHeadingAndTheFirstSwedishOne) {
  EXPECT_THAT(read_participants("transcript,Intervju,participant\nIP01,3,P1\n", "p.csv").value.attributes, ElementsAre("Intervju"));
  const auto read = read_participants("Fil,Intervju,Deltagare\nIP01,3,P1\n", "p.csv");
  EXPECT_THAT(read.value.attributes, ElementsAre("Intervju"));
  EXPECT_EQ(read.value.rows[0].transcript, "IP01");
}

TEST(Participants, ComeFromAWorkbookAsFromCsv) {
  const auto csv = read_participants("transcript,participant,born\nIP01,P1,1976\nIP02,P2,Irak\n", "corpus/participants.csv");
  const auto xlsx = read_participants(xlsx_of({{"Transkript", "Deltagare", "born"}, {"IP01", "P1", "1976"}, {"IP02", "P2", "Irak"}}), "corpus/participants.xlsx");
  ASSERT_TRUE(csv.ok() && xlsx.ok());
  ASSERT_EQ(xlsx.value.rows.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(xlsx.value.rows[i].participant, csv.value.rows[i].participant);
    EXPECT_EQ(xlsx.value.rows[i].attributes, csv.value.rows[i].attributes);
    EXPECT_EQ(xlsx.value.rows[i].line, i + 2);
  }
  const auto ods = read_participants(ods_file(R"(<table:table-row><table:table-cell><text:p>Fil</text:p></table:table-cell><table:table-cell><text:p>Deltagare</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>IP01</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1"><text:p>1,0</text:p></table:table-cell></table:table-row>)"), "corpus/participants.ods");
  ASSERT_TRUE(ods.ok());
  EXPECT_EQ(ods.value.rows[0].participant, "1");
}

TEST(Participants, NameTheRowOfAWorkbookThatIsWrong) {
  const auto read = read_participants(xlsx_of({{"Fil", "Deltagare", "Roll"}, {"IP01", "P1", "chef"}}), "corpus/participants.xlsx");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.problems[0].place.line, 2u);
  EXPECT_THAT(read.problems[0].message, HasSubstr("`chef` is no role"));
}

}  // namespace
}  // namespace behov
