// What an edit of the lexicons did, held against two runs of the codings.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "engine/base/failure.h"
#include "engine/study_care.h"
#include "engine/study_lexicons.h"
#include "tests/study/folder.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

class LexiconDiffs : public StudyFolder {
 protected:
  void SetUp() override {
    StudyFolder::SetUp();
    write("corpus/A1.txt", "I: Hur är hyran?\nR: Hyran är för hög. Vi saknar ett rum. Jag betalar hög hyra varje månad.\nI: Och kön?\nR: Ja, den är lång.\n");
    write("corpus/A2.txt", "I: Berätta.\nR: Vår hyra är hög. Köket är trångt och vi saknar rum.\nI: Jaha, hyran?\nR: Ja, det är dyrt. Vi ska hyra en film.\n");
    write("corpus/A10.txt", "I: Hur bor du?\nR: I ett litet rum. Kön till lägenheter är lång, och hyran.\n");
    write("lexicons/context.toml", "[[rule]]\nid = \"short\"\ntakes = \"question\"\nwords = 6\n");
  }

  void lexicon(const std::string& codes, const std::string& cues) const {
    write("lexicons/b.toml", "theme = \"b\"\n" + codes);
    write("lexicons/needs.toml", cues);
  }
  Lexicon read_lexicon_now() const { return read_lexicons(folder / "lexicons").lexicon.value; }

  // A coding as `code` writes it, without the lines, which move.
  static std::string line_of(const Coding& c) {
    std::string out = c.transcript + ":" + std::to_string(c.turn) + " " + c.speaker + " " + c.participant;
    for (const FieldChange& field : field_changes(Coding{}, c)) out += " " + field.field + "=" + field.is;
    return out;
  }
  static std::multiset<std::string> lines_of(const std::vector<Coding>& codings) {
    std::multiset<std::string> out;
    for (const Coding& coding : codings) out.insert(line_of(coding));
    return out;
  }

  // The entries behind the change of each passage: "won hyran: hyra".
  static std::vector<std::string> told(const LexiconDiff& diff) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < diff.passages.size(); ++i) {
      std::string one = std::string(name_of(diff.passages[i].how)) + " " + diff.passages[i].coding().text + ":";
      for (const std::size_t entry : diff.behind[i]) one += " " + diff.entries[entry].entry().expression->text;
      out.push_back(one);
    }
    return out;
  }
};

std::string code(const std::string& id, const std::string& terms, const std::string& except = "") {
  return "[[code]]\nid = \"" + id + "\"\nterms = '''\n" + terms + "\n'''\nexcept = '''\n" + except + "\n'''\n";
}
const std::string lack = "[[cue]]\nkind = \"lack\"\nterms = '''\nsakna\nför hög\n'''\n";

// Random edits of a small lexicon: codes, exceptions, cues.
TEST_F(LexiconDiffs, AreTheDifferenceOfTwoRunsOfTheCodings) {
  const std::vector<std::string> entries = {"hyra", "hög hyra", "rum", "kö", "hyra ... hög", "trång", "(kö|hyra) & lång", "litet rum", "hyran", "film"};
  write("codings/anna.csv", "transcript,turn,quote,code,need,verdict\nA1,2,Hyran är för hög,b/x,yes,code\nA2,2,hyra,b/x,,reject\n");
  std::mt19937_64 draw(7);
  const auto some = [&] {
    std::string out;
    for (const std::string& entry : entries)
      if (draw() % 3 == 0) out += entry + "\n";
    return out;
  };
  Lexicon before;
  std::multiset<std::string> was;
  std::size_t changes = 0;
  for (int round = 0; round < 25; ++round) {
    lexicon(code("x", some(), draw() % 2 ? "hyra ... film" : "trång") + code("y", some()), draw() % 2 ? lack : "");
    const auto study = Study::open(folder);
    for (const Problem& problem : study->problems()) ASSERT_NE(problem.severity, Severity::error) << problem.message;
    const Lexicon after = read_lexicon_now();
    const std::multiset<std::string> is = lines_of(study->codings({}));
    if (round > 0) {
      const LexiconDiff diff = lexicon_diff(*study, before, after, {});
      std::multiset<std::string> lost, won, gone, come;
      for (const PassageChange& passage : diff.passages) {
        if (passage.before) lost.insert(line_of(*passage.before));
        if (passage.after) won.insert(line_of(*passage.after));
      }
      std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::inserter(gone, gone.end()));
      std::set_difference(is.begin(), is.end(), was.begin(), was.end(), std::inserter(come, come.end()));
      EXPECT_EQ(lost, gone);
      EXPECT_EQ(won, come);
      changes += diff.passages.size();
      EXPECT_EQ(lines_of(study->codings({})), is);  // the study's own lexicon is back
      std::uint64_t passages = 0;
      for (const auto& [id, tally] : diff.after) passages += tally.passages;
      EXPECT_EQ(passages, is.size());
    }
    before = after;
    was = is;
  }
  EXPECT_GT(changes, 60u);
}

TEST_F(LexiconDiffs, NameTheLinesBehindAPassage) {
  write("corpus/A3.txt", "I: Och hyran?\nR: Ja, den är dyr.\n");
  lexicon(code("x", "hyra ... hög\nrum"), lack);
  const Lexicon before = read_lexicon_now();
  lexicon(code("x", "hyra\nrum", "litet rum"), "");
  const Lexicon after = read_lexicon_now();
  const auto study = Study::open(folder);
  EXPECT_THAT(told(lexicon_diff(*study, before, after, {{"transcript", {"A10"}}})), ElementsAre("lost rum: litet rum", "won hyran: hyra"));
  EXPECT_THAT(told(lexicon_diff(*study, before, after, {{"transcript", {"A2"}}})),
              UnorderedElementsAre("changed hyra: hyra ... hög hyra", "changed rum: sakna", "won hyra: hyra"));
  EXPECT_THAT(told(lexicon_diff(*study, before, after, {{"transcript", {"A3"}}})), ElementsAre("won Ja, den är dyr.: hyra"));  // the question's
}

TEST_F(LexiconDiffs, CountPeopleWonAndLost) {
  lexicon(code("x", "trång") + code("y", "film"), "");
  const Lexicon before = read_lexicon_now();
  lexicon(code("x", "trång\nrum") + code("y", "lång"), "");
  const Lexicon after = read_lexicon_now();
  const auto study = Study::open(folder);
  const LexiconDiff diff = lexicon_diff(*study, before, after, {});
  for (std::size_t i = 0; i < diff.entries.size(); ++i) {
    const std::string text = diff.entries[i].entry().expression->text;
    if (text == "rum") {
      EXPECT_THAT(diff.effects[i].people_won, UnorderedElementsAre("A1/R", "A10/R"));  // A2 spoke of it already
    }
    if (text == "film") {
      EXPECT_THAT(diff.effects[i].people_lost, UnorderedElementsAre("A2/R"));
    }
  }
  EXPECT_EQ(diff.before.at("b/x").people.size(), 1u);
  EXPECT_EQ(diff.after.at("b/x").people.size(), 3u);
}

TEST_F(LexiconDiffs, AreOfTheSelection) {
  lexicon(code("x", "hyra") + code("old", "rum"), "");
  const Lexicon before = read_lexicon_now();
  lexicon(code("x", "kö") + code("new", "rum"), "");
  const Lexicon after = read_lexicon_now();
  const auto study = Study::open(folder);
  for (const std::string name : {"b/old", "b/new"}) {
    const LexiconDiff diff = lexicon_diff(*study, before, after, {{"code", {name}}});
    ASSERT_EQ(diff.entries.size(), 1u);
    EXPECT_EQ(diff.entries.front().how, EntryChange::How::moved);
    for (const PassageChange& passage : diff.passages) EXPECT_EQ(passage.coding().code, name);
    EXPECT_EQ(diff.passages.size(), 3u);
  }
  EXPECT_THROW(lexicon_diff(*study, before, after, {{"code", {"b/nothing"}}}), Failure);
}

TEST_F(LexiconDiffs, ChangeCodeWhereAnEntryMoves) {
  lexicon(code("x", "film") + code("y", ""), "");
  const Lexicon before = read_lexicon_now();
  lexicon(code("x", "") + code("y", "film"), "");
  const Lexicon after = read_lexicon_now();
  const auto study = Study::open(folder);
  const LexiconDiff diff = lexicon_diff(*study, before, after, {});
  ASSERT_EQ(diff.passages.size(), 1u);
  EXPECT_EQ(diff.passages.front().how, PassageChange::How::changed);
  EXPECT_EQ(diff.passages.front().before->code, "b/x");
  EXPECT_EQ(diff.passages.front().after->code, "b/y");
  EXPECT_EQ(changes_table(diff).rows.size(), 2u);
}

}  // namespace
}  // namespace behov
