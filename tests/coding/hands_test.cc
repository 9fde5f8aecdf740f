#include "engine/coding/hands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Lexicon small_lexicon() { return read_lexicon({{"lexicons/bostad.toml", "theme = \"bostad\"\nlabel = \"Bostad\"\n[[code]]\nid = \"hyra\"\nlabel = \"Hyra\"\nterms = '''\nhyra\n'''\n"}}).value; }

// Two interviews of four turns; the second and fourth are a participant's.
std::optional<Hands::Turns> turns_of(const std::string& id) {
  if (id != "IP01" && id != "IP02") return std::nullopt;
  Hands::Turns out;
  out.counted = {2, 4};
  for (std::uint32_t number = 1; number <= 4; ++number) {
    IndexedTurn turn;
    turn.transcript = id;
    turn.number = number;
    turn.text = "hyran är hög i tur " + std::to_string(number);
    turn.span = {100 * number, 100 * number + static_cast<std::uint32_t>(length(turn.text))};
    out.all.push_back(std::move(turn));
  }
  return out;
}

Checked<Hands> hands_of(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<HumanFile> read;
  for (const auto& [coder, rows] : files) read.push_back(read_human_file("transcript,turn,quote,code,verdict,note\n" + rows, "codings/" + coder + ".csv").value);
  return Hands::gather(std::move(read), small_lexicon(), turns_of);
}

TEST(Hands, CountWhatWasRead) {
  struct Case { std::string what; std::vector<std::pair<std::string, std::string>> files; std::size_t read, settled; };
  const std::vector<Case> cases = {
      {"nobody", {}, 0, 0},
      {"half of one", {{"anna", "IP01,2,,,read,\n"}}, 0, 0},
      {"every participant's turn", {{"anna", "IP01,2,,,read,\nIP01,4,,,read,\n"}}, 1, 0},
      {"two people a half each", {{"anna", "IP01,2,,,read,\n"}, {"bo", "IP01,4,,,read,\n"}}, 1, 0},
      {"whole interviews", {{"anna", "IP01,,,,read,\nIP02,,,,read,\n"}}, 2, 0},
      {"a coding is no reading mark", {{"anna", "IP01,2,hyran,bostad/hyra,code,\nIP01,4,hyran,bostad/hyra,code,\n"}}, 0, 0},
      {"settled", {{"settled", "IP02,,,,read,\n"}}, 1, 1},
  };
  for (const Case& one : cases) {
    const auto hands = hands_of(one.files);
    EXPECT_TRUE(hands.ok()) << one.what;
    const ReadShare share = hands.value.read_share({"IP01", "IP02"});
    EXPECT_EQ(share.interviews, one.read) << one.what;
    EXPECT_EQ(share.settled, one.settled) << one.what;
    EXPECT_EQ(share.of, 2u) << one.what;
  }
}

TEST(Hands, SayWhichRowsCountForNothing) {
  const auto hands = hands_of({{"anna", "IP09,2,,bostad/hyra,code,\nIP01,1,,bostad/hyra,code,\nIP01,2,balkongen,bostad/hyra,code,\nIP01,2,hyran,bostad/hyra,code,\n"}});
  EXPECT_TRUE(hands.ok()) << "a transcript may have been edited or withdrawn: that is no error";
  EXPECT_EQ(hands.value.unplaced(), 3u);
  ASSERT_EQ(hands.problems.size(), 3u);
  EXPECT_EQ(to_string(hands.problems[0]), "codings/anna.csv:3: warning: turn 1 of IP01 is not a participant's: the row counts for nothing");
  EXPECT_THAT(to_string(hands.problems[1]), HasSubstr("codings/anna.csv:4: warning: transcript IP01 does not hold"));
  EXPECT_EQ(to_string(hands.problems[2]), "codings/anna.csv:2: warning: there is no transcript IP09 in corpus/: the row counts for nothing");
  EXPECT_EQ(hands.value.rows_of("IP01", 2).size(), 1u);
  EXPECT_EQ(hands.value.file_of("anna")->rows.size(), 4u) << "the file keeps every row";
}

TEST(Hands, RefuseCodesThatNoLexiconHas) {
  const auto hands = hands_of({{"anna", "IP01,2,hyran,bostad/golv,code,\n"}});
  EXPECT_FALSE(hands.ok());
  EXPECT_THAT(to_string(hands.problems.front()), HasSubstr("codings/anna.csv:2: error: no lexicon has a code `bostad/golv`"));
}

TEST(Hands, KnowTheirCodersWithoutTheSettled) {
  const auto hands = hands_of({{"Örjan", ""}, {"settled", ""}, {"anna", ""}});
  EXPECT_THAT(hands.value.coders(), ElementsAre("anna", "Örjan"));
  EXPECT_TRUE(hands.value.file_of("settled"));
  EXPECT_FALSE(hands.value.file_of("bo"));
}

}  // namespace
}  // namespace behov
