// Dictionaries of other tools, in and out.
#include "engine/lexicon/foreign.h"
#include "engine/base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/packed.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// "path/of/category: word, word".
std::vector<std::string> shown(const Checked<ForeignDictionary>& read) {
  std::vector<std::string> out;
  for (const ForeignCategory& category : read.value) {
    std::string line;
    for (const std::string& name : category.path) line += (line.empty() ? "" : "/") + name;
    for (std::size_t i = 0; i < category.words.size(); ++i) line += (i ? ", " : ": ") + category.words[i].text;
    out.push_back(line);
  }
  return out;
}

TEST(Foreign, ReadsQuantedasYaml) {
  EXPECT_THAT(shown(read_foreign_dictionary("bostad:\n  trångboddhet:\n    - trång*\n    - \"sova i samma rum\"\n  hyra: [hyra, 'dyr hyra']\narbete:\n- jobb\n- väg in:\n  - praktik\n", "d.yml")),
              ElementsAre("bostad", "bostad/trångboddhet: trång*, sova i samma rum", "bostad/hyra: hyra, dyr hyra", "arbete: jobb", "arbete/väg in: praktik"));
}

TEST(Foreign, ReadsLiwc) {
  const auto dic = read_foreign_dictionary("%\n1\tBostad (Housing)\n\t2\tHyra\n3\tArbete\n%\nlägenhet*\t1\nhyra\t1\t2\njobb\t3\n(gå) bra\t3\nensam\n", "d.dic");
  EXPECT_THAT(shown(dic), ElementsAre("Bostad: lägenhet*, hyra", "Bostad/Hyra: hyra", "Arbete: jobb"));
  EXPECT_EQ(dic.problems.size(), 2u);
  EXPECT_TRUE(dic.ok());
  EXPECT_THAT(shown(read_foreign_dictionary("DicTerm,Bostad,Arbete\nlägenhet*,X,\njobb,,X\n\"söka jobb\",,X\n", "d.dicx")), ElementsAre("Bostad: lägenhet*", "Arbete: jobb, söka jobb"));
}

TEST(Foreign, ReadsWordStat) {
  const auto cat = read_foreign_dictionary("BOSTAD\r\n\tTRÅNGBODDHET\r\n\t\tTRÅNG* (1)\r\n\t\tSOVA_I_SAMMA_RUM (1)\r\n\tHYRA (1)\r\nARBETE\r\n\tJOBB (2)\r\n\t@Regel [JOBB NEAR LÖN] (1)\r\n", "d.cat");
  EXPECT_THAT(shown(cat), ElementsAre("bostad/trångboddhet: trång*, sova i samma rum", "bostad: hyra", "arbete: jobb"));
  ASSERT_EQ(cat.problems.size(), 1u);
  EXPECT_THAT(cat.problems[0].message, HasSubstr("@Regel"));
}

TEST(Foreign, ReadsASheetOfExpressions) {
  EXPECT_THAT(shown(read_foreign_dictionary("Kod;Uttryck\nbostad/hyra;dyr ... hyra\nbostad/hyra;hyra & !bil\nstress;-stress-\n", "d.csv")), ElementsAre("bostad/hyra: dyr ... hyra, hyra & !bil", "stress: -stress-"));
}

TEST(Foreign, BecomesAThemeThatReadsWithoutMistake) {
  const auto read = read_foreign_dictionary("Bostad:\n  \"Trång \\\"bo\\\"\": [\"trång*\", hyra, \":)\", \"a*\", \"#tagg\", \"'''\"]\nVård: [läkare]\n", "d.yml");
  ASSERT_TRUE(read.ok());
  const auto themes = themes_of(read.value, "övrigt", "d.yml");
  ASSERT_TRUE(themes.ok());
  ASSERT_EQ(themes.value.size(), 2u);
  EXPECT_EQ(themes.value[0].name, "bostad.toml");
  EXPECT_EQ(themes.value[0].expressions, 2u);
  EXPECT_EQ(themes.value[0].left_out, 4u);
  EXPECT_EQ(themes.value[1].name, "övrigt.toml");
  std::vector<LexiconFile> files;
  for (const ThemeFile& theme : themes.value) files.push_back({"lexicons/" + theme.name, theme.text});
  const auto lexicon = read_lexicon(files);
  EXPECT_TRUE(lexicon.problems.empty()) << to_string(lexicon.problems.front());
  ASSERT_EQ(lexicon.value.codes.size(), 2u);
  EXPECT_EQ(lexicon.value.codes[0].id, "bostad/trång \"bo\"");
  EXPECT_EQ(lexicon.value.codes[0].terms.size(), 2u);
  EXPECT_EQ(themes.problems.size(), 5u);  // four left out, one on plain words
}

TEST(Foreign, SaysWhatIsNoDictionary) {
  const std::vector<std::pair<std::string, std::string>> cases = {{"d.yml", "- a\n"}, {"d.yml", "a: [b\n"}, {"d.dic", "ord 1\n"}, {"d.dic", "%\nx\n%\n"}, {"d.dicx", "ord,a\n"}, {"d.cat", "BOSTAD\n"}, {"d.cat", "ORD (1)\n"}, {"d.csv", "a,b\n"}, {"d.doc", ""}};
  for (const auto& [file, text] : cases) EXPECT_FALSE(read_foreign_dictionary(text, file).ok()) << file << ": " << text;
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'k'; ++c) bomb += std::string(1, c) + ": &" + c + " {1: *" + char(c - 1) + ", 2: *" + char(c - 1) + ", 3: *" + char(c - 1) + ", 4: *" + char(c - 1) + ", 5: *" + char(c - 1) + ", 6: *" + char(c - 1) + "}\n";
  const auto read = read_foreign_dictionary(bomb, "d.yml");
  ASSERT_FALSE(read.ok());
  EXPECT_THAT(read.problems[0].message, HasSubstr("larger or deeper"));
}

std::string text_of(const std::vector<LexiconFile>& files) {
  std::string out;
  for (const LexiconFile& file : files) out += file.name + ":\n" + file.text;
  return out;
}

TEST(Foreign, MakesALexiconOfADamagedDictionaryOrRefusesIt) {
  for (const auto& [file, text] : std::vector<std::pair<std::string, std::string>>{{"d.yml", "bostad:\n  trångboddhet:\n    - trång*\n    - \"sova i\"\n  hyra: [hyra, 'dyr']\n"}, {"d.dic", "%\n1\tBostad\n\t2\tHyra\n%\nlägenhet*\t1\nhyra\t1\t2\n"}, {"d.dicx", "DicTerm,Bostad\nhyra,X\n"}, {"d.cat", "BOSTAD\n\tHYRA (1)\n"}})
    each_damaged(text, 2000, [&](const std::string& damaged) {
      if (!is_utf8(damaged)) return;  // files are decoded before they are read
      const auto read = read_foreign_dictionary(damaged, file);
      for (const Problem& problem : read.problems) EXPECT_EQ(problem.place.file, file);
      if (!read.ok()) return;
      std::vector<LexiconFile> files;
      for (const ThemeFile& theme : themes_of(read.value, "x", file).value) files.push_back({"lexicons/" + theme.name, theme.text});
      EXPECT_TRUE(files.empty() || read_lexicon(files).ok()) << text_of(files);
    });
}

Expression parsed(const std::string& text) { return parse_expression(text, {}, Lists()).value; }

TEST(Foreign, RendersWhatPatternsCanSay) {
  const struct {
    std::string entry;
    std::vector<std::string> patterns;
    bool loses;
  } cases[] = {{"trång*", {"trång*"}, false},
               {"bostad", {"bostad"}, true},
               {"bostads-", {"bostads*"}, true},
               {"-bostad-", {"*bostad*"}, true},
               {"(få|söka) (jobb|arbete)", {"få jobb", "få arbete", "söka jobb", "söka arbete"}, true},
               {"=Rud", {"Rud"}, true},
               {"hitta ... lägenhet", {}, true},
               {"tolk & läkare", {}, true},
               {"<tal> månad", {}, true}};
  for (const auto& [entry, patterns, loses] : cases) {
    const Rendered rendered = as_patterns(parsed(entry));
    EXPECT_EQ(rendered.patterns, patterns) << entry;
    EXPECT_EQ(!rendered.loss.empty(), loses) << entry;
  }
}

TEST(Foreign, WritesYamlThatReadsBackToTheSamePatterns) {
  const auto lexicon = read_lexicon({{"lexicons/bostad.toml", "theme = \"bostad\"\n[[code]]\nid = \"hyra\"\nterms = '''\nhyr*\ndyr ... hyra\n'''\nexcept = '''\nhyrbil\n'''\n[[code.need]]\nid = \"lägre hyra\"\nterms = '''\nsänk* hyran\n'''\n[[code]]\nid = \"tom\"\n"}});
  ASSERT_TRUE(lexicon.ok());
  std::vector<Loss> losses;
  const auto again = read_foreign_dictionary(write_quanteda(lexicon.value, losses), "d.yml");
  ASSERT_TRUE(again.ok());
  EXPECT_THAT(shown(again), ElementsAre("bostad", "bostad/hyra: hyr*", "bostad/hyra/lägre hyra: sänk* hyran", "bostad/tom"));
  EXPECT_EQ(losses.size(), 3u);  // the gap, the exception, the form of a word
  const auto rows = code_sheet(lexicon.value);
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_THAT(rows[4], ElementsAre("bostad/hyra", "lägre hyra", "terms", "sänk* hyran"));
}

}  // namespace
}  // namespace behov
