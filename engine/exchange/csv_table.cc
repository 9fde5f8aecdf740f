// CSV and TSV: RFC 4180 with LF, or as Swedish Excel opens it.
#include "engine/base/text.h"
#include "engine/exchange/cells.h"
#include "engine/exchange/writers.h"
#include "engine/format/csv.h"

namespace behov {
namespace {

struct Dialect {
  char separator;
  char point;
  std::string_view line_end;
};

Dialect dialect_of(const TableStyle& style) {
  const char separator = style.format == Format::tsv ? '\t' : style.excel ? ';' : ',';
  return style.excel ? Dialect{separator, ',', "\r\n"} : Dialect{separator, '.', "\n"};
}

// Quoted where any of the usual separators stands in it: a spreadsheet may split at another one than ours.
std::string quoted(const std::string& cell, char separator) {
  for (const char other : {',', ';', '\t'})
    if (cell.find(other) != std::string::npos) return csv_cell(cell, other);
  return csv_cell(cell, separator);
}

std::string text_cell(const std::string& text, const Dialect& dialect) {
  return quoted(guarded_text(text), dialect.separator);
}

std::string any_cell(const Cell& cell, const Dialect& dialect) {
  const std::string text = data_text(cell, dialect.point);
  const bool from_people =
      std::holds_alternative<std::string>(cell) || std::holds_alternative<std::vector<std::string>>(cell);
  return from_people ? text_cell(text, dialect) : csv_cell(text, dialect.separator);
}

std::string line_of(const std::vector<std::string>& cells, const Dialect& dialect) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += dialect.separator;
    line += cells[i];
  }
  if (line.empty()) line = "\"\"";  // one empty cell, not an empty line
  return line.append(dialect.line_end);
}

}  // namespace

std::string write_csv(const Table& table, const TableStyle& style) {
  const Dialect dialect = dialect_of(style);
  std::vector<std::string> cells;
  for (const std::string& key : keys_of(table)) cells.push_back(text_cell(key, dialect));
  std::string out = style.excel ? "\xEF\xBB\xBF" : "";
  out += line_of(cells, dialect);
  for (const Row& row : table.rows) {
    cells.clear();
    for (const Cell& cell : row.cells) cells.push_back(any_cell(cell, dialect));
    out += line_of(cells, dialect);
  }
  return out;
}

}  // namespace behov
