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
