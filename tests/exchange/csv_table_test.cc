#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/base/text.h"
#include "engine/exchange/write_table.h"
#include "engine/format/csv.h"
#include "tests/exchange/tables.h"

namespace behov {
namespace {

std::string as_csv(const Table& table, Format format = Format::csv, bool excel = false) {
  return write_table(table, {format, excel, false, 100});
}

TEST(CsvTable, HasKeysPointsAndEveryColumn) {
  EXPECT_EQ(as_csv(needs()),
            "label,n,share,quotes,code\n"
            "Trångboddhet,7,25.0,,bostad/trångboddhet\n"
            "En större bostad,14,0.5,vi sover fyra | för liten,bostad/trångboddhet\n");
}

TEST(CsvTable, OpensInSwedishExcel) {
  EXPECT_EQ(as_csv(needs(), Format::csv, true),
            "\xEF\xBB\xBFlabel;n;share;quotes;code\r\n"
            "Trångboddhet;7;25,0;;bostad/trångboddhet\r\n"
            "En större bostad;14;0,5;vi sover fyra | för liten;bostad/trångboddhet\r\n");
}

TEST(CsvTable, SeparatesWithTabs) { EXPECT_TRUE(as_csv(needs(), Format::tsv).starts_with("label\tn\tshare\t")); }

// What a text is read back as: trimmed by the reader, and with an apostrophe where it would act.
std::string expected(const std::string& text) {
  const bool acts = std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  return acts ? "'" + text : text;
}

TEST(CsvTable, IsReadBackAsItsCells) {
  std::vector<std::string> cells = hostile_texts();
  for (const char* more : {"hyra", "a,b;c", "\"", "\"\"x", "rad\r\nbrott", "å\tä"}) cells.push_back(more);
  const Table table = texts(cells);
  for (const Format format : {Format::csv, Format::tsv})
    for (const bool excel : {false, true}) {
      const auto read = read_csv(as_csv(table, format, excel), "t.csv");
      ASSERT_TRUE(read.ok());
      ASSERT_EQ(read.value.rows.size(), cells.size() + 1);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        EXPECT_EQ(read.value.rows[i + 1].cells[0], trim(expected(cells[i])));
        EXPECT_EQ(read.value.rows[i + 1].cells[1], "1");
      }
    }
}

TEST(CsvTable, GuardsTextsButNotNumbers) {
  Table table{"t", "", {{"=key", ""}, {"n", ""}, {"list", ""}}, {}, {}};
  table.rows = {{{"-ja", std::int64_t{-1}, std::vector<std::string>{"=1", "b"}}, 0}};
  EXPECT_EQ(as_csv(table), "'=key,n,list\n'-ja,-1,'=1 | b\n");
}

TEST(CsvTable, WritesTheDigitsThatWereAskedFor) {
  const struct {
    Real number;
    std::string digits;
  } cases[] = {{{2.5, 0}, "2"},      {{12.5, 2}, "12.50"}, {{-0.04, 1}, "0.0"}, {{-0.06, 1}, "-0.1"},
               {{1e15, 1}, "1000000000000000.0"}, {{std::nan(""), 1}, ""}, {{std::numeric_limits<double>::infinity(), 1}, ""}};
  for (const auto& [number, digits] : cases) {
    const Table table{"t", "", {{"a", ""}, {"b", ""}}, {{{number, true}, 0}}, {}};
    EXPECT_EQ(as_csv(table), "a,b\n" + digits + ",true\n");
  }
}

TEST(CsvTable, KeepsARowWhoseOnlyCellIsEmpty) {
  EXPECT_EQ(as_csv({"t", "", {{"a", ""}}, {{{std::monostate{}}, 0}}, {}}), "a\n\"\"\n");
}

TEST(CsvTable, TellsColumnsOfTheSameNameApart) {
  EXPECT_EQ(as_csv({"t", "", {{"code", ""}, {"code", ""}, {"code_2", ""}}, {}, {}}), "code,code_2,code_2_2\n");
}

}  // namespace
}  // namespace behov
