// New names within the text of lexicon files.
#include <gmock/gmock.h>

#include "engine/base/failure.h"
#include "engine/lexicon/renaming.h"

namespace behov {
namespace {

Lexicon lexicon_of(const std::vector<LexiconFile>& files) {
  auto read = read_lexicon(files);
  for (const Problem& problem : read.problems) ADD_FAILURE() << to_string(problem);
  return std::move(read.value);
}

const std::string bostad =
    "# bostad\n\ntheme   = \"bostad\"  # bostad\nlabel = \"bostad\"\n[[code]]\nid='hyra'# hyra\nlabel = \"hyra\"\nterms = '''\nhyra  # hyra\n'''\n"
    "[[code.need]]\nlabel = \"lägre\"\nid = \"\"\"\nlägre hyra\"\"\"\nterms = 'hyra'\n[[code]]\nid = \"k\\u00f6\"\nterms = 'hyra'\n[[code.need]]\nid = \"lägre hyra\"\nterms = 'kö'\n";
const std::vector<LexiconFile> files = {{"lexicons/arbete.toml", "theme = \"arbete\"\n[[code]]\nid = \"hyra\"\nterms = 'lön'\n"}, {"lexicons/bostad.toml", bostad}};

std::string renamed(const std::string& from, const std::string& to) {
  const Lexicon lexicon = lexicon_of(files);
  const auto name = find_name(lexicon, from);
  if (!name) return "no " + from;
  try {
    const RenamedLexicon out = rename_in_lexicon(files, renaming_of(lexicon, *name, to));
    EXPECT_EQ(out.file.name, "lexicons/bostad.toml");
    EXPECT_TRUE(find_name(lexicon_of({files[0], out.file}), to_string(renaming_of(lexicon, *name, to).to)));
    return out.file.text;
  } catch (const Failure& failure) {
    return "exit " + std::to_string(static_cast<int>(failure.exit()));
  }
}

// The text with the one stretch `was` behind `after` made `is`.
std::string edited(const std::string& after, const std::string& was, const std::string& is) {
  std::string out = bostad;
  const std::size_t at = out.find(after + was);
  return at == std::string::npos ? "no " + after + was : out.replace(at + after.size(), was.size(), is);
}

TEST(Renaming, TouchesOnlyTheBytesOfTheId) {
  EXPECT_EQ(renamed("bostad", "boende"), edited("theme   = \"", "bostad", "boende"));
  EXPECT_EQ(renamed("bostad/hyra", "bostad/boendets kostnad"), edited("id='", "hyra", "boendets kostnad"));
  EXPECT_EQ(renamed("Bostad/HYRA", "Kostnad"), edited("id='", "hyra", "kostnad"));
  EXPECT_EQ(renamed("bostad/hyra!lagre hyra", "rimlig hyra"), edited("\"\"\"\n", "lägre hyra", "rimlig hyra"));
  EXPECT_EQ(renamed("bostad/kö/lägre hyra", "bostad/kö!plats"), edited("id = \"", "lägre hyra", "plats"));
  EXPECT_EQ(renamed("bostad/kö", "bostadskö"), edited("id = \"", "k\\u00f6", "bostadskö"));
}

TEST(Renaming, HoldsWithOtherLineEndsAndAByteOrderMark) {
  for (const std::string begin : {"\xEF\xBB\xBF", ""}) {
    const std::vector<LexiconFile> one = {{"b.toml", begin + "theme = \"bo\"\r\n[[code]]\r\nid = \"\"\"\r\nhyra\"\"\"\r\nterms = 'hyra'\r\n"}};
    const Lexicon lexicon = lexicon_of(one);
    EXPECT_EQ(rename_in_lexicon(one, renaming_of(lexicon, *find_name(lexicon, "bo"), "boende")).file.text, begin + "theme = \"boende\"\r\n[[code]]\r\nid = \"\"\"\r\nhyra\"\"\"\r\nterms = 'hyra'\r\n");
    EXPECT_EQ(rename_in_lexicon(one, renaming_of(lexicon, *find_name(lexicon, "bo/hyra"), "x")).file.text, begin + "theme = \"bo\"\r\n[[code]]\r\nid = \"\"\"\r\nx\"\"\"\r\nterms = 'hyra'\r\n");
  }
}

TEST(Renaming, RefusesWhatIsNoNameOrIsTaken) {
  const std::vector<std::tuple<std::string, std::string, std::string>> cases = {
      {"bostad", "arbete", "exit 65"},           {"bostad", "a/b", "exit 64"},          {"bostad", "bostad", "exit 64"},
      {"bostad/hyra", "kö", "exit 65"},          {"bostad/hyra", "bostad/ko", "exit 65"}, {"bostad/hyra", "arbete/lön", "exit 64"},
      {"bostad/hyra", "", "exit 64"},            {"bostad/hyra", " ", "exit 64"},       {"bostad/hyra", "a\"b", "exit 64"},
      {"bostad/hyra", "a!b", "exit 64"},         {"bostad/hyra", "a;b", "exit 64"},     {"bostad/hyra", "a\nb'''", "exit 64"},
      {"bostad/hyra", std::string(81, 'x'), "exit 64"}, {"bostad/hyra!lägre hyra", "bostad/kö!x", "exit 64"}, {"bostad/ingen", "x", "no bostad/ingen"}};
  for (const auto& [from, to, said] : cases) EXPECT_EQ(renamed(from, to), said) << from << " > " << to;
}

TEST(Renaming, LetsANameGetItsDots) {
  const std::vector<LexiconFile> one = {{"b.toml", "theme = \"bo\"\n[[code]]\nid = \"ko\"\nterms = 'kö'\n"}};
  const Lexicon lexicon = lexicon_of(one);
  EXPECT_EQ(rename_in_lexicon(one, renaming_of(lexicon, *find_name(lexicon, "bo/ko"), "kö")).file.text, "theme = \"bo\"\n[[code]]\nid = \"kö\"\nterms = 'kö'\n");
}

TEST(Renaming, SaysWhatCodesAreCalledAfterwards) {
  const Lexicon lexicon = lexicon_of(files);
  const Renaming theme = renaming_of(lexicon, *find_name(lexicon, "bostad"), "boende");
  EXPECT_EQ(renamed_code(theme, "bostad/kö"), "boende/kö");
  EXPECT_EQ(renamed_code(theme, "bostad"), "boende");
  EXPECT_EQ(renamed_code(theme, "arbete/hyra"), "arbete/hyra");
  const Renaming code = renaming_of(lexicon, *find_name(lexicon, "bostad/hyra"), "kostnad");
  EXPECT_EQ(renamed_code(code, "bostad/hyra"), "bostad/kostnad");
  EXPECT_EQ(renamed_code(code, "bostad"), "bostad");
}

}  // namespace
}  // namespace behov
