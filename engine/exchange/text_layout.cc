#include "engine/exchange/text_layout.h"

#include <algorithm>
#include <numeric>

#include "engine/base/text.h"
#include "engine/exchange/cells.h"

namespace behov {
namespace {

constexpr std::size_t least_wrap = 20;  // columns that a wrapped text keeps
constexpr std::size_t least_clip = 12;  // and one that may be cut

// Each line of the text on its own, so that none of them acts.
std::string safe_lines(std::string_view text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) out.append(out.empty() ? "" : "\n").append(one_line(line));
  return out;
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

bool may_give(const Column& column) { return column.wrap || column.clip; }

// A wrapped column keeps its longest word whole, within reason.
std::size_t least_width(const Grid& grid, std::size_t column) {
  if (grid.columns[column]->clip) return least_clip;
  std::size_t longest = 0;
  for (const auto& texts : grid.rows)
    for (const std::string_view line : split(texts[column], '\n')) longest = std::max(longest, widest_line(line, ' '));
  return std::clamp(longest, least_wrap, 2 * least_wrap);
}

// How wide a column's cells are together.
std::size_t text_in(const Grid& grid, std::size_t column) {
  std::size_t sum = 0;
  for (std::size_t r = 1; r < grid.rows.size(); ++r) sum += display_width(grid.rows[r][column]);
  return sum;
}

// Columns that may give way do so, the one with the least text for its width first, until the row fits or none can.
void give_way(const Grid& grid, std::vector<std::size_t>& widths, std::size_t width) {
  struct Giver {
    std::size_t column, least, text;
  };
  std::vector<Giver> givers;
  for (std::size_t c = 0; c < widths.size(); ++c)
    if (may_give(*grid.columns[c])) givers.push_back({c, least_width(grid, c), text_in(grid, c)});
  for (std::size_t total = total_width(widths); total > width; --total) {
    const Giver* next = nullptr;
    for (const Giver& giver : givers) {
      if (widths[giver.column] <= giver.least) continue;
      if (next == nullptr || giver.text * widths[next->column] < next->text * widths[giver.column]) next = &giver;
    }
    if (next == nullptr) return;
    --widths[next->column];
  }
}

Grid part_of(const Grid& grid, const std::vector<std::size_t>& columns) {
  Grid out;
  for (const std::size_t c : columns) out.columns.push_back(grid.columns[c]);
  for (const auto& texts : grid.rows) {
    auto& kept = out.rows.emplace_back();
    for (const std::size_t c : columns) kept.push_back(texts[c]);
  }
  return out;
}

}  // namespace

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
    if (!texts.empty()) texts[0].insert(0, indent_width * static_cast<std::size_t>(std::max(row.indent, 0)), ' ');
  }
  return grid;
}

std::vector<Grid> blocks_of(const Grid& grid, std::size_t width) {
  std::vector<std::size_t> least = asked_widths(grid, true);
  for (std::size_t c = 0; c < least.size(); ++c)
    if (may_give(*grid.columns[c])) least[c] = std::min(least[c], least_width(grid, c));
  std::vector<std::vector<std::size_t>> blocks;
  std::size_t used = 0;
  for (std::size_t c = 0; c < least.size(); ++c) {
    if (blocks.empty() || (blocks.back().size() > 1 && used + gap_width + least[c] > width)) {
      blocks.push_back({0});
      used = least[0];
      if (c == 0) continue;
    }
    blocks.back().push_back(c);
    used += gap_width + least[c];
  }
  std::vector<Grid> out;
  for (const auto& columns : blocks) out.push_back(part_of(grid, columns));
  return out;
}

std::size_t total_width(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), widths.empty() ? 0 : gap_width * (widths.size() - 1));
}

std::vector<std::size_t> widths_of(const Grid& grid, std::size_t width) {
  std::vector<std::size_t> widths = asked_widths(grid, false);
  if (total_width(widths) <= width) return widths;
  widths = asked_widths(grid, true);
  give_way(grid, widths, width);
  return widths;
}

}  // namespace behov
