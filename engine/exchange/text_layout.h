// How a table lies on a terminal: what stands beside each other, and how wide each column is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/analysis/table.h"

namespace behov {

inline constexpr std::size_t gap_width = 2;     // spaces between columns
inline constexpr std::size_t indent_width = 2;  // spaces of an indent

// The texts that stand beside each other, by row and column, the header first; the pointers are into the table.
struct Grid {
  std::vector<const Column*> columns;
  std::vector<std::vector<std::string>> rows;
};

Grid grid_of(const Table& table);

// A column is as wide as its widest cell; where `width` does not do, labels break at their spaces and `wrap` texts
// share what the others leave, by how much text they hold. Columns that may not break keep their width.
std::vector<std::size_t> widths_of(const Grid& grid, std::size_t width);

// The columns and what is between them.
std::size_t total_width(const std::vector<std::size_t>& widths);

}  // namespace behov
