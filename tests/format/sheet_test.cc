// Workbooks as Excel and LibreOffice save them.
#include "engine/format/sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/packed.h"
#include "tests/workbooks.h"

namespace behov {
namespace {

using testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Sheet& sheet) {
  Rows out;
  for (const CsvRow& row : sheet.rows) out.push_back(row.cells);
  return out;
}

TEST(Sheet, ReadsWhatExcelShows) {
  const auto read = read_workbook(xlsx_file(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t> Född </t></is></c></row>)"
                                            R"(<row r="4"><c r="A4"><v>1976</v></c><c r="B4"><v>0.1</v></c><c r="C4" s="1"><v>45415</v></c><c r="D4" s="2"><v>45415.395833333336</v></c><c r="E4" t="str"><f>A1</f><v>å😀</v></c><c r="F4" t="b"><v>1</v></c></row>)",
                                            {"<r><t>Delta</t></r><r><t xml:space=\"preserve\">gare</t></r><rPh><t>x</t></rPh>"}),
                                  "p.xlsx");
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.value.size(), 1u);
  EXPECT_EQ(rows_of(read.value[0]), (Rows{{"Deltagare", "", "Född"}, {"1976", "0.1", "2024-05-03", "2024-05-03 09:30", "å😀", "1"}}));
  EXPECT_EQ(read.value[0].rows[1].line, 4u);
  EXPECT_EQ(read.value[0].name, "Blad1");
}

TEST(Sheet, WarnsOfFormulasThatFailed) {
  const auto read = read_workbook(xlsx_file(R"(<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><v>2</v></c></row>)", {}), "p.xlsx");
  EXPECT_TRUE(read.ok());
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_THAT(read.problems[0].message, HasSubstr("A1"));
}

TEST(Sheet, ReadsWhatLibreOfficeShows) {
  const auto read = read_workbook(ods_file(R"(<table:table-row><table:table-cell office:value-type="string"><text:p>Deltagare</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="string"><text:p>Född</text:p><text:p>år</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>)"
                                           R"(<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="1976"><text:p>1 976,00</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="date" office:date-value="2024-05-03T09:30:00"><text:p>3/5</text:p></table:table-cell></table:table-row>)"
                                           R"(<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)"),
                                  "p.ODS");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(rows_of(read.value[0]), (Rows{{"Deltagare", "", "Född\når"}, {"1976", "2024-05-03 09:30", "2024-05-03 09:30"}}));
  EXPECT_EQ(read.value[0].rows[1].line, 4u);
}

TEST(Sheet, KnowsExcelsCalendar) {
  EXPECT_EQ(date_of_serial(1, false), "1900-01-01");
  EXPECT_EQ(date_of_serial(59, false), "1900-02-28");
  EXPECT_EQ(date_of_serial(61, false), "1900-03-01");
  EXPECT_EQ(date_of_serial(0.5, false), "12:00");
  EXPECT_EQ(date_of_serial(0, true), "1904-01-01");
  EXPECT_EQ(date_of_serial(-1, false), "-1");
}

TEST(Sheet, RefusesWhatItCannotRead) {
  std::string many;
  for (int i = 1; i < 400; ++i) many += "<row r=\"" + std::to_string(i) + "\"><c r=\"XFD" + std::to_string(i) + "\"><v>1</v></c></row>";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"\xD0\xCF\x11\xE0", ".xls"},
      {pack({{"a", "b"}}), "no Excel workbook"},
      {xlsx_file(R"(<row r="1"><c r="A1" t="s"><v>7</v></c></row>)", {"<t>x</t>"}), "missing"},
      {xlsx_file(R"(<row r="2"/><row r="1"/>)", {}), "not in order"},
      {xlsx_file(R"(<row r="1"><c r="B1"/><c r="A1"/></row>)", {}), "not in order"},
      {xlsx_file(many, {}), "larger than any table"}};
  for (const auto& [bytes, sentence] : cases) {
    const auto read = read_workbook(bytes, "p.xlsx");
    ASSERT_FALSE(read.ok()) << sentence;
    EXPECT_THAT(read.problems.back().message, HasSubstr(sentence));
    EXPECT_TRUE(read.value.empty());
  }
  EXPECT_FALSE(read_workbook(ods_file(R"(<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>)"), "p.ods").ok());
}

TEST(Sheet, NeverReadsSilentlyWrongDataFromADamagedFile) {
  std::string rows;
  for (int i = 1; i < 60; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c r=\"A" + std::to_string(i) + "\" t=\"s\"><v>0</v></c><c r=\"B" + std::to_string(i) + "\"><v>" + std::to_string(i * 17) + "</v></c></row>";
  const std::string bytes = xlsx_file(rows, {"<t>Deltagare</t>"});
  const Rows whole = rows_of(read_workbook(bytes, "p.xlsx").value.at(0));
  ASSERT_EQ(whole.size(), 59u);
  each_damaged(bytes, 2000, [&](const std::string& damaged) {
    const auto read = read_workbook(damaged, "p.xlsx");
    if (read.ok()) {
      EXPECT_EQ(rows_of(read.value.at(0)), whole);
    }
  });
}

}  // namespace
}  // namespace behov
