// A table of a data package with its schema (Table Schema 1, https://specs.frictionlessdata.io/table-schema/), and the
// descriptor of all of them.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/table.h"
#include "engine/base/new_folder.h"
#include "engine/exchange/xlsx_table.h"

namespace behov {

struct PackagedField {
  std::string name;
  std::string type;              // string, integer, number, boolean, date
  std::string description = {};
};

// Values of `fields` stand in `their` fields of another table; where all are empty, none is meant.
struct ForeignKey {
  std::vector<std::string> fields;
  std::string table;
  std::vector<std::string> theirs;
};

struct PackagedTable {
  std::string name;
  std::string description;
  std::vector<PackagedField> fields;
  std::vector<std::string> primary_key;
  std::vector<ForeignKey> foreign_keys;
  std::vector<std::vector<Cell>> rows;
};

std::string csv_of(const PackagedTable& table);

struct PackageMaker {
  std::string title;
  std::string made_by;
  Method method;
};

// datapackage.json: `files` are all the others, `tables` those of them that are tables (NAME.csv).
std::string descriptor_of(const std::vector<PackagedTable>& tables, const std::vector<FileInFolder>& files, const PackageMaker& maker);

}  // namespace behov
