#include "cli/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/table_of_commands.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Words = std::vector<std::string>;

Call parse(const Words& words) { return parse_call(test_commands(), words); }

std::string complaint(const Words& words) {
  try {
    parse(words);
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.exit(), Exit::usage);
    return failure.what();
  }
  return "";
}

TEST(Options, AreReadBeforeAndAfterTheCommand) {
  for (const Words& words : {Words{"-C", "studie", "needs", "--by", "born"}, Words{"needs", "--by=born", "-C", "studie"},
                             Words{"--study", "studie", "needs", "--by", "born"}}) {
    const Call call = parse(words);
    EXPECT_EQ(call.command->name, "needs");
    EXPECT_TRUE(call.named);
    EXPECT_EQ(call.folder(), "studie");
    EXPECT_EQ(call.value("by"), "born");
    EXPECT_EQ(call.value("quotes", "0"), "0");
  }
}

TEST(Options, MayBeRepeatedWhereTheTableSaysSo) {
  const Call call = parse({"needs", "--where", "born=Sverige", "--where", "theme=bostad"});
  EXPECT_THAT(call.values("where"), ElementsAre("born=Sverige", "theme=bostad"));
  EXPECT_THAT(complaint({"needs", "--by", "a", "--by", "b"}), HasSubstr("more than once"));
}

TEST(Options, LeaveExpressionsThatBeginWithADashToTheCommand) {
  const struct {
    Words words;
    std::string text;
  } cases[] = {{{"find", "-bostad"}, "-bostad"},           {{"find", "-område"}, "-område"},
               {{"find", "-hus"}, "-hus"},                 {{"find", "-Cykel"}, "-Cykel"},
               {{"find", "-å"}, "-å"},                     {{"find", "-"}, "-"},
               {{"find", "boka", "tid"}, "boka tid"},      {{"find", "--count", "-ort"}, "-ort"},
               {{"find", "--", "--by"}, "--by"},           {{"find", "--", "-o"}, "-o"},
               {{"find", "--except", "-x", "bostad-"}, "bostad-"}, {{"find", "a\xCC\x8A"}, "å"},
               {{"find", "hus", "~", "-tak", "--count"}, "hus ~ -tak"}};
  for (const auto& [words, text] : cases) EXPECT_EQ(parse(words).text(), text);
  EXPECT_EQ(parse({"find", "--except", "-bostad", "x"}).value("except"), "-bostad");
}

TEST(Options, TellNumbersFromWords) {
  EXPECT_EQ(parse({"needs", "--quotes", "12"}).number("quotes"), 12u);
  EXPECT_EQ(parse({"needs"}).number("quotes"), std::nullopt);
  for (const char* no : {"-1", "1.5", "två", "99999999999"})
    EXPECT_THAT(complaint({"needs", "--quotes", no}), HasSubstr("whole number")) << no;
}

TEST(Options, RunTheOverviewForABareCall) {
  const Call call = parse({"--quiet"});
  EXPECT_EQ(call.command->name, "overview");
  EXPECT_FALSE(call.named);
  EXPECT_TRUE(call.quiet());
}

TEST(Options, NameWhatWasMeant) {
  const struct {
    Words words;
    std::string sentence;
  } cases[] = {
      {{"neds"}, "there is no command neds; did you mean needs? `behov help` lists them all"},
      {{"xyzzy"}, "there is no command xyzzy; `behov help` lists them all"},
      {{"needs", "--wher", "a=b"}, "needs has no option --wher; did you mean --where?"},
      {{"needs", "--quoets", "2"}, "needs has no option --quoets; did you mean --quotes?"},
      {{"needs", "--except", "x"}, "needs has no option --except; find has one"},
      {{"needs", "--zzzz"}, "needs has no option --zzzz; `behov help needs` lists those it has"},
      {{"needs", "-x"}, "needs has no option -x; `behov help needs` lists those it has"},
      {{"needs", "-ofil.csv"}, "write a space after -o: -o fil.csv"},
      {{"needs", "extra"}, "needs has no use for extra"},
      {{"needs", "--by"}, "--by needs a value: --by ATTRIBUTE"},
      {{"needs", "--by="}, "--by needs a value: --by ATTRIBUTE"},
      {{"needs", "-o"}, "--output needs a value: --output FILE"},
      {{"needs", "--by", "--quiet"}, "--by needs a value: --by ATTRIBUTE"},
      {{"needs", "--quiet=yes"}, "--quiet takes no value"},
      {{"needs", "--rows", "thing"}, "--rows is one of code, word, not thing"},
      {{"needs", "--format", "xml"}, "--format is one of table, csv, tsv, json, jsonl, md, not xml"},
      {{"man", "--format", "csv"}, "man writes no table, so it has no formats"},
      {{"needs", "--where", "born"}, "--where is ATTRIBUTE=VALUE, not born"},
      {{"needs", "--color", "red"}, "--color is one of auto, always, never, not red"},
      {{"tokens"}, "tokens needs FILE|-: behov tokens FILE|-"},
      {{"tokens", "a", "b"}, "tokens has no use for b"},
      {{"needs", "\xFF"}, "a word of the call is not UTF-8: \xEF\xBF\xBD"},
  };
  for (const auto& [words, sentence] : cases) EXPECT_EQ(complaint(words), sentence);
}

TEST(Options, NeverGuessFromABeginning) { EXPECT_THAT(complaint({"needs", "--quot", "2"}), HasSubstr("did you mean --quotes?")); }

TEST(Options, LetHelpStandWithoutOperands) {
  EXPECT_TRUE(parse({"tokens", "--help"}).has("help"));
  EXPECT_TRUE(parse({"tokens", "-h"}).has("help"));
  EXPECT_TRUE(parse({"--version"}).has("version"));
}

TEST(Options, ThatACommandDoesNotHaveAreABug) {
  const Call call = parse({"needs"});
  EXPECT_THROW(call.has("count"), Failure);
}

// Every option of every command of the table is read back as it was given.
TEST(Options, OfTheTableAreAllRead) {
  for (const Command& command : test_commands()) {
    for (const Option* option : options_of(command)) {
      if (option->name == "format" && command.formats.empty()) continue;
      Words words = {std::string(command.name), "--" + std::string(option->name)};
      std::string value = option->takes == Takes::number ? "3" : option->choices.empty() ? "a=b" : std::string(option->choices.back());
      if (option->name == "format") value = command.formats.back();
      if (option->takes != Takes::nothing) words.push_back(value);
      for (std::size_t i = 0; i < command.operands.least; ++i) words.push_back("x");
      const Call call = parse(words);
      EXPECT_TRUE(call.has(option->name)) << words[0] << " " << words[1];
      EXPECT_EQ(call.value(option->name, value), value);
    }
  }
}

TEST(Tongue, IsThatOfTheCallElseOfTheSystem) {
  const auto with = [](const char* all, const char* messages, const char* lang, const Words& words) {
    ::setenv("LC_ALL", all, 1);
    ::setenv("LC_MESSAGES", messages, 1);
    ::setenv("LANG", lang, 1);
    return tongue_of(words);
  };
  EXPECT_EQ(with("", "", "sv_SE.UTF-8", {}), Tongue::swedish);
  EXPECT_EQ(with("", "en_GB.UTF-8", "sv_SE.UTF-8", {}), Tongue::english);
  EXPECT_EQ(with("C", "sv_SE.UTF-8", "sv_SE.UTF-8", {}), Tongue::english);
  EXPECT_EQ(with("sv_FI", "", "", {}), Tongue::swedish);
  EXPECT_EQ(with("", "", "", {"needs", "--lang", "sv"}), Tongue::swedish);
  EXPECT_EQ(with("sv_SE", "", "", {"--lang=en"}), Tongue::english);
  EXPECT_EQ(with("sv_SE", "", "", {"find", "--", "--lang=en"}), Tongue::swedish);
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) ::unsetenv(name);
}

}  // namespace
}  // namespace behov
