// What an edit changed, line by line.
#include <gmock/gmock.h>

#include "engine/lexicon/entry_changes.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string list(const std::string& terms) { return "[[list]]\nid = \"hem\"\nterms = '''\n" + terms + "\n'''\n"; }
Lexicon lexicon_of(const std::string& codes, const std::string& lists = "", const std::string& needs = "") {
  auto read = read_lexicon({{"t.toml", "theme = \"t\"\n" + codes}, {"lists.toml", lists}, {"needs.toml", needs}});
  for (const Problem& problem : read.problems) ADD_FAILURE() << to_string(problem);
  return std::move(read.value);
}
std::string code(const std::string& id, const std::string& terms, const std::string& more = "") { return "[[code]]\nid = \"" + id + "\"\nterms = '''\n" + terms + "\n'''\n" + more; }

std::vector<std::string> told(const Lexicon& before, const Lexicon& after) {
  std::vector<std::string> out;
  for (const EntryChange& change : entry_changes(before, after)) {
    std::string one = std::string(name_of(change.how)) + " " + change.entry().expression->text;
    if (change.before && change.after && change.before->code && change.after->code) one += " " + change.before->code->id + ">" + change.after->code->id;
    out.push_back(one);
  }
  return out;
}

TEST(EntryChanges, AreNoneWhereOnlyTheWritingDiffers) {
  const Lexicon before = lexicon_of(code("x", "hyra\n(hög|låg) ... hyra\n@hem", ""), list("villa\nhus"));
  EXPECT_THAT(told(before, before), IsEmpty());
  EXPECT_THAT(told(before, lexicon_of("# more\n\n" + code("x", "(hus|villa)\n( låg | hög )...4 hyra   # why\n\nhyra"))), IsEmpty());
}

TEST(EntryChanges, TellWhatCameAndWent) {
  const Lexicon before = lexicon_of(code("x", "hyra\nkö\nkö"));
  EXPECT_THAT(told(before, lexicon_of(code("x", "hyra ... hög\nkö"))), ElementsAre("removed hyra", "added hyra ... hög", "removed kö"));
  EXPECT_THAT(told(before, lexicon_of(code("x", "hyra\nkö\nkö\nkö"))), ElementsAre("added kö"));
  EXPECT_THAT(told(before, lexicon_of("")), ElementsAre("removed hyra", "removed kö", "removed kö"));
}

TEST(EntryChanges, TellWhatStandsForSomethingElse) {
  const Lexicon before = lexicon_of(code("x", "hyra\nkö") + code("y", "rum"));
  EXPECT_THAT(told(before, lexicon_of(code("x", "hyra") + code("y", "rum\nkö"))), ElementsAre("moved kö t/x>t/y"));
  EXPECT_THAT(told(before, lexicon_of(code("x", "hyra", "hints = 'kö'\n") + code("y", "rum"))), ElementsAre("moved kö t/x>t/x"));
  EXPECT_THAT(told(before, lexicon_of(code("x", "hyra", "[[code.need]]\nid = 'n'\nterms = 'kö'\n") + code("y", "rum"))), ElementsAre("moved kö t/x>t/x"));
  EXPECT_THAT(told(before, lexicon_of(code("z", "hyra\nkö") + code("y", "rum"))), ElementsAre("moved hyra t/x>t/z", "moved kö t/x>t/z"));
}

TEST(EntryChanges, TellOfListsAndCues) {
  const std::string one = code("x", "bo ... @hem");
  EXPECT_THAT(told(lexicon_of(one, list("villa")), lexicon_of(one, list("villa\nhus"))), ElementsAre("list bo ... @hem t/x>t/x"));
  const std::string cue = "[[cue]]\nkind = 'lack'\nterms = '";
  EXPECT_THAT(told(lexicon_of(one, list("villa"), cue + "sakna'\n"), lexicon_of(one, list("villa"), cue + "brist'\n")), ElementsAre("removed sakna", "added brist"));
}

TEST(EntryChanges, TellWhatElseDiffers) {
  EXPECT_THAT(other_changes(lexicon_of(code("x", "hyra") + code("y", "kö")), lexicon_of(code("x", "hyra", "lack = true\n") + code("z", "kö"))),
              ElementsAre("The code t/y is gone.", "t/x is a lack by itself now.", "The code t/z is new."));
  EXPECT_THAT(other_changes(lexicon_of(code("x", "hyra", "lack = true\n")), lexicon_of(code("x", "hyra", "neutral = true\n"))),
              ElementsAre("t/x is no lack by itself any more.", "t/x is neutral now."));
  const auto leaning = [](const std::string& weight) { return lexicon_of(code("x", "hyra"), list("villa"), "[[leaning]]\nid = 'past'\nweight = " + weight + "\nterms = 'var'\n"); };
  EXPECT_THAT(other_changes(leaning("-1"), leaning("-2")), ElementsAre("The leaning past weighs -2 now, it weighed -1."));
  EXPECT_THAT(other_changes(leaning("-1"), leaning("-1")), IsEmpty());
}

}  // namespace
}  // namespace behov
