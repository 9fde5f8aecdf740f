#include "engine/analysis/review_sheet.h"

#include <algorithm>

#include "engine/analysis/sheet_columns.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

Column column(std::string_view key, std::string label, bool wrap = false) { return {std::string(key), std::move(label), Align::left, wrap}; }

std::string need_text(const Coding& coding) {
  if (coding.is_need()) return coding.named.empty() ? "yes" : coding.named;
  return coding.stance == Stance::fact ? "no" : std::string(name_of(coding.stance));
}

// What the columns of one row hold; empty where nothing is said.
struct Line {
  std::string transcript;
  std::uint32_t turn = 0;
  std::string speaker, text, code, need, quote, because, verdict, need_is, read, note;
  std::optional<Span> span;

  Row row() const {
    const auto text_cell = [](const std::string& cell) { return cell.empty() ? Cell{} : Cell{cell}; };
    const auto number = [](bool known, std::uint32_t value) { return known ? Cell{std::int64_t{value}} : Cell{}; };
    return {{transcript, number(turn > 0, turn), text_cell(speaker), text_cell(text), text_cell(code), text_cell(need), text_cell(quote), text_cell(because), text_cell(verdict), Cell{}, text_cell(need_is),
             Cell{}, Cell{}, text_cell(read), text_cell(note), number(span.has_value(), span ? span->start : 0), number(span.has_value(), span ? span->end : 0)}, 0};
  }
};

void append(std::vector<Column>& columns, std::vector<Column> more) {
  for (Column& one : more) columns.push_back(std::move(one));
}

std::vector<Column> review_columns(const std::vector<std::string>& codes) {
  std::vector<Column> out = {column("transcript", say("Transcript")), column("turn", say("Turn")), column("speaker", say("Speaker")), column("text", say("Text"), true),
                             column("code", say("Code")), column("need", say("Need")), column("quote", say("Passage"), true), column("because", say("Because"), true)};
  append(out, columns_to_judge(codes));
  append(out, columns_to_add(codes));
  append(out, {column("note", say("Note")), column("start", say("Start")), column("end", say("End"))});
  return out;
}

Line line_of(const SheetTurn& turn) {
  Line line;
  line.transcript = turn.turn.transcript;
  line.turn = turn.turn.number;
  return line;
}

Line suggestion_line(const SheetTurn& turn, const Coding& coding) {
  Line line = line_of(turn);
  line.code = coding.code;
  line.need = need_text(coding);
  line.quote = coding.text;
  line.because = to_string(coding.because);
  line.span = coding.span;
  return line;
}

// What the coder said before: in the suggestion's own line, or in one of its own.
void add_own(const HumanCoding& own, const SheetTurn& turn, std::vector<Line>& lines, std::size_t first) {
  for (std::size_t i = first; i < lines.size(); ++i) {
    const bool same = lines[i].code == own.code && lines[i].span == own.span && lines[i].verdict.empty();
    if (!same) continue;
    lines[i].verdict = name_of(own.verdict);
    if (own.need != lines[i].need && own.verdict != Verdict::reject) lines[i].need_is = own.need;
    lines[i].note = own.note;
    return;
  }
  Line line = line_of(turn);
  line.code = own.code;
  line.need = own.need;
  line.quote = own.quote;
  line.span = own.span;
  line.verdict = name_of(own.verdict);
  line.note = own.note;
  lines.push_back(std::move(line));
}

void add_turn(const SheetTurn& turn, std::vector<Line>& lines) {
  Line head = line_of(turn);
  head.speaker = turn.turn.speaker;
  head.text = squeeze(turn.turn.text);
  for (const HumanCoding& own : turn.own)
    if (own.verdict == Verdict::read && !is_whole_interview(own)) {
      head.read = "x";
      head.note = own.note;
    }
  lines.push_back(std::move(head));
  const std::size_t first = lines.size();
  for (const Coding& coding : turn.suggestions) lines.push_back(suggestion_line(turn, coding));
  for (const HumanCoding& own : turn.own)
    if (own.verdict != Verdict::read) add_own(own, turn, lines, first);
}

Line interview_line(const SheetTurn& turn) {
  Line line;
  line.transcript = turn.turn.transcript;
  line.text = say("The whole interview: an x under Read says that all of it was read.");
  for (const HumanCoding& own : turn.own)
    if (is_whole_interview(own)) {
      line.read = "x";
      line.note = own.note;
    }
  return line;
}

}  // namespace

Table review_sheet(const std::vector<SheetTurn>& turns, const std::vector<std::string>& codes) {
  Table table{"review", say("Interviews to review"), review_columns(codes), {}, {}};
  std::vector<Line> lines;
  std::size_t suggestions = 0;
  for (const SheetTurn& turn : turns) {
    if (lines.empty() || lines.back().transcript != turn.turn.transcript) lines.push_back(interview_line(turn));
    add_turn(turn, lines);
    suggestions += turn.suggestions.size();
  }
  for (const Line& line : lines) table.rows.push_back(line.row());
  table.notes.push_back(say("{} suggestions in {} turns: write accept or reject under Verdict, or another code under Change; add what is missing, mark what was read with an x, and take the sheet back with `behov import FILE --coder NAME`.", suggestions, turns.size()));
  return table;
}

Table blind_sheet(const std::vector<SheetTurn>& turns, const std::vector<std::string>& codes, const std::string& drawn) {
  Table table{"blind", say("Turns drawn by lot"), {}, {}, {}};
  table.columns = {column("transcript", say("Transcript")), column("turn", say("Turn")), column("speaker", say("Speaker")), column("before", say("What was said before"), true),
                   column("text", say("Text"), true)};
  append(table.columns, columns_to_add(codes));
  append(table.columns, {column("note", say("Note")), column("drawn", say("Drawn"))});
  for (const SheetTurn& turn : turns)
    table.rows.push_back({{turn.turn.transcript, std::int64_t{turn.turn.number}, turn.turn.speaker, squeeze(turn.before), squeeze(turn.turn.text), Cell{}, Cell{}, Cell{}, Cell{}, drawn}, 0});
  table.notes.push_back(say("{} turns: write the codes of each under Add with ; between, ! after one that tells of a need; mark a turn without any with an x under Read; and take the sheet back with `behov import FILE --coder NAME`.", turns.size()));
  return table;
}

}  // namespace behov
