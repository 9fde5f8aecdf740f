// The columns of sheets that people fill in, with what may be chosen in them.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/table.h"

namespace behov {

// verdict, change, need_is.
std::vector<Column> columns_to_judge(const std::vector<std::string>& codes);
// add, add_quote, read.
std::vector<Column> columns_to_add(const std::vector<std::string>& codes);

}  // namespace behov
