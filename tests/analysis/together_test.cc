// Codes that go together, words that set groups apart, and how evenly mentions are spread.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/analysis/cooccurrence.h"
#include "engine/analysis/frequencies.h"
#include "engine/analysis/keyness.h"
#include "tests/analysis/said.h"

namespace behov {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Lexicon& lexicon() {
  static const Lexicon one = read_lexicon({{"lexicons/bostad.toml", "theme = \"bostad\"\n[[code]]\nid = \"hyra\"\nlabel = \"Hyra\"\nterms = \"hyra\"\n[[code]]\nid = \"kö\"\nlabel = \"Kö\"\nterms = \"kö\"\n"},
                                           {"lexicons/vård.toml", "theme = \"vård\"\n[[code]]\nid = \"kö\"\nlabel = \"Vårdkö\"\nterms = \"vårdkö\"\n"}}).value;
  return one;
}

std::vector<const Code*> codes() {
  std::vector<const Code*> out;
  for (const Code& code : lexicon().codes) out.push_back(&code);
  return out;
}

Coding at(const std::string& person, std::uint32_t turn, const std::string& code, Span span, Stance stance = Stance::fact) {
  Coding out = said(person, turn, code, stance);
  out.span = span;
  out.sentence = code;
  return out;
}

// A: hyra and kö in the second sentence of turn 2, hyra again in turn 4. B: both, but in different sentences of turn 2.
const std::vector<Coding>& codings() {
  static const std::vector<Coding> all = {at("A", 2, "bostad/hyra", {20, 24}, Stance::need), at("A", 2, "bostad/kö", {26, 28}, Stance::need), at("A", 4, "bostad/hyra", {90, 94}),
                                          at("B", 2, "bostad/hyra", {0, 4}),                at("B", 2, "bostad/kö", {20, 22}),                at("B", 4, "vård/kö", {60, 63})};
  return all;
}
const SentencePlaces& sentences() {
  static const SentencePlaces all = {{{"IA", 2}, {{0, 15}, {16, 30}}}, {{"IA", 4}, {{80, 99}}}, {{"IB", 2}, {{0, 15}, {16, 30}}}, {{"IB", 4}, {{50, 70}}}};
  return all;
}

Table together(CooccurQuestion question) { return cooccurrence_table(codings(), codes(), lexicon(), asked({"A", "B", "C"}), sentences(), question); }

Cell cell(const Table& table, std::size_t row, const std::string& key) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].key == key) return table.rows.at(row).cells.at(c);
  return "no such column";
}
Cell number(std::int64_t n) { return n; }

TEST(Cooccur, CountsTurnsSentencesAndPeople) {
  const struct {
    Within within;
    std::int64_t pairs, together, people, units;
  } cases[] = {{Within::turn, 1, 2, 2, 12}, {Within::sentence, 1, 1, 1, 6}, {Within::participant, 3, 2, 2, 3}};
  for (const auto& [within, pairs, both, people, units] : cases) {
    const Table table = together({within});
    ASSERT_EQ(table.rows.size(), static_cast<std::size_t>(pairs));
    EXPECT_EQ(cell(table, 0, "first_id"), Cell("bostad/hyra"));
    EXPECT_EQ(cell(table, 0, "second_id"), Cell("bostad/kö"));
    EXPECT_EQ(cell(table, 0, "together"), number(both));
    EXPECT_EQ(cell(table, 0, "people"), number(people));
    EXPECT_EQ(cell(table, 0, "units"), number(units));
  }
}

TEST(Cooccur, MeasuresHowCloselyTheyGoTogether) {
  const Table table = together({Within::turn});  // 2 together, hyra in 3 turns, kö in 2, of 12
  EXPECT_EQ(cell(table, 0, "expected"), Cell(Real{0.5, 1}));
  EXPECT_EQ(cell(table, 0, "lift"), Cell(Real{4, 2}));
  EXPECT_EQ(cell(table, 0, "jaccard"), Cell(Real{2.0 / 3, 2}));
}

TEST(Cooccur, ASentenceOverlappedByAPassageHoldsIt) {
  std::vector<Coding> long_one = {at("A", 2, "bostad/hyra", {10, 30}), at("A", 2, "bostad/kö", {2, 4})};
  const Table table = cooccurrence_table(long_one, codes(), lexicon(), asked({"A"}), sentences(), {Within::sentence});
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(cell(table, 0, "first_n"), number(2)) << "both sentences";
}

TEST(Cooccur, SquareIsSymmetricWithItsOwnCountsOnTheDiagonal) {
  CooccurQuestion question;
  question.matrix = true;
  const Table table = together(question);
  ASSERT_EQ(table.rows.size(), 3u);
  for (std::size_t a = 0; a < 3; ++a)
    for (std::size_t b = 0; b < 3; ++b) EXPECT_EQ(table.rows[a].cells[b + 1], table.rows[b].cells[a + 1]);
  EXPECT_THAT(table.rows[0].cells, ElementsAre(Cell("bostad/hyra"), number(3), number(2), number(0)));
}

TEST(Cooccur, KeepsNeedsAloneAndQuotesOneAParticipant) {
  CooccurQuestion question;
  question.needs_only = true;
  question.quotes = 5;
  const Table table = together(question);
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(cell(table, 0, "together"), number(1));
  const auto quotes = std::get<std::vector<std::string>>(cell(table, 0, "quotes"));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_THAT(quotes[0], HasSubstr("(A, IA:2)"));
}

struct Born {
  Roster roster;
  Population population = asked({"A", "B", "C", "D"});
  Born() {
    const auto rows = read_participants("transcript,participant,born\nIA,A,Irak\nIB,B,Irak\nIC,C,Sverige\nID,D,Sverige\n", "p.csv");
    roster = Roster::join({{"IA", {"R"}}, {"IB", {"R"}}, {"IC", {"R"}}, {"ID", {"R"}}}, rows.value, {}).value;
  }
};

TEST(Keyness, RanksWordsOfSeveralPeopleByLikelihood) {
  const Born born;
  const std::vector<SpokenWords> spoken = {{"IA", "A", {{"kusin", 6}, {"hus", 2}, {"ensam", 9}}}, {"IB", "B", {{"kusin", 4}, {"hus", 2}}}, {"IC", "C", {{"hus", 3}, {"båt", 5}}}, {"ID", "D", {{"hus", 1}, {"båt", 1}, {"kusin", 1}}}};
  const Table table = keyness_table(spoken, born.population, born.roster, {"born", "", 20, 2});
  ASSERT_EQ(table.rows.size(), 2u) << "one word a group: ensam is one person's, hus as frequent on both sides";
  EXPECT_EQ(cell(table, 0, "group"), Cell("Irak"));
  EXPECT_EQ(cell(table, 0, "word"), Cell("kusin"));
  EXPECT_EQ(cell(table, 0, "people"), Cell("2 of 2"));
  EXPECT_EQ(cell(table, 0, "rate"), Cell(Real{50, 2}));
  EXPECT_EQ(cell(table, 1, "word"), Cell("båt"));
  EXPECT_EQ(keyness_table(spoken, born.population, born.roster, {"born", "", 20, 1}).rows.size(), 3u);
  EXPECT_EQ(keyness_table(spoken, born.population, born.roster, {"born", "", 1, 1}).rows.size(), 2u) << "one a group";
}

TEST(Dispersion, StandsBesideMentionsAndRates) {
  const std::vector<Coding> all = {said("A", 2, "bostad/hyra"), said("A", 4, "bostad/hyra"), said("A", 6, "bostad/kö"), said("B", 2, "bostad/kö")};
  const Population people = asked({"A", "B"});
  for (const Counted count : {Counted::mentions, Counted::rate}) {
    const Table table = frequency_table(all, lexicon(), people, Roster(), {"code", "", count, false});
    EXPECT_EQ(cell(table, 0, "dp"), Cell(Real{0.5, 2})) << "all of one of two people who say as much";
    EXPECT_EQ(cell(table, 1, "dp"), Cell(Real{0, 2}));
    EXPECT_EQ(cell(table, 2, "dp"), Cell());
  }
  EXPECT_EQ(cell(frequency_table(all, lexicon(), people, Roster(), {"code", "", Counted::participants, false}), 0, "dp"), Cell("no such column"));
}

TEST(Dispersion, OfRatesHasAnIntervalOfEnoughPeople) {
  std::vector<Coding> all;
  std::vector<std::string> people;
  for (const char* name : {"A", "B", "C", "D", "E", "F"}) {
    people.push_back(name);
    if (people.size() > 2) all.push_back(said(name, 2, "bostad/hyra"));
  }
  const Table table = frequency_table(all, lexicon(), asked(people), Roster(), {"code", "", Counted::rate, false});
  const double low = std::get<Real>(cell(table, 0, "low")).value, high = std::get<Real>(cell(table, 0, "high")).value, total = std::get<Real>(cell(table, 0, "total")).value;
  EXPECT_LT(low, total);
  EXPECT_GT(high, total);
  people.resize(4);
  EXPECT_EQ(cell(frequency_table(all, lexicon(), asked(people), Roster(), {"code", "", Counted::rate, false}), 0, "low"), Cell());
}

}  // namespace
}  // namespace behov
