#include "engine/exchange/packaged_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/base/hash.h"
#include "engine/exchange/cells.h"
#include "engine/exchange/write_table.h"

namespace behov {
namespace {

using Json = nlohmann::ordered_json;

Table table_of(const PackagedTable& packaged) {
  Table out{packaged.name, packaged.description, {}, {}, {}};
  for (const PackagedField& field : packaged.fields) out.columns.push_back({field.name, field.name});
  for (const std::vector<Cell>& cells : packaged.rows) out.rows.push_back({cells, 0});
  return out;
}

Json fields_of(const PackagedTable& packaged) {
  const std::vector<std::string> keys = keys_of(table_of(packaged));
  Json out = Json::array();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    Json field = {{"name", keys[i]}, {"type", packaged.fields[i].type}};
    if (!packaged.fields[i].description.empty()) field["description"] = packaged.fields[i].description;
    out.push_back(std::move(field));
  }
  return out;
}

Json schema_of(const PackagedTable& packaged) {
  Json out = {{"fields", fields_of(packaged)}, {"missingValues", {""}}, {"primaryKey", packaged.primary_key}};
  for (const ForeignKey& key : packaged.foreign_keys)
    out["foreignKeys"].push_back({{"fields", key.fields}, {"reference", {{"resource", key.table}, {"fields", key.theirs}}}});
  return out;
}

Json table_resource(const PackagedTable& packaged) {
  return {{"name", packaged.name}, {"path", packaged.name + ".csv"}, {"profile", "tabular-data-resource"}, {"description", packaged.description},
          {"format", "csv"}, {"mediatype", "text/csv"}, {"encoding", "utf-8"}, {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}, {"doubleQuote", true}, {"header", true}}},
          {"schema", schema_of(packaged)}};
}

// Names of resources are small letters, digits and - . _ alone: a text is called by its number.
Json other_resource(const FileInFolder& file, std::size_t number) {
  if (file.path == "annotations.jsonl")
    return {{"name", "annotations"}, {"path", file.path}, {"description", "The codings as W3C Web Annotations, a line each"}, {"format", "jsonl"}, {"mediatype", "application/jsonl"}, {"encoding", "utf-8"}};
  return {{"name", fmt::format("text-{}", number)}, {"path", file.path}, {"format", "txt"}, {"mediatype", "text/plain"}, {"encoding", "utf-8"}};
}

void add_size(Json& resource, const FileInFolder& file) {
  resource["bytes"] = file.bytes.size();
  resource["hash"] = "sha256:" + sha256(file.bytes);
}

}  // namespace

std::string csv_of(const PackagedTable& table) { return write_table(table_of(table), {Format::csv}); }

std::string descriptor_of(const std::vector<PackagedTable>& tables, const std::vector<FileInFolder>& files, const PackageMaker& maker) {
  Json out = {{"profile", "data-package"}, {"name", "behov-codings"}};
  if (!maker.title.empty()) out["title"] = maker.title;
  out["format_version"] = format_version;
  out["made_by"] = maker.made_by;
  for (const auto& [what, value] : maker.method) out["method"].push_back({{"what", what}, {"value", value}});
  std::size_t texts = 0;
  for (const FileInFolder& file : files) {
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const PackagedTable& one) { return one.name + ".csv" == file.path; });
    Json resource = table != tables.end() ? table_resource(*table) : other_resource(file, file.path == "annotations.jsonl" ? 0 : ++texts);
    add_size(resource, file);
    out["resources"].push_back(std::move(resource));
  }
  return out.dump(2) + "\n";
}

}  // namespace behov
