// Tables as an Excel workbook: a sheet a table, numbers as numbers, and a sheet `method` that says how they came about.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/table.h"

namespace behov {

// What is said of how a table came about: "behov" "0.1.0", "corpus" "sha256 ...".
using Method = std::vector<std::pair<std::string, std::string>>;

// The bytes of a workbook; the same for the same tables. Sheets are called by the tables' names, the heading row is
// frozen, text is never a formula, lists stand on lines of one cell. The notes of the tables go to the method sheet.
// Columns with choices
// get lists to choose from, which stand on a hidden sheet `choices`. Text that Excel cannot hold (more than 32,767 characters in a cell) is cut, and the method sheet says so. Throws
// Failure(bad_data) for more rows or columns than a sheet has, Failure(cannot_write) where there is no room.
std::string write_xlsx(const std::vector<Table>& tables, const Method& method);

}  // namespace behov
