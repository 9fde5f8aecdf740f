// A Table as bytes in the format that was asked for. Text and Markdown are for people; CSV, TSV, JSON and JSON lines
// are for programs: stable English keys, the same digits in each, the same bytes for the same table.
//
//   table  aligned text: title, header, rows, what goes `below` a row beneath it, notes at the end
//   csv    RFC 4180 with LF; header of column keys; lists joined by " | "; notes are not in it
//   tsv    the same with tabs
//   json   {"format_version", "table", "columns": [{"key", "label"}], "rows": [{key: value}], "notes"}
//   jsonl  an object a row with the column keys; notes are not in it
//   xlsx   an Excel workbook: a sheet for the table, a sheet `method` with `method` below and the notes
//   md     a pipe table, with the notes as paragraphs beneath
//
// Nothing in a cell acts: text and Markdown show control and bidi characters as \u{1b} and escape markup; JSON escapes
// them; in CSV and TSV a text that Excel would take for a formula (it begins with = + - @, tab or a line end) gets a
// leading apostrophe, with or without `excel`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/table.h"
#include "engine/exchange/xlsx_table.h"

namespace behov {

// The version of the keys of JSON and CSV: a key that changes its name or meaning raises it.
inline constexpr int format_version = 1;

enum class Format { table, csv, tsv, json, jsonl, md, xlsx };

// "csv" and so on; nothing where there is no such format.
std::optional<Format> format_named(std::string_view name);
std::string_view name_of(Format format);
const std::vector<Format>& formats();

// Whether the table's notes are part of what is written.
bool holds_notes(Format format);

struct TableStyle {
  Format format = Format::table;
  bool excel = false;        // csv and tsv as Swedish Excel opens them: BOM, `;`, decimal comma, CRLF
  bool colour = false;       // table: header bold, `strong` columns in colour
  std::size_t width = 100;   // table: columns that there are; only `wrap` and `below` texts give way to it
  Method method = {};        // xlsx: how the table came about
};

std::string write_table(const Table& table, const TableStyle& style);

}  // namespace behov
