#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "engine/transcript/transcript.h"

namespace behov {
namespace {

const std::string speech =
    "I: Hur mår du på jobbet, Åsa?\nR: Jodå, det är väl så där. Ätit har jag gjort på övertid – ändå är jag trött.\n"
    "I: Och boendet?\nR: Lägenheten är för trång, vi är sju på två rum.\n";

// The text as an editor saves it in the encoding, which ICU calls `converter`.
std::string saved_as(const std::string& text, const char* converter) {
  std::string out(4 * text.size() + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  UConverter* to = ucnv_open(converter, &status);
  UConverter* from = ucnv_open("UTF-8", &status);
  char* target = out.data();
  const char* source = text.data();
  ucnv_convertEx(to, from, &target, out.data() + out.size(), &source, text.data() + text.size(), nullptr, nullptr, nullptr, nullptr, true, true, &status);
  EXPECT_TRUE(U_SUCCESS(status)) << converter;
  ucnv_close(to);
  ucnv_close(from);
  out.resize(static_cast<std::size_t>(target - out.data()));
  return out;
}

TEST(Decode, ReadsEveryEncodingAlike) {
  const struct {
    std::string bytes, encoding;
  } cases[] = {{speech, "UTF-8"},
               {"\xEF\xBB\xBF" + speech, "UTF-8"},
               {saved_as(speech, "UTF-16LE"), "UTF-16LE"},
               {saved_as(speech, "UTF-16BE"), "UTF-16BE"},
               {"\xFF\xFE" + saved_as(speech, "UTF-16LE"), "UTF-16LE"},
               {"\xFE\xFF" + saved_as(speech, "UTF-16BE"), "UTF-16BE"},
               {saved_as(speech, "windows-1252"), "windows-1252"},
               {saved_as(speech, "macintosh"), "Mac Roman"}};
  for (const auto& [bytes, encoding] : cases) {
    const auto read = decode(bytes, "a.txt");
    ASSERT_TRUE(read.ok()) << encoding;
    EXPECT_EQ(read.value.text, speech) << encoding;
    EXPECT_EQ(read.value.encoding, encoding);
    EXPECT_TRUE(read.problems.empty());
  }
}

TEST(Decode, ReadsTheOldEncodingOfDos) {
  std::string plain = speech;
  plain.replace(plain.find("–"), 3, "-");  // which CP850 does not have
  const auto read = decode(saved_as(plain, "ibm-850"), "a.txt");
  EXPECT_EQ(read.value.encoding, "CP850");
  EXPECT_EQ(read.value.text, plain);
}

// A single å ä or ö is enough, wherever it stands in its word.
TEST(Decode, TellsEncodingsApartByOneLetter) {
  for (const std::string text : {"R: Jag gick hem på kvällen", "R: Det var så", "R: Öppet", "R: ÅRJÄNG", "R: Hon är sjuk", "R: \xC3\x84r det dyrt?", "R: Tja, hon sa å nej"})
    for (const auto& [converter, encoding] : {std::pair("windows-1252", "windows-1252"), {"macintosh", "Mac Roman"}, {"ibm-850", "CP850"}}) {
      const auto read = decode(saved_as(text, converter), "a.txt");
      EXPECT_EQ(read.value.text, text) << encoding;
      EXPECT_EQ(read.value.encoding, encoding) << text;
    }
}

TEST(Decode, KeepsTypographyOfEveryEncoding) {
  const std::string text = "R: Hon sa ”nej” – och jag ’gick’… på én dag för 5 €\n";
  for (const char* converter : {"windows-1252", "macintosh"}) EXPECT_EQ(decode(saved_as(text, converter), "a").value.text, text) << converter;
}

TEST(Decode, ReadsPlainAsciiAsUtf8) { EXPECT_EQ(decode("R: Ja\r\n", "a").value.encoding, "UTF-8"); }

TEST(Decode, RefusesWhatIsNoText) {
  const struct {
    std::string bytes, part;
  } cases[] = {{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", ".doc"},
               {"PK\x03\x04 and so on", ".docx"},
               {"%PDF-1.7 and so on", "PDF"},
               {"{\\rtf1 and so on", ".rtf"},
               {std::string("R: hej\0d\xE5", 9), "zero bytes"},
               {std::string("R: hej \0 ja", 11), "zero bytes"},
               {std::string("\0\1\2\3\4\5\6\7", 8), "zero bytes"},
               {std::string("\0", 1), "zero bytes"},
               {"\x01\x02\x03\x80\x81\x90\x9D\x04\x05\x06\x07\x0E\x0F\x10\x11\x12", "not text"}};
  for (const auto& [bytes, part] : cases) {
    const auto read = decode(bytes, "corpus/a.txt");
    ASSERT_EQ(read.problems.size(), 1u) << part;
    EXPECT_FALSE(read.ok());
    EXPECT_NE(read.problems[0].message.find(part), std::string::npos) << read.problems[0].message;
    EXPECT_EQ(read.problems[0].place.file, "corpus/a.txt");
  }
}

TEST(Decode, SaysWhereUtf8IsDamaged) {
  const struct {
    std::string bytes;
    Place place;
  } cases[] = {{"R: åäö på\nR: s\xE5 ö å", {"a", 2, 5}},
               {"\xEF\xBB\xBFR: p\xE5", {"a", 1, 5}},
               {"R: smör, gröt, å\xED\xA0\x80!", {"a", 1, 17}},
               {"R: åäö åäö \xC0\xAF", {"a", 1, 12}},
               {"R: åäö åäö \xF0\x9D", {"a", 1, 12}}};
  for (const auto& [bytes, place] : cases) {
    const auto read = decode(bytes, "a");
    ASSERT_EQ(read.problems.size(), 1u) << bytes;
    EXPECT_EQ(read.problems[0].place, place) << to_string(read.problems[0]);
  }
}

TEST(Decode, SaysWhereUtf16IsDamaged) {
  const std::string start("R\0:\0 \0h\0e\0j\0\n\0", 14);
  const struct {
    std::string bytes;
    Place place;
  } cases[] = {{"\xFF\xFE" + start + std::string("\0\xD8x\0", 4), {"a", 2, 1}},            // a high half alone
               {"\xFF\xFE" + start + std::string("x\0\0\xDC", 4), {"a", 2, 2}},            // a low half alone
               {"\xFF\xFE" + start + std::string("x\0y", 3), {"a", 2, 2}},                 // half a unit
               {start + std::string("x\0y", 3), {"a", 2, 2}}};                             // without a BOM
  for (const auto& [bytes, place] : cases) {
    const auto read = decode(bytes, "a");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].place, place) << to_string(read.problems[0]);
  }
  const auto pair = decode("\xFF\xFE" + start + std::string("\x34\xD8\x1E\xDD", 4), "a");
  EXPECT_EQ(pair.value.text, "R: hej\n𝄞");
}

}  // namespace
}  // namespace behov
