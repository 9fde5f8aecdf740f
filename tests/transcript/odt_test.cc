// LibreOffice's documents: the same turns as in Word's, by the same layouts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/packed.h"
#include "tests/transcript/quotes.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view automatic_styles =
    R"(<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>)"
    R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>)";

std::string content(std::string_view body) {
  std::string out = R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d">)";
  return out.append("<office:automatic-styles>").append(automatic_styles).append("</office:automatic-styles><office:body><office:text>").append(body).append("</office:text></office:body></office:document-content>");
}

std::string odt_file(std::string_view body) {
  return pack({{"mimetype", "application/vnd.oasis.opendocument.text"},
               {"content.xml", content(body)},
               {"styles.xml", R"(<office:document-styles xmlns:office="o" xmlns:style="s"><office:styles><style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"/></office:styles></office:document-styles>)"},
               {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"}});
}

Checked<Transcript> read(const std::string& bytes) { return read_transcript("IP01.odt", bytes); }
std::vector<std::string> turns(std::string_view body) { return turns_of(read(odt_file(body)).value); }

TEST(Odt, ReadsLabelsHeadingsAndTables) {
  EXPECT_THAT(turns("<text:p>I: Hur bor ni?</text:p><text:list><text:list-item><text:p>R:<text:tab/>Trångt.</text:p></text:list-item></text:list><text:p>Fyra i<text:line-break/>ett rum.</text:p>"),
              ElementsAre("I|Hur bor ni?", "R|Trångt.\nFyra i\nett rum."));
  EXPECT_THAT(turns(R"(<text:p><text:span text:style-name="T1">Amina</text:span> Trångt.</text:p><text:p><text:span text:style-name="T1">Karin</text:span> Jaha.</text:p><text:p><text:span text:style-name="T1">Amina</text:span> Ja.</text:p><text:p><text:span text:style-name="T1">Karin</text:span> Nej.</text:p>)"),
              ElementsAre("Amina|Trångt.", "Karin|Jaha.", "Amina|Ja.", "Karin|Nej."));
  EXPECT_THAT(turns(R"(<text:h>Karin</text:h><text:p>Hur?</text:p><text:p text:style-name="P1">Amina</text:p><text:p>Så.</text:p><text:h>Karin</text:h><text:p>Jaha.</text:p><text:h>Amina</text:h>)"),
              ElementsAre("Karin|Hur?", "Amina|Så.", "Karin|Jaha.", "Amina|"));
  EXPECT_THAT(turns("<table:table><table:table-column/><table:table-row><table:table-cell><text:p>I</text:p></table:table-cell><table:table-cell><text:p>Hur bor ni?</text:p></table:table-cell></table:table-row>"
                    "<table:table-row><table:table-cell><text:p>R</text:p></table:table-cell><table:table-cell><text:p>Trångt.</text:p><text:p>Ja.</text:p></table:table-cell></table:table-row></table:table>"),
              ElementsAre("I|Hur bor ni?", "R|Trångt.\nJa."));
}

TEST(Odt, SkipsDeletionsNotesAndWhatIsHidden) {
  EXPECT_THAT(turns(R"(<text:tracked-changes><text:changed-region><text:deletion><text:p>R: struket</text:p></text:deletion></text:changed-region></text:tracked-changes>)"
                    R"(<text:p>I: Hej<text:change/><text:note><text:note-body><text:p>fotnot</text:p></text:note-body></text:note><office:annotation><text:p>kommentar</text:p></office:annotation>.</text:p><text:p>R: Ja<text:span text:style-name="T2"> dolt</text:span>.</text:p>)"),
              ElementsAre("I|Hej.", "R|Ja."));
}

TEST(Odt, ReadsSpaceAsItIsShown) {
  EXPECT_THAT(turns("<text:p>\n  I: Hur   bor\n ni?<text:s text:c=\"2\"/>Va\u030Al 😀</text:p><text:p>R: <text:span>Trångt</text:span> <text:span>nu</text:span></text:p>"), ElementsAre("I|Hur bor ni?  Vål 😀", "R|Trångt nu"));
}

TEST(Odt, RefusesWhatItCannotRead) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"text", "no packed file"},
      {pack({{"word/document.xml", "<x/>"}}), "no document of LibreOffice"},
      {pack({{"content.xml", "<office:document-content xmlns:office='o'><office:body><office:spreadsheet/></office:body></office:document-content>"}}), "no document of LibreOffice"},
      {pack({{"content.xml", "\x01\x02krypterat"}, {"META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}}), "password"},
      {odt_file(""), "holds no text"}};
  for (const auto& [bytes, sentence] : cases) {
    const auto out = read(bytes);
    ASSERT_FALSE(out.ok()) << sentence;
    EXPECT_THAT(out.problems.back().message, HasSubstr(sentence));
  }
}

TEST(Odt, NeverReadsSilentlyWrongDataFromADamagedFile) {
  std::string body;
  for (int i = 0; i < 30; ++i) body += "<text:p>I: Hur är det i nummer " + std::to_string(i) + "?</text:p><text:p>R: Trångt.</text:p>";
  const std::string bytes = odt_file(body), whole = read(bytes).value.text;
  ASSERT_GT(whole.size(), 900u);
  each_damaged(bytes, 2000, [&](const std::string& damaged) {
    const auto out = read(damaged);
    if (out.ok()) {
      EXPECT_EQ(out.value.text, whole);
    }
  });
  each_damaged(content(body), 2000, [&](const std::string& damaged) {
    const auto out = read(pack({{"content.xml", damaged}}));
    EXPECT_TRUE(is_utf8(out.value.text));
    for (const Turn& turn : out.value.turns) EXPECT_LE(turn.span.end, length(out.value.text));
  });
}

}  // namespace
}  // namespace behov
