#include "engine/analysis/judgement.h"

#include <gtest/gtest.h>

namespace behov {
namespace {

const std::string code = "bostad/hyra";

RatedTurn turn_of(const std::set<std::string>& readers, const std::set<std::string>& yes, const std::set<std::string>& no) {
  RatedTurn out;
  out.readers = readers;
  for (const std::string& rater : yes) out.yes[code][rater] = {RatedPassage{{0, 4}, "hyra", true, true, {}}};
  if (!no.empty()) out.no[code] = no;
  return out;
}

TEST(Judgement, IsWhatPeopleSayTogether) {
  using J = Judgement;
  const std::vector<std::tuple<std::set<std::string>, std::set<std::string>, std::set<std::string>, J>> cases = {
      {{"lexicon"}, {"lexicon"}, {}, J::unread},
      {{"lexicon"}, {"anna"}, {}, J::yes},
      {{"lexicon", "anna"}, {"lexicon"}, {}, J::no},
      {{"lexicon"}, {"lexicon"}, {"anna"}, J::no},
      {{"anna", "bo"}, {"anna"}, {}, J::unsettled},
      {{"anna", "bo"}, {"anna", "bo"}, {}, J::yes},
      {{"anna", "bo"}, {"anna"}, {"bo"}, J::unsettled},
      {{"anna", "bo", "settled"}, {"anna", "bo"}, {}, J::no},
      {{"anna", "bo"}, {"anna", "settled"}, {"bo"}, J::yes},
      {{"anna"}, {"anna"}, {"settled"}, J::no}};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const auto& [readers, yes, no, expected] = cases[i];
    EXPECT_EQ(judgement_of(turn_of(readers, yes, no), code), expected) << "case " << i;
  }
}

TEST(Judgement, OfACodeThatNobodyNamesIsNoWhereTheTurnWasRead) {
  EXPECT_EQ(judgement_of(turn_of({"anna"}, {}, {}), "bostad/annat"), Judgement::no);
  EXPECT_EQ(judgement_of(turn_of({"lexicon"}, {}, {}), "bostad/annat"), Judgement::unread);
}

}  // namespace
}  // namespace behov
