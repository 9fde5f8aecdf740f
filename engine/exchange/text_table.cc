// A table as a terminal shows it:
//
//   Kod               Deltagare    Andel
//   ───────────────────────────────────
//   Trångboddhet         7 av 28    25 %
//     En större bostad   4 av 28    14 %
//       "vi sover fyra i samma rum" (IP03, tur 12)
//
//   19 av 28 intervjuer är lästa.
//
// text_layout.h says how wide its columns are.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/exchange/cells.h"
#include "engine/exchange/text_layout.h"
#include "engine/exchange/wrap.h"
#include "engine/exchange/writers.h"

namespace behov {
namespace {

constexpr std::string_view bold = "\x1b[1m", bold_red = "\x1b[1;31m", plain = "\x1b[0m";

std::string without_trailing_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

// One row of texts, each broken to its column's width; a header stands on the line above the rule, texts hang from
// their first line.
class Painter {
 public:
  Painter(const Grid& grid, std::size_t width, bool colour)
      : grid_(grid), widths_(widths_of(grid, width)), colour_(colour) {}

  std::string header() const {
    std::string rule;
    for (std::size_t i = 0; i < total_width(widths_); ++i) rule += "─";
    return paint(0, true) + rule + "\n";
  }
  std::string row(std::size_t r) const { return paint(r, false); }

 private:
  std::vector<std::string> broken(std::size_t r, std::size_t c, bool header) const {
    const std::string& text = grid_.rows[r][c];
    const Column& column = *grid_.columns[c];
    if (!header && column.clip) return {column.align == Align::right ? clipped_left(text, widths_[c]) : clipped(text, widths_[c])};
    if (!header && !column.wrap) return {text};
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    std::vector<std::string> lines = wrap(text, widths_[c] - std::min(indent, widths_[c]));
    for (std::string& line : lines) line.insert(0, indent, ' ');
    return lines;
  }

  std::string paint(std::size_t r, bool header) const {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 0;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      cells.push_back(broken(r, c, header));
      height = std::max(height, cells.back().size());
    }
    if (header)
      for (auto& lines : cells) lines.insert(lines.begin(), height - lines.size(), "");
    std::string out;
    for (std::size_t line = 0; line < height; ++line) out += paint_line(cells, line, header);
    return out;
  }

  std::string paint_line(const std::vector<std::vector<std::string>>& cells, std::size_t line, bool header) const {
    std::string out;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      const std::string text = line < cells[c].size() ? cells[c][line] : "";
      const std::size_t used = display_width(text);
      const std::string room(widths_[c] > used ? widths_[c] - used : 0, ' ');
      const bool right = grid_.columns[c]->align == Align::right;
      if (c > 0) out.append(gap_width, ' ');
      out += right ? room + coloured(text, c, header) : coloured(text, c, header) + room;
    }
    return without_trailing_spaces(std::move(out)) + "\n";
  }

  std::string coloured(const std::string& text, std::size_t column, bool header) const {
    if (!colour_ || text.empty() || (!header && !grid_.columns[column]->strong)) return text;
    return std::string(header ? bold : bold_red) + text + std::string(plain);
  }

  const Grid& grid_;
  std::vector<std::size_t> widths_;
  bool colour_;
};

// What goes beneath a row, an item a line, set in twice as far as the row itself.
std::string beneath(const Table& table, const Row& row, std::size_t width) {
  const std::string indent(indent_width * (2 + static_cast<std::size_t>(std::max(row.indent, 0))), ' ');
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const auto items = items_of(row.cells[i]);
    if (!column.below || column.data_only || items.empty()) continue;
    if (column.headed) out += hanging(one_line(column.label), indent, width);
    const std::string item_indent = column.headed ? indent + std::string(indent_width, ' ') : indent;
    for (const std::string& item : items) out += hanging(one_line(item), item_indent, width);
  }
  return out;
}

// What goes beneath a row stands in the first part of a table that is too wide for one.
std::string body_of(const Table& table, const TableStyle& style) {
  std::string out;
  std::vector<Grid> blocks = blocks_of(grid_of(table), style.width);
  if (blocks.empty()) blocks.emplace_back();
  for (const Grid& block : blocks) {
    const Painter painter(block, style.width, style.colour);
    const bool first = &block == &blocks.front(), beside = !block.columns.empty();
    if (!first) out += "\n";
    if (beside) out += painter.header();
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      out += (beside ? painter.row(r + 1) : "") + (first ? beneath(table, table.rows[r], style.width) : "");
  }
  return out;
}

}  // namespace

std::string write_text(const Table& table, const TableStyle& style) {
  std::string out;
  if (!table.rows.empty()) {
    if (!table.title.empty()) out += hanging(one_line(table.title), "", style.width) + "\n";
    out += body_of(table, style);
  }
  if (!out.empty() && !table.notes.empty()) out += "\n";
  for (const std::string& note : table.notes) out += hanging(one_line(note), "", style.width);
  return out;
}

}  // namespace behov
