#include "engine/base/text.h"

#include <gtest/gtest.h>

#include "engine/base/say.h"

namespace behov {
namespace {

TEST(Text, FindsTheFirstByteThatIsNotUtf8) {
  const struct {
    std::string bytes;
    std::size_t at;
  } cases[] = {{"", std::string::npos},      {"åäö 𝄞", std::string::npos}, {"på\xE5", 3},           {"\x80", 0},
               {"a\xC0\xAF", 1},             {"\xED\xA0\x80", 0},          {"\xF4\x90\x80\x80", 0}, {"hej\xE2\x82", 3},
               {std::string("a\0b", 3), std::string::npos}};
  for (const auto& [bytes, at] : cases) {
    EXPECT_EQ(first_bad_utf8(bytes), at) << bytes;
    EXPECT_EQ(is_utf8(bytes), at == std::string::npos) << bytes;
  }
}

TEST(Text, ComposesLetters) {
  const struct {
    std::string given, composed;
  } cases[] = {{"", ""}, {"hyra", "hyra"}, {"a\u030A a\u0308 o\u0308", "å ä ö"}, {"e\u0301", "é"}, {"\u212B", "Å"}, {"ﬁ", "ﬁ"}};
  for (const auto& [given, composed] : cases) {
    EXPECT_EQ(to_nfc(given), composed);
    EXPECT_EQ(to_nfc(composed), composed);
  }
}

TEST(Text, LowersAsSwedishDoes) {
  const struct {
    std::string given, lower;
  } cases[] = {{"ÅÄÖ", "åäö"}, {"RUD", "rud"}, {"I", "i"}, {"É", "é"}, {"12 % §", "12 % §"}, {"", ""}};
  for (const auto& [given, lower] : cases) EXPECT_EQ(to_lower(given), lower);
}

TEST(Text, CountsAndSlicesByCodePoints) {
  const std::string text = "på 𝄞 gå";
  EXPECT_EQ(length(text), 7u);
  const struct {
    Span span;
    std::string slice;
  } cases[] = {{{0, 2}, "på"}, {{3, 4}, "𝄞"}, {{5, 7}, "gå"}, {{5, 99}, "gå"}, {{7, 7}, ""}, {{50, 60}, ""}, {{0, 0}, ""}};
  for (const auto& [span, expected] : cases) EXPECT_EQ(slice(text, span), expected) << span.start << "-" << span.end;
}

// Letters of one to four bytes, in every order that a long text brings: a slice is what its code points are.
TEST(Text, SlicesLongTextsAnywhere) {
  std::u32string points;
  for (std::uint32_t i = 0; i < 200; ++i) points += std::u32string_view(U"aå€𝄞 b–ö")[i * i % 8];
  std::string text;
  for (const char32_t point : points) append_utf8(text, point);
  for (std::uint32_t from = 0; from <= points.size(); ++from)
    for (const std::uint32_t many : {0u, 1u, 7u, 8u, 9u, 63u}) EXPECT_EQ(to_code_points(slice(text, {from, from + many})), points.substr(from, many)) << from << " " << many;
}

TEST(Text, GoesToCodePointsAndBack) {
  for (const std::string text : {"", "hyra", "åäö", "𝄞 \u200B\u00AD", "\uFFFD"}) {
    EXPECT_EQ(from_code_points(to_code_points(text)), text);
    EXPECT_EQ(to_code_points(text).size(), length(text));
  }
}

TEST(Text, ReadsAStrayByteAsTheSignForLostLetters) {
  std::size_t at = 0;
  const std::string bytes = "\xE5x";
  EXPECT_EQ(next_code_point(bytes, at), U'\uFFFD');
  EXPECT_EQ(at, 1u);
  EXPECT_EQ(next_code_point(bytes, at), U'x');
  EXPECT_EQ(at, 2u);
}

TEST(Text, KnowsSpacesAndInvisibleCharacters) {
  for (const char32_t c : std::u32string(U" \t\n\u00A0\u2028\u0085\u2009\u3000")) EXPECT_TRUE(is_space(c)) << static_cast<unsigned>(c);
  for (const char32_t c : std::u32string(U"\u00AD\u200B\u200D\u2060\uFEFF\u200E\u202E\u2066")) EXPECT_TRUE(is_invisible(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'a', U'å', U'-', U'1', U'\u2011'}) {
    EXPECT_FALSE(is_space(c));
    EXPECT_FALSE(is_invisible(c));
  }
  EXPECT_EQ(without_invisible("bo\u00ADstad\u200B"), "bostad");
}

TEST(Text, TrimsAndSqueezes) {
  const struct {
    std::string given, trimmed, squeezed;
  } cases[] = {{"", "", ""},
               {"  ", "", ""},
               {" a  b ", "a  b", "a b"},
               {"\u00A0a\u2028b\t", "a\u2028b", "a b"},
               {"å\n\nä", "å\n\nä", "å ä"}};
  for (const auto& [given, trimmed, squeezed] : cases) {
    EXPECT_EQ(trim(given), trimmed) << given;
    EXPECT_EQ(squeeze(given), squeezed) << given;
  }
}

TEST(Text, SplitsIntoOneMoreThanThereAreSeparators) {
  const struct {
    std::string text;
    std::vector<std::string_view> parts;
  } cases[] = {{"", {""}}, {"a", {"a"}}, {"a,b", {"a", "b"}}, {",", {"", ""}}, {"a,,b,", {"a", "", "b", ""}}};
  for (const auto& [text, parts] : cases) EXPECT_EQ(split(text, ','), parts) << text;
}

TEST(Text, MeasuresWhatATerminalGivesIt) {
  const struct {
    std::string text;
    std::size_t width;
  } cases[] = {{"", 0}, {"hyra", 4}, {"åäö", 3}, {"a\u030A", 1}, {"漢字", 4}, {"a\u200Bb", 2}};
  for (const auto& [text, width] : cases) EXPECT_EQ(display_width(text), width) << text;
}

TEST(Text, LetsNothingActOnATerminal) {
  const struct {
    std::string text, shown;
  } cases[] = {{"hej\n\tdå", "hej\n\tdå"}, {"\x1b[31m", "\\u{1b}[31m"}, {"\u202Ebakfram", "\\u{202e}bakfram"}, {"\u009B2J", "\\u{9b}2J"}, {"\x7F", "\\u{7f}"}, {"a\rb", "a\\u{d}b"}};
  for (const auto& [text, shown] : cases) EXPECT_EQ(harmless(text), shown);
}

TEST(Text, SortsAsSwedishDoes) {
  const std::vector<std::string> sorted = {"Anna", "IP2", "IP10", "Zara", "Åsa", "Ärla", "Öst"};
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (std::size_t j = 0; j < sorted.size(); ++j) EXPECT_EQ(swedish_less(sorted[i], sorted[j]), i < j) << sorted[i] << " " << sorted[j];
  EXPECT_NE(swedish_less("va", "Va"), swedish_less("Va", "va"));  // only equal strings are equal
}

// Plain words are compared without the collation; a digit before them brings it in.
TEST(SwedishOrder, IsTheCollationsForPlainWordsToo) {
  const std::vector<std::string> words = {"", "a", "aa", "aab", "ab", "b", "bo", "bostad", "bostads", "v", "va", "vb", "w", "wa", "wb", "x", "z", "zz"};
  for (const std::string& a : words)
    for (const std::string& b : words) EXPECT_EQ(swedish_less(a, b), swedish_less("1" + a, "1" + b)) << a << " " << b;
}

TEST(Text, PrefersTheChosenTongue) {
  EXPECT_EQ(say("error"), "error");
  speak(Tongue::swedish);
  EXPECT_EQ(say("error"), "fel");
  EXPECT_EQ(phrase("a sentence that nobody translated"), "a sentence that nobody translated");
  speak(Tongue::english);
  EXPECT_EQ(say("{} of {}", 3, "IP04"), "3 of IP04");
}

}  // namespace
}  // namespace behov
