// Markdown: a pipe table as GitHub and pandoc read it, with everything that would act escaped.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/exchange/cells.h"
#include "engine/exchange/writers.h"

namespace behov {
namespace {

// Text in which neither markup nor HTML acts, on one line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    if (std::string_view("\\`*_{}[]<>|~&$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// The same where a paragraph begins: no heading, list, quote or rule comes of it.
std::string escaped_paragraph(std::string_view text) {
  std::string out = escaped(trim(text));
  if (out.empty()) return out;
  if (std::string_view("#+-=").find(out.front()) != std::string_view::npos) return "\\" + out;
  const std::size_t after_digits = std::min(out.find_first_not_of("0123456789"), out.size());
  const std::string_view rest = std::string_view(out).substr(after_digits);
  const bool numbered = after_digits > 0 && !rest.empty() && (rest[0] == '.' || rest[0] == ')') &&
                        (rest.size() == 1 || rest[1] == ' ');
  if (numbered) out.insert(after_digits, "\\");
  return out;
}

std::string lines_of(std::string_view text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (!out.empty()) out += "<br>";
    out += escaped_paragraph(line);
  }
  return out;
}

std::string markdown_cell(const Cell& cell, const Column& column) {
  if (std::holds_alternative<Real>(cell) || std::holds_alternative<std::int64_t>(cell)) return reading_text(cell);
  if (!column.below) return lines_of(reading_text(cell));
  std::string out;
  for (const std::string& item : items_of(cell)) {
    if (!out.empty()) out += "<br>";
    out += lines_of(item);
  }
  return out;
}

std::string row_of(const Table& table, const Row& row) {
  std::string out = "|";
  bool first = true;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].data_only) continue;
    out += ' ';
    for (int step = 0; first && step < row.indent; ++step) out += "&emsp;";
    out += markdown_cell(row.cells[i], table.columns[i]) + " |";
    first = false;
  }
  return out + "\n";
}

std::string head_of(const Table& table) {
  std::string labels = "|", rule = "|";
  for (const Column& column : table.columns) {
    if (column.data_only) continue;
    labels += " " + escaped_paragraph(column.label) + " |";
    rule += column.align == Align::right ? " --: |" : " --- |";
  }
  return labels + "\n" + rule + "\n";
}

}  // namespace

std::string write_markdown(const Table& table) {
  std::vector<std::string> blocks;
  if (!table.rows.empty()) {
    if (!table.title.empty()) blocks.push_back("**" + escaped(squeeze(table.title)) + "**\n");
    blocks.push_back(head_of(table));
    for (const Row& row : table.rows) blocks.back() += row_of(table, row);
  }
  for (const std::string& note : table.notes) blocks.push_back(escaped_paragraph(note) + "\n");
  std::string out;
  for (const std::string& block : blocks) out += (out.empty() ? "" : "\n") + block;
  return out;
}

}  // namespace behov
