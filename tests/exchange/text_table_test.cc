#include <gtest/gtest.h>

#include <sstream>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/write_table.h"
#include "tests/exchange/tables.h"

namespace behov {
namespace {

std::string as_text(const Table& table, std::size_t width = 100, bool colour = false) {
  return write_table(table, {Format::table, false, colour, width});
}

TEST(TextTable, AlignsByWhatATerminalShows) {
  EXPECT_EQ(as_text(needs()),
            "Återkommande behov\n"
            "\n"
            "Kod                 Deltagare  Andel\n"
            "────────────────────────────────────\n"
            "Trångboddhet                7   25.0\n"
            "  En större bostad         14    0.5\n"
            "      vi sover fyra\n"
            "      för liten\n"
            "\n"
            "19 av 28 lästa.\n");
}

TEST(TextTable, CountsDecomposedLettersAsOneColumn) {
  EXPECT_EQ(as_text(texts({"a\xCC\x8A", "ä", "日"})),
            "Text  N\n───────\na\xCC\x8A     1\nä     1\n日    1\n");
}

TEST(TextTable, ShowsOnlyTheNotesOfAnEmptyTable) {
  Table table = needs();
  table.rows.clear();
  EXPECT_EQ(as_text(table), "19 av 28 lästa.\n");
}

TEST(TextTable, WritesDecimalsAsTheReaderDoes) {
  speak(Tongue::swedish);
  EXPECT_NE(as_text(needs()).find("25,0"), std::string::npos);
  speak(Tongue::english);
}

TEST(TextTable, WrapsTextsAndKeepsOthersWhole) {
  Table table{"t", "", {{"id", "Tur"}, {"text", "Text", Align::left, true}}, {}, {}};
  table.rows = {{{"IP03", "vi sover fyra i samma rum och det går inte"}, 0}};
  EXPECT_EQ(as_text(table, 28),
            "Tur   Text\n"
            "────────────────────────────\n"
            "IP03  vi sover fyra i samma\n"
            "      rum och det går inte\n");
}

TEST(TextTable, FitsWhereWrappedTextsCanGive) {
  Table table{"t", "", {{"a", "A", Align::left, true}, {"n", "N", Align::right}, {"b", "B", Align::left, true}}, {}, {}};
  const std::string words = "det var en gång ett hus med många rum och få dörrar ";
  table.rows = {{{words + words, std::int64_t{12}, words}, 0}, {{words, std::int64_t{3}, "kort"}, 1}};
  for (const std::size_t width : {50u, 60u, 80u, 100u, 300u}) {
    std::istringstream lines(as_text(table, width));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), width) << line;
  }
}

TEST(TextTable, GoesOnBeneathWhereItIsTooWide) {
  Table table{"t", "", {{"code", "Kod"}, {"a", "Född i Sverige", Align::right}, {"b", "Utrikes född", Align::right}, {"c", "okänd", Align::right}, {"q", "Citat", Align::left, false, true}}, {}, {}};
  table.rows = {{{"hyra", "12 av 14", "3 av 9", "0 av 1", std::vector<std::string>{"för dyrt"}}, 0}, {{"rum", "1 av 14", "2 av 9", "1 av 1", Cell{}}, 0}};
  EXPECT_EQ(as_text(table, 24),
            "        Född i  Utrikes\n"
            "Kod    Sverige     född\n"
            "───────────────────────\n"
            "hyra  12 av 14   3 av 9\n"
            "    för dyrt\n"
            "rum    1 av 14   2 av 9\n"
            "\n"
            "Kod    okänd\n"
            "────────────\n"
            "hyra  0 av 1\n"
            "rum   1 av 1\n");
}

TEST(TextTable, LetsNothingAct) {
  for (const bool colour : {false, true}) {
    Table table = texts(hostile_texts());
    table.columns[0].wrap = colour;
    table.title = table.columns[0].label = "\x1b]0;x\x07";
    table.notes = hostile_texts();
    const std::string text = as_text(table);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\x07'), std::string::npos);
    EXPECT_EQ(text.find("\xC2\x9B"), std::string::npos);
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
  }
}

TEST(TextTable, ColoursOnlyWhenAsked) {
  Table table = texts({"träff"});
  table.columns[0].strong = true;
  EXPECT_EQ(as_text(table).find('\x1b'), std::string::npos);
  const std::string coloured = as_text(table, 100, true);
  EXPECT_NE(coloured.find("\x1b[1;31mträff\x1b[0m"), std::string::npos);
  std::string plain;
  for (std::size_t at = 0; at < coloured.size(); ++at) {
    if (coloured[at] == '\x1b') at = coloured.find('m', at);
    else plain += coloured[at];
  }
  EXPECT_EQ(plain, as_text(table));
}

TEST(TextTable, LeavesNoSpacesAtTheEndsOfLines) {
  std::istringstream lines(as_text(needs()));
  for (std::string line; std::getline(lines, line);) EXPECT_FALSE(line.ends_with(' ')) << line;
}

}  // namespace
}  // namespace behov
