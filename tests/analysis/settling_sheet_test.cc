#include "engine/analysis/settling_sheet.h"

#include <gtest/gtest.h>

#include "engine/analysis/review_sheet.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr const char* said = "Hyran är dyr och vi bor trångt.";

RatedPassage passage(const std::string& words, bool need) {
  const std::string text = said;
  const auto start = static_cast<std::uint32_t>(length(text.substr(0, text.find(words))));
  return {{100 + start, 100 + start + static_cast<std::uint32_t>(length(words))}, words, need, true, {}};
}

RatedTurn turn_read_by(std::set<std::string> readers) {
  RatedTurn turn;
  turn.transcript = "IP01";
  turn.number = 4;
  turn.participant = "P1";
  turn.span = {100, 100 + static_cast<std::uint32_t>(length(said))};
  turn.text = said;
  turn.readers = std::move(readers);
  return turn;
}

std::string data_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return "";
}

// A row as "code need passage | yes | no start-end".
std::vector<std::string> rows_of(const Table& sheet) {
  std::vector<std::string> out;
  const auto at = [&](const Row& row, std::string_view key) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      if (sheet.columns[i].key == key) return data_text(row.cells.at(i));
    return std::string("no such column");
  };
  for (const Row& row : sheet.rows)
    out.push_back(at(row, "code") + " " + at(row, "need") + " " + at(row, "quote") + " | " + at(row, "yes") + " | " + at(row, "no") + " " + at(row, "start") + "-" + at(row, "end"));
  return out;
}

using Rows = std::vector<std::string>;

TEST(SettlingSheet, HoldsWhatCodersDifferOn) {
  RatedTurn turn = turn_read_by({"anna", "bo"});
  turn.yes["bostad/hyra"] = {{"anna", {passage("Hyran är dyr", true)}}};
  turn.yes["bostad/trångboddhet"] = {{"anna", {passage("bor trångt", true)}}, {"bo", {passage("vi bor", true)}}};
  EXPECT_EQ(rows_of(settling_sheet({turn}, {"anna", "bo"}, {})), Rows{"bostad/hyra yes Hyran är dyr | anna (need) | bo 100-112"});
}

TEST(SettlingSheet, JoinsPassagesThatOverlapAndAsksForTheNeed) {
  RatedTurn turn = turn_read_by({"anna", "bo", "cilla"});
  turn.yes["bostad/trångboddhet"] = {{"anna", {passage("bor trångt", true)}}, {"bo", {passage("vi bor", false), passage("Hyran", false)}}};
  EXPECT_EQ(rows_of(settling_sheet({turn}, {"anna", "bo"}, {})),
            (Rows{"bostad/trångboddhet no Hyran | bo |  100-105", "bostad/trångboddhet ? vi bor trångt | bo, anna (need) |  117-130"}));
}

TEST(SettlingSheet, LeavesOutWhatIsSettledAndWhomNobodyAsked) {
  RatedTurn turn = turn_read_by({"anna", "bo"});
  turn.yes["bostad/hyra"] = {{"anna", {passage("Hyran är dyr", true)}}};
  RatedTurn accepted = turn, rejected = turn, whole = turn;
  accepted.yes["bostad/hyra"]["settled"] = {passage("Hyran är dyr", true)};
  rejected.no["bostad/hyra"] = {"settled"};
  whole.readers.insert("settled");
  EXPECT_TRUE(settling_sheet({accepted, rejected, whole}, {"anna", "bo"}, {}).rows.empty());
  EXPECT_TRUE(settling_sheet({turn}, {"anna", "cilla"}, {}).rows.empty());  // cilla has not read it
  EXPECT_TRUE(settling_sheet({turn}, {"bo", "cilla"}, {}).rows.empty());
}

// A sheet filled in: the cells of the first row by key.
CsvFile filled(const Table& sheet, const std::map<std::string, std::string>& cells) {
  CsvFile out;
  out.rows.push_back({1, {}, {}});
  for (const Column& column : sheet.columns) out.rows[0].cells.push_back(column.key);
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    out.rows.push_back({r + 2, {}, {}});
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const auto typed = cells.find(sheet.columns[i].key);
      out.rows.back().cells.push_back(typed == cells.end() ? data_text(sheet.rows[r].cells[i]) : typed->second);
    }
  }
  return out;
}

TEST(SettlingSheet, ComesBackAsWhatTheGroupHasSettled) {
  RatedTurn turn = turn_read_by({"anna", "bo"});
  turn.yes["bostad/hyra"] = {{"anna", {passage("Hyran är dyr", true)}}, {"bo", {passage("Hyran är dyr", false)}}};
  const Table sheet = settling_sheet({turn}, {"anna", "bo"}, {});
  const auto undecided = read_filled_sheet(filled(sheet, {{"verdict", "accept"}}), "avgöra.csv", "settled");
  ASSERT_FALSE(undecided.ok());
  EXPECT_EQ(undecided.problems.front().place.line, 2u);
  const auto settled = read_filled_sheet(filled(sheet, {{"verdict", "godkänn"}, {"need_is", "nej"}}), "avgöra.csv", "settled");
  ASSERT_TRUE(settled.ok());
  ASSERT_EQ(settled.value.rows.size(), 1u);
  EXPECT_EQ(settled.value.rows[0].need, "no");
  EXPECT_EQ(settled.value.rows[0].span, (Span{100, 112}));
  const auto rejected = read_filled_sheet(filled(sheet, {{"verdict", "avvisa"}}), "avgöra.csv", "settled");
  ASSERT_TRUE(rejected.ok());
  EXPECT_EQ(rejected.value.rows[0].verdict, Verdict::reject);
}

}  // namespace
}  // namespace behov
