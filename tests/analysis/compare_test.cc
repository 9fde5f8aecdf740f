// Groups compared: who is set against whom, what the tests say, and that few people never prove anything.
#include "engine/analysis/compare.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/failure.h"
#include "tests/analysis/said.h"

namespace behov {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Lexicon& lexicon() {
  static const Lexicon one = read_lexicon({{"lexicons/bostad.toml", R"(theme = "bostad"
label = "Bostad"
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

std::vector<const Code*> codes() {
  std::vector<const Code*> out;
  for (const Code& code : lexicon().codes) out.push_back(&code);
  return out;
}

std::vector<std::string> names(const std::string& prefix, int many) {
  std::vector<std::string> out;
  for (int i = 0; i < many; ++i) out.push_back(fmt::format("{}{:03}", prefix, i));
  return out;
}

// So many people of each place, the first of whom tell of a need.
struct Place {
  std::string name;
  int people, telling;
};
struct Asked {
  Population population;
  Roster roster;
  std::vector<Coding> codings;
  explicit Asked(const std::vector<Place>& places, const std::string& code = "bostad/hyra") {
    std::string rows = "transcript,speaker,participant,born\n";
    std::map<std::string, std::vector<std::string>> labels;
    std::vector<std::string> all;
    for (const Place& place : places)
      for (const std::string& person : names(place.name, place.people)) {
        rows += fmt::format("I{0},R,{0},{1}\n", person, place.name == "okänd" ? "" : place.name);
        labels["I" + person] = {"R"};
        all.push_back(person);
      }
    for (const Place& place : places)
      for (const std::string& person : names(place.name, place.telling)) codings.push_back(said(person, 2, code, Stance::need));
    population = asked(all);
    roster = Roster::join(labels, read_participants(rows, "p.csv").value, {}).value;
  }
  Table compare(CompareQuestion question = {}) const {
    if (question.by.empty()) question.by = "born";
    return compare_table(codings, codes(), lexicon(), population, roster, question);
  }
};

Cell cell(const Table& table, std::size_t row, const std::string& key) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].key == key) return table.rows.at(row).cells.at(c);
  return "no such column";
}
std::string text(const Table& table, std::size_t row, const std::string& key) { return std::get<std::string>(cell(table, row, key)); }
double number(const Table& table, std::size_t row, const std::string& key) { return std::get<Real>(cell(table, row, key)).value; }
bool shown(const Table& table, const std::string& key) {
  for (const Column& column : table.columns)
    if (column.key == key) return !column.data_only;
  return false;
}
CompareQuestion random_sample() {
  CompareQuestion out;
  out.random_sample = true;
  return out;
}

TEST(Compare, CountsPeopleOfEachGroup) {
  const Table table = Asked({{"Irak", 10, 7}, {"Sverige", 12, 2}}).compare();
  ASSERT_EQ(table.rows.size(), 1u) << "of the other code nobody speaks";
  EXPECT_EQ(text(table, 0, "first_people"), "7 of 10");
  EXPECT_EQ(text(table, 0, "second_people"), "2 of 12");
  EXPECT_NEAR(number(table, 0, "difference"), 53.333, 0.001);
  EXPECT_NEAR(number(table, 0, "p"), 0.0274, 0.0001) << "R: fisher.test(matrix(c(7,3,2,10),2))";
}

TEST(Compare, SaysCannotTellOfFewPeopleAndNeverNoDifference) {
  for (const int n : {1, 2, 3, 6, 12, 40})
    for (int a = 0; a <= n; ++a)
      for (const bool random : {false, true}) {
        CompareQuestion question;
        question.random_sample = random;
        const Asked both({{"Irak", n, a}, {"Sverige", n, 1}});
        const Table table = both.compare(question);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
          const std::string said = text(table, row, "finding");
          EXPECT_EQ(number(table, row, "p_holm") >= 0.05, said.starts_with("Cannot tell")) << said;
          EXPECT_THAT(said, Not(HasSubstr("no difference")));
        }
      }
}

TEST(Compare, InfersOnlyFromARandomSample) {
  const Asked both({{"Irak", 30, 24}, {"Sverige", 30, 6}});
  const Table described = both.compare(), inferred = both.compare(random_sample());
  for (const char* key : {"difference_low", "difference_high", "p_holm"}) {
    EXPECT_FALSE(shown(described, key)) << key;
    EXPECT_TRUE(shown(inferred, key)) << key;
  }
  EXPECT_THAT(text(described, 0, "finding"), HasSubstr("Of those asked, more of Irak than of Sverige"));
  EXPECT_THAT(text(inferred, 0, "finding"), HasSubstr("More of Irak than of Sverige: 36 to 75 percentage points"));
}

TEST(Compare, SaysHowFarApartManyPeopleMayBe) {
  EXPECT_THAT(text(Asked({{"Irak", 900, 90}, {"Sverige", 900, 92}}).compare(random_sample()), 0, "finding"), HasSubstr("at most 3 percentage points apart"));
}

TEST(Compare, OfThreeGroupsSetsEachAgainstAllOthersOrAgainstOne) {
  const Asked three({{"Irak", 5, 4}, {"Norge", 5, 1}, {"Sverige", 5, 0}});
  const Table table = three.compare();
  ASSERT_EQ(table.rows.size(), 3u);
  for (std::size_t row = 0; row < 3; ++row) EXPECT_EQ(text(table, row, "second"), "all others");
  EXPECT_EQ(text(table, 0, "first"), "Irak") << "differs the most clearly";
  EXPECT_EQ(text(table, 0, "second_people"), "1 of 10");
  CompareQuestion question;
  question.against = "Sverige";
  const Table one = three.compare(question);
  ASSERT_EQ(one.rows.size(), 2u);
  for (std::size_t row = 0; row < 2; ++row) EXPECT_EQ(text(one, row, "second"), "Sverige");
}

TEST(Compare, AdjustsForAllThatIsCompared) {
  Asked both({{"Irak", 10, 9}, {"Sverige", 10, 3}});
  const double alone = number(both.compare(), 0, "p_holm");
  for (const std::string& person : names("Irak", 5)) both.codings.push_back(said(person, 4, "bostad/kö", Stance::need));
  const Table two = both.compare();
  ASSERT_EQ(two.rows.size(), 2u);
  EXPECT_NEAR(number(two, 0, "p_holm"), 2 * alone, 1e-9);
  EXPECT_GE(number(two, 1, "p_holm"), number(two, 0, "p_holm"));
}

TEST(Compare, LeavesOutWhoseValueIsNotKnown) {
  const Table table = Asked({{"Irak", 4, 1}, {"Sverige", 4, 1}, {"okänd", 3, 3}}).compare();
  EXPECT_EQ(text(table, 0, "first_people"), "1 of 4");
  EXPECT_THAT(table.notes.front(), HasSubstr("because their born is not known: 3."));
}

TEST(Compare, CountsWhatIsAskedFor) {
  Asked both({{"Irak", 4, 2}, {"Sverige", 4, 0}});
  both.codings.push_back(said("Sverige000", 2, "bostad/kö", Stance::works));
  both.codings.front().named = "lägre";
  CompareQuestion question;
  question.stance = Stance::works;
  EXPECT_EQ(text(both.compare(question), 0, "code"), "bostad/kö");
  question.stance = {};
  EXPECT_EQ(both.compare(question).rows.size(), 2u);
  question.rows = "theme";
  EXPECT_EQ(text(both.compare(question), 0, "first_people"), "2 of 4");
  EXPECT_EQ(text(both.compare(question), 0, "second_people"), "1 of 4");
  question.rows = "need";
  question.stance = Stance::need;
  EXPECT_EQ(text(both.compare(question), 0, "named"), "lägre");
  EXPECT_EQ(text(both.compare(question), 0, "first_people"), "1 of 4");
}

TEST(Compare, RefusesWhatCannotBeCompared) {
  EXPECT_THROW(Asked({{"Irak", 3, 1}}).compare(), Failure);
  EXPECT_THROW(Asked({{"Irak", 3, 1}, {"okänd", 3, 1}}).compare(), Failure);
  for (const char* nobody : {"Chile", "okänd"}) {
    CompareQuestion question;
    question.against = nobody;
    EXPECT_THROW(Asked({{"Irak", 3, 1}, {"Sverige", 3, 1}, {"okänd", 1, 0}}).compare(question), Failure);
  }
}

TEST(Compare, OfRatesHasNoIntervalOfTooFewPeople) {
  CompareQuestion question;
  question.rates = true;
  const Table few = Asked({{"Irak", 4, 4}, {"Sverige", 4, 0}}).compare(question);
  EXPECT_NEAR(number(few, 0, "first_rate"), 10, 1e-9) << "one mention per 100 words";
  EXPECT_EQ(cell(few, 0, "difference_low"), Cell());
  EXPECT_THAT(text(few, 0, "finding"), HasSubstr("Cannot tell"));
  const Table many = Asked({{"Irak", 20, 20}, {"Sverige", 20, 2}}).compare(question);
  EXPECT_GT(number(many, 0, "difference_low"), 0);
  EXPECT_THAT(text(many, 0, "finding"), HasSubstr("more in the words of Irak"));
  EXPECT_TRUE(Asked({{"Irak", 20, 20}, {"Sverige", 20, 2}}).compare(question).rows.front().cells == many.rows.front().cells) << "the same seed draws the same";
}

// Ten people asked twice: eight tell of it the first time alone, one the second time alone; an eleventh only once.
TEST(Compare, HoldsPeopleAskedTwiceAgainstThemselves) {
  const Settings settings = read_settings("wave = \"omgång\"", "study.toml").value;
  std::string rows = "transcript,participant,omgång\nE1,E,1\n";
  std::map<std::string, std::vector<std::string>> labels = {{"E1", {"R"}}};
  Population population;
  std::vector<Coding> codings;
  population.words_said[{"E1", "E"}] = 100;
  for (const std::string& person : names("P", 10))
    for (const char* wave : {"1", "2"}) {
      const std::string transcript = person + "-" + wave;
      rows += fmt::format("{},{},{}\n", transcript, person, wave);
      labels[transcript] = {"R"};
      population.words_said[{transcript, person}] = 100;
      const bool tells = *wave == '1' ? person < "P008" : person == "P009";
      Coding one = said(person, 2, "bostad/hyra", Stance::need);
      one.transcript = transcript;
      if (tells) codings.push_back(one);
    }
  for (const auto& [place, words] : population.words_said) population.people[place.second].words += words;
  const Roster roster = Roster::join(labels, read_participants(rows, "p.csv", settings.wave).value, settings).value;
  CompareQuestion question;
  question.by = "omgång";
  const Table table = compare_table(codings, codes(), lexicon(), population, roster, question);
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(text(table, 0, "first_people"), "8 of 10");
  EXPECT_EQ(text(table, 0, "second_people"), "1 of 10");
  EXPECT_EQ(cell(table, 0, "first_only"), Cell(std::int64_t{8}));
  EXPECT_NEAR(number(table, 0, "p"), 0.0391, 0.0001) << "R: binom.test(1, 9)";
  EXPECT_THAT(text(table, 0, "finding"), HasSubstr("Of the 10 asked both times, more in 1 than in 2"));
  EXPECT_THAT(table.notes.front(), HasSubstr("in one wave alone: 1."));
}

}  // namespace
}  // namespace behov
