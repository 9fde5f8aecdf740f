// The framework matrix: who has a row, what a cell holds, and that passages stand once.
#include "engine/analysis/matrix.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

const Lexicon& lexicon() {
  static const Lexicon one = read_lexicon({{"lexicons/bostad.toml", "theme = \"bostad\"\nlabel = \"Bostad\"\n[[code]]\nid = \"hyra\"\nterms = \"hyra\"\n[[code]]\nid = \"kö\"\nterms = \"kö\"\n"},
                                           {"lexicons/hälsa.toml", "theme = \"hälsa\"\nlabel = \"Hälsa\"\n[[code]]\nid = \"vård\"\nterms = \"vård\"\n"}}).value;
  return one;
}

std::vector<const Code*> all_codes() {
  std::vector<const Code*> out;
  for (const Code& code : lexicon().codes) out.push_back(&code);
  return out;
}

Population two() {
  Population out;
  for (const std::string id : {"A", "B"}) {
    out.people[id] = {id, 50, 2};
    out.participant_of[{"I" + id, "R"}] = id;
    out.transcripts.insert("I" + id);
  }
  return out;
}

Coding said(const std::string& person, std::uint32_t turn, const std::string& code, const std::string& sentence, Stance stance = Stance::fact) {
  Coding out;
  out.transcript = "I" + person;
  out.participant = person;
  out.turn = turn;
  out.code = code;
  out.sentence = sentence;
  out.stance = stance;
  return out;
}

std::vector<std::string> cell(const Table& table, std::size_t row, const std::string& key) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].key == key) {
      const auto* texts = std::get_if<std::vector<std::string>>(&table.rows.at(row).cells[c]);
      return texts ? *texts : std::vector<std::string>{};
    }
  return {"no such column"};
}

TEST(FrameworkMatrix, HoldsEverybodysPassagesByTheme) {
  const std::vector<Coding> codings = {said("A", 2, "bostad/hyra", "Hyran höjs och kön är lång."), said("A", 2, "bostad/kö", "Hyran höjs och kön är lång."), said("A", 4, "hälsa/vård", "Vården är bra.")};
  const Table table = framework_matrix(codings, all_codes(), lexicon(), two(), Roster(), {});
  ASSERT_EQ(table.rows.size(), 2u) << "who says nothing of it has a row too";
  EXPECT_EQ(cell(table, 0, "bostad"), (std::vector<std::string>{"”Hyran höjs och kön är lång.” (IA:2)"})) << "a sentence with two codings stands once";
  EXPECT_EQ(cell(table, 0, "hälsa"), (std::vector<std::string>{"”Vården är bra.” (IA:4)"}));
  EXPECT_TRUE(cell(table, 1, "bostad").empty());
}

TEST(FrameworkMatrix, HasAColumnForEachCodeWhereAsked) {
  const std::vector<Coding> codings = {said("B", 2, "bostad/kö", "Kön är lång.")};
  const Table table = framework_matrix(codings, all_codes(), lexicon(), two(), Roster(), {"participant", "code", false});
  EXPECT_EQ(cell(table, 1, "bostad/kö"), (std::vector<std::string>{"”Kön är lång.” (IB:2)"}));
  EXPECT_TRUE(cell(table, 1, "bostad/hyra").empty());
}

TEST(FrameworkMatrix, LeavesOutWhatIsNoNeedWhereOnlyNeedsAreAskedFor) {
  const std::vector<Coding> codings = {said("A", 2, "bostad/kö", "Kön är lång.", Stance::need), said("A", 4, "bostad/kö", "Kön gick fort.", Stance::works)};
  const Table table = framework_matrix(codings, all_codes(), lexicon(), two(), Roster(), {"participant", "theme", true});
  EXPECT_EQ(cell(table, 0, "bostad"), (std::vector<std::string>{"”Kön är lång.” (IA:2)"}));
}

TEST(FrameworkMatrix, SaysWhosePassageItIsInRowsOfSeveral) {
  const Table table = framework_matrix({said("A", 2, "bostad/kö", "Kön är lång.")}, all_codes(), lexicon(), two(), Roster(), {"transcript", "theme", false});
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(cell(table, 0, "bostad").size(), 1u);
}

}  // namespace
}  // namespace behov
