// Reads codings/CODER.csv.
#include <algorithm>
#include <charconv>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/coding/human.h"
#include "engine/format/csv.h"
#include "engine/transcript/plain_text.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

std::optional<std::uint32_t> number_of(std::string_view digits) {
  std::uint32_t out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(out) : std::nullopt;
}

std::optional<Verdict> verdict_named(std::string_view name) {
  for (const Verdict verdict : {Verdict::read, Verdict::code, Verdict::accept, Verdict::reject})
    if (name == name_of(verdict)) return verdict;
  return std::nullopt;
}

class HumanReader {
 public:
  explicit HumanReader(const std::string& file) {
    out_.value.file = file;
    out_.value.coder = to_nfc(transcript_id(file));
  }

  Checked<HumanFile> read(std::string_view bytes) {
    if (const auto fault = fault_of_coder_name(out_.value.coder)) complain(0, *fault);
    auto decoded = decode(bytes, out_.value.file);
    append(out_.problems, std::move(decoded.problems));
    if (!out_.ok() || trim(decoded.value.text).empty()) return std::move(out_);
    auto csv = read_csv(canonical(decoded.value.text), out_.value.file);
    append(out_.problems, std::move(csv.problems));
    if (!out_.ok() || csv.value.rows.empty()) return std::move(out_);
    read_heading(csv.value.rows.front());
    if (!out_.ok()) return std::move(out_);
    for (std::size_t i = 1; i < csv.value.rows.size(); ++i) read_row(csv.value.rows[i]);
    hold_rows_against_each_other();
    return std::move(out_);
  }

 private:
  void complain(std::size_t line, std::string sentence) { out_.problems.push_back(error_at({out_.value.file, line, 0}, std::move(sentence))); }

  void read_heading(const CsvRow& row) {
    heading_ = Heading(row);
    std::set<std::string> seen;
    for (const std::string& name : heading_.names()) {
      if (!name.empty() && !seen.insert(name).second) complain(row.line, say("the column `{}` stands here twice", name));
      if (!name.empty() && std::find(human_columns().begin(), human_columns().end(), name) == human_columns().end()) out_.value.more.push_back(name);
    }
    for (const std::string_view needed : {"transcript", "code", "verdict"})
      if (!heading_.has(needed)) complain(row.line, say("the column `{}` is missing; the heading row is: {}", needed, fmt::format("{}", fmt::join(row.cells, ", "))));
  }

  std::optional<std::uint32_t> number_in(const CsvRow& cells, std::string_view column) {
    const std::string text = heading_.cell(cells, column);
    if (text.empty()) return std::nullopt;
    const auto number = number_of(text);
    if (!number) complain(cells.line, say("`{}` is no number; `{}` is counted from the beginning of the transcript", text, column));
    return number;
  }

  void read_place(HumanCoding& row, const CsvRow& cells) {
    if (const auto turn = number_in(cells, "turn")) row.turn = *turn;
    const auto start = number_in(cells, "start"), end = number_in(cells, "end");
    if (start && end && *start < *end) row.span = Span{*start, *end};
    else if (start && end) complain(cells.line, say("the passage ends at {}, before it begins at {}", *end, *start));
    else if (start || end) complain(cells.line, say("the passage has a start or an end, but not both"));
  }

  void check_row(const HumanCoding& row, const std::string& verdict) {
    const bool placed = row.turn || row.span || !row.quote.empty();
    if (row.transcript.empty()) complain(row.place.line, say("the row names no transcript"));
    if (!verdict_named(verdict)) return complain(row.place.line, say("`{}` is no verdict; there are: code, accept, reject, read", verdict));
    if (row.verdict == Verdict::read && !row.code.empty()) return complain(row.place.line, say("a row with the verdict `read` is about no code, but `{}` stands here: give the code a row of its own", row.code));
    if (row.verdict == Verdict::read) return;
    if (row.code.empty()) complain(row.place.line, say("the row has the verdict `{}` but no code", verdict));
    if (!placed) complain(row.place.line, say("the row does not say where: it needs a turn, a start and an end, or a quote"));
  }

  void read_row(const CsvRow& cells) {
    if (cells.cells.size() > heading_.names().size()) return complain(cells.line, say("the row has {} cells, the heading row {}", cells.cells.size(), heading_.names().size()));
    const std::size_t mistakes = out_.problems.size();
    HumanCoding row;
    row.coder = out_.value.coder;
    row.place = {out_.value.file, cells.line, 0};
    row.transcript = heading_.cell(cells, "transcript");
    row.quote = heading_.cell(cells, "quote");
    row.code = heading_.cell(cells, "code");
    row.need = need_named(heading_.cell(cells, "need"));
    row.note = heading_.cell(cells, "note");
    row.time = heading_.cell(cells, "time");
    const std::string verdict = to_lower(heading_.cell(cells, "verdict"));
    row.verdict = verdict_named(verdict).value_or(Verdict::code);
    for (const std::string& name : out_.value.more)
      if (std::string cell = heading_.cell(cells, name); !cell.empty()) row.more[name] = std::move(cell);
    read_place(row, cells);
    check_row(row, verdict);
    if (out_.problems.size() == mistakes) out_.value.rows.push_back(std::move(row));
  }

  // One person says one thing of a passage and a code.
  void hold_rows_against_each_other() {
    using Key = std::tuple<std::string, std::uint32_t, std::optional<Span>, std::string, std::string, bool>;
    std::map<Key, HumanCoding> first;
    std::vector<HumanCoding> kept;
    for (HumanCoding& row : out_.value.rows) {
      const Key key{row.transcript, row.turn, row.span, row.span ? "" : row.quote, row.code, row.verdict == Verdict::read};
      const auto [other, fresh] = first.emplace(key, row);
      const bool same = other->second.verdict == row.verdict && other->second.need == row.need;
      const bool copied = other->second.note == row.note && other->second.time == row.time && other->second.more == row.more;
      if (fresh) kept.push_back(std::move(row));
      else if (same && copied) out_.problems.push_back(warning_at(row.place, say("the same row stands on line {} too; it counts once", other->second.place.line)));
      else if (same) kept.push_back(std::move(row));
      else complain(row.place.line, say("two verdicts on one passage: `{}` here, `{}` on line {}; keep one of them", told(row), told(other->second), other->second.place.line));
    }
    out_.value.rows = std::move(kept);
  }

  static std::string told(const HumanCoding& row) { return std::string(name_of(row.verdict)) + (row.need.empty() ? "" : " " + row.need); }

  Checked<HumanFile> out_;
  Heading heading_;
};

}  // namespace

Checked<HumanFile> read_human_file(std::string_view bytes, const std::string& file) { return HumanReader(file).read(bytes); }

}  // namespace behov
