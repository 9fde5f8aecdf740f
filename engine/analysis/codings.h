// Codings as a table, a row a coding: what `code` writes.
#pragma once

#include "engine/analysis/table.h"
#include "engine/coding/coding.h"

namespace behov {

Table codings_table(const std::vector<Coding>& codings);

// Says beneath a table of codings how many of them rest on near misses; nothing where none does.
void add_near_note(const std::vector<Coding>& codings, Table& table);

}  // namespace behov
