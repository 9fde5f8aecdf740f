// Who stands in which group: every passage of a person in exactly one.
#include "engine/analysis/people_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/analysis/said.h"

namespace behov {
namespace {

using ::testing::ElementsAre;

// Two waves: A in both, B in the first alone, C in the second alone.
struct Waves {
  Population population;
  Roster roster;
  Waves() {
    const Settings settings = read_settings("wave = \"omgång\"", "study.toml").value;
    const auto rows = read_participants("transcript,speaker,participant,born,omgång\nA1,R,A,Irak,1\nA2,R,A,Irak,2\nB1,R,B,Sverige,1\nC2,R,C,Sverige,2\n", "p.csv", settings.wave);
    roster = Roster::join({{"A1", {"R"}}, {"A2", {"R"}}, {"B1", {"R"}}, {"C2", {"R"}}}, rows.value, settings).value;
    population.words_said = {{{"A1", "A"}, 10}, {{"A2", "A"}, 20}, {{"B1", "B"}, 30}, {{"C2", "C"}, 40}};
    for (const auto& [place, words] : population.words_said) population.people[place.second].words += words;
  }
};

Coding in(const std::string& transcript, const std::string& person) {
  Coding out = said(person, 1, "bostad/hyra");
  out.transcript = transcript;
  return out;
}

TEST(PeopleGroups, OfAWaveHoldWhatWasSaidInIt) {
  const Waves waves;
  const auto groups = groups_of(waves.population, waves.roster, "omgång");
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_THAT(groups[0].people, ElementsAre("A", "B"));
  EXPECT_THAT(groups[1].people, ElementsAre("A", "C"));
  EXPECT_EQ(groups[0].words, 40u);
  EXPECT_EQ(groups[1].words, 60u);
  EXPECT_TRUE(groups[0].holds(in("A1", "A")));
  EXPECT_FALSE(groups[0].holds(in("A2", "A")));
}

TEST(PeopleGroups, OfAnAttributeHoldAllThatTheirPeopleSay) {
  const Waves waves;
  const auto groups = groups_of(waves.population, waves.roster, "born");
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_TRUE(groups[0].holds(in("A1", "A")) && groups[0].holds(in("A2", "A")));
}

TEST(PeopleGroups, ShareOutEveryWordWhateverTheUnit) {
  const Waves waves;
  for (const char* unit : {"participant", "transcript", "born", "omgång"}) {
    const auto groups = groups_of(waves.population, waves.roster, unit);
    const auto numbers = numbers_of(groups, waves.population);
    EXPECT_EQ(numbers.size(), waves.population.words_said.size()) << unit;
    std::uint64_t words = 0;
    for (const PeopleGroup& group : groups) words += group.words;
    EXPECT_EQ(words, waves.population.words()) << unit;
    for (const auto& [place, number] : numbers) EXPECT_TRUE(groups[number].holds(in(place.first, place.second))) << unit;
  }
}

}  // namespace
}  // namespace behov
