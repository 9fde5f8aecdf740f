// Workbooks for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/packed.h"

namespace behov {

// `rows` are those of sheetData, `strings` the inside of each shared string. Style 1 is a date, style 2 a date with time.
inline std::string xlsx_file(std::string_view rows, const std::vector<std::string>& strings) {
  std::string shared = "<sst>";
  for (const std::string& text : strings) shared += "<si>" + text + "</si>";
  return pack({{"[Content_Types].xml", "<Types/>"},
               {"xl/workbook.xml", R"(<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Dolt" sheetId="9" state="hidden" r:id="rId9"/><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
               {"xl/_rels/workbook.xml.rels", R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="/xl/worksheets/sheet9.xml"/></Relationships>)"},
               {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + std::string(rows) + "</sheetData></worksheet>"},
               {"xl/worksheets/sheet9.xml", "<worksheet><sheetData/></worksheet>"},
               {"xl/sharedStrings.xml", shared + "</sst>"},
               {"xl/styles.xml", R"(<styleSheet><numFmts><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>)"}});
}

// A workbook of one sheet of inline texts.
inline std::string xlsx_of(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += "<row r=\"" + std::to_string(i + 1) + "\">";
    for (const std::string& cell : rows[i]) out += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    out += "</row>";
  }
  return xlsx_file(out, {});
}

inline std::string ods_file(std::string_view rows) {
  return pack({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
               {"content.xml", R"(<office:document-content xmlns:office="o" xmlns:table="b" xmlns:text="t"><office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-column/>)" + std::string(rows) + "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

}  // namespace behov
