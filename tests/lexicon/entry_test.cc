#include "engine/lexicon/entry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lexicon/inflected_words.h"
#include "engine/lexicon/unknown_words.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Lists& lists() {
  static const Lists known = Lists::read("[[list]]\nid = \"hem\"\nterms = '''\nlägenhet\nbostad\n'''\n", "lists.toml").value;
  return known;
}

std::string worded(const std::string& text) { return wording(parse_expression(text, {}, lists()).value); }

TEST(Wording, IsOneForAllThatSayTheSame) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"(hyra | avgift)...kr", "(avgift|hyra) ...4 kr"},
      {"vän  ~  saknar", "vän ~4 saknar"},
      {"@hem", "(bostad|lägenhet)"},
      {"(lägenhet|bostad|lägenhet)", "(bostad|lägenhet)"},
      {"((a|b)|c)", "(a|b|c)"},
      {"(hyra)", "hyra"},
      {"(hyra ut) ... lägenhet", "hyra ut ...4 lägenhet"},
      {"tolk & läkare", "läkare & tolk"},
      {"tolk & !vän & läkare", "läkare & tolk & !vän"},
      {"-bostads- =Rud trång* hälsa/noun <tal> hyres-", "-bostads- =Rud trång* hälsa/NOUN <tal> hyres-"},
      {"HYRA", "hyra"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(worded(text), expected) << text;
}

TEST(Wording, TellsWhatDiffersApart) {
  const std::vector<std::string> texts = {"a b", "a ... b", "a ~ b", "a ...2 b", "a & b", "a & !b", "b a", "a-", "-a", "-a-", "=a", "a/NOUN", "aa*", "(a|b)", "a (b|c)", "(a ~ b) c"};
  std::set<std::string> seen;
  for (const std::string& text : texts) EXPECT_TRUE(seen.insert(worded(text)).second) << text;
}

// What is written out is read as the same again.
TEST(Wording, IsAnExpressionThatSaysTheSame) {
  for (const char* text : {"(hyra|avgift) ... (hög|för dyr)", "vän ~2 (saknar|sakna)", "tolk & @hem & !läkare", "=Rud trång* hälsa/NOUN <tal> hyres- -hyra -hyra-", "((a|b) c|d) ...3 e"})
    EXPECT_EQ(worded(worded(text)), worded(text)) << text;
}

TEST(Wording, OfAChoiceIsEachAlternative) {
  EXPECT_THAT(wordings_apart(parse_expression("(hyra|avgift|för dyrt)", {}, lists()).value), ElementsAre("avgift", "för dyrt", "hyra"));
  EXPECT_THAT(wordings_apart(parse_expression("(hyra|avgift) hög", {}, lists()).value), ElementsAre("(avgift|hyra) hög"));
  EXPECT_THAT(wordings_apart(parse_expression("(hyra|avgift) & hög", {}, lists()).value), ElementsAre("(avgift|hyra) & hög"));
}

// Codes and needs as two files have them; told as "LINE how FIRST-LINE what".
std::vector<std::string> repeated(const std::string& bostad, const std::string& needs = "") {
  static Lexicon lexicon;
  std::vector<LexiconFile> files = {{"b.toml", "theme = \"b\"\n" + bostad}};
  if (!needs.empty()) files.push_back({"needs.toml", needs});
  auto read = read_lexicon(files);
  EXPECT_TRUE(read.ok()) << (read.problems.empty() ? "" : read.problems.front().message);
  lexicon = std::move(read.value);
  const auto entries = entries_of(lexicon);
  const char* const hows[] = {"again", "partly", "taken", "elsewhere"};
  std::vector<std::string> out;
  for (const RepeatedEntry& one : repeated_entries(entries))
    out.push_back(std::to_string(entries[one.entry].expression->place.line) + " " + hows[static_cast<int>(one.how)] + " " + std::to_string(entries[one.first].expression->place.line) + (one.what.empty() ? "" : " " + one.what));
  return out;
}

TEST(RepeatedEntries, AreToldOfTheLaterOne) {
  EXPECT_THAT(repeated("[[code]]\nid = \"x\"\nterms = '''\nhyra\navgift\nhyra\n'''\n"), ElementsAre("7 again 5"));
  EXPECT_THAT(repeated("[[code]]\nid = \"x\"\nterms = '''\nhyra\n(avgift|hyra)\n'''\n"), ElementsAre("6 partly 5 hyra"));
  EXPECT_THAT(repeated("[[code]]\nid = \"x\"\nterms = '''\nhyra\navgift\n'''\n"), IsEmpty());
}

TEST(RepeatedEntries, OfExceptionsNeverCode) {
  EXPECT_THAT(repeated("[[code]]\nid = \"x\"\nterms = '''\nhyra\n'''\nexcept = '''\nhyra\n'''\n"), ElementsAre("5 taken 8"));
}

TEST(RepeatedEntries, OfANamedNeedMakeTheCodesOwnNeedless) {
  EXPECT_THAT(repeated("[[code]]\nid = \"x\"\nterms = '''\nhyra\n'''\nhints = '''\nhyra\n'''\n[[code.need]]\nid = \"n\"\nterms = '''\nhyra\n'''\n"), ElementsAre("5 again 13", "8 again 5"));
}

TEST(RepeatedEntries, OfOtherCodesAndCuesStandElsewhere) {
  EXPECT_THAT(repeated("[[code]]\nid = \"x\"\nterms = '''\nhyra\n'''\n[[code]]\nid = \"y\"\nterms = '''\nhyra\n'''\nhints = '''\nhyra\n'''\n"), ElementsAre("10 elsewhere 5", "13 again 10"));
  EXPECT_THAT(repeated("", "[[cue]]\nkind = \"wish\"\nterms = '''\nvilja\n'''\n[[cue]]\nkind = \"lack\"\nterms = '''\nvilja\n'''\n"), ElementsAre("9 elsewhere 4"));
}

TEST(LettersApart, AreCounted) {
  const std::vector<std::tuple<const char32_t*, const char32_t*, std::size_t>> cases = {
      {U"hyra", U"hyra", 0}, {U"hyra", U"hyrra", 1}, {U"hyra", U"hya", 1}, {U"hyra", U"hyta", 1}, {U"hyra", U"hyar", 1}, {U"hyra", U"yhar", 2}, {U"hyra", U"bostad", 3}, {U"", U"ab", 2}, {U"", U"", 0}};
  for (const auto& [a, b, apart] : cases) {
    EXPECT_EQ(letters_apart(a, b, 2), apart);
    EXPECT_EQ(letters_apart(b, a, 2), apart);
  }
}

// A dictionary of a few words, and a study of a few.
std::vector<std::string> unknown(const std::string& terms, const std::vector<std::string>& said = {}) {
  const std::set<std::string> words = {"hyra", "lägenhet", "Ica", "skola", "bostad"};
  const WordKnowledge knowledge = {[&](const std::vector<std::string>& forms) {
                                     std::vector<WordType> out;
                                     for (const std::string& form : forms) {
                                       out.emplace_back().form = form;
                                       out.back().source = words.contains(form) ? Source::apertium : Source::stem;
                                     }
                                     return out;
                                   },
                                   [&](const std::string&) { return std::vector<std::string>(words.begin(), words.end()); }, said};
  const auto lexicon = read_lexicon({{"b.toml", "theme = \"b\"\n[[code]]\nid = \"x\"\nterms = '''\n" + terms + "\n'''\n"}});
  std::vector<std::string> out;
  for (const UnknownWord& word : unknown_words(entries_of(lexicon.value), knowledge)) {
    std::string near;
    for (const std::string& one : word.near) near += " " + one;
    out.push_back(word.text + (word.said ? " (said)" : "") + near);
  }
  return out;
}

TEST(UnknownWords, AreToldWithWhatMayBeMeant) {
  EXPECT_THAT(unknown("hyra lägenhet"), IsEmpty());
  EXPECT_THAT(unknown("hyrra lägenhett"), ElementsAre("hyrra hyra", "lägenhett lägenhet"));
  EXPECT_THAT(unknown("kvarnby"), ElementsAre("kvarnby"));
  EXPECT_THAT(unknown("hyrra", {"hyrra", "hyran"}), ElementsAre("hyrra (said) hyra"));
  EXPECT_THAT(unknown("bostan", {"bostas", "hyran"}), ElementsAre("bostan bostas"));  // the study's own words before the dictionary's
}

TEST(UnknownWords, AreNoNamesNumbersPatternsOrPartsOfCompounds) {
  EXPECT_THAT(unknown("ica =Xyzzy xyz* 1177"), IsEmpty());
  EXPECT_THAT(unknown("hyres- skol- bostads- -bostads-"), IsEmpty());
  EXPECT_THAT(unknown("zork- -zork", {"zorkhus", "grönzork"}), IsEmpty());
  EXPECT_THAT(unknown("zork-"), ElementsAre("zork"));
}

TEST(InflectedWords, AreToldWithTheWordsThatTheyStandFor) {
  const std::map<std::string, std::vector<std::string>> lemmas = {{"bättre", {"bra", "god", "bra"}}, {"hyra", {"hyra"}}, {"hyran", {"hyra"}}, {"tomt", {"tom", "tomt"}}};
  const WordKnowledge knowledge = {[&](const std::vector<std::string>& forms) {
                                     std::vector<WordType> out;
                                     for (const std::string& form : forms) {
                                       out.emplace_back().form = form;
                                       const auto known = lemmas.find(form);
                                       out.back().source = known == lemmas.end() ? Source::stem : Source::apertium;
                                       if (known != lemmas.end())
                                         for (const std::string& lemma : known->second) out.back().readings.push_back({lemma, Pos::noun, false, 0});
                                     }
                                     return out;
                                   },
                                   {}, {}};
  const auto lexicon = read_lexicon({{"b.toml", "theme = \"b\"\n[[code]]\nid = \"x\"\nterms = '''\nbättre hyra\n(hyran|tomt)\n=bättre bättre*\nhyran- okänt\nbättre\n'''\n"}});
  std::vector<std::string> out;
  for (const InflectedWord& word : inflected_words(entries_of(lexicon.value), knowledge)) {
    std::string told = word.text + ":";
    for (const std::string& lemma : word.lemmas) told += " " + lemma;
    for (const std::size_t entry : word.entries) told += " " + std::to_string(entry);
    out.push_back(told);
  }
  EXPECT_THAT(out, ElementsAre("bättre: bra god 0 4", "hyran: hyra 1"));
}

}  // namespace
}  // namespace behov
