// Lexicons cut off anywhere or changed at random: every entry that is read stands in the file, every mistake has its line.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/lexicon/lexicon.h"
#include "tests/damaged.h"

namespace behov {
namespace {

const std::string theme =
    "theme = \"bostad\"\nlabel = \"Bostad\"\n\n[[code]]\nid = \"trångboddhet\"\nlabel = \"Trångboddhet\"   # å\nlack = true\nterms = '''\ntrång ~ (lägenhet|hemma|rum)   # om ämnet\nsova ...3 samma rum\n-bostad-\n<tal> rum\n'''\n"
    "except = '''\ntrång & !buss\n'''\n[[code.need]]\nid = \"större bostad\"\nlabel = \"En större bostad\"\nterms = '''\nför liten (lägenhet|bostad)\nhälsa/NOUN\n'''\n";

std::size_t lines_in(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1; }

TEST(Damage, LeavesLexiconsSoundOrRefused) {
  ASSERT_TRUE(read_lexicon({{"lexicons/bostad.toml", theme}}).ok());
  std::size_t refused = 0;
  each_damaged(theme, 2000, [&](const std::string& damaged) {
    const auto read = read_lexicon({{"lexicons/bostad.toml", damaged}});
    refused += !read.ok();
    for (const Problem& problem : read.problems) {
      EXPECT_FALSE(problem.message.empty());
      EXPECT_EQ(problem.place.file, "lexicons/bostad.toml");
      EXPECT_LE(problem.place.line, lines_in(damaged) + 1);
    }
    if (!read.ok()) return;
    for (const Code& code : read.value.codes)
      for (const Expression& term : code.terms) {
        EXPECT_TRUE(is_utf8(term.text));
        EXPECT_FALSE(term.operands.empty());
        EXPECT_GT(term.place.line, 0u);
      }
  });
  EXPECT_GT(refused, 300u);
}

}  // namespace
}  // namespace behov
