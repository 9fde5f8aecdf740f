#include "engine/coding/placing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace behov {
namespace {

using testing::HasSubstr;

// Turns as a reader would find them in "I: ...\nR: ..." (a label and a space before each).
std::vector<IndexedTurn> turns_of(const std::vector<std::string>& texts) {
  std::vector<IndexedTurn> out;
  std::uint32_t at = 3;
  for (const std::string& text : texts) {
    IndexedTurn turn;
    turn.transcript = "IP01";
    turn.number = static_cast<std::uint32_t>(out.size() + 1);
    turn.text = text;
    turn.span = {at, at + static_cast<std::uint32_t>(length(text))};
    at = turn.span.end + 4;
    out.push_back(std::move(turn));
  }
  return out;
}

HumanCoding row_of(std::uint32_t turn, std::optional<Span> span, const std::string& quote) {
  HumanCoding row;
  row.place = {"codings/anna.csv", 2, 0};
  row.transcript = "IP01";
  row.turn = turn;
  row.span = span;
  row.quote = quote;
  row.code = "a/b";
  return row;
}

const std::vector<std::string> talk = {"Hur bor du?", "Det är trångt. Det är  trångt, \xE2\x80\x9Dvi är sju\xE2\x80\x9D.", "Jaha.", "Ja, trångt är det."};

TEST(Placing, FindsPassagesAgain) {
  const auto turns = turns_of(talk);
  const std::uint32_t two = turns[1].span.start, four = turns[3].span.start;
  struct Case { std::string what; HumanCoding row; std::uint32_t turn; Span span; };
  const std::vector<Case> cases = {
      {"at its offsets", row_of(2, Span{two + 7, two + 13}, "trångt"), 2, {two + 7, two + 13}},
      {"at its offsets, whatever the turn says", row_of(4, Span{two + 7, two + 13}, "trångt"), 2, {two + 7, two + 13}},
      {"offsets without a quote are believed", row_of(2, Span{two, two + 3}, ""), 2, {two, two + 3}},
      {"the nearest of the turn, before", row_of(2, Span{two + 5, two + 11}, "trångt"), 2, {two + 7, two + 13}},
      {"the nearest of the turn, after", row_of(2, Span{two + 24, two + 30}, "trångt"), 2, {two + 23, two + 29}},
      {"the first of the turn without offsets", row_of(2, std::nullopt, "trångt"), 2, {two + 7, two + 13}},
      {"in another turn", row_of(2, Span{two, two + 9}, "Ja, trångt"), 4, {four, four + 10}},
      {"the nearest of the transcript", row_of(0, Span{four, four + 6}, "trångt"), 4, {four + 4, four + 10}},
      {"white space is alike", row_of(2, std::nullopt, "Det  är\ntrångt, "), 2, {two + 15, two + 30}},
      {"quotation marks are alike", row_of(2, std::nullopt, "\"vi är sju\""), 2, {two + 31, two + 42}},
      {"a letter that an encoding lacked", row_of(2, std::nullopt, "Det är trångt, ?vi"), 2, {two + 15, two + 34}},
      {"the whole turn", row_of(4, std::nullopt, ""), 4, turns[3].span},
  };
  for (const Case& one : cases) {
    const auto found = place_of(one.row, turns);
    ASSERT_TRUE(found) << one.what;
    EXPECT_EQ(found->turn->number, one.turn) << one.what;
    EXPECT_EQ(found->span, one.span) << one.what;
  }
}

TEST(Placing, DoesNotInventAPlace) {
  const auto turns = turns_of(talk);
  EXPECT_FALSE(place_of(row_of(2, Span{10, 20}, "hyran är hög"), turns));
  EXPECT_FALSE(place_of(row_of(9, std::nullopt, ""), turns));
  EXPECT_FALSE(place_of(row_of(2, Span{5, 40}, ""), turns)) << "over a turn's end";
  EXPECT_FALSE(place_of(row_of(2, Span{9000, 9010}, ""), turns));
}

TEST(Placing, ReportsWhatMovedToAnotherTurnAndWhatIsGone) {
  const auto turns = turns_of(talk);
  std::vector<HumanCoding> rows = {row_of(3, std::nullopt, "Ja, trångt"), row_of(2, std::nullopt, "hyran är hög"), row_of(2, Span{1, 7}, "trångt")};
  const Problems problems = place_rows(rows, turns);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].turn, 4u);
  EXPECT_EQ(rows[0].quote, "Ja, trångt");
  ASSERT_EQ(problems.size(), 2u) << "a shift inside the turn is nothing to tell";
  EXPECT_THAT(to_string(problems[0]), HasSubstr("codings/anna.csv:2: warning: \xE2\x80\x9DJa, trångt\xE2\x80\x9D stands in turn 4 of IP01 now, no longer in turn 3"));
  EXPECT_THAT(to_string(problems[1]), HasSubstr("IP01 does not hold \xE2\x80\x9Dhyran är hög\xE2\x80\x9D: the row has no place"));
}

TEST(Placing, PlacingTwiceIsPlacingOnce) {
  const auto turns = turns_of(talk);
  std::vector<HumanCoding> rows = {row_of(0, std::nullopt, "Det är\ntrångt"), row_of(4, std::nullopt, "")};
  EXPECT_TRUE(place_rows(rows, turns).empty());
  const auto once = rows;
  EXPECT_TRUE(place_rows(rows, turns).empty());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].span, once[i].span);
}

}  // namespace
}  // namespace behov
