#include "engine/coding/human.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"

namespace behov {
namespace {

bool row_before(const HumanCoding& a, const HumanCoding& b) {
  if (a.transcript != b.transcript) return swedish_less(a.transcript, b.transcript);
  const auto key = [](const HumanCoding& c) { return std::tie(c.turn, c.span, c.code, c.verdict, c.quote, c.need, c.note, c.time, c.more); };
  return key(a) < key(b);
}

std::string line_of(const HumanCoding& row, const std::vector<std::string>& more) {
  std::vector<std::string> cells = {row.transcript, row.turn ? std::to_string(row.turn) : "", row.span ? std::to_string(row.span->start) : "",
                                    row.span ? std::to_string(row.span->end) : "", row.quote, row.code, row.need, std::string(name_of(row.verdict)), row.note, row.time};
  for (const std::string& name : more) {
    const auto found = row.more.find(name);
    cells.push_back(found == row.more.end() ? "" : found->second);
  }
  std::string out;
  for (const std::string& cell : cells) out += (&cell == &cells.front() ? "" : ",") + csv_cell(guarded_text(cell), ',');
  return out + "\n";
}

std::vector<std::string> needs_of(const Code& code) {
  std::vector<std::string> out = {"yes", "no", "works", "told"};
  for (const NamedNeed& need : code.needs) out.push_back(need.id);
  return out;
}

// The need as the code writes it, or nothing where it has none such.
std::optional<std::string> need_of(const Code& code, const std::string& wanted) {
  const auto all = needs_of(code);
  if (wanted.empty() || std::find(all.begin(), all.end(), wanted) != all.end()) return wanted;
  const std::string plain = without_rings(wanted);
  for (const NamedNeed& need : code.needs)
    if (without_rings(need.id) == plain || without_rings(need.label) == plain) return need.id;
  return std::nullopt;
}

const Code* code_of(const Lexicon& lexicon, const std::string& wanted) {
  if (const Code* exact = lexicon.find_code(wanted)) return exact;
  std::vector<const Code*> found;
  const std::string plain = without_rings(wanted);
  for (const Code& code : lexicon.codes)
    if (without_rings(code.id) == plain || without_rings(code.label) == plain) found.push_back(&code);
  return found.size() == 1 ? found.front() : nullptr;
}

}  // namespace

const std::vector<std::string_view>& human_columns() {
  static const std::vector<std::string_view> columns = {"transcript", "turn", "start", "end", "quote", "code", "need", "verdict", "note", "time"};
  return columns;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::read: return "read";
    case Verdict::code: return "code";
    case Verdict::accept: return "accept";
    case Verdict::reject: break;
  }
  return "reject";
}

std::string write_human_file(HumanFile file) {
  std::stable_sort(file.rows.begin(), file.rows.end(), row_before);
  std::string out;
  for (const std::string_view name : human_columns()) out.append(out.empty() ? "" : ",").append(name);
  for (const std::string& name : file.more) out += "," + csv_cell(guarded_text(name), ',');
  out += "\n";
  for (const HumanCoding& row : file.rows) out += line_of(row, file.more);
  return out;
}

std::string need_named(std::string_view cell) {
  constexpr auto yes = std::to_array<std::string_view>({"yes", "ja", "j", "y", "x", "1", "true", "sant", "need", "behov", "!"});
  constexpr auto no = std::to_array<std::string_view>({"no", "nej", "n", "0", "false", "falskt"});
  const std::string text = squeeze(cell);
  const std::string lower = to_lower(text);
  if (std::find(yes.begin(), yes.end(), lower) != yes.end()) return "yes";
  if (std::find(no.begin(), no.end(), lower) != no.end()) return "no";
  return lower == "works" || lower == "told" ? lower : text;
}

Problems match_lexicon(std::vector<HumanCoding>& rows, const Lexicon& lexicon) {
  Problems out;
  for (HumanCoding& row : rows) {
    if (row.verdict == Verdict::read) continue;
    const Code* code = code_of(lexicon, row.code);
    if (!code) {
      std::vector<std::string> known;
      for (const Code& one : lexicon.codes) known.push_back(one.id);
      out.push_back(error_at(row.place, say("no lexicon has a code `{}`; there are: {}", row.code, fmt::format("{}", fmt::join(known, ", ")))));
      continue;
    }
    row.code = code->id;
    if (const auto need = need_of(*code, row.need)) row.need = *need;
    else out.push_back(error_at(row.place, say("{} has no need `{}`; there are: {}", code->id, row.need, fmt::format("{}", fmt::join(needs_of(*code), ", ")))));
  }
  return out;
}

std::optional<std::string> fault_of_coder_name(std::string_view name) {
  constexpr auto taken = std::to_array<std::string_view>({"lexicon", "context", "machine", "human", "best"});
  if (name.empty() || length(name) > 60) return say("a coder's name has 1 to 60 letters");
  if (name.front() == '.' || name.front() == ' ' || name.back() == ' ') return say("a coder's name does not begin with a point or a space");
  for (const char32_t c : to_code_points(name))
    if (!is_letter(c) && !is_digit(c) && c != U' ' && c != U'-' && c != U'_' && c != U'.')
      return say("`{}` cannot be a coder's name: it has letters, digits, spaces, - _ and . only", name);
  if (std::find(taken.begin(), taken.end(), to_lower(name)) != taken.end()) return say("`{}` means something else to behov: choose another name for the coder", name);
  return std::nullopt;
}

}  // namespace behov
