#include "engine/language/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace behov {
namespace {

using testing::ElementsAreArray;

struct Case {
  std::string text;
  std::vector<std::string> tokens;
};

std::vector<std::string> forms(std::string_view text) {
  Tokenizer tokenizer;
  std::vector<std::string> out;
  for (const Token& token : tokenizer.tokens(text)) out.emplace_back(token.form);
  return out;
}

void expect_tokens(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_THAT(forms(one.text), ElementsAreArray(one.tokens)) << one.text;
}

TEST(Tokens, AreWordsAndMarks) {
  expect_tokens({{"", {}}, {" \n\t", {}}, {"Jag bor här.", {"Jag", "bor", "här", "."}}, {"ja, men (kanske)!", {"ja", ",", "men", "(", "kanske", ")", "!"}}});
}

TEST(Tokens, KeepSwedishColonWords) {
  expect_tokens({{"EU:s regler", {"EU:s", "regler"}}, {"tv:n, S:t Eriks", {"tv:n", ",", "S:t", "Eriks"}}, {"klass 3:e", {"klass", "3:e"}}, {"kl 8:30", {"kl", "8:30"}}});
}

TEST(Tokens, KeepHyphensInsideAndAtTheEndOfWords) {
  expect_tokens({{"SFI-lärare", {"SFI-lärare"}}, {"hälso- och sjukvård", {"hälso-", "och", "sjukvård"}}, {"1970-talet", {"1970-talet"}},
                 {"bostadsrätter och -föreningar", {"bostadsrätter", "och", "-föreningar"}}, {"e\u2011post", {"e-post"}}, {"3%-räntan", {"3%-räntan"}}});
}

TEST(Tokens, PutNumbersTogether) {
  expect_tokens({{"1 000 kronor", {"1 000", "kronor"}}, {"25 000 000", {"25 000 000"}}, {"12,5 procent", {"12,5", "procent"}}, {"577–584", {"577–584"}},
                 {"1 2 3", {"1", "2", "3"}}, {"15 4000", {"15", "4000"}}});
}

TEST(Tokens, KeepTheStopsOfAbbreviations) {
  expect_tokens({{"t.ex. hyran", {"t.ex.", "hyran"}}, {"t ex hyran", {"t ex", "hyran"}}, {"ca. 5", {"ca.", "5"}}, {"A. Lindgren", {"A.", "Lindgren"}},
                 {"Jag bor i Karlstad.", {"Jag", "bor", "i", "Karlstad", "."}}, {"bl.a. och m.m.", {"bl.a.", "och", "m.m."}}});
}

TEST(Tokens, TakeRunsOfStopsAsOneMark) { expect_tokens({{"jag...", {"jag", "..."}}, {"vänta… nu", {"vänta", "…", "nu"}}, {"//S01: ja//", {"//", "S01", ":", "ja", "//"}}}); }

TEST(Tokens, KeepAddresses) {
  expect_tokens({{"anna@exempel.se skrev", {"anna@exempel.se", "skrev"}}, {"se www.exempel.se/sida.", {"se", "www.exempel.se/sida", "."}}, {"https://exempel.se/a?b=1, sen", {"https://exempel.se/a?b=1", ",", "sen"}}});
}

TEST(Tokens, AreComposedAndWithoutWhatCannotBeSeen) {
  expect_tokens({{"la\u0308genhet", {"lägenhet"}}, {"bo\u00adstad", {"bostad"}}, {"\u200bhej\u200b", {"hej"}}, {"\ufeffhej", {"hej"}}});
}

TEST(Tokens, KnowWhatStandsBeforeThem) {
  Tokenizer tokenizer;
  std::vector<Gap> gaps;
  for (const Token& token : tokenizer.tokens("a b\nc\n\nd.")) gaps.push_back(token.gap);
  EXPECT_THAT(gaps, ElementsAreArray({Gap::none, Gap::space, Gap::line_break, Gap::blank_line, Gap::none}));
}

TEST(Tokens, CountSpansInCodePoints) {
  Tokenizer tokenizer;
  const auto& tokens = tokenizer.tokens("å \U0001F600 öl");
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[0].span, (Span{0, 1}));
  EXPECT_EQ(tokens[1].span, (Span{2, 3}));
  EXPECT_EQ(tokens[2].span, (Span{4, 6}));
}

// Whatever the text: in order, never overlapping, never empty, all inside; nothing but white space and what cannot be
// seen between them.
void expect_whole(std::string_view text) {
  Tokenizer tokenizer;
  std::uint32_t last = 0;
  const auto size = static_cast<std::uint32_t>(length(text));
  for (const Token& token : tokenizer.tokens(text)) {
    EXPECT_LE(last, token.span.start);
    EXPECT_LT(token.span.start, token.span.end);
    EXPECT_LE(token.span.end, size);
    for (std::size_t at = 0, between = 0; between < 1 && last < token.span.start; ++between) {
      const std::string_view gap = slice(text, {last, token.span.start});
      while (at < gap.size()) {
        const char32_t c = next_code_point(gap, at);
        EXPECT_TRUE(is_space(c) || is_invisible(c) || c < 0x20 || c == 0x7F) << "lost U+" << std::hex << static_cast<std::uint32_t>(c);
      }
    }
    last = token.span.end;
  }
}

TEST(Tokens, CoverEveryTextInOrder) {
  for (const std::string_view text : {"Jag bor på Våxnäs, t.ex. i en 2:a – 48 kvm.", "a\u0301b\u00adc - - -- ---", "1 000 000 000,50 kr...!?", "www. http:// @ & x@ &y", "å\u2028ä\u0085ö\u00a0z",
                                      "\U0001F469\u200D\U0001F692 \U0001F1F8\U0001F1EA", "\u202eslättes\u202c", "(((((([[[[", "-och- -- och -a"})
    expect_whole(text);
}

TEST(Tokens, SurviveEveryMixtureOfHostileCharacters) {
  const std::u32string letters = U"aÅ1.-:/&@% \n\u00ad\u0301\u200b\u2011\u202e\U0001F600\u0000";
  std::uint32_t seed = 1;
  for (int round = 0; round < 3000; ++round) {
    std::u32string text;
    for (int i = 0; i < 14; ++i) {
      seed = seed * 1664525 + 1013904223;
      text += letters[(seed >> 16) % letters.size()];
    }
    expect_whole(from_code_points(text));
  }
}

TEST(Tokens, SurviveBytesThatAreNoText) {
  std::uint32_t seed = 7;
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) {
      seed = seed * 1664525 + 1013904223;
      bytes += static_cast<char>(seed >> 24);
    }
    Tokenizer tokenizer;
    for (const Token& token : tokenizer.tokens(bytes)) EXPECT_LT(token.span.start, token.span.end);
  }
}

}  // namespace
}  // namespace behov
