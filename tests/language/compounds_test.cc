#include <gtest/gtest.h>

#include <iostream>

#include "engine/base/text.h"
#include "tests/language/swedish.h"

namespace behov {
namespace {

struct Case {
  std::string form;
  std::string parts;
};

void expect_parts(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(joined(word(one.form).parts), one.parts) << one.form;
}

TEST(Compounds, HaveDictionaryFormsAsPartsWhateverTheLink) {
  expect_parts({{"bostadskön", "bostad+kö"}, {"hyreslägenheter", "hyra+lägenhet"}, {"kvinnojouren", "kvinna+jour"}, {"arbetsmiljö", "arbete+miljö"},
                {"gatukontoret", "gata+kontor"}, {"lönegarantin", "lön+garanti"}, {"sjukvårdens", "sjuk+vård"}, {"ögondroppar", "öga+droppe"},
                {"skrivbord", "skriva+bord"}, {"gymnasieelever", "gymnasium+elev"}, {"barnbarn", "barn+barn"}});
}

TEST(Compounds, AreTakenApartToTheirLastPart) {
  expect_parts({{"arbetsmarknadsutbildningen", "arbete+marknad+utbildning"}, {"barnomsorgsplats", "barn+omsorg+plats"},
                {"bostadsrättsföreningarnas", "bostad+rätt+förening"}, {"folkhälsoarbete", "folk+hälsa+arbete"}});
}

TEST(Compounds, KeepWhatTheirDerivationHidesTogether) {
  expect_parts({{"arbetslöshet", "arbete+löshet"}, {"lagstiftningen", "lag+stiftning"}, {"asylsökande", "asyl+sökande"}, {"självbestämmandet", "själv+bestämmande"}});
}

TEST(Compounds, ReadTwoConsonantsAsThreeWhereThePartsMeet) { expect_parts({{"presstödet", "press+stöd"}, {"klasstorlek", "klass+storlek"}}); }

TEST(Compounds, AreNotSeenInWordsThatOnlyLookAsIfTheyWere) {
  for (const std::string form : {"lägenhet", "planering", "sjukdom", "ungdomar", "telefonen", "bostaden", "medlem", "villkoret", "kontrollen", "förhandla", "anklagar",
                                 "bakgrund", "uppdrag", "återkomma", "överbelastning", "erfarenhet", "konsekvens", "polisen", "budget", "handeln", "planeringarna"})
    EXPECT_EQ(joined(word(form).parts), "") << form;
}

TEST(Compounds, HaveTheInflectionOfTheirHead) {
  const WordType type = word("hyresbostäderna");
  ASSERT_FALSE(type.readings.empty());
  EXPECT_EQ(type.readings.front().lemma, "hyresbostad");
  EXPECT_EQ(type.readings.front().pos, Pos::noun);
  EXPECT_EQ(joined(type.parts), "hyra+bostad");
}

// The list was split by hand before the program ran over it.
TEST(Compounds, AgreeWithTheListSplitByHand) {
  std::vector<std::string> forms, gold;
  const std::string list = read_file(std::string(BEHOV_SOURCE_DIR) + "/tests/language/compounds.tsv");
  for (const std::string_view line : split(list, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    forms.emplace_back(line.substr(0, tab));
    gold.emplace_back(tab == std::string_view::npos ? "" : line.substr(tab + 1));
  }
  const auto types = swedish().analyse_words(forms);
  int compounds = 0, exact = 0, simple = 0, split_falsely = 0;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string parts = joined(types[i].parts);
    ++(gold[i].empty() ? simple : compounds);
    if (gold[i].empty() ? !parts.empty() : parts != gold[i]) std::cout << forms[i] << ": " << (parts.empty() ? "not split" : parts) << ", by hand " << gold[i] << "\n";
    exact += !gold[i].empty() && parts == gold[i];
    split_falsely += gold[i].empty() && !parts.empty();
  }
  std::cout << exact << " of " << compounds << " compounds exact, " << split_falsely << " of " << simple << " simplex words split\n";
  EXPECT_GE(compounds, 300);
  EXPECT_GE(simple, 300);
  EXPECT_GE(exact, 0.94 * compounds);
  EXPECT_LE(split_falsely, 0.02 * simple);
}

}  // namespace
}  // namespace behov
