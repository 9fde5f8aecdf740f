// Tables that people keep in Excel, LibreOffice or as CSV: rows of text, whatever the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/format/csv.h"

namespace behov {

struct Sheet {
  std::string name;  // of the sheet in its workbook
  std::vector<CsvRow> rows;  // `line` is the row as the program numbers it; rows without any text are left out
};

// ".xlsx" or ".ods" at the end of the name, in either case of letters.
bool is_workbook(std::string_view file);

// Every visible sheet. Text is trimmed; numbers are as short as they can be written, with a point; dates are
// 2024-05-03, with 2024-05-03 09:30 where they hold a time; a cell with a formula gives what it came to. Errors: those
// of Archive and read_xml, no workbook, more cells than any table of people. Warning: a formula that came to an error.
Checked<std::vector<Sheet>> read_workbook(std::string_view bytes, const std::string& file);

// The doors of the two kinds of workbook.
Checked<std::vector<Sheet>> read_xlsx(std::string_view bytes, const std::string& file);
Checked<std::vector<Sheet>> read_ods(std::string_view bytes, const std::string& file);

// Rows that grow cell by cell, within bounds.
class SheetBuilder {
 public:
  explicit SheetBuilder(std::string name) { sheet_.name = std::move(name); }

  // Puts a text in a cell; rows in rising order, rows and columns from 1. False where the table is too large.
  bool put(std::size_t row, std::size_t column, std::string_view text);
  Sheet take() { return std::move(sheet_); }

 private:
  Sheet sheet_;
  std::size_t cells_ = 0;
};

// "B3" as row and column, from 1; zeros where it is no cell's name.
struct CellName {
  std::size_t row = 0, column = 0;
};
CellName read_cell_name(std::string_view name);

// The shortest writing of a number: "1976", "0.1".
std::string short_number(double value);

// A day of Excel's calendar as 2024-05-03, with the time where there is one; the number itself where it is no day.
std::string date_of_serial(double serial, bool from_1904);

}  // namespace behov
