// The index never hides a turn: what is found among its candidates is what a scan of everything finds.
#include <gtest/gtest.h>

#include <random>

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/coding/matcher.h"
#include "engine/lexicon/lists.h"
#include "tests/index/folder.h"

namespace behov {
namespace {

const std::vector<std::string> words = {
    "bostad",     "bostäder",     "bostaden",   "bostadsbrist", "bostadskön",  "hyresbostad", "hyresbostäderna", "hyra",     "hyr",     "hyran",     "hyreshöjning",
    "lägenhet",   "lägenheten",   "trångt",     "trång",        "trångbodda",  "Trångboddhet", "bo",             "bor",      "bodde",   "jobb",      "jobbet",
    "jobbar",     "arbetslös",    "arbetslöshet", "läkare",     "läkartid",    "vårdcentralen", "sjuk",          "sjukskriven", "väntar", "väntetid",  "vänta",
    "kommunen",   "kommunens",    "inte",       "aldrig",       "och",         "men",         "jag",            "vi",       "dom",     "hon",       "har",
    "hade",       "är",           "var",        "fyra",         "tre",         "12",          "månader",        "månad",    "snubbelgrejen", "snubbelgrejer", "EU:s",
    "e-post",     "lärarna",      "skolan",     "skolans",      "barn",        "barnen",      "barnomsorg",     "eh",       "liksom",  "Rud",       "rud"};

struct RandomStudy {
  explicit RandomStudy(unsigned seed) : random(seed) {
    std::vector<SourceFile> sources;
    for (int i = 0; i < 6; ++i) {
      const std::string file = "IP" + std::to_string(i) + ".txt";
      std::string text;
      for (int turn = 0; turn < 25; ++turn) text += std::string(turn % 2 ? "Anna" : "Intervjuare") + ": " + sentence() + " " + sentence() + "\n\n";
      write_file(folder.path / file, text);
      sources.push_back({file, folder.path / file, {}});
    }
    UpdateReport report;
    index = Index::open(folder.path / ".behov", sources, *language, report);
    senses = std::make_unique<Senses>(index->vocabulary(), extra, [this](const std::vector<std::string>& forms) { return language->analyse_words(forms); });
  }

  std::string any_word() { return words[random() % words.size()]; }
  std::string sentence() {
    std::string out = any_word();
    for (std::size_t left = random() % 9; left > 0; --left) out += " " + any_word();
    return out + ".";
  }

  std::string pattern() {
    const std::string word = any_word();
    switch (random() % 9) {
      case 0: return word + "-";
      case 1: return "-" + word;
      case 2: return "-" + word + "-";
      case 3: return std::string(slice(word, {0, 3})) + "*";
      case 4: return "*" + std::string(slice(word, {1, 40}));
      case 5: return "=" + word;
      case 6: return word + "/NOUN";
      default: return word;
    }
  }
  std::string expression() {
    std::string out = pattern();
    const char* const joints[] = {" ", " ... ", " ~ ", " & ", " & !"};
    while (random() % 2) {
      const std::string joint = joints[random() % 5];
      out += (out.find('~') != std::string::npos && joint == " ~ " ? " ... " : joint) + (random() % 3 ? pattern() : "(" + pattern() + "|" + pattern() + " " + pattern() + ")");
    }
    return out;
  }

  TestFolder folder;
  std::mt19937 random;
  std::shared_ptr<Language> language = Language::open({{"spoken.toml", ""}, {"protected.toml", ""}, {"function-words.toml", ""}}).value;
  std::unique_ptr<Index> index;
  Vocabulary extra;
  std::unique_ptr<Senses> senses;
};

std::vector<std::string> found_among(const RandomStudy& study, const Matcher& matcher, const Candidates& candidates) {
  std::vector<std::string> out;
  study.index->each_turn(candidates, [&](IndexedTurn&& turn) {
    for (const Sentence& sentence : turn.analysed.sentences)
      for (const ExpressionMatch& match : matcher.match(turn.analysed, words_of(turn.analysed, sentence, study.index->vocabulary())))
        out.push_back(turn.transcript + ":" + std::to_string(turn.number) + " " + std::to_string(sentence.first + match.words.first) + "-" + std::to_string(match.words.last));
  });
  return out;
}

TEST(Candidates, NeverMissWhatAScanOfEverythingFinds) {
  std::size_t found = 0, some = 0;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    RandomStudy study(seed);
    for (int round = 0; round < 400; ++round) {
      const std::string text = study.expression();
      const auto read = parse_expression(text, {}, Lists());
      if (!read.ok()) continue;  // `*` with a letter too few
      study.senses->prepare({&read.value});
      Matcher matcher(study.index->vocabulary(), *study.senses);
      matcher.add(read.value);
      const auto narrowed = found_among(study, matcher, matcher.candidates(0, 1)), all = found_among(study, matcher, {});
      ASSERT_EQ(narrowed, all) << text;
      found += all.size();
      some += !all.empty();
    }
  }
  EXPECT_GT(some, 400u);
  EXPECT_GT(found, 4000u);
}

TEST(Candidates, OfManyExpressionsTogetherMissNothing) {
  RandomStudy study(9);
  std::vector<Expression> expressions;
  while (expressions.size() < 150)
    if (auto read = parse_expression(study.expression(), {}, Lists()); read.ok()) expressions.push_back(std::move(read.value));
  std::vector<const Expression*> all;
  for (const Expression& expression : expressions) all.push_back(&expression);
  study.senses->prepare(all);
  Matcher matcher(study.index->vocabulary(), *study.senses);
  for (const Expression& expression : expressions) matcher.add(expression);
  EXPECT_EQ(found_among(study, matcher, matcher.candidates(0, 150)), found_among(study, matcher, {}));
}

}  // namespace
}  // namespace behov
