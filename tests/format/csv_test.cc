#include "engine/format/csv.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

using Cells = std::vector<std::string>;

TEST(Csv, ReadsEveryDialectAlike) {
  for (const std::string& text : std::initializer_list<std::string>{"a,b\n1,\"x\ny\"\n", "a;b\r\n1;\"x\ny\"\r\n", "a\tb\n1\t\"x\ny\"", "\xEF\xBB\xBF" "a;b\n1;\"x\ny\"\n"}) {
    const auto read = read_csv(text, "p.csv");
    ASSERT_TRUE(read.ok()) << text;
    ASSERT_EQ(read.value.rows.size(), 2u) << text;
    EXPECT_EQ(read.value.rows[0].cells, (Cells{"a", "b"}));
    EXPECT_EQ(read.value.rows[1].cells, (Cells{"1", "x\ny"}));
  }
}

TEST(Csv, ReadsOldMacLineEnds) {
  const auto read = read_csv("a,b\r1,2\r", "p.csv");
  ASSERT_EQ(read.value.rows.size(), 2u);
  EXPECT_EQ(read.value.rows[1].cells, (Cells{"1", "2"}));
}

TEST(Csv, KnowsWhereRowsBeginAndLeavesEmptyOnesOut) {
  const auto read = read_csv("a,b\n\n,\n1,\"x\ny\"\n2,z\n", "p.csv");
  ASSERT_EQ(read.value.rows.size(), 3u);
  EXPECT_EQ(read.value.rows[1].line, 4u);
  EXPECT_EQ(read.value.rows[2].line, 6u);
}

TEST(Csv, NamesTheLineOfAQuoteThatNeverCloses) {
  const auto read = read_csv("a,b\n1,\"x\n2,y\n", "p.csv");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.problems[0].place.line, 2u);
}

TEST(Csv, KnowsWhereEachCellStands) {
  const struct {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // line and column of the second row's cells
  } cases[] = {{"a,b,c\n1,2,3\n", {{2, 1}, {2, 3}, {2, 5}}},
               {"a,b,c\r\nå, \"x\", 3\r\n", {{2, 1}, {2, 4}, {2, 9}}},
               {"a,b,c\n\n\"x\ny\",,3", {{3, 1}, {4, 4}, {4, 5}}},
               {"a;b;c\n;;\n1;2;\n", {{3, 1}, {3, 3}, {3, 5}}},
               {"a\tb\tc\n1\t\t3\n", {{2, 1}, {2, 3}, {2, 4}}},
               {"sep=;\r\na;b;c\r\n1;2,5;3\r\n", {{3, 1}, {3, 3}, {3, 7}}}};
  for (const auto& [text, places] : cases) {
    const auto read = read_csv(text, "p.csv");
    ASSERT_EQ(read.value.rows.size(), 2u) << text;
    const CsvRow& row = read.value.rows[1];
    ASSERT_EQ(row.places.size(), places.size()) << text;
    for (std::size_t i = 0; i < places.size(); ++i) EXPECT_EQ(row.places[i], (Place{"p.csv", places[i].first, places[i].second})) << text << i;
    EXPECT_EQ(row.line, places[0].first);
  }
}

TEST(Csv, NamesThePlaceOfABrokenCell) {
  const struct {
    std::string text;
    Place place;
  } cases[] = {{"a,b\n1,\"x\n2,y\n", {"p.csv", 2, 3}}, {"a,b\n1,\"x\"y\n", {"p.csv", 2, 3}}, {"a,b\n1,5\" bred\n", {"p.csv", 2, 3}}, {"\"", {"p.csv", 1, 1}}};
  for (const auto& [text, place] : cases) {
    const auto read = read_csv(text, "p.csv");
    ASSERT_EQ(read.problems.size(), 1u) << text;
    EXPECT_EQ(read.problems[0].place, place) << text;
  }
}

TEST(Csv, ReadsWhatHoldsNothing) {
  for (const std::string& text : {std::string(), std::string("\n\n"), std::string(",,\n"), std::string("\xEF\xBB\xBF"), std::string("sep=;")}) {
    const auto read = read_csv(text, "p.csv");
    EXPECT_TRUE(read.ok()) << text;
    EXPECT_TRUE(read.value.rows.empty()) << text;
  }
}

TEST(Csv, ReadsALineOfAMillionLetters) {
  const std::string long_cell(1 << 20, 'x');
  const auto read = read_csv("a,b\n" + long_cell + ",2\n", "p.csv");
  ASSERT_EQ(read.value.rows.size(), 2u);
  EXPECT_EQ(read.value.rows[1].cells[0].size(), long_cell.size());
  EXPECT_EQ(read.value.rows[1].places[1].column, long_cell.size() + 2);
}

TEST(Csv, KeepsASemicolonInsideQuotesOutOfTheGuess) {
  EXPECT_EQ(read_csv("a,\"b;c;d;e\"\n", "p.csv").value.separator, ',');
}

TEST(Csv, WritesWhatItReads) {
  for (const std::string& cell : std::initializer_list<std::string>{"", "hyra", "a,b", "säger \"nej\"", "rad\nbrott", " mellanslag "}) {
    const auto read = read_csv("x," + csv_cell(cell, ',') + "\n", "p.csv");
    EXPECT_EQ(read.value.rows[0].cells[1], cell == " mellanslag " ? "mellanslag" : cell);
  }
}

}  // namespace
}  // namespace behov
