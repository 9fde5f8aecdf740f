// Excel workbooks, read back by our own reader.
#include "engine/exchange/xlsx_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/failure.h"
#include "engine/format/sheet.h"
#include "engine/format/zip.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

Table sample() {
  return {"needs", "Behov", {{"code", "Kod"}, {"n", "Antal"}, {"share", "Andel"}, {"any", "Någon"}, {"quotes", "Citat"}},
          {{{std::string("bostad/trång"), std::int64_t{3}, Real{33.333333, 1}, true, std::vector<std::string>{"ett", "två 😀"}}, 0},
           {{std::string("=1+1"), std::int64_t{-2}, Real{-0.0001, 1}, false, std::monostate{}}, 1},
           {{std::string("@å\x1b[31m"), std::int64_t{0}, Real{2.0, 2}, false, std::string("- så här")}, 0}},
          {"19 av 28 intervjuer lästa."}};
}

Rows rows_of(const Sheet& sheet) {
  Rows out;
  for (const CsvRow& row : sheet.rows) out.push_back(row.cells);
  return out;
}

TEST(XlsxTable, HoldsTheTableAndHowItCameAbout) {
  const auto read = read_workbook(write_xlsx({sample()}, {{"behov", "0.1.0"}, {"corpus", "abc"}}), "t.xlsx");
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.value.size(), 2u);
  EXPECT_EQ(read.value[0].name, "needs");
  EXPECT_EQ(rows_of(read.value[0])[0], (std::vector<std::string>{"Kod", "Antal", "Andel", "Någon", "Citat"}));
  EXPECT_EQ(rows_of(read.value[0])[1], (std::vector<std::string>{"bostad/trång", "3", "33.3", "1", "ett\ntvå 😀"}));
  EXPECT_EQ(rows_of(read.value[0])[2], (std::vector<std::string>{"=1+1", "-2", "0", "0"}));
  EXPECT_EQ(read.value[1].name, "method");
  EXPECT_THAT(rows_of(read.value[1]), testing::Contains(ElementsAre("corpus", "abc")));
  EXPECT_THAT(rows_of(read.value[1]), testing::Contains(ElementsAre("note", "19 av 28 intervjuer lästa.")));
}

TEST(XlsxTable, WritesNumbersAsNumbersAndTextNeverAsFormulas) {
  const std::string bytes = write_xlsx({sample()}, {});
  const auto archive = Archive::open(bytes, "t.xlsx");
  const std::string sheet = archive.value.read("xl/worksheets/sheet1.xml").value;
  EXPECT_THAT(sheet, HasSubstr("<v>33.3</v>"));
  EXPECT_THAT(sheet, HasSubstr("t=\"b\""));
  EXPECT_THAT(sheet, HasSubstr("state=\"frozen\""));
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
}

TEST(XlsxTable, IsTheSameToTheByteForTheSameTable) { EXPECT_EQ(write_xlsx({sample(), sample()}, {{"a", "b"}}), write_xlsx({sample(), sample()}, {{"a", "b"}})); }

TEST(XlsxTable, OffersWhatMayBeChosen) {
  Table table = sample();
  table.columns[0].choices = {"bostad/hyra", "bostad/trångboddhet"};
  table.columns[3].choices = {"ja", "nej"};
  table.columns[4].choices = table.columns[0].choices;
  const std::string bytes = write_xlsx({table}, {});
  EXPECT_EQ(read_workbook(bytes, "t.xlsx").value.size(), 2u) << "what may be chosen is no table";
  const auto archive = Archive::open(bytes, "t.xlsx");
  EXPECT_THAT(archive.value.read("xl/workbook.xml").value, HasSubstr("name=\"choices\" sheetId=\"3\" state=\"hidden\""));
  EXPECT_THAT(archive.value.read("xl/worksheets/sheet3.xml").value, HasSubstr("<dimension ref=\"A1:B2\"/>"));
  EXPECT_THAT(archive.value.read("xl/sharedStrings.xml").value, HasSubstr("bostad/trångboddhet"));
  const std::string sheet = archive.value.read("xl/worksheets/sheet1.xml").value;
  EXPECT_THAT(sheet, HasSubstr("sqref=\"A2:A4\"><formula1>choices!$A$1:$A$2</formula1>"));
  EXPECT_THAT(sheet, HasSubstr("sqref=\"D2:D4\"><formula1>choices!$B$1:$B$2</formula1>"));
  EXPECT_THAT(sheet, HasSubstr("sqref=\"E2:E4\"><formula1>choices!$A$1:$A$2</formula1>"));
  EXPECT_EQ(sheet.find("showErrorMessage"), std::string::npos);  // several codes may be typed in one cell
}

TEST(XlsxTable, CutsWhatACellCannotHoldAndSaysSo) {
  Table table = sample();
  table.rows[0].cells[0] = std::string(40'000, 'x');
  const auto read = read_workbook(write_xlsx({table}, {}), "t.xlsx");
  EXPECT_EQ(read.value[0].rows[1].cells[0].size(), 32'767u);
  EXPECT_THAT(read.value[1].rows.back().cells[1], HasSubstr("1 texts were longer"));
}

TEST(XlsxTable, RefusesMoreRowsThanASheetHas) {
  Table table{"big", "", {{"a", "a"}}, {}, {}};
  table.rows.assign(1'048'576, {{std::int64_t{1}}, 0});
  EXPECT_THROW(write_xlsx({table}, {}), Failure);
}

}  // namespace
}  // namespace behov
