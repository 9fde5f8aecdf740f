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
// A column is as wide as its widest cell; where the width does not do, labels break at their spaces and `wrap` texts
// share what the others leave. Columns that may not break keep their width, and then the lines are longer.
#include <algorithm>
#include <numeric>

#include "engine/base/text.h"
#include "engine/exchange/cells.h"
#include "engine/exchange/wrap.h"
#include "engine/exchange/writers.h"

namespace behov {
namespace {

constexpr std::size_t gap = 2;         // spaces between columns
constexpr std::size_t step = 2;        // spaces of an indent
constexpr std::size_t least_wrap = 20; // columns that a wrapped text keeps
constexpr std::string_view bold = "\x1b[1m", bold_red = "\x1b[1;31m", plain = "\x1b[0m";

// Each line of the text on its own, so that none of them acts.
std::string safe_lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) out.append(out.empty() ? "" : "\n").append(one_line(line));
  return out;
}

// What stands beside each other: texts by row and column, the header first.
struct Grid {
  std::vector<const Column*> columns;
  std::vector<std::vector<std::string>> rows;
};

Grid grid_of(const Table& table) {
  Grid grid;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!table.columns[i].data_only && !table.columns[i].below) shown.push_back(i);
  grid.rows.emplace_back();
  for (const std::size_t i : shown) {
    grid.columns.push_back(&table.columns[i]);
    grid.rows[0].push_back(one_line(table.columns[i].label));
  }
  for (const Row& row : table.rows) {
    auto& texts = grid.rows.emplace_back();
    for (const std::size_t i : shown) {
      const std::string text = reading_text(row.cells[i]);
      texts.push_back(table.columns[i].wrap ? safe_lines(text) : one_line(text));
    }
    if (!texts.empty()) texts[0].insert(0, step * static_cast<std::size_t>(std::max(row.indent, 0)), ' ');
  }
  return grid;
}

std::size_t widest_line(std::string_view text, char separator) {
  std::size_t widest = 0;
  for (const std::string_view line : split(text, separator)) widest = std::max(widest, display_width(line));
  return widest;
}

// The width that a column's cells ask for, and its label with them: whole, or broken at its spaces.
std::size_t asked_width(const Grid& grid, std::size_t column, bool break_label) {
  std::size_t width = widest_line(grid.rows[0][column], break_label ? ' ' : '\n');
  for (std::size_t r = 1; r < grid.rows.size(); ++r) width = std::max(width, widest_line(grid.rows[r][column], '\n'));
  return width;
}

std::vector<std::size_t> asked_widths(const Grid& grid, bool break_labels) {
  std::vector<std::size_t> widths(grid.columns.size());
  for (std::size_t c = 0; c < widths.size(); ++c) widths[c] = asked_width(grid, c, break_labels);
  return widths;
}

std::size_t sum_of(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), widths.empty() ? 0 : gap * (widths.size() - 1));
}

// Wrapped columns give way, the widest first, until the row fits or none can give more.
void give_way(const Grid& grid, std::vector<std::size_t>& widths, std::size_t width) {
  for (std::size_t total = sum_of(widths); total > width; --total) {
    std::size_t widest = widths.size();
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const bool gives = grid.columns[c]->wrap && widths[c] > least_wrap;
      if (gives && (widest == widths.size() || widths[c] > widths[widest])) widest = c;
    }
    if (widest == widths.size()) return;
    --widths[widest];
  }
}

std::vector<std::size_t> widths_of(const Grid& grid, std::size_t width) {
  std::vector<std::size_t> widths = asked_widths(grid, false);
  if (sum_of(widths) <= width) return widths;
  widths = asked_widths(grid, true);
  give_way(grid, widths, width);
  return widths;
}

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
    for (std::size_t i = 0; i < sum_of(widths_); ++i) rule += "─";
    return paint(0, true) + rule + "\n";
  }
  std::string row(std::size_t r) const { return paint(r, false); }

 private:
  std::vector<std::string> broken(std::size_t r, std::size_t c, bool header) const {
    const std::string& text = grid_.rows[r][c];
    if (!header && !grid_.columns[c]->wrap) return {text};
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
      if (c > 0) out.append(gap, ' ');
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
  const std::string indent(step * (2 + static_cast<std::size_t>(std::max(row.indent, 0))), ' ');
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.columns[i].below || table.columns[i].data_only) continue;
    for (const std::string& item : items_of(row.cells[i])) out += hanging(one_line(item), indent, width);
  }
  return out;
}

std::string body_of(const Table& table, const TableStyle& style) {
  const Grid grid = grid_of(table);
  const Painter painter(grid, style.width, style.colour);
  std::string out = grid.columns.empty() ? "" : painter.header();
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    out += (grid.columns.empty() ? "" : painter.row(r + 1)) + beneath(table, table.rows[r], style.width);
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
