#include "engine/exchange/write_table.h"

#include <algorithm>

#include "engine/base/failure.h"
#include "engine/exchange/writers.h"

namespace behov {

const std::vector<Format>& formats() {
  static const std::vector<Format> all = {Format::table, Format::csv,   Format::tsv,
                                          Format::json,  Format::jsonl, Format::md, Format::xlsx};
  return all;
}

std::string_view name_of(Format format) {
  switch (format) {
    case Format::table: return "table";
    case Format::csv: return "csv";
    case Format::tsv: return "tsv";
    case Format::json: return "json";
    case Format::jsonl: return "jsonl";
    case Format::md: return "md";
    case Format::xlsx: return "xlsx";
  }
  throw Failure(Exit::bug, "a format without a name");
}

std::optional<Format> format_named(std::string_view name) {
  const auto found = std::find_if(formats().begin(), formats().end(), [&](Format f) { return name_of(f) == name; });
  return found == formats().end() ? std::nullopt : std::optional(*found);
}

bool holds_notes(Format format) {
  return format == Format::table || format == Format::json || format == Format::md || format == Format::xlsx;
}

std::string write_table(const Table& table, const TableStyle& style) {
  for (const Row& row : table.rows)
    if (row.cells.size() != table.columns.size()) throw Failure(Exit::bug, "a row with other columns: " + table.name);
  switch (style.format) {
    case Format::table: return write_text(table, style);
    case Format::csv:
    case Format::tsv: return write_csv(table, style);
    case Format::json: return write_json(table);
    case Format::jsonl: return write_json_lines(table);
    case Format::md: return write_markdown(table);
    case Format::xlsx: return write_xlsx({table}, style.method);
  }
  throw Failure(Exit::bug, "a format that nobody writes");
}

}  // namespace behov
