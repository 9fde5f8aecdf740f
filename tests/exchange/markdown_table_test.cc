#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "engine/exchange/write_table.h"
#include "tests/exchange/tables.h"

namespace behov {
namespace {

std::string as_markdown(const Table& table) { return write_table(table, {Format::md, false, false, 100}); }

TEST(MarkdownTable, IsAPipeTable) {
  EXPECT_EQ(as_markdown(needs()),
            "**Återkommande behov**\n"
            "\n"
            "| Kod | Deltagare | Andel | Citat |\n"
            "| --- | --: | --: | --- |\n"
            "| Trångboddhet | 7 | 25.0 |  |\n"
            "| &emsp;En större bostad | 14 | 0.5 | vi sover fyra<br>för liten |\n"
            "\n"
            "19 av 28 lästa.\n");
}

TEST(MarkdownTable, EscapesWhatWouldAct) {
  const struct {
    std::string text, cell;
  } cases[] = {{"a|b", "a\\|b"},         {"<b>", "\\<b\\>"},   {"# rubrik", "\\# rubrik"}, {"- ja", "\\- ja"},
               {"1. först", "1\\. först"}, {"12) x", "12\\) x"}, {"1990 var", "1990 var"}, {"12.30", "12.30"},   {"a\nb", "a<br>b"},
               {"*x* _y_", "\\*x\\* \\_y\\_"}, {"![b](u)", "!\\[b\\](u)"}, {"&amp;", "\\&amp;"}, {"\x1b[1m", "\\\\u\\{1b\\}\\[1m"},
               {"\\|", "\\\\\\|"},       {"+46", "\\+46"},     {"> citat", "\\> citat"}};
  for (const auto& [text, cell] : cases) {
    EXPECT_EQ(as_markdown(texts({text})), "| Text | N |\n| --- | --: |\n| " + cell + " | 1 |\n");
  }
}

// Pipes that no backslash escapes: as many in every row as the header has.
std::size_t open_pipes(const std::string& line) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') ++at;
    else count += line[at] == '|';
  }
  return count;
}

TEST(MarkdownTable, KeepsItsColumnsWhateverTheCellsHold) {
  const Table table = texts(hostile_texts());
  std::istringstream lines(as_markdown(table));
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line); ++rows) EXPECT_EQ(open_pipes(line), 3u) << line;
  EXPECT_EQ(rows, table.rows.size() + 2);
}

TEST(MarkdownTable, WritesNotesAsParagraphs) {
  Table table{"t", "Titel", {{"a", "A"}}, {}, {"# ett", "två\nrader"}};
  EXPECT_EQ(as_markdown(table), "\\# ett\n\ntvå rader\n");
}

}  // namespace
}  // namespace behov
