// Reads a sheet that somebody has filled in.
#include <algorithm>
#include <array>
#include <charconv>

#include "engine/analysis/review_sheet.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::string_view undecided = "?";  // of a need that coders differ on

struct Name {
  std::string_view key, label;
};
constexpr auto columns = std::to_array<Name>({{"transcript", "Transcript"}, {"turn", "Turn"}, {"code", "Code"}, {"need", "Need"}, {"quote", "Passage"}, {"verdict", "Accept or reject"},
                                              {"change", "Another code instead"}, {"need_is", "Need instead"}, {"add", "Codes to add"}, {"add_quote", "Their passage"}, {"read", "Read"},
                                              {"note", "Note"}, {"start", "Start"}, {"end", "End"}, {"drawn", "Drawn"}, {"time", "Time"}, {"text", "Text"}});

// The key of a heading, typed as key or as label in either tongue.
std::string key_of(const std::string& heading) {
  const std::string typed = to_lower(squeeze(without_invisible(heading)));
  for (const auto& [key, label] : columns) {
    if (typed == key || typed == to_lower(label)) return std::string(key);
    for (const Translation& translation : translations())
      if (translation.english == label && to_lower(translation.swedish) == typed) return std::string(key);
  }
  return typed;
}

std::optional<Verdict> verdict_typed(const std::string& cell) {
  constexpr auto rights = std::to_array<std::string_view>({"accept", "accepted", "acceptera", "accepterad", "godkänn", "godkänd", "a", "x", "ja", "j", "yes", "y", "ok", "1", "rätt", "behåll"});
  constexpr auto wrongs = std::to_array<std::string_view>({"reject", "rejected", "avvisa", "avvisad", "r", "nej", "n", "no", "0", "fel", "ta bort"});
  const std::string typed = to_lower(squeeze(cell));
  if (std::find(rights.begin(), rights.end(), typed) != rights.end()) return Verdict::accept;
  if (std::find(wrongs.begin(), wrongs.end(), typed) != wrongs.end()) return Verdict::reject;
  if (typed == "code" || typed == "kod") return Verdict::code;
  return typed == "read" ? std::optional(Verdict::read) : std::nullopt;
}

// "bostad/kostnad!lägre hyra" and its like.
struct Added {
  std::string code, need;
};

std::vector<Added> codes_in(const std::string& cell) {
  std::vector<Added> out;
  std::string_view rest = cell;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(";,|\n"), rest.size());
    const std::string one = squeeze(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (one.empty()) continue;
    const std::size_t mark = one.find('!');
    if (mark == std::string::npos) out.push_back({one, "no"});
    else out.push_back({std::string(trim(one.substr(0, mark))), need_named(one.substr(mark + 1)).empty() ? "yes" : need_named(one.substr(mark + 1))});
  }
  return out;
}

class SheetReader {
 public:
  SheetReader(const std::string& file, const std::string& coder) : file_(file), coder_(coder) {}

  Checked<FilledSheet> read(const CsvFile& sheet) {
    if (sheet.rows.empty()) complain(1, say("the file has no heading row"));
    else read_heading(sheet.rows.front());
    for (std::size_t i = 1; out_.ok() && i < sheet.rows.size(); ++i) read_row(sheet.rows[i]);
    return std::move(out_);
  }

 private:
  void complain(std::size_t line, std::string sentence) { out_.problems.push_back(error_at({file_, line, 0}, std::move(sentence))); }

  void read_heading(const CsvRow& row) {
    CsvRow keys = row;
    for (std::string& cell : keys.cells) cell = key_of(cell);
    heading_ = Heading(keys);
    for (const std::string_view needed : {"transcript", "turn"})
      if (!heading_.has(needed)) complain(row.line, say("the column `{}` is missing; the heading row is: {}", needed, fmt::format("{}", fmt::join(row.cells, ", "))));
    const auto filled = {"verdict", "add", "read"};
    if (std::none_of(filled.begin(), filled.end(), [&](const char* name) { return heading_.has(name); }))
      complain(row.line, say("this is no sheet of behov: it has none of the columns verdict, add and read"));
  }

  std::uint32_t number_in(const CsvRow& cells, std::string_view column) {
    const std::string text = heading_.cell(cells, column);
    std::uint32_t out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    if (!text.empty() && (read.ec != std::errc() || read.ptr != text.data() + text.size())) complain(cells.line, say("`{}` is no number; `{}` is as behov wrote it", text, column));
    return out;
  }

  HumanCoding base_of(const CsvRow& cells) {
    HumanCoding row;
    row.coder = coder_;
    row.place = {file_, cells.line, 0};
    row.transcript = heading_.cell(cells, "transcript");
    row.turn = number_in(cells, "turn");
    row.time = heading_.cell(cells, "time");
    if (row.transcript.empty()) complain(cells.line, say("the row names no transcript"));
    return row;
  }

  // The suggestion that the row is about.
  HumanCoding suggested(const CsvRow& cells, const HumanCoding& base) {
    HumanCoding row = base;
    row.code = heading_.cell(cells, "code");
    row.quote = heading_.cell(cells, "quote");
    const std::string instead = heading_.cell(cells, "need_is");
    row.need = need_named(instead.empty() ? heading_.cell(cells, "need") : instead);
    const std::uint32_t start = number_in(cells, "start"), end = number_in(cells, "end");
    if (start < end) row.span = Span{start, end};
    return row;
  }

  void read_row(const CsvRow& cells) {
    if (cells.cells.size() > heading_.names().size()) return complain(cells.line, say("the row has {} cells, the heading row {}", cells.cells.size(), heading_.names().size()));
    const HumanCoding base = base_of(cells);
    const std::size_t before = out_.value.rows.size();
    judge(cells, base);
    add_codes(cells, base);
    mark(cells, base, out_.value.rows.size() > before);
    take_note(cells, before);
  }

  void judge(const CsvRow& cells, const HumanCoding& base) {
    const std::string typed = heading_.cell(cells, "verdict"), change = heading_.cell(cells, "change");
    HumanCoding row = suggested(cells, base);
    const auto verdict = verdict_typed(typed);
    if (!typed.empty() && !verdict) return complain(cells.line, say("`{}` is no verdict; write accept or reject", typed));
    if (verdict == Verdict::read) return out_.value.rows.push_back(base);
    if (typed.empty() && change.empty()) {
      if (!heading_.cell(cells, "need_is").empty()) complain(cells.line, say("the need is another, but is the code right? Write accept under verdict"));
      else out_.value.unanswered += !row.code.empty() && heading_.has("verdict");
      return;
    }
    if (verdict == Verdict::accept && row.need == undecided) return complain(cells.line, say("they differ on whether it is a need: write yes or no under need_is"));
    if (row.code.empty()) return complain(cells.line, say("the row has no suggestion to accept, reject or change: write codes under add"));
    if (!change.empty()) return replace(cells, row, verdict, codes_in(change));
    row.verdict = *verdict;
    if (row.verdict == Verdict::reject) row.need.clear();
    out_.value.rows.push_back(std::move(row));
  }

  // The suggestion is wrong, and something else is right.
  void replace(const CsvRow& cells, HumanCoding row, std::optional<Verdict> verdict, const std::vector<Added>& instead) {
    if (verdict == Verdict::accept) return complain(cells.line, say("the suggestion is accepted and changed at once: keep one of the two"));
    for (const Added& added : instead) {
      HumanCoding other = row;
      other.verdict = Verdict::code;
      other.code = added.code;
      other.need = heading_.cell(cells, "need_is").empty() ? added.need : need_named(heading_.cell(cells, "need_is"));
      out_.value.rows.push_back(std::move(other));
    }
    row.verdict = Verdict::reject;
    row.need.clear();
    out_.value.rows.push_back(std::move(row));
  }

  void add_codes(const CsvRow& cells, const HumanCoding& base) {
    const auto all = codes_in(heading_.cell(cells, "add"));
    const std::string quote = heading_.cell(cells, "add_quote");
    if (all.empty() && !quote.empty()) complain(cells.line, say("`{}` stands under add_quote, but no code under add", quote));
    if (!all.empty() && base.turn == 0) complain(cells.line, say("a code belongs to a turn: write it in the turn's row"));
    for (const Added& added : all) {
      HumanCoding row = base;
      row.verdict = Verdict::code;
      row.code = added.code;
      row.need = added.need;
      row.quote = quote;
      out_.value.rows.push_back(std::move(row));
    }
  }

  void mark(const CsvRow& cells, const HumanCoding& base, bool coded) {
    const std::string typed = heading_.cell(cells, "read"), drawn = heading_.cell(cells, "drawn"), lower = to_lower(typed);
    const bool no = typed.empty() || need_named(typed) == "no";
    if (!no && need_named(typed) != "yes" && lower != "read" && lower != "läst") return complain(cells.line, say("`{}` stands under read: write x where the turn was read", typed));
    if (no && !(coded && !drawn.empty())) {
      out_.value.unread += !drawn.empty();
      return;
    }
    HumanCoding row = base;
    row.verdict = Verdict::read;
    row.note = drawn;
    out_.value.rows.push_back(std::move(row));
  }

  // To the first thing that the row says.
  void take_note(const CsvRow& cells, std::size_t first) {
    const std::string note = heading_.cell(cells, "note");
    if (note.empty()) return;
    if (first == out_.value.rows.size()) {
      if (out_.ok()) complain(cells.line, say("the note `{}` belongs to nothing: give a verdict or a code, or mark the turn as read", note));
      return;
    }
    std::string& there = out_.value.rows[first].note;
    if (there != note) there += (there.empty() ? "" : "; ") + note;
  }

  std::string file_, coder_;
  Heading heading_;
  Checked<FilledSheet> out_;
};

}  // namespace

Checked<FilledSheet> read_filled_sheet(const CsvFile& sheet, const std::string& file, const std::string& coder) { return SheetReader(file, coder).read(sheet); }

}  // namespace behov
