#include "engine/analysis/review_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/base/text.h"
#include "tests/damaged.h"

namespace behov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

SheetTurn turn_of(std::uint32_t number, const std::string& text) {
  SheetTurn out;
  out.turn.transcript = "IP01";
  out.turn.number = number;
  out.turn.speaker = "R";
  out.turn.text = text;
  out.turn.span = {100 * number, 100 * number + static_cast<std::uint32_t>(length(text))};
  return out;
}

Coding suggestion(const SheetTurn& turn, Span within, const std::string& code, const std::string& named = "") {
  Coding out;
  out.transcript = turn.turn.transcript;
  out.turn = turn.turn.number;
  out.code = code;
  out.stance = named.empty() ? Stance::fact : Stance::need;
  out.named = named;
  out.span = turn.turn.in_transcript(within);
  out.text = std::string(slice(turn.turn.text, within));
  out.because.place = Place{"lexicons/bostad.toml", 7, 0};
  out.because.entry = "trång";
  return out;
}

// The sheet as a spreadsheet gives it back, with cells filled in: (row, column key) -> text.
CsvFile filled(const Table& table, const std::map<std::pair<std::size_t, std::string>, std::string>& cells) {
  CsvFile out;
  CsvRow heading{1, {}};
  for (const Column& column : table.columns) heading.cells.push_back(column.key);
  out.rows.push_back(heading);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    CsvRow row{i + 2, {}};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Cell& cell = table.rows[i].cells[c];
      const auto typed = cells.find({i, table.columns[c].key});
      if (typed != cells.end()) row.cells.push_back(typed->second);
      else if (const auto* text = std::get_if<std::string>(&cell)) row.cells.push_back(*text);
      else if (const auto* number = std::get_if<std::int64_t>(&cell)) row.cells.push_back(std::to_string(*number));
      else row.cells.emplace_back();
    }
    out.rows.push_back(row);
  }
  return out;
}

std::vector<std::string> told(const std::vector<HumanCoding>& rows) {
  std::vector<std::string> out;
  for (const HumanCoding& row : rows) {
    std::string one = std::to_string(row.turn) + " " + std::string(name_of(row.verdict));
    for (const std::string& more : {row.code, row.need, row.quote, row.note})
      if (!more.empty()) one += " | " + more;
    out.push_back(one);
  }
  return out;
}

std::vector<SheetTurn> interview() {
  SheetTurn first = turn_of(2, "Det är trångt hemma och dyrt.");
  first.suggestions = {suggestion(first, {7, 13}, "bostad/trångboddhet", "större bostad"), suggestion(first, {24, 28}, "bostad/kostnad")};
  return {first, turn_of(4, "- Nej.")};
}

// The sheet as CSV, for damage.
std::string as_csv(const CsvFile& sheet) {
  std::string out;
  for (const CsvRow& row : sheet.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i ? ";" : "") + csv_cell(row.cells[i], ';');
    out += "\n";
  }
  return out;
}

TEST(ReviewSheet, IsRefusedOrSaysWhatStandsThereWhenDamaged) {
  const std::string bytes = as_csv(filled(review_sheet(interview(), {}), {{{2, "verdict"}, "accept"}, {{3, "change"}, "bostad/hyra!"}, {{4, "add"}, "bostad/tillgång; hälsa/vård!"}, {{4, "note"}, "säker"}, {{0, "read"}, "x"}}));
  std::size_t refused = 0, taken = 0;
  each_damaged(bytes, 2000, [&](const std::string& damaged) {
    const auto csv = read_csv(damaged, "blad.csv");
    if (!csv.ok()) return;
    const auto read = read_filled_sheet(csv.value, "blad.csv", "anna");
    refused += !read.ok();
    for (const Problem& problem : read.problems) EXPECT_EQ(problem.place.file, "blad.csv");
    if (!read.ok()) return;
    for (const HumanCoding& row : read.value.rows) {
      ++taken;
      EXPECT_EQ(row.coder, "anna");
      EXPECT_FALSE(row.transcript.empty());
      EXPECT_EQ(row.code.empty(), row.verdict == Verdict::read);
      EXPECT_GT(row.place.line, 1u);
    }
  });
  EXPECT_GT(refused, 100u);
  EXPECT_GT(taken, 100u);
}

// Rows of interview(): 0 the interview, 1 turn 2, 2 and 3 its suggestions, 4 turn 4.
TEST(ReviewSheet, TakesBackWhatAPersonWrote) {
  struct Case { std::string what; std::map<std::pair<std::size_t, std::string>, std::string> cells; std::vector<std::string> rows; };
  const std::vector<Case> cases = {
      {"nothing", {}, {}},
      {"accepted", {{{2, "verdict"}, "accept"}}, {"2 accept | bostad/trångboddhet | större bostad | trångt"}},
      {"accepted in Swedish", {{{2, "verdict"}, "Ja"}}, {"2 accept | bostad/trångboddhet | större bostad | trångt"}},
      {"rejected", {{{3, "verdict"}, "fel"}, {{3, "note"}, "hon skojar"}}, {"2 reject | bostad/kostnad | dyrt | hon skojar"}},
      {"another need", {{{3, "verdict"}, "x"}, {{3, "need_is"}, "ja"}}, {"2 accept | bostad/kostnad | yes | dyrt"}},
      {"another code", {{{3, "change"}, "bostad/standard!"}}, {"2 code | bostad/standard | yes | dyrt", "2 reject | bostad/kostnad | dyrt"}},
      {"added codes", {{{4, "add"}, "hälsa/vård!; hälsa/fysisk\nhälsa/psykisk!ro"}}, {"4 code | hälsa/vård | yes", "4 code | hälsa/fysisk | no", "4 code | hälsa/psykisk | ro"}},
      {"an added code with its words", {{{1, "add"}, "hälsa/vård"}, {{1, "add_quote"}, "hemma"}}, {"2 code | hälsa/vård | no | hemma"}},
      {"read", {{{1, "read"}, "x"}, {{1, "note"}, "tveksam"}}, {"2 read | tveksam"}},
      {"the whole interview", {{{0, "read"}, "läst"}}, {"0 read"}},
      {"not read", {{{1, "read"}, "nej"}}, {}},
  };
  for (const Case& one : cases) {
    const auto read = read_filled_sheet(filled(review_sheet(interview(), {"bostad/hyra"}), one.cells), "blad.csv", "anna");
    EXPECT_TRUE(read.ok()) << one.what << ": " << (read.problems.empty() ? "" : to_string(read.problems.front()));
    EXPECT_EQ(told(read.value.rows), one.rows) << one.what;
  }
}

TEST(ReviewSheet, SaysWhatItCannotUnderstand) {
  struct Case { std::map<std::pair<std::size_t, std::string>, std::string> cells; std::string problem; };
  const std::vector<Case> cases = {
      {{{{2, "verdict"}, "kanske"}}, "blad.csv:4: error: `kanske` is no verdict"},
      {{{{1, "verdict"}, "accept"}}, "blad.csv:3: error: the row has no suggestion"},
      {{{{2, "verdict"}, "accept"}, {{2, "change"}, "a/b"}}, "blad.csv:4: error: the suggestion is accepted and changed at once"},
      {{{{1, "note"}, "hm"}}, "blad.csv:3: error: the note `hm` belongs to nothing"},
      {{{{1, "read"}, "till hälften"}}, "blad.csv:3: error: `till hälften` stands under read"},
      {{{{0, "add"}, "a/b"}}, "blad.csv:2: error: a code belongs to a turn"},
      {{{{1, "add_quote"}, "hemma"}}, "blad.csv:3: error: `hemma` stands under add_quote"},
      {{{{2, "need_is"}, "ja"}}, "blad.csv:4: error: the need is another"},
      {{{{2, "turn"}, "två"}, {{2, "verdict"}, "x"}}, "blad.csv:4: error: `två` is no number"},
      {{{{2, "transcript"}, ""}, {{2, "verdict"}, "x"}}, "blad.csv:4: error: the row names no transcript"},
  };
  for (const Case& one : cases) {
    const auto read = read_filled_sheet(filled(review_sheet(interview(), {"bostad/hyra"}), one.cells), "blad.csv", "anna");
    ASSERT_FALSE(read.ok()) << one.problem;
    EXPECT_THAT(to_string(read.problems.front()), HasSubstr(one.problem));
  }
  CsvFile other;
  other.rows = {{1, {"transcript", "turn", "text"}}};
  EXPECT_THAT(to_string(read_filled_sheet(other, "blad.csv", "anna").problems.front()), HasSubstr("this is no sheet of behov"));
}

TEST(ReviewSheet, ShowsACoderWhatTheyHaveSaid) {
  auto turns = interview();
  HumanCoding accepted;
  accepted.transcript = "IP01";
  accepted.turn = 2;
  accepted.code = "bostad/trångboddhet";
  accepted.need = "no";
  accepted.quote = "trångt";
  accepted.span = turns[0].suggestions[0].span;
  accepted.verdict = Verdict::accept;
  HumanCoding own = accepted;
  own.code = "hälsa/psykisk";
  own.verdict = Verdict::code;
  own.need = "yes";
  turns[0].own = {accepted, own};
  const auto read = read_filled_sheet(filled(review_sheet(turns, {}), {}), "blad.csv", "anna");
  EXPECT_THAT(told(read.value.rows), ElementsAre("2 accept | bostad/trångboddhet | no | trångt", "2 code | hälsa/psykisk | yes | trångt"));
  EXPECT_EQ(read.value.unanswered, 1u);
}

TEST(BlindSheet, ShowsNothingOfTheMachineAndRemembersTheDraw) {
  auto turns = interview();
  turns[0].before = "Hur bor du?";
  const Table sheet = blind_sheet(turns, {}, blind_note(2, 7));
  for (const Row& row : sheet.rows)
    for (const Cell& cell : row.cells)
      if (const auto* text = std::get_if<std::string>(&cell)) {
        EXPECT_THAT(*text, testing::Not(HasSubstr("bostad/"))) << *text;
      }
  const auto read = read_filled_sheet(filled(sheet, {{{0, "add"}, "bostad/kostnad!"}, {{0, "note"}, "klart"}}), "blad.csv", "anna");
  EXPECT_THAT(told(read.value.rows), ElementsAre("2 code | bostad/kostnad | yes | klart", "2 read | blind sample 2 seed 7")) << "codes say that the turn was read";
  EXPECT_TRUE(is_blind(read.value.rows[1]));
  EXPECT_EQ(read.value.unread, 1u);
  EXPECT_THAT(told(read_filled_sheet(filled(sheet, {{{1, "read"}, "x"}}), "blad.csv", "anna").value.rows), ElementsAre("4 read | blind sample 2 seed 7")) << "read, and nothing there";
}

HumanCoding row_of(std::uint32_t turn, Verdict verdict, const std::string& code = "", std::optional<Span> span = std::nullopt) {
  HumanCoding out;
  out.coder = "anna";
  out.place = {"blad.csv", turn + 1, 0};
  out.transcript = "IP01";
  out.turn = turn;
  out.verdict = verdict;
  out.code = code;
  out.span = span;
  return out;
}

TEST(TakenRows, AreTakenOnceAndLoseNobodysRow) {
  HumanFile file;
  file.coder = "anna";
  file.rows = {row_of(9, Verdict::reject, "a/b", Span{900, 905}), row_of(2, Verdict::accept, "a/b", Span{200, 205})};
  const std::vector<HumanCoding> rows = {row_of(2, Verdict::reject, "a/b", Span{200, 205}), row_of(3, Verdict::code, "a/c", Span{300, 301}), row_of(4, Verdict::read)};
  const auto once = take_rows(file, rows);
  ASSERT_TRUE(once.ok());
  EXPECT_EQ(once.value.changes.rows.size(), 3u);
  EXPECT_EQ(once.value.file.rows.size(), 4u);
  EXPECT_EQ(std::get<std::string>(once.value.changes.rows[0].cells[0]), "changed");
  EXPECT_EQ(std::get<std::string>(once.value.changes.rows[0].cells[5]), "accept");
  const auto twice = take_rows(once.value.file, rows);
  EXPECT_TRUE(twice.value.changes.rows.empty());
  EXPECT_EQ(twice.value.same, 3u);
  EXPECT_EQ(write_human_file(twice.value.file), write_human_file(once.value.file));
}

TEST(TakenRows, RefuseTwoVerdictsOnOnePassage) {
  const auto taken = take_rows({}, {row_of(2, Verdict::accept, "a/b", Span{200, 205}), row_of(2, Verdict::reject, "a/b", Span{200, 205})});
  ASSERT_FALSE(taken.ok());
  EXPECT_THAT(to_string(taken.problems.front()), HasSubstr("blad.csv:3: error: two verdicts on one passage: `reject` here, `accept` on line 3"));
}

TEST(TakenRows, KeepWhatWasCodedOrReadBlindSo) {
  HumanFile file;
  file.rows = {row_of(2, Verdict::code, "a/b", Span{200, 205}), row_of(2, Verdict::read)};
  file.rows[1].note = blind_note(40, 7);
  const auto later = take_rows(file, {row_of(2, Verdict::accept, "a/b", Span{200, 205}), row_of(2, Verdict::read)});
  EXPECT_TRUE(later.value.changes.rows.empty());
  HumanCoding drawn = row_of(3, Verdict::read);
  drawn.note = blind_note(40, 7);
  HumanFile seen;
  seen.rows = {row_of(3, Verdict::read)};
  EXPECT_TRUE(take_rows(seen, {drawn}).value.changes.rows.empty()) << "a turn that was read with suggestions cannot be read blind afterwards";
}

}  // namespace
}  // namespace behov
