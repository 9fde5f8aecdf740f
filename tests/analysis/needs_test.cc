// The needs' own counting: who raised them, who was asked, whom nobody asked, and what works.
#include "engine/analysis/needs.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/analysis/said.h"

namespace behov {
namespace {

const Lexicon& lexicon() {
  static const Lexicon one = read_lexicon({{"lexicons/bostad.toml", R"(theme = "bostad"
[[code]]
id = "hyra"
label = "Hyra"
terms = "hyra"
[[code.need]]
id = "lägre"
label = "Lägre hyra"
terms = "dyr hyra"
[[code]]
id = "kö"
label = "Kö"
terms = "kö"
)"}}).value;
  return one;
}

Coding told(const std::string& person, std::uint32_t turn, const std::string& code, Stance stance = Stance::need, const std::string& named = "") {
  Coding out = said(person, turn, code, stance);
  out.named = named;
  out.sentence = fmt::format("Mening {} av {}.", turn, person);
  out.sentence_words = {code == "bostad/hyra" ? "hyra" : "kö", person};
  return out;
}

Table needs(const std::vector<Coding>& codings, const Raised& raised, NeedsQuestion question = {}) {
  return needs_table(codings, raised, lexicon(), asked({"A", "B", "C"}), Roster(), question);
}

Cell cell(const Table& table, std::size_t row, const std::string& key) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].key == key) return table.rows.at(row).cells[c];
  return "no such column";
}
Cell number(std::int64_t n) { return n; }

TEST(Needs, SplitPeopleByHowTheirFirstMentionCameUp) {
  Raised raised;
  raised.by_interviewers = true;
  raised.asked[{"IA", 2}] = {"bostad/hyra"};
  raised.asked[{"IB", 6}] = {"bostad/hyra"};
  raised.spoken_of["IC"] = {"bostad/hyra"};
  const Table table = needs({told("A", 2, "bostad/hyra"), told("A", 8, "bostad/hyra"), told("B", 4, "bostad/hyra"), told("B", 6, "bostad/hyra")}, raised);
  EXPECT_EQ(cell(table, 0, "n"), number(2));
  EXPECT_EQ(cell(table, 0, "asked"), number(1)) << "A was asked first";
  EXPECT_EQ(cell(table, 0, "unasked"), number(1)) << "B spoke of it before being asked";
  EXPECT_EQ(cell(table, 0, "untouched"), number(0)) << "C was asked and had no such need";
}

TEST(Needs, CountWhomNobodyAskedAndWhoNeverSpokeOfIt) {
  Raised raised;
  raised.by_interviewers = true;
  const std::vector<Coding> codings = {told("A", 2, "bostad/hyra"), told("B", 2, "bostad/hyra", Stance::fact)};
  EXPECT_EQ(cell(needs(codings, raised), 0, "untouched"), number(1)) << "C; B spoke of it, without a need";
}

TEST(Needs, OfNamedNeedsStandBeneathTheirCodeWithoutUntouched) {
  const Table table = needs({told("A", 2, "bostad/hyra", Stance::need, "lägre"), told("B", 2, "bostad/kö"), told("C", 2, "bostad/kö")}, {});
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(cell(table, 0, "code"), Cell("bostad/kö")) << "told by most";
  EXPECT_EQ(cell(table, 2, "named"), Cell("lägre"));
  EXPECT_EQ(cell(table, 2, "untouched"), Cell());
  EXPECT_EQ(table.rows[2].indent, 1);
}

TEST(Needs, RankWhatWorksByTheSameRules) {
  const std::vector<Coding> codings = {told("A", 2, "bostad/hyra"), told("B", 2, "bostad/kö", Stance::works), told("C", 4, "bostad/kö", Stance::works), told("C", 6, "bostad/hyra", Stance::told)};
  const Table works = needs(codings, {}, {"", 0, Stance::works});
  ASSERT_EQ(works.rows.size(), 1u);
  EXPECT_EQ(cell(works, 0, "code"), Cell("bostad/kö"));
  EXPECT_EQ(cell(works, 0, "n"), number(2));
  EXPECT_EQ(needs(codings, {}, {"", 0, Stance::told}).rows.size(), 1u);
}

TEST(Needs, QuoteEachPersonOnceAndTheMostTypicalFirst) {
  std::vector<Coding> codings;
  for (const std::string person : {"A", "B", "C"})
    for (std::uint32_t turn : {2u, 4u}) codings.push_back(told(person, turn, "bostad/hyra"));
  codings[3].sentence = "Hyran höjs och höjs igen, hyran tar allt vi har.";  // B, turn 4
  codings[3].sentence_words = {"hyra", "höja"};
  codings[2].sentence_words = {"bil"};
  codings[5].sentence_words = {"hyra", "höja"};
  codings.push_back(told("A", 9, "bostad/kö"));
  const Table table = needs(codings, {}, {"", 5, Stance::need});
  const auto quotes = std::get<std::vector<std::string>>(cell(table, 0, "quotes"));
  ASSERT_EQ(quotes.size(), 3u);
  EXPECT_NE(quotes.front().find("IB:4"), std::string::npos) << quotes.front();
}

TEST(Needs, LeadWithWordsThatSeveralPeopleUse) {
  std::vector<Coding> codings;
  for (const std::string person : {"A", "B", "C"}) codings.push_back(told(person, 2, "bostad/hyra"));
  codings.push_back(told("A", 4, "bostad/kö"));
  const Table table = needs(codings, {});
  EXPECT_EQ(cell(table, 0, "words"), Cell("hyra 3")) << "what only one of three says leads nothing";
}

TEST(Needs, TellWhichKindsOfCueHowManyUse) {
  std::vector<Coding> codings = {told("A", 2, "bostad/hyra"), told("A", 4, "bostad/hyra"), told("B", 2, "bostad/hyra"), told("C", 2, "bostad/hyra")};
  for (Coding& coding : codings) coding.cue = "lack";
  codings.back().cue = "wish";
  EXPECT_EQ(cell(needs(codings, {}), 0, "cues"), Cell("lack 2, wish 1"));
}

}  // namespace
}  // namespace behov
