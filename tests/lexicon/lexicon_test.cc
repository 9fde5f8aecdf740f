#include "engine/lexicon/lexicon.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

std::vector<std::string> said(const Problems& problems) {
  std::vector<std::string> out;
  for (const Problem& problem : problems) out.push_back(to_string(problem));
  return out;
}

const char* const theme = R"(theme = "bostad"
label = "Bostad"

[[code]]
id = "Trångboddhet"
label = "Trångboddhet"
definition = "För lite plats."
terms = '''
trång ~ (lägenhet|hemma)   # om hemmet
# bara en kommentar

sova ... samma rum
'''
except = '''
trång & buss
'''
[[code.need]]
id = "större bostad"
label = "En större bostad"
terms = '''
trångbodd
'''

[[code]]
id = "händer"
)";

TEST(Lexicon, ReadsThemesCodesAndNamedNeeds) {
  const auto read = read_lexicon({{"lexicons/bostad.toml", theme}});
  EXPECT_EQ(said(read.problems), std::vector<std::string>{});
  const Lexicon& lexicon = read.value;
  ASSERT_EQ(lexicon.codes.size(), 2u);
  const Code& code = lexicon.codes[0];
  EXPECT_EQ(code.id, "bostad/trångboddhet");
  EXPECT_EQ(code.label, "Trångboddhet");
  ASSERT_EQ(code.terms.size(), 2u);
  EXPECT_EQ(code.terms[0].text, "trång ~ (lägenhet|hemma)");
  EXPECT_EQ(code.terms[0].place, (Place{"lexicons/bostad.toml", 9, 1}));
  EXPECT_EQ(code.terms[1].place, (Place{"lexicons/bostad.toml", 12, 1}));
  ASSERT_EQ(code.except.size(), 1u);
  EXPECT_TRUE(code.except[0].is_conjunction());
  ASSERT_EQ(code.needs.size(), 1u);
  EXPECT_EQ(code.needs[0].label, "En större bostad");
  EXPECT_EQ(lexicon.codes[1].label, "bostad/händer");
  EXPECT_TRUE(lexicon.codes[1].terms.empty());
}

TEST(Lexicon, FindsACodeAsPeopleTypeIt) {
  const Lexicon lexicon = read_lexicon({{"lexicons/bostad.toml", theme}}).value;
  struct Case { std::string typed; std::size_t codes; };
  const Case cases[] = {{"bostad/trångboddhet", 1}, {"bostad/trangboddhet", 1}, {"BOSTAD/Trangboddhet", 1}, {"bostad", 2}, {"bost", 0}, {"trångboddhet", 0}};
  for (const Case& c : cases) EXPECT_EQ(lexicon.codes_named(c.typed).size(), c.codes) << c.typed;
}

TEST(Lexicon, NamesEveryMistakeOfEveryFileAtOnce) {
  const auto read = read_lexicon({
      {"lexicons/a.toml", "theme = \"a\"\ncolour = 1\n[[code]]\nid = \"x\"\nterms = '''\nbo (\nhyra\nbo |\n'''\n[[code]]\nlabel = \"namnlös\"\n"},
      {"lexicons/b.toml", "theme = \"b\"\n[[code]]\nid = \"y\"\nterms = 7\n[[code.need]]\nid = \"n\"\nexcept = \"bo\"\n"},
      {"lexicons/c.toml", "[[code]]\nid = \"z\"\n"},
      {"lexicons/needs.toml", "[[cue]]\nkind = \"wonder\"\nterms = \"vill\"\n"},
  });
  const std::vector<std::string> wanted = {
      "lexicons/a.toml:2:1: error: `colour` has no meaning in lexicons/a.toml; known there: theme, label, code",
      "lexicons/a.toml:6:5: error: a word is missing here",
      "lexicons/a.toml:8:4: error: `|` stands between alternatives in parentheses: `(hyra|avgift)`",
      "lexicons/a.toml:10:1: error: `id` is missing",
      "lexicons/b.toml:4:9: error: `terms` must be a text in quotes, not a whole number",
      "lexicons/b.toml:7:11: error: `except` belongs to the code: move it above the first [[code.need]]",
      "lexicons/b.toml:5:1: error: `terms` is missing",
      "lexicons/c.toml:1:1: error: a theme begins with its name: theme = \"bostad\"",
      "lexicons/needs.toml:2:9: error: `wonder` is no kind of need; there are: cost, lack, necessity, obstacle, waiting, wish",
  };
  EXPECT_EQ(said(read.problems), wanted);
  EXPECT_EQ(read.value.codes.front().terms.size(), 1u);  // what could be read is there
}

TEST(Lexicon, HintsAtQuotesThatWereNeverClosedAndReadsTheOtherFiles) {
  const auto read = read_lexicon({{"lexicons/a.toml", "theme = \"a\"\n[[code]]\nid = \"x\"\nterms = '''\nbo\n\n[[code]]\nid = \"y\"\n"}, {"lexicons/bostad.toml", theme}});
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems.front().place.line, 4u);
  EXPECT_NE(read.problems.front().message.find("a ''' is missing"), std::string::npos) << read.problems.front().message;
  EXPECT_EQ(read.value.codes.size(), 2u);
}

TEST(Lexicon, RefusesWhatStandsTwice) {
  const auto read = read_lexicon({
      {"lexicons/a.toml", "theme = \"a\"\n[[code]]\nid = \"x\"\n[[code]]\nid = \"X\"\n[[code.need]]\nid = \"n\"\nterms = \"bo\"\n[[code.need]]\nid = \"n\"\nterms = \"hyra\"\n"},
      {"lexicons/b.toml", "theme = \"A\"\n"},
      {"lexicons/lists.toml", "[[list]]\nid = \"l\"\nterms = \"bo\"\n[[list]]\nid = \"L\"\nterms = \"hyra & bo\"\n"},
  });
  std::vector<std::string> messages;
  for (const Problem& problem : read.problems) messages.push_back(problem.message);
  EXPECT_EQ(messages, (std::vector<std::string>{"the list `l` stands here twice", "a list's line cannot hold `&`", "the need `n` stands here twice",
                                                "the code `a/x` stands here twice", "the theme `a` stands in two files"}));
}

TEST(Lexicon, RefusesALeaningThatWeighsNothingOrMoreThanAnythingElse) {
  const auto problems = [](const std::string& line) { return said(read_lexicon({{"lexicons/needs.toml", "[[leaning]]\nid = \"a\"\n" + line + "terms = \"men\"\n"}}).problems); };
  for (const char* line : {"weight = 1\n", "weight = -6\n"}) EXPECT_EQ(problems(line), std::vector<std::string>{}) << line;
  const std::string wrong = ": error: `weight` is a whole number from -6 to 6, and not 0";
  for (const char* line : {"weight = 0\n", "weight = 7\n", "weight = 1.5\n"}) EXPECT_EQ(problems(line), std::vector<std::string>{"lexicons/needs.toml:3:10" + wrong}) << line;
  EXPECT_EQ(problems(""), std::vector<std::string>{"lexicons/needs.toml:1:1" + wrong});
}

TEST(Lexicon, RefusesACodeThatIsALackAndNeutral) {
  const auto read = read_lexicon({{"lexicons/a.toml", "theme = \"a\"\n[[code]]\nid = \"x\"\nlack = true\nneutral = true\nterms = \"bo\"\n"}});
  EXPECT_EQ(said(read.problems), (std::vector<std::string>{"lexicons/a.toml:5:11: error: `a/x` is a lack or neutral, not both"}));
}

TEST(Lexicon, PassesOverTheTablesOfTheLanguage) {
  for (const std::string name : {"lexicons/spoken.toml", "protected.toml", "lexicons/function-words.toml"}) EXPECT_TRUE(is_language_table(name)) << name;
  for (const std::string name : {"lexicons/needs.toml", "lexicons/lists.toml", "lexicons/bostad.toml"}) EXPECT_FALSE(is_language_table(name)) << name;
  EXPECT_TRUE(read_lexicon({{"lexicons/spoken.toml", "what = [ever"}}).ok());
}

TEST(Lists, MayHoldListsThatStandBeforeThem) {
  const auto read = Lists::read("[[list]]\nid = \"a\"\nterms = '''\nbo\nhyra ut\n'''\n[[list]]\nid = \"b\"\nterms = '''\nvilja @a\n'''\n", "lists.toml");
  EXPECT_EQ(said(read.problems), std::vector<std::string>{});
  ASSERT_NE(read.value.find("b"), nullptr);
  EXPECT_EQ(read.value.find("b")->front().steps.at(1).item.alternatives.size(), 2u);
  EXPECT_EQ(read.value.names(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(read.value.find("c"), nullptr);
}

}  // namespace
}  // namespace behov
