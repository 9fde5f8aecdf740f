// Codings as a table, a row a coding: what `code` writes.
#pragma once

#include "engine/analysis/table.h"
#include "engine/coding/coding.h"

namespace behov {

Table codings_table(const std::vector<Coding>& codings);

}  // namespace behov
