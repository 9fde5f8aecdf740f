// Word documents as they come: every layout gives the turns that people see.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/transcript/quotes.h"
#include "tests/transcript/word_samples.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Checked<Transcript> read(const std::string& bytes, const std::set<std::string>& listed = {}) { return read_transcript("IP01.docx", bytes, listed); }
std::vector<std::string> turns(const std::string& body) { return turns_of(read(word_file(body)).value); }

TEST(Docx, ReadsTypedLabels) {
  const auto transcript = read(word_file(line("Intervju 1") + line("I: Hur bor ni?") + line("") + line("R:\tTrångt. ") + line("Fyra i ett rum.") + line("I: Okej."))).value;
  EXPECT_THAT(turns_of(transcript), ElementsAre("|Intervju 1", "I|Hur bor ni?", "R|Trångt.\nFyra i ett rum.", "I|Okej."));
  EXPECT_EQ(transcript.text, "Intervju 1\n\nI: Hur bor ni?\n\nR: Trångt.\nFyra i ett rum.\n\nI: Okej.\n");
  EXPECT_EQ(transcript.turns.front().number, 0u);
  EXPECT_EQ(transcript.turns.back().number, 3u);
}

TEST(Docx, ReadsLabelsInBoldWithAndWithoutAColon) {
  EXPECT_THAT(turns(paragraph(bold("Intervjuare: ") + run("Hur bor ni?")) + paragraph(bold("Deltagare") + bold(": ") + run("Trångt.")) + paragraph(bold("Deltagare: ") + run("Mycket."))),
              ElementsAre("Intervjuare|Hur bor ni?", "Deltagare|Trångt.", "Deltagare|Mycket."));
  EXPECT_THAT(turns(paragraph(bold("Amina ") + run("Vi bor trångt.")) + paragraph(bold("Karin") + run(" Hur många?")) + paragraph(bold("Amina") + run("\u00A0Fyra.")) + paragraph(bold("Karin ") + run("Jaha."))),
              ElementsAre("Amina|Vi bor trångt.", "Karin|Hur många?", "Amina|Fyra.", "Karin|Jaha."));
  EXPECT_THAT(turns(paragraph(run("Amina", R"(<w:rStyle w:val="Stark"/>)")) + line("Vi bor trångt.") + line("Fyra i ett rum.") + paragraph(bold("Karin")) + line("Jaha.") + paragraph(bold("Amina")) + line("Ja.") + paragraph(bold("Karin"))),
              ElementsAre("Amina|Vi bor trångt.\nFyra i ett rum.", "Karin|Jaha.", "Amina|Ja.", "Karin|"));
}

TEST(Docx, TakesNoEmphasisForAName) {
  EXPECT_THAT(turns(line("R: Så här.") + paragraph(bold("Absolut") + run(" inte.")) + paragraph(bold("Absolut") + run(" ja.")) + line("I: Nej.")),
              ElementsAre("R|Så här.\nAbsolut inte.\nAbsolut ja.", "I|Nej."));
  EXPECT_THAT(turns(paragraph(bold("För") + run("st kom vi.")) + paragraph(bold("För") + run("st gick vi."))), ElementsAre("|Först kom vi.", "|Först gick vi."));
}

TEST(Docx, ReadsTablesOfTwoColumns) {
  EXPECT_THAT(turns(line("Intervju") + table(table_row({line("I:"), line("Hur bor ni?")}) + table_row({paragraph(bold("R")), line("Trångt.") + line("Fyra i ett rum.")}) + table_row({line(""), line("Ja.")}) + table_row({line("I"), line("Det här: är viktigt.")}))),
              ElementsAre("|Intervju", "I|Hur bor ni?", "R|Trångt.\nFyra i ett rum.\nJa.", "I|Det här: är viktigt."));
}

TEST(Docx, ReadsTimesAndNumbersBesideTheTurnsAndNamesWhatItLeavesOut) {
  const auto read_table = read(word_file(table(table_row({line("Nr"), line("Tid"), line("Talare"), line("Text"), line("Anteckning")}) + table_row({line("1"), line("00:01"), line("Karin"), line("Hur bor ni numera?"), line("")}) +
                                               table_row({line("2"), line("[00:00:04]"), line("Amina"), line("Trångt, vi är fyra."), line("skratt")}) + table_row({line("3"), line("1:05"), line("Karin"), line("Jaha, så många."), line("")}))));
  EXPECT_THAT(turns_of(read_table.value), ElementsAre("Karin|Hur bor ni numera?", "Amina|Trångt, vi är fyra.", "Karin|Jaha, så många."));
  EXPECT_EQ(read_table.value.turns[1].seconds, 4.0);
  EXPECT_EQ(read_table.value.turns[2].seconds, 65.0);
  ASSERT_EQ(read_table.problems.size(), 1u);
  EXPECT_THAT(read_table.problems.front().message, HasSubstr("column 5 "));
}

TEST(Docx, ReadsOtherTablesAsParagraphs) {
  EXPECT_THAT(turns(table(table_row({line("Datum"), line("3 maj")}) + table_row({line("Plats"), line("Biblioteket")})) + line("I: Hej.") + line("R: Hej.")),
              ElementsAre("|Datum\n3 maj\nPlats\nBiblioteket", "I|Hej.", "R|Hej."));
}

TEST(Docx, ReadsAHeadingASpeaker) {
  EXPECT_THAT(turns(line("Boende", "Rubrik1") + line("Karin", "Talare") + line("Hur bor ni?") + line("Amina", "Talare") + line("Trångt.") + line("Mycket.") + line("Arbete", "Rubrik1") + line("Karin", "Talare") + line("Jaha.") + line("Amina", "Talare") + line("Ja.")),
              ElementsAre("|Boende", "Karin|Hur bor ni?", "Amina|Trångt.\nMycket.", "Karin|Jaha.", "Amina|Ja."));
}

TEST(Docx, LetsNoHeadingBeSpoken) {
  const auto transcript = read(word_file(line("I: Hej.") + line("Arbete och annat", "Rubrik1") + line("Vad gör du?") + line("R: Inget."))).value;
  EXPECT_THAT(turns_of(transcript), ElementsAre("I|Hej.", "I|Vad gör du?", "R|Inget."));
  EXPECT_THAT(transcript.text, HasSubstr("\n\nArbete och annat\n\n"));
}

TEST(Docx, ReadsTeamsAsItIs) {
  const auto transcript = read(word_file(line("Intervju-20240503_090000-Inspelning") + line("den 3 maj 2024, 09:00") +
                                         paragraph(bold("Karin Berg") + run("   0:03") + broken() + run("Hur bor ni?")) + paragraph(bold("amina ali") + run("   0:05") + broken() + run("Trångt.")) +
                                         paragraph(bold("amina ali") + run("   0:09") + broken() + run("Fyra i ett rum.")) + paragraph(bold("Karin Berg") + run("   1:00:12") + broken() + run("Jaha.")) + line("Karin Berg stopped transcription")))
                              .value;
  EXPECT_THAT(turns_of(transcript), ElementsAre("|Intervju-20240503_090000-Inspelning\nden 3 maj 2024, 09:00", "Karin Berg|Hur bor ni?", "amina ali|Trångt. Fyra i ett rum.", "Karin Berg|Jaha."));
  EXPECT_EQ(transcript.turns[2].seconds, 5.0);
  EXPECT_EQ(transcript.turns[3].seconds, 3612.0);
  EXPECT_THAT(transcript.text, HasSubstr("\n\nKarin Berg stopped transcription\n"));
  EXPECT_EQ(transcript.text.find("0:05"), std::string::npos);
}

TEST(Docx, ReadsTeamsWithNameAndTimeOnLinesOfTheirOwn) {
  EXPECT_THAT(turns(paragraph(run("Karin Berg") + broken() + run("0:03") + broken() + run("Hur bor ni?")) + paragraph(run("Amina Ali") + broken() + run("0:05") + broken() + run("Trångt."))),
              ElementsAre("Karin Berg|Hur bor ni?", "Amina Ali|Trångt."));
  EXPECT_THAT(turns(line("Karin Berg  0:03") + line("Hur bor ni?") + line("Amina Ali  0:05") + line("Trångt.")), ElementsAre("Karin Berg|Hur bor ni?", "Amina Ali|Trångt."));
}

TEST(Docx, ReadsTeamsAsItWas) {
  const std::vector<std::string> expected = {"Karin Berg|Hur bor ni?", "Amina Ali|Trångt. Fyra i ett rum."};
  EXPECT_EQ(turns(line("0:0:2.90 --> 0:0:4.480") + line("Karin Berg") + line("Hur bor ni?") + line("0:0:5.0 --> 0:0:6.10") + line("Amina Ali") + line("Trångt.") + line("0:0:6.10 --> 0:0:9.0") + line("Amina Ali") + line("Fyra i ett rum.")), expected);
  EXPECT_EQ(turns(paragraph(run("0:0:2.90 --> 0:0:4.480") + broken() + run("Karin Berg") + broken() + run("Hur bor ni?")) + paragraph(run("0:0:5.0 --> 0:0:6.10") + broken() + run("Amina Ali") + broken() + run("Trångt.")) +
                  paragraph(run("0:0:6.10 --> 0:0:9.0") + broken() + run("Amina Ali") + broken() + run("Fyra i ett rum."))),
            expected);
}

TEST(Docx, ShowsTrackedChangesAsAccepted) {
  EXPECT_THAT(turns(paragraph(run("R: Vi ") + R"(<w:del><w:r><w:delText>hade</w:delText></w:r></w:del>)" + "<w:ins>" + run("har") + "</w:ins>" + run(" råd.")) +
                    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("I: Ja ") + "</w:p>" + line("så.") + "<w:p><w:moveFrom>" + run("R: Flyttad.") + "</w:moveFrom></w:p><w:p><w:moveTo>" + run("R: Flyttad.") + "</w:moveTo></w:p>"),
              ElementsAre("R|Vi har råd.", "I|Ja så.", "R|Flyttad."));
}

TEST(Docx, SkipsWhatIsHiddenAndNotes) {
  EXPECT_THAT(turns(paragraph(run("R: Ja") + run(" hemligt", "<w:vanish/>") + run(" dolt", R"(<w:rStyle w:val="Dold"/>)") + run(", synligt", R"(<w:rStyle w:val="Dold"/><w:vanish w:val="0"/>)") +
                              R"(<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>)" + run(".")) + line("I: Nej.")),
              ElementsAre("R|Ja, synligt.", "I|Nej."));
}

TEST(Docx, ReadsWhatStandsInLinksFieldsAndControls) {
  EXPECT_THAT(turns("<w:sdt><w:sdtContent>" + line("I: Hej.") + "</w:sdtContent></w:sdt>" + paragraph(run("R: Se ") + "<w:hyperlink>" + run("karlstad.se") + "</w:hyperlink>" + "<w:sdt><w:sdtContent>" + run(" eller") + "</w:sdtContent></w:sdt>" +
                    R"(<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t><w:tab/><w:t>nu</w:t></w:r>)")),
              ElementsAre("I|Hej.", "R|Se karlstad.se ellere\u2011post\tnu"));
}

TEST(Docx, KeepsASpaceThatStandsAlone) { EXPECT_THAT(turns(paragraph(run("I:") + run(" ") + run("Hur bor") + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>" + run("ni?"))), ElementsAre("I|Hur bor ni?")); }

TEST(Docx, CountsCodePointsInNormalForm) {
  const auto transcript = read(word_file(line("\uFEFFI: Va\u030A 😀 hej &amp; hå") + line("R: 👩‍👩‍👧 a\u0308r fa\u0308rdig"))).value;
  EXPECT_THAT(turns_of(transcript), ElementsAre("I|V\u00E5 😀 hej & hå", "R|👩‍👩‍👧 är färdig"));
  EXPECT_EQ(transcript.turns[0].span, (Span{3, 16}));
}

TEST(Docx, ReadsAParagraphATurnWhereNobodyIsNamed) {
  const auto read_plain = read(word_file(line("Vi bor trångt.") + line("") + paragraph(run("Fyra") + broken() + run("i ett rum."))));
  EXPECT_THAT(turns_of(read_plain.value), ElementsAre("|Vi bor trångt.", "|Fyra\ni ett rum."));
  EXPECT_FALSE(read_plain.value.labelled);
  EXPECT_EQ(read_plain.problems.size(), 1u);
}

TEST(Docx, WarnsOfTextBoxes) {
  const auto boxed = read(word_file(line("R: Ja.") + "<w:p><w:r><w:pict><v:textbox xmlns:v=\"v\"><w:txbxContent>" + line("I: I en ruta.") + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>" + line("I: Nej.")));
  EXPECT_THAT(turns_of(boxed.value), ElementsAre("R|Ja.", "I|Nej."));
  ASSERT_EQ(boxed.problems.size(), 1u);
  EXPECT_THAT(boxed.problems.front().message, HasSubstr("text boxes"));
}

TEST(Docx, KeepsTimesBesideTheText) {
  const auto transcript = read(word_file(line("[00:00:01] I: Hej.") + line("R: Hej. #00:00:05-2#") + line("I: Jaha. #00:00:07-0#"))).value;
  EXPECT_EQ(transcript.text, "I: Hej.\n\nR: Hej.\n\nI: Jaha.\n");
  EXPECT_EQ(transcript.turns[0].seconds, 1.0);
  EXPECT_EQ(transcript.turns[2].seconds, 5.2);
}

struct Refused {
  std::string bytes, sentence;
};

TEST(Docx, RefusesWhatIsNoDocumentOrMadeToDoHarm) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:sdt>";
  for (int i = 0; i < 5000; ++i) deep += "</w:sdt>";
  const std::string body = "<w:body>" + line("R: Ja.") + "</w:body>";
  const auto with = [](const std::string& xml) { return pack({{"word/document.xml", xml}}); };
  const std::vector<Refused> cases = {
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 ...", "old Word file"},
      {"", "empty"},
      {"R: Ja, det är text.", "no packed file"},
      {"PK\x03\x04 och sedan ingenting", "damaged or cut off"},
      {pack({{"content.xml", "<x/>"}}), "no Word document"},
      {with("<w:document xmlns:w='w'/>"), "no Word document"},
      {with("<w:document xmlns:w='w'><w:body><w:p></w:body></w:document>"), "damaged"},
      {with("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + word_xml("document", "<w:body>" + line("R: &x;") + "</w:body>")), "document type"},
      {with(word_xml("document", "<w:body>" + deep + "</w:body>")), "nested deeper"},
      {with(word_xml("document", "<w:body>" + line("R: Ja&#0; nej.") + "</w:body>")), "no text in UTF-8"},
      {with(word_xml("document", "<w:body>" + line("R: r\xE4tt.") + "</w:body>")), "no text in UTF-8"},
      {with(word_xml("document", "<w:body/>")), "holds no text"},
      {pack({{"word/document.xml", word_xml("document", body)}}, "hemligt"), "password"},
      {pack({{"word/document.xml", word_xml("document", body)}, {"../../ut.txt", "x"}}), "leads out"},
      {pack({{"word/document.xml", word_xml("document", body)}, {"/etc/ut.txt", "x"}}), "leads out"},
      {pack({{"word/document.xml", word_xml("document", body)}, {"word/bomb.xml", std::string((128u << 20) + 1, ' ')}}), "far larger"},
  };
  for (const Refused& refused : cases) {
    const auto out = read(refused.bytes);
    ASSERT_FALSE(out.ok()) << refused.sentence;
    EXPECT_THAT(out.problems.back().message, HasSubstr(refused.sentence));
    EXPECT_TRUE(out.value.turns.empty()) << refused.sentence;
  }
  EXPECT_THAT(read_transcript("gammal.doc", "text").problems.front().message, HasSubstr("old Word files (.doc)"));
}

// A checksum guards every part: what is read from a damaged file is what stood in it, or nothing at all.
TEST(Docx, NeverReadsSilentlyWrongDataFromADamagedFile) {
  std::string body;
  for (int i = 0; i < 40; ++i) body += line("I: Hur bor ni i nummer " + std::to_string(i) + "?") + line("R: Trångt, vi är " + std::to_string(i * 7) + ".");
  const std::string bytes = word_file(body);
  const std::string whole = read(bytes).value.text;
  ASSERT_GT(whole.size(), 2000u);
  int refused = 0;
  each_damaged(bytes, 2000, [&](const std::string& damaged) {
    const auto out = read(damaged);
    refused += !out.ok();
    if (out.ok()) {
      EXPECT_EQ(out.value.text, whole);
    }
  });
  EXPECT_GT(refused, 500);
}

// The same changes in the text itself, where no checksum tells.
TEST(Docx, EndureAnyXml) {
  const std::string xml = word_xml("document", "<w:body>" + table(table_row({line("I"), line("Hej.")}) + table_row({line("R"), line("Hej.")})) + paragraph(bold("Amina ") + run("Ja.")) + line("Rubrik", "Rubrik1") + "</w:body>");
  each_damaged(xml, 2000, [](const std::string& damaged) {
    const auto out = read(pack({{"word/document.xml", damaged}}));
    for (const Turn& turn : out.value.turns) EXPECT_LE(turn.span.end, length(out.value.text));
    EXPECT_TRUE(is_utf8(out.value.text));
  });
}

}  // namespace
}  // namespace behov
