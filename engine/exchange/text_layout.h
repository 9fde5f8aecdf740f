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

// The table in parts that fit `width` one beneath the other, each with the first column; a part of two columns may be
// wider, where one of them asks for it. One part where all fits.
std::vector<Grid> blocks_of(const Grid& grid, std::size_t width);

// A column is as wide as its widest cell; where `width` does not do, labels break at their spaces, and `wrap` and
// `clip` texts share what the others leave, by how much text they hold. Other columns keep their width.
std::vector<std::size_t> widths_of(const Grid& grid, std::size_t width);

// The columns and what is between them.
std::size_t total_width(const std::vector<std::size_t>& widths);

}  // namespace behov
