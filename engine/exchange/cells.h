// Cells as text, the same digits in every format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/table.h"

namespace behov {

// A number with its decimals ("-0.0" is "0.0"; nothing for what is no number).
std::string digits_of(Real number, char point = '.');

// The cell as data: "" for nothing, true or false, lists joined by " | ".
std::string data_text(const Cell& cell, char point = '.');

// The cell as people read it, in the chosen tongue; not yet harmless.
std::string reading_text(const Cell& cell);

// A list's items; a single one for any other cell that is not empty.
std::vector<std::string> items_of(const Cell& cell);

// The keys of the columns, made different from each other (`code`, `code_2`) where attributes share a name.
std::vector<std::string> keys_of(const Table& table);

// Line ends and tabs become spaces, control and bidi characters visible: one line that cannot act.
std::string one_line(std::string_view text);

}  // namespace behov
