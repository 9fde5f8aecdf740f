#include "engine/language/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace behov {
namespace {

using testing::ElementsAreArray;

struct Case {
  std::string text;
  std::vector<std::string> sentences;  // first and last token of each
};

std::vector<std::string> sentences(std::string_view text) {
  Tokenizer tokenizer;
  const auto& tokens = tokenizer.tokens(text);
  std::vector<std::string> out;
  std::uint32_t next = 0;
  for (const Sentence& sentence : find_sentences(tokens)) {
    EXPECT_EQ(sentence.first, next) << text;
    EXPECT_LT(sentence.first, sentence.last) << text;
    next = sentence.last;
    out.push_back(std::string(tokens[sentence.first].form) + " " + std::string(tokens[sentence.last - 1].form));
  }
  EXPECT_EQ(next, tokens.size()) << text;
  return out;
}

void expect_sentences(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_THAT(sentences(one.text), ElementsAreArray(one.sentences)) << one.text;
}

TEST(Sentences, EndAtStopsAndAtTheEndOfTheText) {
  expect_sentences({{"", {}}, {"Hej", {"Hej Hej"}}, {"Jag bor här. Det är bra!", {"Jag .", "Det !"}}, {"Va? Jo.", {"Va ?", "Jo ."}}, {"Nej!! Sluta nu", {"Nej !", "Sluta nu"}}});
}

TEST(Sentences, GoOnPastALoneNewlineAndEndAtABlankLine) {
  expect_sentences({{"jag bor\nhär nu", {"jag nu"}}, {"jag bor\n\nhär nu", {"jag bor", "här nu"}}});
}

TEST(Sentences, GoOnPastAbbreviationsNumbersAndInitials) {
  expect_sentences({{"Det är t.ex. dyrt.", {"Det ."}}, {"Vi ses kl. 10.30 på torget.", {"Vi ."}}, {"Den 3. maj kom han.", {"Den ."}}, {"Enligt A. Lindgren är det så.", {"Enligt ."}},
                    {"Hyra, el m.m. Det blir dyrt.", {"Hyra m.m.", "Det ."}}});
}

TEST(Sentences, TrailOffOnlyBeforeACapital) { expect_sentences({{"jag vet inte... men kanske", {"jag kanske"}}, {"jag vet inte... Men kanske", {"jag ...", "Men kanske"}}}); }

TEST(Sentences, TakeTheirClosingMarksWithThem) { expect_sentences({{"Han sa ”nej.” Sen gick han.", {"Han ”", "Sen ."}}, {"(Det var så.) Ja.", {"( )", "Ja ."}}}); }

std::string spoken(std::string_view text) {
  Tokenizer tokenizer;
  auto& tokens = tokenizer.tokens(text);
  mark_non_speech(tokens);
  std::string out;
  for (const Token& token : tokens)
    if (token.speech && token.word) out += (out.empty() ? "" : " ") + std::string(token.form);
  return out;
}

struct Noise {
  std::string text;
  std::string spoken;
};

TEST(Noises, AreNoSpeech) {
  for (const Noise& one : std::vector<Noise>{{"ja [skratt] precis", "ja precis"}, {"ja (paus) precis", "ja precis"}, {"((hostar)) nej", "nej"}, {"sen (2.5) kom hon", "sen kom hon"},
                                             {"sen (..) kom hon", "sen kom hon"}, {"jag xxx där", "jag där"}, {"jag //S01: mm// bor", "jag bor"}, {"(ohörbart 3 sek) va", "va"}, {"[de skrattar båda två] nej", "nej"}})
    EXPECT_EQ(spoken(one.text), one.spoken) << one.text;
}

TEST(Noises, LeaveTheSpeakersOwnWordsAlone) {
  for (const std::string text : {"jag (och min syster) bor här", "det var (1998) då", "jag //ja precis// bor", "vi [", "sen (", "(min man bor i Norge med sina barn och sin nya fru nu)"}) {
    Tokenizer tokenizer;
    auto& tokens = tokenizer.tokens(text);
    mark_non_speech(tokens);
    for (const Token& token : tokens) EXPECT_TRUE(token.speech) << text << ": " << token.form;
  }
}

}  // namespace
}  // namespace behov
