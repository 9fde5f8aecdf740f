#include "engine/analysis/agreement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace behov {
namespace {

using testing::HasSubstr;

// Two raters who have read every turn; each letter of a text is a turn: + yes, - no.
std::vector<RatedTurn> turns_of(const std::string& anna, const std::string& bo, const std::string& code = "a/b") {
  std::vector<RatedTurn> out;
  for (std::size_t i = 0; i < anna.size(); ++i) {
    RatedTurn turn;
    turn.transcript = "IP0" + std::to_string(i % 5);
    turn.number = static_cast<std::uint32_t>(i + 1);
    turn.participant = "P";
    turn.span = {0, 10};
    turn.readers = {"anna", "bo", "lexicon"};
    if (anna[i] == '+') turn.yes[code]["anna"] = {{{0, 4}, "trångt", true, true, {}}};
    if (bo[i] == '+') turn.yes[code]["bo"] = {{{2, 6}, "ngt så", false, true, {}}};
    out.push_back(turn);
  }
  return out;
}

Cell cell_of(const Table& table, std::size_t row, const std::string& key) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].key == key) return table.rows.at(row).cells.at(c);
  ADD_FAILURE() << "no column " << key;
  return {};
}

double number(const Table& table, std::size_t row, const std::string& key) {
  const Cell cell = cell_of(table, row, key);
  return std::holds_alternative<Real>(cell) ? std::get<Real>(cell).value : -9;
}

TEST(Agreement, OfTwoIsWhatTheirTableSays) {
  // both 4, only anna 1, only bo 2, neither 3: Po 0.7; Pe 0.5 * 0.6 + 0.5 * 0.4 = 0.5; kappa 0.4.
  const Table table = agreement_table(turns_of("+++++-----", "++++-++---"), {{"anna", "bo"}, false, 200, 1});
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(std::get<std::string>(cell_of(table, 0, "between")), "anna - bo");
  EXPECT_EQ(std::get<std::string>(cell_of(table, 1, "code")), "a/b");
  EXPECT_EQ(std::get<std::int64_t>(cell_of(table, 1, "both")), 4);
  EXPECT_NEAR(number(table, 1, "agreement"), 0.7, 1e-9);
  EXPECT_NEAR(number(table, 1, "kappa"), 0.4, 1e-9);
  // n = 20, 11 yes and 9 no, 6 disagreeing values: 1 - (6 / 20) / (2 * 11 * 9 / (20 * 19)).
  EXPECT_NEAR(number(table, 1, "alpha"), 1 - 0.3 / (198.0 / 380), 1e-9);
  EXPECT_NEAR(number(table, 1, "precision"), 4.0 / 6, 1e-9);
  EXPECT_NEAR(number(table, 1, "recall"), 4.0 / 5, 1e-9);
  for (const char* key : {"agreement", "kappa", "alpha", "f1"}) {
    EXPECT_LE(number(table, 0, key + std::string("_low")), number(table, 0, key)) << key;
    EXPECT_GE(number(table, 0, key + std::string("_high")), number(table, 0, key)) << key;
  }
}

TEST(Agreement, ByCharacterCountsLetters) {
  // One turn of ten letters: anna 0-4, bo 2-6: both 2, anna 2, bo 2, neither 4.
  const Table table = agreement_table(turns_of("+", "+"), {{"anna", "bo"}, true, 10, 1});
  EXPECT_EQ(std::get<std::int64_t>(cell_of(table, 0, "units")), 10);
  EXPECT_EQ(std::get<std::int64_t>(cell_of(table, 0, "both")), 2);
  EXPECT_NEAR(number(table, 0, "agreement"), 0.6, 1e-9);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(cell_of(table, 0, "kappa_low"))) << "one transcript gives no interval";
}

TEST(Agreement, IsTheSameForASeedAndMovesWithAnother) {
  const auto turns = turns_of("+++++-----+-+-+", "++++-++----+++-");
  const AgreementQuestion question{{"anna", "bo"}, false, 300, 4};
  EXPECT_EQ(agreement_table(turns, question).rows[0].cells, agreement_table(turns, question).rows[0].cells);
  EXPECT_NE(agreement_table(turns, question).rows[0].cells, agreement_table(turns, {{"anna", "bo"}, false, 300, 5}).rows[0].cells);
}

TEST(Agreement, DoesNotHangOnWhoIsNamedFirst) {
  const auto turns = turns_of("+++++-----+-+-+", "++++-++----+++-");
  const Table one = agreement_table(turns, {{"anna", "bo"}, false, 50, 1}), other = agreement_table(turns, {{"bo", "anna"}, false, 50, 1});
  for (const char* key : {"agreement", "kappa", "alpha", "f1"}) EXPECT_DOUBLE_EQ(number(one, 0, key), number(other, 0, key)) << key;
  EXPECT_DOUBLE_EQ(number(one, 0, "precision"), number(other, 0, "recall"));
}

TEST(Agreement, IsUndefinedWhereNothingVaries) {
  const Table table = agreement_table(turns_of("+++", "+++"), {{"anna", "bo"}, false, 10, 1});
  EXPECT_EQ(cell_of(table, 0, "kappa"), Cell{});
  EXPECT_EQ(cell_of(table, 0, "alpha"), Cell{});
  EXPECT_NEAR(number(table, 0, "agreement"), 1, 1e-9);
}

TEST(Agreement, CountsOnlyTurnsThatBothHaveRead) {
  auto turns = turns_of("++--", "+-+-");
  turns[1].readers = {"anna"};
  const Table table = agreement_table(turns, {{"anna", "bo"}, false, 10, 1});
  EXPECT_EQ(std::get<std::int64_t>(cell_of(table, 0, "units")), 3);
  for (RatedTurn& turn : turns) turn.readers = {"anna"};
  const Table none = agreement_table(turns, {{"anna", "bo"}, false, 10, 1});
  EXPECT_TRUE(none.rows.empty());
  EXPECT_THAT(none.notes.front(), HasSubstr("anna - bo: no turn that more than one of them has read"));
}

TEST(Agreement, OfThreeIsAlphaAlone) {
  auto turns = turns_of("++--", "+-+-");
  for (RatedTurn& turn : turns) turn.readers.insert("cia");
  turns[0].yes["a/b"]["cia"] = {{{0, 4}, "trångt", true, true, {}}};
  const Table table = agreement_table(turns, {{"anna", "bo", "cia", "lexicon"}, false, 10, 1});
  std::vector<std::string> pairs;
  for (const Row& row : table.rows)
    if (row.indent == 0) pairs.push_back(std::get<std::string>(row.cells[0]));
  EXPECT_THAT(pairs, testing::ElementsAre("anna - bo", "anna - cia", "bo - cia", "anna - bo - cia", "anna - lexicon", "bo - lexicon", "cia - lexicon"));
}

TEST(Disagreements, NameWhoSaysWhatInWhichWordsAndByWhichLine) {
  auto turns = turns_of("++-", "+--");
  turns[2].yes["a/b"]["lexicon"] = {{{0, 4}, "tung", true, false, {"lexicons/a.toml:7: trång"}}};
  turns[1].no["a/b"] = {"bo"};
  const Table table = disagreement_table(turns, {"anna", "bo", "lexicon"});
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_EQ(std::get<std::string>(cell_of(table, 1, "about")), "the need");
  EXPECT_EQ(std::get<std::string>(cell_of(table, 2, "yes")), "anna");
  EXPECT_EQ(std::get<std::string>(cell_of(table, 2, "no")), "bo, lexicon");
  EXPECT_EQ(std::get<std::string>(cell_of(table, 3, "yes")), "lexicon");
  EXPECT_THAT(std::get<std::vector<std::string>>(cell_of(table, 3, "because")), testing::ElementsAre("lexicons/a.toml:7: trång"));
}

TEST(BlindTest, CountsTheMachineAgainstBlindTurnsAlone) {
  auto turns = turns_of("++--", "----");
  for (RatedTurn& turn : turns) turn.blind = {"anna"};
  const std::vector<RatedPassage> found = {{{0, 4}, "trångt", true, false, {}}};
  turns[0].yes["a/b"]["lexicon"] = found;
  turns[2].yes["a/b"]["lexicon"] = found;
  turns.push_back(turns_of("-", "-").front());
  turns.back().yes["a/b"]["lexicon"] = found;  // read with suggestions: counts for nothing
  const BlindTest test = blind_test(turns, {"a/b"});
  EXPECT_EQ(test.turns, 4u);
  EXPECT_EQ(test.marks.both, 1u);
  EXPECT_EQ(test.marks.first, 1u);
  EXPECT_EQ(test.marks.second, 1u);
  EXPECT_EQ(test.marks.neither, 1u);
  turns[1].yes["a/b"]["anna"].front().own = false;  // a suggestion taken in later is no blind finding
  EXPECT_EQ(blind_test(turns, {"a/b"}).marks.first, 0u);
  turns[3].yes["a/b"]["settled"] = found;
  EXPECT_EQ(blind_test(turns, {"a/b"}).marks.first, 1u) << "what is settled is what people say";
}

}  // namespace
}  // namespace behov
