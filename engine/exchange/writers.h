// One writer a format; write_table chooses among them.
#pragma once

#include <string>

#include "engine/exchange/write_table.h"

namespace behov {

std::string write_text(const Table& table, const TableStyle& style);
std::string write_csv(const Table& table, const TableStyle& style);  // csv and tsv
std::string write_json(const Table& table);
std::string write_json_lines(const Table& table);
std::string write_markdown(const Table& table);

}  // namespace behov
