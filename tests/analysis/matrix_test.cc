// The framework matrix: who has a row, what a cell holds, and that passages stand once.
#include "engine/analysis/matrix.h"

#include <gtest/gtest.h>

#include "tests/analysis/said.h"

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

Coding passage(const std::string& person, std::uint32_t turn, const std::string& code, const std::string& sentence, Stance stance = Stance::fact) {
  Coding out = said(person, turn, code, stance);
  out.sentence = sentence;
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
  const std::vector<Coding> codings = {passage("A", 2, "bostad/hyra", "Hyran höjs och kön är lång."), passage("A", 2, "bostad/kö", "Hyran höjs och kön är lång."), passage("A", 4, "hälsa/vård", "Vården är bra.")};
  const Table table = framework_matrix(codings, all_codes(), lexicon(), asked({"A", "B"}), Roster(), {});
  ASSERT_EQ(table.rows.size(), 2u) << "who says nothing of it has a row too";
  EXPECT_EQ(cell(table, 0, "bostad"), (std::vector<std::string>{"”Hyran höjs och kön är lång.” (IA:2)"})) << "a sentence with two codings stands once";
  EXPECT_EQ(cell(table, 0, "hälsa"), (std::vector<std::string>{"”Vården är bra.” (IA:4)"}));
  EXPECT_TRUE(cell(table, 1, "bostad").empty());
}

TEST(FrameworkMatrix, HasAColumnForEachCodeWhereAsked) {
  const std::vector<Coding> codings = {passage("B", 2, "bostad/kö", "Kön är lång.")};
  const Table table = framework_matrix(codings, all_codes(), lexicon(), asked({"A", "B"}), Roster(), {"participant", "code", false});
  EXPECT_EQ(cell(table, 1, "bostad/kö"), (std::vector<std::string>{"”Kön är lång.” (IB:2)"}));
  EXPECT_TRUE(cell(table, 1, "bostad/hyra").empty());
}

TEST(FrameworkMatrix, LeavesOutWhatIsNoNeedWhereOnlyNeedsAreAskedFor) {
  const std::vector<Coding> codings = {passage("A", 2, "bostad/kö", "Kön är lång.", Stance::need), passage("A", 4, "bostad/kö", "Kön gick fort.", Stance::works)};
  const Table table = framework_matrix(codings, all_codes(), lexicon(), asked({"A", "B"}), Roster(), {"participant", "theme", true});
  EXPECT_EQ(cell(table, 0, "bostad"), (std::vector<std::string>{"”Kön är lång.” (IA:2)"}));
}

TEST(FrameworkMatrix, SaysWhosePassageItIsInRowsOfSeveral) {
  const Table table = framework_matrix({passage("A", 2, "bostad/kö", "Kön är lång.")}, all_codes(), lexicon(), asked({"A", "B"}), Roster(), {"transcript", "theme", false});
  EXPECT_EQ(cell(table, 0, "bostad"), (std::vector<std::string>{"”Kön är lång.” (A, IA:2)"}));
}

}  // namespace
}  // namespace behov
