// Rich text, as f4, older Word and TextEdit write it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/packed.h"
#include "tests/transcript/quotes.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string head = R"({\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Times;}{\f2\fcharset77 Geneva;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}{\*\generator f4;}{\info{\title Hemlig titel}})";

Checked<Transcript> read(const std::string& bytes) { return read_transcript("IP01.rtf", bytes); }
std::vector<std::string> turns(const std::string& body) { return turns_of(read(head + body + "}").value); }

TEST(Rtf, ReadsWhatF4Writes) {
  const auto transcript = read(head + "\\pard I: Hur bor ni? #00:00:03-2#\\par\n\\pard R: Tr\\'e5ngt, \\'e4nd\\'e5 \\'f6ver. #00:00:05-0#\\par\nI: Jaha. #00:00:07-1#\\par}").value;
  EXPECT_THAT(turns_of(transcript), ElementsAre("I|Hur bor ni?", "R|Trångt, ändå över.", "I|Jaha."));
  EXPECT_EQ(transcript.text, "I: Hur bor ni?\n\nR: Trångt, ändå över.\n\nI: Jaha.\n");
  EXPECT_EQ(transcript.turns[1].seconds, 3.2);
}

TEST(Rtf, ReadsEveryWayOfWritingALetter) {
  EXPECT_THAT(turns(R"(I: \u229 ?\u228\'e4\u8211\endash{\uc0\u246}{\uc2\u8217''}.\par R: \u-10179?\u-8704? \f1 \'cf\'f0\'e8\f2 \'8c\'f0\f0\'e5 \~\{\\\}\tab a\-b\_c\par)"),
              ElementsAre("I|åä–ö’.", "R|😀 При" "å" "\uF8FF" "å \u00A0{\\}\ta\u00ADb\u2011c"));
}

TEST(Rtf, ReadsBoldLabelsHeadingsAndTables) {
  EXPECT_THAT(turns(R"({\b Amina} Tr\'e5ngt.\par{\b Karin} Jaha.\par\b Amina\b0  Ja.\par{\b Karin} Nej.\par)"), ElementsAre("Amina|Trångt.", "Karin|Jaha.", "Amina|Ja.", "Karin|Nej."));
  EXPECT_THAT(turns(R"(\pard\s1 Karin\par\pard Hur?\par\pard\s1 Amina\par\pard S\'e5.\par\pard\s1 Karin\par\pard\outlinelevel0 Amina\par\pard Ja.\par)"), ElementsAre("Karin|Hur?", "Amina|Så.", "Karin|", "Amina|Ja."));
  EXPECT_THAT(turns(R"(Intervju\par\trowd\cellx100\cellx200\pard\intbl I\cell Hur bor ni?\cell\row\trowd\pard\intbl R\cell Tr\'e5ngt.\par Ja.\cell\row\pard Slut\par)"), ElementsAre("|Intervju", "I|Hur bor ni?", "R|Trångt.\nJa.\nSlut"));
}

TEST(Rtf, SkipsWhatIsNotShown) {
  EXPECT_THAT(turns(R"(I: Hej{\footnote fotnot}{\*\annotation kommentar}{\v dolt}{\deleted struket}{\field{\*\fldinst HYPERLINK}{\fldrslt  karlstad.se}}{\pict\bin4 {}\x00}.\par R: Ja.{\header sidhuvud}\par)"), ElementsAre("I|Hej karlstad.se.", "R|Ja."));
}

TEST(Rtf, RefusesWhatItCannotRead) {
  const std::vector<std::pair<std::string, std::string>> cases = {{"I: Hej.", "no rich text"},
                                                                  {head + "I: Hej.\\par", "cut off"},
                                                                  {head + "I: Hej.\\'zz\\par}", "damaged"},
                                                                  {head + "I: Hej. " + std::string(3, '\0') + "\\par}", "damaged"},
                                                                  {"{\\rtf1\\ansi\\ansicpg4711 I: Hej \\'e5.\\par}", "code page 4711"},
                                                                  {"{\\rtf1" + std::string(5000, '{') + std::string(5000, '}') + "}", "damaged"},
                                                                  {head + "}", "holds no text"}};
  for (const auto& [bytes, sentence] : cases) {
    const auto out = read(bytes);
    ASSERT_FALSE(out.ok()) << sentence;
    EXPECT_THAT(out.problems.back().message, HasSubstr(sentence));
  }
}

TEST(Rtf, EnduresDamage) {
  std::string body = R"({\b Intervjuare:} Hur bor ni? #00:00:03-2#\par\trowd\cellx100\pard\intbl I\cell Hur?\cell\row)";
  for (int i = 0; i < 20; ++i) body += "\\pard R: Tr\\'e5ngt \\u229?ret " + std::to_string(i) + ".\\par\n";
  const std::string bytes = head + body + "}";
  int cut = 0;
  each_damaged(bytes, 2000, [&](const std::string& damaged) {
    const auto out = read(damaged);
    for (const Turn& turn : out.value.turns) EXPECT_LE(turn.span.end, length(out.value.text));
    if (damaged.size() < bytes.size()) {
      EXPECT_FALSE(out.ok());
      ++cut;
    }
  });
  EXPECT_EQ(cut, 100);
}

}  // namespace
}  // namespace behov
