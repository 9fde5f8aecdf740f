#include "engine/coding/matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "engine/lexicon/lists.h"
#include "tests/coding/reference.h"

namespace behov {
namespace {

WordType word(const std::string& form, std::vector<Reading> readings, std::vector<std::string> parts = {}) {
  WordType out;
  out.form = form;
  out.readings = std::move(readings);
  out.parts = std::move(parts);
  out.word = true;
  return out;
}

WordType unknown_word(const std::string& form, const std::string& stem) {
  WordType out = word(form, {});
  out.stem = stem;
  return out;
}

// A small study's words, each kind of them.
Vocabulary small_vocabulary() {
  Vocabulary out;
  const auto noun = [](const std::string& lemma) { return Reading{lemma, Pos::noun, false, 0}; };
  const auto verb = [](const std::string& lemma) { return Reading{lemma, Pos::verb, false, 0}; };
  out.add(word("bostad", {noun("bostad")}));
  out.add(word("bostäder", {noun("bostad")}));
  out.add(word("Bostad", {noun("bostad"), {"Bostad", Pos::propn, false, 0}}));
  out.add(word("bostadsbrist", {noun("bostadsbrist")}, {"bostad", "brist"}));
  out.add(word("hyresbostäderna", {noun("hyresbostad")}, {"hyra", "bostad"}));
  out.add(word("hyresbostadsbrist", {noun("hyresbostadsbrist")}, {"hyra", "bostad", "brist"}));
  out.add(word("hyra", {noun("hyra"), verb("hyra")}));
  out.add(word("hyr", {verb("hyra")}));
  out.add(word("vara", {verb("vara"), noun("vara")}));
  out.add(word("varor", {noun("vara")}));
  out.add(word("är", {verb("vara")}));
  out.add(word("trång", {{"trång", Pos::adj, false, 0}}));
  out.add(word("trångbodd", {{"trångbodd", Pos::adj, false, 0}}, {"trång", "bo"}));
  out.add(word("nån", {{"någon", Pos::pron, false, 0}}));
  out.add(unknown_word("snubbelgrejen", "snubbelgrej"));
  out.add(unknown_word("snubbelgrej", "snubbelgrej"));
  for (const std::string filler : {"eh", "liksom"}) {
    WordType type = word(filler, {{filler, Pos::intj, false, 0}});
    type.filler = true;
    out.add(std::move(type));
  }
  for (const std::string number : {"fyra", "tusen", "12"}) {
    WordType type = word(number, {{number, Pos::num, false, 0}});
    type.number = true;
    out.add(std::move(type));
  }
  WordType spoken = word("mej", {{"jag", Pos::pron, false, 0}});
  spoken.read_as = {"mig"};
  out.add(std::move(spoken));
  WordType comma;
  comma.form = ",";
  out.add(std::move(comma));
  return out;
}

struct Bench {
  Vocabulary vocabulary = small_vocabulary();
  Vocabulary extra;
  Senses senses{vocabulary, extra, [](const std::vector<std::string>& forms) {
                  std::vector<WordType> out;
                  for (const std::string& form : forms) out.push_back(word(form, {{form, Pos::noun, false, 0}}));
                  return out;
                }};

  AnalysedText text_of(const std::string& sentence) const {
    AnalysedText out;
    for (const std::string_view form : split(sentence, ' ')) {
      AnalysedToken token;
      token.type = vocabulary.find(form).value();
      out.tokens.push_back(token);
    }
    out.sentences = {{0, static_cast<std::uint32_t>(out.tokens.size())}};
    return out;
  }
};

Expression parsed(const std::string& text) {
  auto read = parse_expression(text, {}, Lists());
  EXPECT_TRUE(read.ok()) << text << ": " << (read.problems.empty() ? "" : read.problems.front().message);
  return std::move(read.value);
}

// The words matched, as "1-2 4-4": from and to, both counted from 1 and included.
std::string shown(const std::vector<WordMatch>& matches) {
  std::string out;
  for (const WordMatch& match : matches) out += (out.empty() ? "" : " ") + std::to_string(match.first + 1) + "-" + std::to_string(match.last);
  return out;
}

std::vector<WordMatch> found_in(Bench& bench, const AnalysedText& text, const Expression& expression) {
  Matcher matcher(bench.vocabulary, bench.senses);
  matcher.add(expression);
  std::vector<WordMatch> out;
  for (const ExpressionMatch& match : matcher.match(text, words_of(text, text.sentences.front(), bench.vocabulary))) out.push_back(match.words);
  return out;
}

struct Case {
  std::string expression;
  std::string sentence;
  std::string matches;
};

class Notations : public testing::TestWithParam<Case> {};

TEST_P(Notations, MatchAsDefined) {
  Bench bench;
  const Case& c = GetParam();
  EXPECT_EQ(shown(found_in(bench, bench.text_of(c.sentence), parsed(c.expression))), c.matches) << c.expression << " in: " << c.sentence;
}

INSTANTIATE_TEST_SUITE_P(Word, Notations, testing::Values(
    Case{"bostad", "hyr bostad bostäder bostadsbrist", "2-2 3-3"},
    Case{"Bostäder", "bostad Bostad", "1-1 2-2"},
    Case{"bostad", "hyresbostäderna", ""},
    Case{"snubbelgrej", "snubbelgrejen snubbelgrej", "1-1 2-2"},
    Case{"saknas", "bostad", ""},
    Case{"hyra/NOUN", "hyra hyr", "1-1"},
    Case{"hyra/VERB", "hyra hyr", "1-1 2-2"},
    Case{"hyra/ADJ", "hyra hyr", ""},
    Case{"=Bostad", "bostad Bostad", "2-2"},
    Case{"=bostad", "bostad Bostad", "1-1"}));

INSTANTIATE_TEST_SUITE_P(Compound, Notations, testing::Values(
    Case{"bostad-", "bostad bostadsbrist hyresbostäderna", "2-2"},
    Case{"bostads-", "bostad bostadsbrist", "2-2"},
    Case{"hyra-", "hyresbostäderna hyresbostadsbrist", "1-1 2-2"},
    Case{"hyres-", "hyresbostäderna hyra", "1-1"},
    Case{"-bostad", "bostad hyresbostäderna hyresbostadsbrist", "2-2"},
    Case{"-brist", "bostadsbrist hyresbostadsbrist", "1-1 2-2"},
    Case{"-bostadsbrist", "bostadsbrist hyresbostadsbrist", "2-2"},
    Case{"-bostad-", "bostad hyresbostäderna bostadsbrist hyresbostadsbrist hyra", "1-1 2-2 3-3 4-4"},
    Case{"hyresbostad-", "hyresbostadsbrist", ""}));

INSTANTIATE_TEST_SUITE_P(Letters, Notations, testing::Values(
    Case{"trång*", "trång trångbodd hyra", "1-1 2-2"},
    Case{"*bodd", "trång trångbodd", "2-2"},
    Case{"h?r", "hyr hyra", "1-1"},
    Case{"b*d", "bostad Bostad bostäder", "1-1 2-2"},
    Case{"mi*", "mej", "1-1"},
    Case{"me*", "mej", "1-1"},
    Case{"bo*/PROPN", "bostad Bostad", "2-2"}));

INSTANTIATE_TEST_SUITE_P(Number, Notations, testing::Values(
    Case{"<tal>", "fyra tusen bostäder", "1-1 2-2"},
    Case{"<tal> bostad", "fyra tusen bostäder", "1-3"},
    Case{"<tal> bostad", "12 bostäder", "1-2"}));

INSTANTIATE_TEST_SUITE_P(Row, Notations, testing::Values(
    Case{"hyr bostad", "hyr bostad", "1-2"},
    Case{"hyr bostad", "hyr eh liksom bostad", "1-4"},
    Case{"hyr bostad", "hyr trång bostad", ""},
    Case{"hyr bostad", "bostad hyr", ""},
    Case{"hyr ... bostad", "hyr trång trång trång trång bostad", "1-6"},
    Case{"hyr ... bostad", "hyr trång trång trång trång trång bostad", ""},
    Case{"hyr ...1 bostad", "hyr trång eh bostad", "1-4"},
    Case{"hyr ...0 bostad", "hyr trång bostad", ""},
    Case{"hyr ... bostad", "hyr bostad bostad", "1-2"},
    Case{"hyr ... bostad", "hyr hyr bostad", "1-3"},
    Case{"hyr ~ bostad", "bostad trång hyr", "1-3"},
    Case{"hyr ~ bostad", "hyr trång bostad", "1-3"},
    Case{"hyr ~1 bostad", "bostad trång trång hyr", ""},
    Case{"hyr trång ~ bostad", "bostad eh hyr trång", "1-4"},
    Case{"(hyr|är) ... (bostad|varor)", "är hyr varor bostad", "1-3"},
    Case{"(hyr trång|är) bostad", "hyr trång bostad är bostad", "1-3 4-5"}));

INSTANTIATE_TEST_SUITE_P(Sentence, Notations, testing::Values(
    Case{"hyr & bostad", "bostad trång hyr", "1-3"},
    Case{"hyr & bostad", "trång hyr", ""},
    Case{"hyr & !bostad", "trång hyr", "2-2"},
    Case{"hyr & !bostad", "bostad hyr", ""},
    Case{"hyr & bostad & !trång", "hyr bostad hyr bostad", "1-2"}));

// Any expression over the bench's words.
class Sampler {
 public:
  explicit Sampler(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t n) { return below(n) == 0; }

  std::string expression() {
    std::string out = sequence(2);
    while (one_in(4)) out += one_in(3) ? " & !" + sequence(1) : " & " + sequence(1);
    return out;
  }

  std::string sentence(const Vocabulary& vocabulary) {
    std::string out;
    for (std::size_t left = 1 + below(14); left > 0; --left)
      out += (out.empty() ? "" : " ") + vocabulary[static_cast<TypeId>(below(vocabulary.size()))].form;
    return out;
  }

 private:
  std::string sequence(int depth) {
    std::string out = item(depth);
    bool sides = false;
    while (one_in(2)) {
      const std::size_t kind = below(sides ? 3 : 4);
      if (kind == 1) out += " ...";
      if (kind == 2) out += " ..." + std::to_string(below(4));
      if (kind == 3) out += " ~" + (one_in(2) ? "" : std::to_string(below(4))), sides = true;
      out += " " + item(depth);
    }
    return out;
  }

  std::string item(int depth) {
    static const std::vector<std::string> words = {
        "bostad", "bostäder", "bostadsbrist", "hyra", "hyr", "hyra/VERB", "hyra/NOUN", "vara", "är", "trång", "trångbodd", "någon", "snubbelgrej", "okänt",
        "bostad-", "bostads-", "hyres-", "hyra-", "trång-", "-bostad", "-brist", "-bo", "-bostad-", "-hyra-", "-brist-", "trång*", "*bo*", "b*d", "va*", "?yr", "mi*",
        "=Bostad", "=bostad", "=hyr", "<tal>", "eh", "mej", "bostad/PROPN", "bo*/NOUN"};
    if (depth == 0 || !one_in(4)) return words[below(words.size())];
    std::string out = "(" + sequence(depth - 1);
    while (one_in(2)) out += "|" + sequence(depth - 1);
    return out + ")";
  }

  std::mt19937 random_;
};

AnalysedText with_random_readings(AnalysedText text, Sampler& sampler) {
  for (AnalysedToken& token : text.tokens)
    if (sampler.one_in(3)) token.readings = static_cast<ReadingSet>(1 + sampler.below(3));
  return text;
}

reference::Sentence words_in(const Bench& bench, const AnalysedText& text) {
  reference::Sentence out{bench.vocabulary, {}};
  for (const std::uint32_t token : words_of(text, text.sentences.front(), bench.vocabulary).tokens) out.words.push_back(text.tokens[token]);
  return out;
}

TEST(Matcher, MatchesRandomExpressionsInRandomSentencesAsTheDefinitionDoes) {
  Sampler sampler(20240611);
  int matched = 0;
  for (int round = 0; round < 400; ++round) {
    Bench bench;
    std::vector<Expression> expressions;
    Matcher matcher(bench.vocabulary, bench.senses);
    for (int i = 0; i < 12; ++i) expressions.push_back(parsed(sampler.expression()));
    for (const Expression& expression : expressions) matcher.add(expression);
    for (int i = 0; i < 6; ++i) {
      const std::string sentence = sampler.sentence(bench.vocabulary);
      const AnalysedText text = with_random_readings(bench.text_of(sentence), sampler);
      std::vector<std::vector<WordMatch>> found(expressions.size());
      for (const ExpressionMatch& match : matcher.match(text, words_of(text, text.sentences.front(), bench.vocabulary))) found[match.expression].push_back(match.words);
      for (std::size_t e = 0; e < expressions.size(); ++e) {
        const auto wanted = reference::matches(words_in(bench, text), expressions[e]);
        matched += !wanted.empty();
        ASSERT_EQ(shown(found[e]), shown(wanted)) << expressions[e].text << " in: " << sentence;
      }
    }
  }
  EXPECT_GT(matched, 3000);
}

TEST(Matcher, DoesNotMindTheOrderOfExpressionsNorTheirCompany) {
  Sampler sampler(7);
  for (int round = 0; round < 60; ++round) {
    Bench bench;
    std::vector<Expression> expressions;
    for (int i = 0; i < 20; ++i) expressions.push_back(parsed(sampler.expression()));
    std::vector<std::size_t> order(expressions.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<unsigned>(round)));
    Matcher shuffled(bench.vocabulary, bench.senses);
    for (const std::size_t i : order) shuffled.add(expressions[i]);
    const AnalysedText text = bench.text_of(sampler.sentence(bench.vocabulary));
    std::vector<std::vector<WordMatch>> found(expressions.size());
    for (const ExpressionMatch& match : shuffled.match(text, words_of(text, text.sentences.front(), bench.vocabulary))) found[order[match.expression]].push_back(match.words);
    for (std::size_t i = 0; i < expressions.size(); ++i) EXPECT_EQ(shown(found[i]), shown(found_in(bench, text, expressions[i]))) << expressions[i].text;
  }
}

TEST(Matcher, GivesMatchesInTheOrderOfExpressionsAndThenOfWords) {
  Bench bench;
  Matcher matcher(bench.vocabulary, bench.senses);
  for (const std::string text : {"trång", "hyr", "bostad"}) matcher.add(parsed(text));
  const AnalysedText text = bench.text_of("bostad hyr bostad trång");
  const auto found = matcher.match(text, words_of(text, text.sentences.front(), bench.vocabulary));
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
  EXPECT_EQ(found.size(), 4u);
}

TEST(Matcher, HoldsExpressionsAgainstThoseWhoseWordsTheyAreFor) {
  Bench bench;
  Matcher matcher(bench.vocabulary, bench.senses);
  matcher.add(parsed("bostad"), Heard::in_answers);
  matcher.add(parsed("bostad"), Heard::in_questions);
  matcher.add(parsed("bostad"));
  const AnalysedText text = bench.text_of("bostad");
  const auto heard = [&](Heard where) {
    std::vector<std::uint32_t> out;
    for (const ExpressionMatch& match : matcher.match(text, words_of(text, text.sentences.front(), bench.vocabulary), where)) out.push_back(match.expression);
    return out;
  };
  EXPECT_EQ(heard(Heard::in_answers), (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(heard(Heard::in_questions), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(heard(Heard::everywhere), (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST(Matcher, CountsNoPunctuationAndNoMarksAsWords) {
  Bench bench;
  AnalysedText text = bench.text_of("hyr , trång bostad");
  EXPECT_EQ(shown(found_in(bench, text, parsed("hyr ...1 bostad"))), "1-3");
  text.tokens[2].speech = false;  // [trång]
  EXPECT_EQ(shown(found_in(bench, text, parsed("hyr bostad"))), "1-2");
  EXPECT_EQ(shown(found_in(bench, text, parsed("trång"))), "");
}

TEST(Matcher, StaysQuickInASentenceWithoutEnd) {
  Bench bench;
  std::string sentence = "fyra";
  for (int i = 0; i < 20000; ++i) sentence += i % 2 ? " tusen" : " 12";
  sentence += " eh trång";
  const AnalysedText text = bench.text_of(sentence);
  EXPECT_EQ(found_in(bench, text, parsed("<tal> ...50 <tal> ...50 trång")).size(), 1u);
  EXPECT_EQ(found_in(bench, text, parsed("<tal>")).size(), 20001u);
}

TEST(Matcher, SeeksNothingWhereAWordIsUnknownToTheStudy) {
  Bench bench;
  Matcher matcher(bench.vocabulary, bench.senses);
  matcher.add(parsed("bostad okänt"));
  const Candidates candidates = matcher.candidates(0, 1);
  ASSERT_EQ(candidates.branches.size(), 1u);
  EXPECT_EQ(candidates.branches.front(), (Candidates::Branch{{"XNONE"}}));
}

}  // namespace
}  // namespace behov
