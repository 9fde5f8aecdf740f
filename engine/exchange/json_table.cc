// JSON: keys in the order of the columns, a row a line. nlohmann's writer drops the zeroes that a number is shown
// with, so it writes the texts and we write the rest.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/base/text.h"
#include "engine/exchange/cells.h"
#include "engine/exchange/writers.h"

namespace behov {
namespace {

// Characters that JSON lets through and a terminal acts on: DEL, C1 and bidi marks.
bool acts_on_terminals(char32_t c) {
  return (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string json_text(std::string_view text) {
  const std::string plain =
      nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string out;
  out.reserve(plain.size());
  for (std::size_t at = 0; at < plain.size();) {
    const char32_t c = next_code_point(plain, at);
    if (acts_on_terminals(c)) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else append_utf8(out, c);
  }
  return out;
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  return fmt::format("{}", fmt::join(items, between));
}

std::string json_texts(std::vector<std::string> texts) {
  for (std::string& text : texts) text = json_text(text);
  return "[" + joined(texts, ", ") + "]";
}

std::string json_cell(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return json_text(*text);
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return json_texts(*list);
  const std::string bare = data_text(cell);
  return bare.empty() ? "null" : bare;
}

std::string json_row(const std::vector<std::string>& keys, const Row& row) {
  std::vector<std::string> members;
  for (std::size_t i = 0; i < keys.size(); ++i) members.push_back(json_text(keys[i]) + ": " + json_cell(row.cells[i]));
  return "{" + joined(members, ", ") + "}";
}

// An item a line.
std::string json_lines(const std::vector<std::string>& items) {
  return items.empty() ? "[]" : "[\n    " + joined(items, ",\n    ") + "\n  ]";
}

}  // namespace

std::string write_json(const Table& table) {
  const std::vector<std::string> keys = keys_of(table);
  std::vector<std::string> columns, rows, notes;
  for (std::size_t i = 0; i < keys.size(); ++i)
    columns.push_back("{\"key\": " + json_text(keys[i]) + ", \"label\": " + json_text(table.columns[i].label) + "}");
  for (const Row& row : table.rows) rows.push_back(json_row(keys, row));
  for (const std::string& note : table.notes) notes.push_back(json_text(note));
  return fmt::format(R"({{
  "format_version": {},
  "table": {},
  "columns": {},
  "rows": {},
  "notes": {}
}}
)",
                     format_version, json_text(table.name), json_lines(columns), json_lines(rows), json_lines(notes));
}

std::string write_json_lines(const Table& table) {
  const std::vector<std::string> keys = keys_of(table);
  std::string out;
  for (const Row& row : table.rows) out += json_row(keys, row) + "\n";
  return out;
}

}  // namespace behov
