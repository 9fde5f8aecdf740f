#include "engine/language/numbers.h"

#include <gtest/gtest.h>

#include "engine/language/abbreviations.h"

namespace behov {
namespace {

TEST(Numbers, AreDigitsAndWords) {
  for (const char* form : {"7", "12,5", "1 000", "1\u00a0000", "8:30", "577–584", "50%", "fem", "tjugofem", "hundrafyrtio", "tvåhundratusen", "tusen", "halvannat", "fyrtiåtta", "noll", "sjuttitre"})
    EXPECT_TRUE(is_number(form)) << form;
}

TEST(Numbers, AreNotWhatOnlyHoldsOne) {
  for (const char* form : {"", "en", "ett", "femma", "sexig", "tian", "3:e", "1970-talet", "enfemtio", "femfem", "tretti-", "a1", "hundraser", "tioårig"}) EXPECT_FALSE(is_number(form)) << form;
}

TEST(Numbers, TakeNoTimeOverLongForms) {
  EXPECT_FALSE(is_number(std::string(200, '1')));
  EXPECT_FALSE(is_number("sexsexsexsexsexsexsexsexsexsexsexsexsexsexsexsexsexsexsexsexsexhundrx"));
}

TEST(Abbreviations, AreFoundWithAndWithoutStopsAndSpaces) {
  for (const char* form : {"t.ex.", "t ex", "t.ex", "T.ex.", "t. ex."}) {
    const Abbreviation* found = find_abbreviation(form);
    ASSERT_NE(found, nullptr) << form;
    EXPECT_EQ(found->stands_for, "till exempel") << form;
  }
  EXPECT_EQ(find_abbreviation("hyran"), nullptr);
  EXPECT_EQ(find_abbreviation(""), nullptr);
}

TEST(Abbreviations, NeedTheirStopsWhereTheyAreOtherWordsToo) {
  EXPECT_NE(find_bare_abbreviation("osv"), nullptr);
  EXPECT_EQ(find_bare_abbreviation("tom"), nullptr);
  EXPECT_EQ(find_bare_abbreviation("from"), nullptr);
}

TEST(Abbreviations, KnowWhetherASentenceMayEndWithThem) {
  EXPECT_TRUE(find_abbreviation("m.m.")->ends);
  EXPECT_FALSE(find_abbreviation("t.ex.")->ends);
}

}  // namespace
}  // namespace behov
