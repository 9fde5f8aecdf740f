// Takes rows into a coder's file.
#include <algorithm>
#include <tuple>

#include "engine/analysis/review_sheet.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

std::string told(const HumanCoding& row) { return std::string(name_of(row.verdict)) + (row.need.empty() ? "" : " " + row.need) + (row.note.empty() ? "" : " (" + row.note + ")"); }

bool same_place(const HumanCoding& a, const HumanCoding& b) {
  if ((a.verdict == Verdict::read) != (b.verdict == Verdict::read) || a.transcript != b.transcript) return false;
  return a.verdict == Verdict::read ? a.turn == b.turn : a.span == b.span && a.code == b.code;
}

bool says_yes(const HumanCoding& row) { return row.verdict == Verdict::code || row.verdict == Verdict::accept; }

// The row as it stands after the coder has said more of the same passage. A coding that was the coder's own stays so when
// the machine's like it is accepted; who has read a turn with suggestions can no longer read it blind, nor the other way.
HumanCoding updated(const HumanCoding& before, HumanCoding now) {
  if (before.verdict == Verdict::code && says_yes(now)) now.verdict = Verdict::code;
  if (now.need.empty() && says_yes(now)) now.need = before.need;
  if (now.verdict == Verdict::read && is_blind(before) != is_blind(now)) now.note = before.note;
  if (now.note.empty()) now.note = before.note;
  if (now.time.empty()) now.time = before.time;
  now.more = before.more;
  now.place = before.place;
  return now;
}

bool is_same(const HumanCoding& a, const HumanCoding& b) { return told(a) == told(b) && a.time == b.time; }

Table table_of_changes() {
  return {"changes", say("What changed"), {{"what", say("What")}, {"transcript", say("Transcript")}, {"turn", say("Turn"), Align::right}, {"code", say("Code")}, {"verdict", say("Verdict"), Align::left, true},
          {"before", say("Before"), Align::left, true}, {"quote", say("Passage"), Align::left, true}}, {}, {}};
}

Row row_of(const std::string& what, const HumanCoding& row, const std::string& before) {
  return {{what, row.transcript, row.turn ? Cell{std::int64_t{row.turn}} : Cell{}, row.code, told(row), before, squeeze(row.quote)}, 0};
}

Problems differing_rows(const std::vector<HumanCoding>& rows) {
  Problems out;
  std::map<std::tuple<std::string, std::optional<Span>, std::string>, const HumanCoding*> first;
  for (const HumanCoding& row : rows) {
    if (row.verdict == Verdict::read) continue;
    const HumanCoding& other = *first.emplace(std::tuple(row.transcript, row.span, row.code), &row).first->second;
    if (other.verdict != row.verdict || other.need != row.need)
      out.push_back(error_at(row.place, say("two verdicts on one passage: `{}` here, `{}` on line {}; keep one of them", told(row), told(other), other.place.line)));
  }
  return out;
}

}  // namespace

Checked<Taken> take_rows(HumanFile file, const std::vector<HumanCoding>& rows) {
  Checked<Taken> out;
  out.problems = differing_rows(rows);
  Taken& taken = out.value;
  taken.changes = table_of_changes();
  for (const HumanCoding& row : rows) {
    const auto before = std::find_if(file.rows.begin(), file.rows.end(), [&](const HumanCoding& other) { return same_place(row, other); });
    if (before == file.rows.end()) {
      taken.changes.rows.push_back(row_of(say("new"), row, ""));
      file.rows.push_back(row);
      continue;
    }
    HumanCoding now = updated(*before, row);
    if (is_same(*before, now)) {
      ++taken.same;
      continue;
    }
    taken.changes.rows.push_back(row_of(say("changed"), now, told(*before)));
    *before = std::move(now);
  }
  taken.file = std::move(file);
  return out;
}

}  // namespace behov
