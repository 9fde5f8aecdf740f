// Codings that rest on near misses say so, --exact leaves them out, and what almost matches is explained.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/file.h"
#include "engine/coding/almost.h"
#include "engine/coding/coder.h"

namespace behov {
namespace {

const std::filesystem::path source = BEHOV_SOURCE_DIR;

TableText table(const std::string& name) { return {name, read_file(source / "lexicons" / name)}; }

Language& language() {
  static const auto one = Language::open({table("spoken.toml"), table("protected.toml"), table("function-words.toml")}).value;
  return *one;
}

const Lexicon& lexicon() {
  static const auto read = read_lexicon({{"lexicons/bostad.toml", R"(theme = "bostad"
label = "Bostad"
[[code]]
id = "lägenhet"
label = "Lägenhet"
terms = '''
lägenhet
hälsa/NOUN
(hitta|söka) ...2 rum
'''
except = '''
lägenhet & hotell
'''
)"}});
  EXPECT_TRUE(read.problems.empty());
  return read.value;
}

struct Scene {
  explicit Scene(const std::string& text) : senses(vocabulary, extra, [](const std::vector<std::string>& words) { return language().analyse_words(words); }) {
    turn.text = text;
    const std::string_view one = turn.text;
    turn.analysed = language().analyse_texts({&one, 1}, vocabulary).front();
    for (const Code& code : lexicon().codes) codes.push_back(&code);
  }
  std::vector<Coding> code(Tier tier) {
    Senses fresh(vocabulary, extra, [](const std::vector<std::string>& words) { return language().analyse_words(words); });
    return Coder(lexicon(), codes, vocabulary, fresh, tier).code(turn);
  }
  std::string almost(Tier tier) {
    Senses fresh(vocabulary, extra, [](const std::vector<std::string>& words) { return language().analyse_words(words); });
    const auto found = AlmostEntries(lexicon(), codes, vocabulary, fresh, tier).find(turn, 3);
    return found.empty() ? "" : found.front().why;
  }
  Vocabulary vocabulary, extra;
  Senses senses;
  IndexedTurn turn;
  std::vector<const Code*> codes;
};

struct Case {
  const char* text;
  std::size_t near, exact;
  Tier tier;
};

TEST(Codings, ThatRestOnNearMissesSaySo) {
  for (const Case& one : std::vector<Case>{{"Jag har en lägenhet.", 1, 1, Tier::exact},
                                           {"Jag söker lägenhäter.", 1, 0, Tier::near},
                                           {"Jag bor i en lägen het.", 1, 0, Tier::near},
                                           {"Jag har ett hus.", 0, 0, Tier::exact}}) {
    const auto near = Scene(one.text).code(Tier::near), exact = Scene(one.text).code(Tier::exact);
    EXPECT_EQ(near.size(), one.near) << one.text;
    EXPECT_EQ(exact.size(), one.exact) << one.text;
    for (const Coding& coding : near) EXPECT_EQ(coding.tier, one.tier) << one.text;
    for (const Coding& coding : exact) EXPECT_EQ(coding.tier, Tier::exact) << one.text;
  }
}

TEST(Codings, OfAWordWrittenApartCoverBothItsParts) {
  const auto codings = Scene("Jag bor i en lägen het nu.").code(Tier::near);
  ASSERT_EQ(codings.size(), 1u);
  EXPECT_EQ(codings.front().text, "lägen het");
}

// Without near misses nothing is lost that stands there as written, and the tier adds without taking away.
TEST(Codings, WithoutNearMissesAreAmongThoseWithThem) {
  for (const char* text : {"Jag har en lägenhet och söker lägenhäter.", "Lägenheten är liten. Jag komer hem till min lägen het."}) {
    auto near = Scene(text).code(Tier::near);
    const auto exact = Scene(text).code(Tier::exact);
    EXPECT_EQ(std::count_if(near.begin(), near.end(), [](const Coding& c) { return c.tier == Tier::exact; }), static_cast<long>(exact.size())) << text;
    EXPECT_GT(near.size(), exact.size()) << text;
  }
}

TEST(AlmostEntries, SayWhatIsMissingOrInTheWay) {
  const std::vector<std::tuple<const char*, Tier, const char*>> cases = {
      {"Jag söker ett litet och billigt ljust rum.", Tier::near, "too far apart"},
      {"Ett rum kan man inte hitta.", Tier::near, "another order"},
      {"Jag söker en soffa.", Tier::near, "`rum` is missing"},
      {"Jag vill hälsa på min mormor.", Tier::near, "is read as hälsa/VERB here"},
      {"Vi hyrde en lägenhet på hotell.", Tier::near, "the exception"},
      {"Jag söker lägenhäter.", Tier::exact, "misspelled"},
      {"Det är en andrahandslägenhet.", Tier::near, "compound"}};
  for (const auto& [text, tier, why] : cases) {
    const std::string said = Scene(text).almost(tier);
    EXPECT_NE(said.find(why), std::string::npos) << text << ": " << said;
  }
}

TEST(AlmostEntries, SayNothingOfWhatMatchesOrIsFar) {
  EXPECT_EQ(Scene("Jag har en lägenhet.").almost(Tier::near), "");
  EXPECT_EQ(Scene("Vi äter fisk på fredag.").almost(Tier::near), "");
}

// Words that the study has are looked up in it: no dictionary is asked.
TEST(Senses, AskADictionaryOnlyForWordsThatTheStudyNeverSaw) {
  Scene scene("Bostaden var liten och lägenheter fanns inte.");
  std::vector<std::string> asked;
  Vocabulary extra;
  Senses senses(scene.vocabulary, extra, [&](const std::vector<std::string>& words) {
    asked.insert(asked.end(), words.begin(), words.end());
    return language().analyse_words(words);
  });
  const auto meanings = [&](const char* word) { return senses.meanings({WordPattern::Form::lemma, word, {}}).size(); };
  EXPECT_EQ(meanings("bostaden"), 0u + 1);
  EXPECT_EQ(meanings("lägenheter"), 1u);
  EXPECT_EQ(meanings("fanns"), 1u);
  EXPECT_EQ(asked, std::vector<std::string>{"bostaden"});  // the study wrote it with a capital only
  EXPECT_EQ(meanings("bostaden"), 1u);
  EXPECT_EQ(asked.size(), 1u);
}

}  // namespace
}  // namespace behov
