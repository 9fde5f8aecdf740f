// What a study offers a code to take in.
#include "engine/study_suggest.h"

#include <gmock/gmock.h>

#include "engine/analysis/concordance.h"
#include "tests/study/folder.h"

namespace behov {
namespace {

using testing::Contains;
using testing::Each;
using testing::IsEmpty;
using testing::Not;

const std::vector<std::string> interviews = {
    "I: Hur bor du?\nR: Vi sover i samma rum hela familjen. Det är varmt.\nI: Och maten?\nR: Vi äter i ett rum. Jag köper bröd på lördagar.\nI: Mer?\nR: Barnen delar madrass med kusinen.\n",
    "I: Hur bor du?\nR: Mina söner ligger i samma rum som jag. Soffan är min säng.\nI: Och fritiden?\nR: Jag fiskar på samma ställe på lördagar.\nI: Mer?\nR: Min kusin fiskar också.\n",
    "I: Hur bor du?\nR: Tre pojkar har samma rum. De har en våningssäng.\nI: Och bussen?\nR: Bussen är sen på lördagar, då ligger jag kvar i min våningssäng.\nI: Mer?\nR: Det är trångt hos oss.\n"};

class Suggestions : public StudyFolder {
 protected:
  // Interviews under these names; people code turn 2 of each, turn 6 of the first and last, and have read everything.
  void make(const std::vector<std::string>& names, bool coded) {
    std::string codings = "transcript,turn,quote,code,need,verdict\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
      write("corpus/" + names[i] + ".txt", interviews[i]);
      codings += names[i] + ",,,,,read\n" + names[i] + ",2," + interviews[i].substr(interviews[i].find("R: ") + 3, 12) + ",b/x,yes,code\n";
    }
    codings += names.front() + ",6,madrass,b/x,yes,code\n" + names.back() + ",6,trångt,b/x,yes,code\n";
    write("lexicons/b.toml", "theme = \"b\"\n[[code]]\nid = \"x\"\nterms = \"trång\"\n");
    if (coded) write("codings/settled.csv", codings);
    study_ = Study::open(folder);
    for (const Problem& problem : study_->problems()) EXPECT_NE(problem.severity, Severity::error) << problem.message;
  }

  Table suggest(std::size_t fewest_people = 2) {
    SuggestQuestion question;
    question.code = &study_->lexicon().codes.front();
    question.fewest_people = fewest_people;
    return suggested(*study_, {}, question);
  }

  static Cell cell(const Table& table, std::size_t row, const std::string& key) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (table.columns[i].key == key) return table.rows.at(row).cells.at(i);
    ADD_FAILURE() << "no column " << key;
    return {};
  }
  static std::vector<std::string> expressions(const Table& table) {
    std::vector<std::string> out;
    for (std::size_t row = 0; row < table.rows.size(); ++row) out.push_back(std::get<std::string>(cell(table, row, "expression")));
    return out;
  }

  std::unique_ptr<Study> study_;
};

TEST_F(Suggestions, AreWhatSetsTheCodedTurnsApart) {
  make({"A1", "A2", "A3"}, true);
  const Table table = suggest();
  ASSERT_FALSE(table.rows.empty());
  EXPECT_EQ(expressions(table).front(), "samma rum") << "a word that is also said elsewhere is less sure";
  EXPECT_EQ(std::get<std::int64_t>(cell(table, 0, "turns")), 3);
  EXPECT_EQ(std::get<std::int64_t>(cell(table, 0, "people")), 3);
  EXPECT_DOUBLE_EQ(std::get<Real>(cell(table, 0, "precision")).value, 1);
  EXPECT_DOUBLE_EQ(std::get<Real>(cell(table, 0, "f1")).value, 8.0 / 9) << "one of five is left";
  EXPECT_THAT(expressions(table), Not(Contains("lördag")));
  EXPECT_THAT(expressions(table), Not(Contains("trång"))) << "the lexicon has it";
}

TEST_F(Suggestions, GiveNothingUnseenForWhatOnePersonSays) {
  make({"A1", "A2", "A3"}, true);
  const Table table = suggest(1);
  bool seen = false;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (std::get<std::int64_t>(cell(table, row, "people")) > 1) continue;
    seen = true;
    EXPECT_LE(std::get<Real>(cell(table, row, "f1_gain")).value, 0) << expressions(table)[row];
  }
  EXPECT_TRUE(seen);
}

TEST_F(Suggestions, FindExactlyTheTurnsTheyClaim) {
  make({"A1", "A2", "A3"}, true);
  const Table table = suggest(1);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string text = expressions(table)[row];
    const auto read = parse_expression(text, {}, study_->lexicon().lists);
    ASSERT_TRUE(read.ok()) << text;
    const Finder finder(read.value, {}, study_->index().vocabulary(), study_->senses(), Tier::exact);
    std::set<std::pair<std::string, std::uint32_t>> turns;
    study_->each_counted_turn(study_->population({}), {}, [&](const IndexedTurn& turn) {
      if (!finder.find(turn, 0).empty()) turns.insert({turn.transcript, turn.number});
    });
    EXPECT_EQ(static_cast<std::int64_t>(turns.size()), std::get<std::int64_t>(cell(table, row, "turns"))) << text;
  }
}

TEST_F(Suggestions, DoNotHangOnTheOrderOfInterviews) {
  make({"A1", "A2", "A3"}, true);
  const auto first = expressions(suggest(1));
  TearDown();
  SetUp();
  make({"C1", "B2", "A3"}, true);
  EXPECT_EQ(expressions(suggest(1)), first);
}

TEST_F(Suggestions, OfWhatNobodyHasCodedSayNothingOfBeingRight) {
  make({"A1", "A2", "A3"}, false);
  write("lexicons/b.toml", "theme = \"b\"\n[[code]]\nid = \"x\"\nterms = '''\nsamma rum\nsäng\n'''\n");
  study_ = Study::open(folder);
  const Table table = suggest();
  EXPECT_THAT(expressions(table), Contains("våningssäng"));
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const char* key : {"precision", "f1", "f1_gain", "right"}) EXPECT_EQ(cell(table, row, key), Cell{});
}

}  // namespace
}  // namespace behov
