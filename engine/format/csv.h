// CSV of any dialect (comma, semicolon or tab; quoted or not; any line ends), read through libcsv, written as RFC 4180.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

struct CsvRow {
  std::size_t line = 0;  // where the row begins, from 1
  std::vector<std::string> cells;
  std::vector<Place> places = {};  // of each cell: its first character or its opening quote; empty for a workbook
};

struct CsvFile {
  char separator = ',';
  std::vector<CsvRow> rows;  // rows without any text are left out; cells are trimmed
};

// `text` is decoded already. The separator is the one of , ; tab that the first row holds most of outside quotes, or the
// one that Excel's first line names (`sep=;`). A quote that never closes, or one in the middle of a quoted cell, is an
// error with the place of its cell.
Checked<CsvFile> read_csv(std::string_view text, const std::string& file);

// A cell as CSV writes it: quoted where it must be.
std::string csv_cell(std::string_view cell, char separator);

// A text that a spreadsheet would take for a formula (it begins with = + - @, tab or a line end) with an apostrophe
// before it; any other as it is. And back again, as people's files come home.
std::string guarded_text(std::string_view text);
std::string unguarded_text(std::string_view text);

// A table's columns, found by the names in its first row; case and white space around them do not count.
class Heading {
 public:
  Heading() = default;
  explicit Heading(const CsvRow& row);
  const std::vector<std::string>& names() const { return names_; }  // lower case, in the order of the file
  bool has(std::string_view name) const;
  // The row's cell under that name, unguarded; empty where there is no such column or the row ends before it.
  std::string cell(const CsvRow& row, std::string_view name) const;

 private:
  std::vector<std::string> names_;
};

}  // namespace behov
