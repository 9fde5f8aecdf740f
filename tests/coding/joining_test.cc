#include "engine/coding/joining.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace behov {
namespace {

using testing::ElementsAre;

// A turn of ten-letter words, so that "word 2" is code points 20..29 of it; the turn begins at 100.
const std::string said = "trångbodda hyresökare väntetider lägenheter vårdköerna ";

IndexedTurn turn_said() {
  IndexedTurn turn;
  turn.transcript = "IP01";
  turn.number = 2;
  turn.speaker = "R";
  turn.text = said;
  turn.span = {100, 100 + static_cast<std::uint32_t>(length(said))};
  return turn;
}

HumanCoding row_of(const std::string& coder, Verdict verdict, Span within, const std::string& need = "") {
  HumanCoding row;
  row.coder = coder;
  row.place = {"codings/" + coder + ".csv", 2, 0};
  row.transcript = "IP01";
  row.turn = 2;
  row.span = Span{100 + within.start, 100 + within.end};
  row.code = "a/b";
  row.verdict = verdict;
  row.need = need;
  return row;
}

HumanCoding read_by(const std::string& coder, const std::string& note = "") {
  HumanCoding row;
  row.coder = coder;
  row.transcript = "IP01";
  row.turn = 2;
  row.verdict = Verdict::read;
  row.note = note;
  return row;
}

Coding found(Span within, const std::string& code = "a/b", bool need = true) {
  Coding coding;
  coding.transcript = "IP01";
  coding.turn = 2;
  coding.code = code;
  coding.stance = need ? Stance::need : Stance::fact;
  coding.cue = need ? "lack" : "";
  coding.span = {100 + within.start, 100 + within.end};
  coding.because.place = Place{"lexicons/a.toml", 7, 0};
  coding.because.entry = "ord";
  return coding;
}

// "source start-end[!]" of each coding.
std::vector<std::string> joined(const std::vector<Coding>& machine, const std::vector<HumanCoding>& rows, CodingSource source = CodingSource::best) {
  std::vector<std::string> out;
  for (const Coding& c : join_turn(turn_said(), Vocabulary(), machine, rows, source).codings)
    out.push_back(c.source + " " + std::to_string(c.span.start - 100) + "-" + std::to_string(c.span.end - 100) + (c.is_need() ? "!" : ""));
  return out;
}

constexpr Span first{0, 10}, second{11, 21}, wide{0, 21};
const auto yes = Verdict::code;
const auto accept = Verdict::accept;
const auto no = Verdict::reject;
const std::string blind = blind_note(40, 7);

TEST(Joining, PutsPeopleBeforeTheLexiconAndTheGroupBeforePeople) {
  struct Case { std::string what; std::vector<HumanCoding> rows; std::vector<std::string> codings; };
  const std::vector<Case> cases = {
      {"nobody has read", {}, {"lexicon 0-10!"}},
      {"accepted", {row_of("anna", accept, first)}, {"anna 0-10!"}},
      {"accepted, but no need", {row_of("anna", accept, first, "no")}, {"anna 0-10"}},
      {"a wider passage of the same code takes the machine's in", {row_of("anna", yes, wide)}, {"anna 0-21!"}},
      {"another passage stands beside it", {row_of("anna", yes, second)}, {"lexicon 0-10!", "anna 11-21"}},
      {"rejected", {row_of("anna", no, first)}, {}},
      {"a rejection holds for whatever overlaps its passage", {row_of("anna", no, {5, 8})}, {}},
      {"a rejection elsewhere", {row_of("anna", no, second)}, {"lexicon 0-10!"}},
      {"two who agree", {row_of("bo", accept, first), row_of("anna", accept, first)}, {"anna, bo 0-10!"}},
      {"two who do not: unsettled", {row_of("anna", accept, first), row_of("bo", no, first)}, {}},
      {"settled: yes", {row_of("anna", accept, first), row_of("bo", no, first), row_of("settled", yes, first)}, {"settled 0-10!"}},
      {"settled: no", {row_of("anna", accept, first), row_of("settled", no, first)}, {}},
      {"settled elsewhere leaves coders be", {row_of("anna", accept, first), row_of("settled", yes, second)}, {"anna 0-10!", "settled 11-21"}},
      {"read with the suggestions at hand: they stand", {read_by("anna")}, {"lexicon 0-10!"}},
      {"read blind and left out", {read_by("anna", blind)}, {}},
      {"read blind and coded", {read_by("anna", blind), row_of("anna", yes, second)}, {"lexicon 0-10!", "anna 11-21"}},
      {"one left it out blind, another coded it: unsettled", {read_by("anna", blind), row_of("bo", yes, second)}, {}},
      {"settled as a whole", {read_by("settled"), row_of("anna", yes, second)}, {}},
      {"corrected the passage: rejected one, coded another", {row_of("anna", no, first), row_of("anna", yes, {5, 21})}, {"anna 5-21!"}},
  };
  for (const Case& one : cases) EXPECT_EQ(joined({found(first)}, one.rows), one.codings) << one.what;
}

TEST(Joining, CountsThoseWhoWereAskedFor) {
  const std::vector<HumanCoding> rows = {row_of("anna", yes, first), row_of("settled", yes, second)};
  const std::vector<Coding> machine = {found({22, 32})};
  EXPECT_THAT(joined(machine, rows, CodingSource::best), ElementsAre("anna 0-10", "settled 11-21", "lexicon 22-32!"));
  EXPECT_THAT(joined(machine, rows, CodingSource::human), ElementsAre("anna 0-10", "settled 11-21"));
  EXPECT_THAT(joined(machine, rows, CodingSource::settled), ElementsAre("settled 11-21"));
  EXPECT_THAT(joined(machine, rows, CodingSource::machine), ElementsAre("lexicon 22-32!"));
}

TEST(Joining, ListsWhatNobodyHasSettled) {
  const auto out = join_turn(turn_said(), Vocabulary(), {found(first)}, {row_of("anna", accept, first), row_of("bo", no, first), row_of("cia", accept, second, "yes"), row_of("dan", yes, second, "no")}, CodingSource::best);
  ASSERT_EQ(out.unsettled.size(), 2u);
  EXPECT_THAT(out.unsettled[0].yes, ElementsAre("anna"));
  EXPECT_THAT(out.unsettled[0].no, ElementsAre("bo"));
  EXPECT_FALSE(out.unsettled[0].only_need);
  EXPECT_TRUE(out.unsettled[1].only_need);
  EXPECT_THAT(out.unsettled[1].yes, ElementsAre("cia"));
  ASSERT_EQ(out.codings.size(), 1u);
  EXPECT_FALSE(out.codings[0].is_need()) << "a need that is in dispute is not counted";
}

TEST(Joining, KeepsTheLinesThatSayTheSame) {
  const auto out = join_turn(turn_said(), Vocabulary(), {found(first), found(second, "a/c")}, {row_of("bo", accept, first, "större bostad"), row_of("anna", yes, wide)}, CodingSource::best);
  ASSERT_EQ(out.codings.size(), 2u);
  const Coding& coding = out.codings[0];
  EXPECT_EQ(to_string(coding.because), "codings/anna.csv:2: code");
  ASSERT_EQ(coding.also.size(), 2u);
  EXPECT_EQ(to_string(coding.also[0]), "codings/bo.csv:2: accept");
  EXPECT_EQ(to_string(coding.also[1]), "lexicons/a.toml:7: ord");
  EXPECT_EQ(coding.named, "större bostad");
  EXPECT_EQ(coding.text, "trångbodda hyresökare");
  EXPECT_EQ(out.codings[1].code, "a/c") << "another code is left alone";
}

TEST(Joining, DoesNotHangOnTheOrderOfRows) {
  std::vector<HumanCoding> rows = {row_of("anna", accept, first), row_of("bo", yes, wide, "no"), row_of("settled", no, {30, 35}), row_of("cia", no, {32, 40}), read_by("dan")};
  const auto before = joined({found(first), found({33, 44})}, rows);
  std::reverse(rows.begin(), rows.end());
  EXPECT_EQ(joined({found({33, 44}), found(first)}, rows), before);
}

TEST(Joining, KnowsBlindReadingByItsNote) {
  EXPECT_TRUE(is_blind(read_by("anna", "blind sample 40 seed 7")));
  EXPECT_FALSE(is_blind(read_by("anna", "Blind kvinna, 40 år")));
  EXPECT_FALSE(is_blind(read_by("anna", "")));
}

}  // namespace
}  // namespace behov
