#include "engine/analysis/held_out.h"

#include <gtest/gtest.h>

#include <random>

namespace behov {
namespace {

// An interview a word, a turn a letter: c coded and not found, f coded and found, w found alone, . neither.
std::vector<JudgedTurn> turns_of(const std::string& interviews) {
  std::vector<JudgedTurn> out;
  std::uint32_t interview = 0;
  for (const char c : interviews) {
    if (c == ' ') ++interview;
    else out.push_back({interview, c == 'c' || c == 'f', c == 'f' || c == 'w'});
  }
  return out;
}

TEST(HeldOut, CountsWhatIsFound) { EXPECT_EQ(hits_of(turns_of("cf. .w cf")), (Hits{2, 1, 2})); }

TEST(HeldOut, GainsWhereTheOthersChoseIt) {
  // Right in two interviews: chosen without either of them, by the other one. F1 before 2*1/(2*1+0+2), after all three right.
  const HeldOut held = held_out(turns_of("c. c. f."), {0, 2});
  EXPECT_DOUBLE_EQ(held.f1, 1.0);
  EXPECT_DOUBLE_EQ(held.gain, 1.0 - 0.5);
}

TEST(HeldOut, GivesNothingForWhatOneInterviewAloneSays) {
  for (const std::string interviews : {"ccc. .... f...", "cccc c... f..."}) EXPECT_LE(held_out(turns_of(interviews), {0, 1, 2}).gain, 0) << interviews;
}

TEST(HeldOut, TellsOfHarm) {
  // Chosen for the last interview because it is right in the first two, where it is only wrong.
  EXPECT_LT(held_out(turns_of("c c f...."), {0, 1, 3, 4, 5, 6}).gain, held_out(turns_of("c c f...."), {0, 1}).gain);
  EXPECT_LT(held_out(turns_of("cf cf ......"), {0, 2, 4, 5, 6, 7, 8, 9}).gain, 0);
}

TEST(HeldOut, ChangesNothingThatIsFoundAlready) {
  EXPECT_DOUBLE_EQ(held_out(turns_of("fw fw c."), {0, 1, 2, 3}).gain, 0);
  EXPECT_DOUBLE_EQ(held_out(turns_of("fw fw c."), {}).gain, 0);
}

TEST(HeldOut, IsWhatTheLoopOfItsDefinitionSays) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<JudgedTurn> turns;
    std::vector<std::uint32_t> matched;
    std::vector<bool> matches;
    for (std::uint32_t at = 0; at < 30; ++at) {
      turns.push_back({at / 6, random() % 3 == 0, random() % 4 == 0});
      matches.push_back(random() % 4 == 0);
      if (matches.back()) matched.push_back(at);
    }
    std::vector<JudgedTurn> predicted = turns;
    for (std::uint32_t left_out = 0; left_out < 5; ++left_out) {
      std::vector<JudgedTurn> before, with;
      for (std::size_t at = 0; at < turns.size(); ++at)
        if (turns[at].interview != left_out) {
          before.push_back(turns[at]);
          with.push_back(turns[at]);
          with.back().found = with.back().found || matches[at];
        }
      const bool taken = hits_of(with).f1() > hits_of(before).f1();
      for (std::size_t at = 0; at < turns.size(); ++at)
        if (turns[at].interview == left_out && taken && matches[at]) predicted[at].found = true;
    }
    EXPECT_DOUBLE_EQ(held_out(turns, matched).f1, hits_of(predicted).f1());
  }
}

}  // namespace
}  // namespace behov
