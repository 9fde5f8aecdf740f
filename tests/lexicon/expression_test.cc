#include "engine/lexicon/expression.h"

#include <gtest/gtest.h>

#include "engine/lexicon/lists.h"

namespace behov {
namespace {

const Lists& lists() {
  static const Lists known = Lists::read("[[list]]\nid = \"myndighet\"\nterms = '''\nförsäkringskassan\nskatte verket\n'''\n", "lists.toml").value;
  return known;
}

std::string shown(const Sequence& sequence);

std::string shown(const WordPattern& word) {
  static const char* const forms[] = {"lemma", "first", "head", "anywhere", "wildcard", "exact", "number"};
  return std::string(forms[static_cast<int>(word.form)]) + ":" + word.text + (word.pos ? "/" + std::string(name_of(*word.pos)) : "");
}

std::string shown(const Item& item) {
  if (item.alternatives.empty()) return shown(item.word);
  std::string out;
  for (const Sequence& inner : item.alternatives) out += (out.empty() ? "(" : "|") + shown(inner);
  return out + ")";
}

std::string shown(const Sequence& sequence) {
  std::string out;
  for (const Step& step : sequence.steps) {
    if (!out.empty()) out += " ";
    if (step.before.order == Gap::Order::forward) out += "..." + std::to_string(step.before.most) + " ";
    if (step.before.order == Gap::Order::either) out += "~" + std::to_string(step.before.most) + " ";
    out += shown(step.item);
  }
  return out;
}

std::string shown(const Expression& expression) {
  std::string out;
  for (const Operand& operand : expression.operands) out += (out.empty() ? "" : " & ") + std::string(operand.negated ? "!" : "") + shown(operand.sequence);
  return out;
}

struct Case {
  std::string text;
  std::string tree;
};

TEST(Expressions, AreReadAsTheirNotationSays) {
  const Case cases[] = {
      {"bostad", "lemma:bostad"},
      {"Bostad", "lemma:bostad"},
      {"bostad-", "first:bostad"},
      {"bostads-", "first:bostads"},
      {"-bostad", "head:bostad"},
      {"-bostad-", "anywhere:bostad"},
      {"trång*", "wildcard:trång*"},
      {"*trång", "wildcard:*trång"},
      {"tr?ng", "wildcard:tr?ng"},
      {"=Rud", "exact:Rud"},
      {"=hälso-", "exact:hälso-"},
      {"hälsa/NOUN", "lemma:hälsa/NOUN"},
      {"hälsa/noun", "lemma:hälsa/NOUN"},
      {"-bostad/NOUN", "head:bostad/NOUN"},
      {"boka tid", "lemma:boka lemma:tid"},
      {"hitta ... lägenhet", "lemma:hitta ...4 lemma:lägenhet"},
      {"hitta...lägenhet", "lemma:hitta ...4 lemma:lägenhet"},
      {"hitta ...2 lägenhet", "lemma:hitta ...2 lemma:lägenhet"},
      {"hitta …2 lägenhet", "lemma:hitta ...2 lemma:lägenhet"},
      {"vän ~ saknar", "lemma:vän ~4 lemma:saknar"},
      {"vän ~0 saknar", "lemma:vän ~0 lemma:saknar"},
      {"vän ~50 saknar", "lemma:vän ~50 lemma:saknar"},
      {"tolk & läkare", "lemma:tolk & lemma:läkare"},
      {"tolk & !läkare", "lemma:tolk & !lemma:läkare"},
      {"tolk & ! läkare & vård", "lemma:tolk & !lemma:läkare & lemma:vård"},
      {"(hitta|få|söka) ... (lägenhet|bostad)", "(lemma:hitta|lemma:få|lemma:söka) ...4 (lemma:lägenhet|lemma:bostad)"},
      {"(boka tid|ringa ~ vård)", "(lemma:boka lemma:tid|lemma:ringa ~4 lemma:vård)"},
      {"((a|b) c|d)", "((lemma:a|lemma:b) lemma:c|lemma:d)"},
      {"@myndighet", "(lemma:försäkringskassan|lemma:skatte lemma:verket)"},
      {"ringa @Myndighet", "lemma:ringa (lemma:försäkringskassan|lemma:skatte lemma:verket)"},
      {"<tal> månad", "number: lemma:månad"},
      {"e-post", "lemma:e-post"},
      {"-e-post-", "anywhere:e-post"},
      {"bostad–", "first:bostad"},
      {"\"boka tid\"", "lemma:boka lemma:tid"},
      {"”boka tid”", "lemma:boka lemma:tid"},
      {"EU:s regler", "lemma:eu:s lemma:regler"},
      {"  boka   tid ", "lemma:boka lemma:tid"},
      {"a\xCC\x8A"
       "ka",
       "lemma:åka"},
  };
  for (const Case& c : cases) {
    const auto read = parse_expression(c.text, {}, lists());
    EXPECT_TRUE(read.ok()) << c.text << ": " << (read.problems.empty() ? "" : read.problems.front().message);
    EXPECT_EQ(shown(read.value), c.tree) << c.text;
  }
}

struct Mistake {
  std::string text;
  std::size_t column;  // within the expression, from 1
  std::string says;    // a part of the sentence
};

TEST(Expressions, NameEveryMistakeWithItsColumn) {
  const Mistake mistakes[] = {
      {"", 1, "empty"},
      {"!buss", 1, "`!` needs something before it"},
      {"tolk &", 7, "a word is missing"},
      {"& tolk", 1, "a word is missing"},
      {"tolk & & läkare", 8, "a word is missing"},
      {"... lägenhet", 1, "a gap stands between two words"},
      {"hitta ...", 10, "a gap stands between two words"},
      {"hitta ... ~ bo", 11, "a gap stands between two words"},
      {"vän ~ saknar ~ ensam", 14, "only one `~`"},
      {"hitta ...51 bo", 7, "at most 50 words"},
      {"(hitta|få", 10, "a `(` without its `)`"},
      {"hitta) bo", 6, "a `)` without its `(`"},
      {"hitta | få", 7, "`|` stands between alternatives"},
      {"(hitta|)", 8, "a word is missing"},
      {"()", 2, "a word is missing"},
      {"@finns", 1, "there is no list `finns`"},
      {"hälsa/SUBST", 1, "`SUBST` is no part of speech"},
      {"ringa hälsa/SUBST", 7, "`SUBST` is no part of speech"},
      {"a*", 1, "at least two letters"},
      {"**", 1, "at least two letters"},
      {"trång*-", 1, "`*` and an outer hyphen do not go together"},
      {"ringa =", 7, "`=` stands right before the word"},
      {"bo, hyra", 3, "`,` has no meaning here"},
      {"bo; hyra", 3, "`;` has no meaning here"},
      {"bo [hyra]", 4, "`[` has no meaning in an expression"},
      {"bo #hyra", 4, "`#` has no meaning in an expression"},
      {"--", 1, "a word is missing"},
      {"åäö | a", 5, "`|` stands between alternatives"},
  };
  for (const Mistake& mistake : mistakes) {
    const auto read = parse_expression(mistake.text, {"b.toml", 7, 3}, lists());
    ASSERT_EQ(read.problems.size(), 1u) << mistake.text;
    EXPECT_NE(read.problems.front().message.find(mistake.says), std::string::npos) << mistake.text << ": " << read.problems.front().message;
    EXPECT_EQ(read.problems.front().place, (Place{"b.toml", 7, 2 + mistake.column})) << mistake.text;
  }
}

TEST(Expressions, AreRefusedWhereTheyNestWithoutEnd) {
  const std::string deep = std::string(1000, '(') + "bo" + std::string(1000, ')');
  const auto read = parse_expression(deep, {}, lists());
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_NE(read.problems.front().message.find("nested too deeply"), std::string::npos);
}

TEST(Expressions, KeepTheirTextAndPlace) {
  const auto read = parse_expression("  hitta   ... bo ", {"b.toml", 4, 5}, lists());
  EXPECT_EQ(read.value.text, "hitta ... bo");
  EXPECT_EQ(read.value.place, (Place{"b.toml", 4, 5}));
  EXPECT_FALSE(read.value.is_conjunction());
}

// Whatever is typed, there is an expression or a sentence about it, never both and never neither.
TEST(Expressions, SurviveWhateverIsTyped) {
  const std::string pieces[] = {"(", ")", "|", "&", "!", "~", "...", "…", "@", "=", "-", "*", "?", "/", "<tal>", "5", "bo", "å", " ", "\"", ",", "\xC2\xAD", "\xFF", "\n"};
  std::uint32_t state = 12345;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) {
      state = state * 1664525u + 1013904223u;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    const auto read = parse_expression(text, {"b.toml", 1, 1}, lists());
    ASSERT_EQ(read.ok(), !read.value.operands.empty() && read.problems.empty()) << text;
    for (const Problem& problem : read.problems) {
      EXPECT_FALSE(problem.message.empty());
      EXPECT_LE(problem.place.column, text.size() + 1) << text;
    }
  }
}

}  // namespace
}  // namespace behov
