#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/base/failure.h"
#include "engine/exchange/write_table.h"
#include "tests/exchange/tables.h"

namespace behov {
namespace {

std::string as_json(const Table& table, Format format = Format::json) { return write_table(table, {format, false, false, 100}); }

TEST(JsonTable, IsAnObjectWithARowALine) {
  EXPECT_EQ(as_json(needs()), R"({
  "format_version": 1,
  "table": "needs",
  "columns": [
    {"key": "label", "label": "Kod"},
    {"key": "n", "label": "Deltagare"},
    {"key": "share", "label": "Andel"},
    {"key": "quotes", "label": "Citat"},
    {"key": "code", "label": "Id"}
  ],
  "rows": [
    {"label": "Trångboddhet", "n": 7, "share": 25.0, "quotes": [], "code": "bostad/trångboddhet"},
    {"label": "En större bostad", "n": 14, "share": 0.5, "quotes": ["vi sover fyra", "för liten"], "code": "bostad/trångboddhet"}
  ],
  "notes": [
    "19 av 28 lästa."
  ]
}
)");
}

TEST(JsonTable, KeepsZeroesNothingAndTruth) {
  const Table table{"t", "", {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}}, {{{Real{12.5, 2}, std::monostate{}, false, ""}, 0}}, {}};
  EXPECT_EQ(as_json(table, Format::jsonl), "{\"a\": 12.50, \"b\": null, \"c\": false, \"d\": \"\"}\n");
}

TEST(JsonTable, IsReadBackAsItsCellsAndLetsNothingAct) {
  std::vector<std::string> cells = hostile_texts();
  cells.push_back("\x7F\x01");
  cells.push_back("rad\xE2\x80\xA8skiljare");
  const std::string text = as_json(texts(cells));
  const auto rows = nlohmann::json::parse(text).at("rows");
  ASSERT_EQ(rows.size(), cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) EXPECT_EQ(rows[i].at("text").get<std::string>(), cells[i]);
  for (const char* acting : {"\x1b", "\x7F", "\xC2\x9B", "\xE2\x80\xAE", "\xE2\x80\xA8"}) EXPECT_EQ(text.find(acting), std::string::npos);
}

TEST(JsonTable, ReplacesBytesThatAreNoText) {
  const auto parsed = nlohmann::json::parse(as_json(texts({"a\xFFz"})));
  EXPECT_EQ(parsed["rows"][0]["text"], "a\xEF\xBF\xBDz");
}

TEST(JsonTable, HasTheSameRowsInLines) {
  const auto whole = nlohmann::ordered_json::parse(as_json(needs()));
  std::istringstream lines(as_json(needs(), Format::jsonl));
  std::size_t row = 0;
  for (std::string line; std::getline(lines, line); ++row) EXPECT_EQ(nlohmann::ordered_json::parse(line), whole["rows"][row]);
  EXPECT_EQ(row, needs().rows.size());
}

TEST(JsonTable, IsWholeWithoutRows) {
  const auto parsed = nlohmann::json::parse(as_json({"empty", "", {}, {}, {}}));
  EXPECT_EQ(parsed["format_version"], format_version);
  EXPECT_TRUE(parsed["rows"].empty());
  EXPECT_EQ(as_json({"empty", "", {}, {}, {}}, Format::jsonl), "");
}

TEST(WriteTable, RefusesARowWithOtherColumns) {
  EXPECT_THROW(as_json({"t", "", {{"a", ""}}, {{{}, 0}}, {}}), Failure);
}

TEST(WriteTable, KnowsItsFormatsByName) {
  for (const Format format : formats()) EXPECT_EQ(format_named(name_of(format)), format);
  EXPECT_EQ(format_named("xml"), std::nullopt);
}

TEST(WriteTable, GivesTheSameBytesTwice) {
  for (const Format format : formats()) EXPECT_EQ(as_json(needs(), format), as_json(needs(), format));
}

}  // namespace
}  // namespace behov
