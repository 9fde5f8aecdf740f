#include "engine/language/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/language/shapes.h"
#include "tests/language/swedish.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

LanguageFiles files(std::string spoken, std::string protected_words, std::string function_words) {
  return {{"spoken.toml", std::move(spoken)}, {"protected.toml", std::move(protected_words)}, {"function-words.toml", std::move(function_words)}};
}

std::vector<std::string> problems(const LanguageFiles& from) {
  std::vector<std::string> out;
  for (const Problem& problem : read_tables(from).problems) out.push_back(to_string(problem));
  return out;
}

TEST(Tables, OfThisRepositoryHoldNoMistake) {
  const auto read = read_tables(house_tables());
  for (const Problem& problem : read.problems) ADD_FAILURE() << to_string(problem);
  EXPECT_GT(read.value.spoken.size(), 100u);
  EXPECT_GT(read.value.function_words.size(), 300u);
  EXPECT_GT(read.value.compounds.prefixes.size(), 20u);
}

TEST(Tables, MayAllBeEmpty) { EXPECT_TRUE(problems(files("", "", "")).empty()); }

TEST(Tables, ReadSpokenSpellingsAndFillers) {
  const auto read = read_tables(files("spellings = '''\nnåt, Nåe = något   # vardag\nå = och att\n'''\nfillers = 'eh liksom'\n", "", ""));
  ASSERT_TRUE(read.ok());
  EXPECT_THAT(read.value.spoken.at("nåe"), ElementsAre("något"));
  EXPECT_THAT(read.value.spoken.at("å"), ElementsAre("och", "att"));
  EXPECT_TRUE(read.value.fillers.contains("liksom"));
}

TEST(Tables, ReadWhatCompoundsAreMadeOf) {
  const auto read = read_tables(files("", "words = 'lägenhet'\nsplits = 'landsting = land ting'\nfirsts = 'läke = läka'\nlasts = 'skalig'\nprefixes = 'av upp'\nshort_firsts = 'el'\nshort_lasts = 'by'\nnever_firsts = 'tran'\nnever_lasts = 'dom'\n", ""));
  ASSERT_TRUE(read.ok());
  const CompoundTables& compounds = read.value.compounds;
  EXPECT_THAT(compounds.splits.at("lägenhet"), ElementsAre("lägenhet"));
  EXPECT_THAT(compounds.splits.at("landsting"), ElementsAre("land", "ting"));
  EXPECT_EQ(compounds.firsts.at(U"läke"), U"läka");
  EXPECT_TRUE(compounds.prefixes.contains(U"upp") && compounds.lasts.contains(U"skalig") && compounds.short_firsts.contains(U"el"));
  EXPECT_TRUE(compounds.short_lasts.contains(U"by") && compounds.never_firsts.contains(U"tran") && compounds.never_lasts.contains(U"dom"));
}

TEST(Tables, ReadFunctionWordsWithTheirShapes) {
  const auto read = read_tables(files("", "", "words = '''\nkan, kunde = kunna/AUX:modal_finite\npå = */ADP\n'''\n"));
  ASSERT_TRUE(read.ok());
  const auto& readings = read.value.function_words.at("kunde");
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(readings[0], (Reading{"kunna", Pos::aux, false, bit(Shape::modal_finite)}));
  EXPECT_EQ(read.value.function_words.at("på")[0], (Reading{"på", Pos::adp, false, bit(Shape::adposition)}));
}

struct Mistake {
  LanguageFiles files;
  std::string place;
  std::string words;
};

TEST(Tables, SayWhereEveryMistakeStands) {
  for (const Mistake& one : std::vector<Mistake>{
           {files("spellings = '''\nå = och\nnåt något\n'''\n", "", ""), "spoken.toml:3:1", "word = what it stands for"},
           {files("spellings = '''\nå = och\n  å = att\n'''\n", "", ""), "spoken.toml:3:3", "`å` has a line above already"},
           {files("speling = 'x'\n", "", ""), "spoken.toml:1:1", "speling"},
           {files("", "splits = '''\nlandsting =\n'''\n", ""), "protected.toml:2:1", "word = what it stands for"},
           {files("", "words = '''\nlägenhet\nbostad lägenhet\n'''\n", ""), "protected.toml:3:1", "lägenhet"},
           {files("", "prefixes = '''\nav upp\nav\n'''\n", ""), "protected.toml:3:1", "`av` has a line above already"},
           {files("", "words = 7\n", ""), "protected.toml:1:", "words"},
           {files("", "", "words = '''\nkan = kunna\n'''\n"), "function-words.toml:2:1", "lemma/PART-OF-SPEECH"},
           {files("", "", "words = '''\nkan = kunna/AUXX\n'''\n"), "function-words.toml:2:1", "lemma/PART-OF-SPEECH"},
           {files("", "", "words = '''\nkan = kunna/AUX:modal\n'''\n"), "function-words.toml:2:1", "`modal`"},
           {files("", "", "words = '''\nkan\n"), "function-words.toml:1:", "'''"},
       }) {
    const auto found = problems(one.files);
    ASSERT_EQ(found.size(), 1u) << one.place;
    EXPECT_THAT(found[0], HasSubstr(one.place));
    EXPECT_THAT(found[0], HasSubstr(one.words));
  }
}

TEST(Tables, ReportAllTheirMistakesAtOnceAndUseTheRest) {
  const auto read = read_tables(files("spellings = '''\nnåt\nnåe\nsån = sådan\n'''\n", "words = 'a a'\n", "words = 'kan = x'\n"));
  EXPECT_EQ(read.problems.size(), 4u);
  EXPECT_EQ(read.value.spoken.size(), 1u);
}

}  // namespace
}  // namespace behov
