// Near misses: misspellings, words written apart or together, and what is left alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/file.h"
#include "engine/language/analysis.h"
#include "engine/language/near_text.h"

namespace behov {
namespace {

const std::filesystem::path source = BEHOV_SOURCE_DIR;

TableText table(const std::string& name) { return {name, read_file(source / "lexicons" / name)}; }

std::shared_ptr<Language> language(bool near_misses = true) {
  static std::shared_ptr<Language> kept[2];
  auto& one = kept[near_misses];
  if (!one) one = Language::open({table("spoken.toml"), table("protected.toml"), table("function-words.toml"), near_misses}).value;
  return one;
}

WordType word(const std::string& form, bool near_misses = true) { return language(near_misses)->analyse_words({form}).front(); }

struct Miss {
  const char* written;
  const char* meant;
};

TEST(NearMisses, AreTheWordsTheyAreNearTo) {
  for (const auto& [written, meant] : std::vector<Miss>{
           {"lägenhäter", "lägenheter"},         // ä for e
           {"addres", "adress"},                 // doubled here, single there
           {"komer", "kommer"},                  // a missing consonant
           {"träfar", "träffar"},                // though `trä-far` would be a compound
           {"arbetslöss", "arbetslös"},
           {"medisin", "medicin"},               // letters that sound alike
           {"upehållstillstånd", "uppehållstillstånd"},
           {"utbildnig", "utbildning"},          // a letter left out of a long word
           {"utblidning", "utbildning"},         // two letters in the wrong order
           {"familjjen", "familjen"}}) {
    const WordType type = word(written);
    EXPECT_EQ(type.source, Source::near) << written;
    EXPECT_EQ(type.read_as, std::vector<std::string>{meant}) << written;
    EXPECT_FALSE(type.stem.empty()) << written;
    EXPECT_EQ(type.readings.front().lemma, word(meant).readings.front().lemma) << written;
  }
}

TEST(NearMisses, LeaveAloneWhatIsAWordOrANameOrNearToNothing) {
  for (const char* written : {"bostad", "bostadskön", "otrygg", "komma", "Komer", "kbab", "zlatan", "xyzzy", "a1b2", "sfi", "bröd", "hoj"})
    EXPECT_NE(word(written).source, Source::near) << written;
}

TEST(NearMisses, CanBeSwitchedOff) {
  for (const char* written : {"lägenhäter", "utbildnig", "ipraktiken"}) EXPECT_NE(word(written, false).source, Source::near) << written;
  EXPECT_EQ(word("lägenhäter", false).source, Source::stem);
}

TEST(NearMisses, OfSmallWordsWrittenTogetherWithTheNext) {
  const WordType type = word("ipraktiken");
  EXPECT_EQ(type.source, Source::near);
  EXPECT_EQ(type.read_as, std::vector<std::string>{"i praktiken"});
  EXPECT_EQ(type.readings.front().lemma, "praktik");
}

std::vector<std::string> forms_in(const std::string& text, bool near) {
  Vocabulary vocabulary;
  const std::string_view one = text;
  const AnalysedText analysed = language()->analyse_texts({&one, 1}, vocabulary).front();
  const NearText light(vocabulary);
  std::vector<std::string> out;
  for (const AnalysedToken& token : (near ? light.with(analysed) : light.without(analysed)).tokens) out.push_back(vocabulary[token.type].form);
  return out;
}

TEST(WordsWrittenApart, AreOneInTheLightOfNearMisses) {
  for (const auto& [text, whole] : std::vector<Miss>{{"jag bor i en lägen het", "lägen het"},
                                                     {"hos arbets förmedlingen", "arbets förmedlingen"},
                                                     {"jag har inte råd med tand läkare", "tand läkare"},
                                                     {"han ligger på sjuk hus", "sjuk hus"},
                                                     {"Arbets förmedlingen svarar inte", "Arbets förmedlingen"}}) {
    const auto near = forms_in(text, true), exact = forms_in(text, false);
    EXPECT_NE(std::find(near.begin(), near.end(), whole), near.end()) << text;
    EXPECT_EQ(std::find(exact.begin(), exact.end(), whole), exact.end()) << text;
    EXPECT_EQ(near.size() + 1, exact.size()) << text;
  }
}

TEST(WordsWrittenApart, AreNotSoughtWhereTwoWordsStandRightly) {
  for (const char* text : {"en månads hyra", "det tog lång tid", "ett glas vatten", "hon är en bra läkare", "tre års tid", "efter många års arbete", "i tisdags kväll", "vice ordförande", "vi har en stor familj", "barnen leker", "Karin Anders bor här", "en kopp kaffe till"})
    EXPECT_EQ(forms_in(text, true).size(), forms_in(text, false).size()) << text;
}

TEST(WordsWrittenApart, CoverTheLettersOfBoth) {
  Vocabulary vocabulary;
  const std::string_view text = "en lägen het.";
  const AnalysedText analysed = language()->analyse_texts({&text, 1}, vocabulary).front();
  const AnalysedText near = NearText(vocabulary).with(analysed);
  ASSERT_EQ(near.tokens.size(), 3u);
  EXPECT_EQ(near.tokens[1].span, (Span{3, 12}));
  ASSERT_EQ(near.sentences.size(), 1u);
  EXPECT_EQ(near.sentences[0].last, 3u);
}

TEST(NearText, TakesReadingsAwayWithoutNearMisses) {
  Vocabulary vocabulary;
  const std::string_view text = "många lägenhäter";
  const AnalysedText analysed = language()->analyse_texts({&text, 1}, vocabulary).front();
  const NearText light(vocabulary);
  EXPECT_TRUE(light.holds_near_misses(analysed));
  EXPECT_EQ(light.without(analysed).tokens[1].readings, written_only);
  EXPECT_EQ(light.without(analysed).tokens[0].readings, analysed.tokens[0].readings);
}

TEST(SpokenSpellings, FollowTheTableAndItsRules) {
  for (const auto& [written, meant] : std::vector<Miss>{{"läkarn", "läkaren"}, {"stugera", "stugorna"}, {"oroli", "orolig"}, {"kômmer", "kommer"}, {"fukti", "fuktig"}, {"mej", "mig"}, {"int", "inte"}}) {
    const WordType type = word(written);
    EXPECT_EQ(type.source, Source::table) << written;
    ASSERT_FALSE(type.read_as.empty()) << written;
    EXPECT_EQ(type.read_as.front(), meant) << written;
  }
}

TEST(SpokenSpellings, ThatAreWordsThemselvesStayThem) {
  for (const char* form : {"te", "ja", "de", "å", "dom", "skull", "vart", "månar", "tycke", "hatt"}) {
    const WordType type = word(form);
    EXPECT_NE(std::find(type.read_as.begin(), type.read_as.end(), form), type.read_as.end()) << form;
  }
}

}  // namespace
}  // namespace behov
