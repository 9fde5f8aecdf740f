#include "engine/analysis/entry_table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

using Kind = LexiconEntry::Kind;
constexpr std::uint64_t fewest_judged = 3, fewest_hits = 3;
constexpr std::size_t longest_shown = 90, longest_named = 50;

std::string where_is(const LexiconEntry& entry) {
  const Place& place = entry.expression->place;
  return to_string(Place{place.file, place.line, 0});
}

std::string shortened(const std::string& text, std::size_t most) {
  return length(text) <= most ? text : std::string(trim(slice(text, {0, static_cast<std::uint32_t>(most)}))) + " ...";
}

// "lexicons/bostad.toml:12: trång ~ rum".
std::string told(const LexiconEntry& entry) { return where_is(entry) + ": " + shortened(entry.expression->text, longest_named); }

// With spaces around bars, so that long choices break where a reader expects it.
std::string shown(const LexiconEntry& entry) {
  std::string out;
  for (const char c : entry.expression->text) out += c == '|' ? std::string(" | ") : std::string(1, c);
  return shortened(squeeze(out), longest_shown);
}

std::string what_of(const LexiconEntry& entry) {
  if (!entry.code) return std::string(name_of(entry.kind)) + (entry.need.empty() ? "" : " " + entry.need);
  return entry.code->id + (entry.need.empty() ? "" : ", " + entry.need);
}

bool should_code(const LexiconEntry& entry) { return entry.kind == Kind::terms || entry.kind == Kind::hints; }

Cell precision_of(const EntryYield& yield) {
  if (!yield.judged) return {};
  return Real{static_cast<double>(yield.right) / static_cast<double>(yield.judged), 2};
}

class Remarks {
 public:
  explicit Remarks(const EntryReport& report) : report_(report) {}

  std::vector<EntryRemark> find() {
    for (const UnknownWord& word : report_.unknown) tell_unknown(word);
    for (const InflectedWord& word : report_.inflected) tell_inflected(word);
    for (const RepeatedEntry& one : report_.repeated) tell_repeated(one);
    for (std::size_t i = 0; i < report_.yields.size(); ++i) tell_yield(i);
    std::stable_sort(out_.begin(), out_.end(), [&](const EntryRemark& a, const EntryRemark& b) { return key_of(a) < key_of(b); });
    return std::move(out_);
  }

 private:
  std::tuple<EntryFault, std::int64_t, std::size_t> key_of(const EntryRemark& remark) const {
    const std::int64_t hits = report_.yields.empty() ? 0 : static_cast<std::int64_t>(report_.yields[remark.entry].hits);
    return {remark.fault, -hits, remark.entry};
  }

  void tell(std::size_t entry, EntryFault fault, std::string sentence) { out_.push_back({entry, fault, std::move(sentence)}); }
  const LexiconEntry& entry(std::size_t place) const { return report_.entries[place]; }

  void tell_unknown(const UnknownWord& word) {
    const std::string near = fmt::format("{}", fmt::join(word.near, ", "));
    const std::string known = word.said ? say("no dictionary knows `{}`, but it is said here", word.text) : say("no dictionary knows `{}`", word.text);
    const EntryFault fault = word.said || word.near.empty() ? EntryFault::unknown : EntryFault::misspelt;
    const bool listed = entry(word.entries.front()).expression->text.find(word.text) == std::string::npos;
    tell(word.entries.front(), fault,
         (near.empty() ? known : known + "; " + say("near: {}", near)) + (listed ? " " + say("(it stands in a list of lists.toml)") : ""));
  }

  void tell_inflected(const InflectedWord& word) {
    const std::string lemmas = fmt::format("{}", fmt::join(word.lemmas, ", "));
    const std::string sentence = say("`{}` stands for all forms of {}; `={}` is that form alone", word.text, lemmas, word.text);
    bool listed = false;
    for (const std::size_t place : word.entries) {
      if (entry(place).expression->text.find(word.text) != std::string::npos) tell(place, EntryFault::inflected, sentence);
      else if (!std::exchange(listed, true)) tell(place, EntryFault::inflected, sentence + " " + say("(it stands in a list of lists.toml)"));
    }
  }

  void tell_repeated(const RepeatedEntry& one) {
    const LexiconEntry& first = entry(one.first);
    const std::string what = one.what.empty() ? say("the same") : "`" + one.what + "`";
    switch (one.how) {
      case RepeatedEntry::How::again: return tell(one.entry, EntryFault::repeated, say("{} stands in {} too, for the same", what, told(first)));
      case RepeatedEntry::How::partly: return tell(one.entry, EntryFault::partly, say("{} stands in {} too, for the same", what, told(first)));
      case RepeatedEntry::How::taken: return tell(one.entry, EntryFault::shadowed, say("{} is an exception too, {}: it never codes", what, told(first)));
      case RepeatedEntry::How::elsewhere: return tell(one.entry, EntryFault::shared, say("{} stands for {} too, {}", what, what_of(first), told(first)));
    }
  }

  void tell_yield(std::size_t place) {
    const EntryYield& yield = report_.yields[place];
    const LexiconEntry& one = entry(place);
    if (!yield.hits) return tell(place, EntryFault::dead, say("nothing matches it"));
    if (yield.hits < fewest_hits) return;
    if (one.kind == Kind::except && !yield.taken) return tell(place, EntryFault::shadowed, say("it takes nothing away: no entry of the code matches there"));
    if (!should_code(one)) return;
    if (!yield.codings && is_told_shadowed(place)) return;
    if (!yield.codings) return tell(place, EntryFault::shadowed, why_shadowed(one, yield));
    if (yield.judged >= fewest_judged && yield.right * 2 < yield.judged) tell(place, EntryFault::imprecise, say("people who read {} turns that it codes agree in {}", yield.judged, yield.right));
    if (yield.covered && yield.covered_by) tell(place, EntryFault::overlapped, say("all that it finds is found by {}", told(entry(*yield.covered_by))));
    else if (yield.covered) tell(place, EntryFault::overlapped, say("all that it finds is found by one or another entry of the code"));
  }

  bool is_told_shadowed(std::size_t place) const {
    return std::any_of(out_.begin(), out_.end(), [&](const EntryRemark& remark) { return remark.entry == place && remark.fault == EntryFault::shadowed; });
  }

  static std::string why_shadowed(const LexiconEntry& one, const EntryYield& yield) {
    if (yield.taken == yield.hits) return say("exceptions of the code take all of it away");
    if (one.expression->is_conjunction()) return say("the code has other matches wherever it stands, and `&` codes only where there is none");
    if (one.kind == Kind::hints) return say("a hint: the talk is never about the code already, or an entry that speaks for itself stands beside it");
    return say("what it matches is only mentioned in passing, in answers about something else");
  }

  const EntryReport& report_;
  std::vector<EntryRemark> out_;
};

std::string heading_of(EntryFault fault) {
  switch (fault) {
    case EntryFault::misspelt: return say("Misspelt?");
    case EntryFault::repeated: return say("Written twice");
    case EntryFault::shadowed: return say("Matches, but never codes");
    case EntryFault::imprecise: return say("Wrong more often than right");
    case EntryFault::overlapped: return say("Finds nothing of its own");
    case EntryFault::partly: return say("Alternatives that another entry of the code has too");
    case EntryFault::shared: return say("Alternatives that other codes have too");
    case EntryFault::inflected: return say("Inflected words, which stand for all forms of their word");
    case EntryFault::unknown: return say("Words in no dictionary");
    case EntryFault::dead: return say("Matches nothing");
  }
  return "";
}

bool is_only_counted(EntryFault fault) { return fault >= EntryFault::partly; }

// An entry with all that is to be said of one fault.
Row row_of(const EntryReport& report, std::span<const EntryRemark> remarks) {
  const LexiconEntry& entry = report.entries[remarks.front().entry];
  Row row{{where_is(entry)}, 1};
  if (report.yields.empty()) row.cells.insert(row.cells.end(), 3, Cell{});
  else {
    const EntryYield& yield = report.yields[remarks.front().entry];
    row.cells.insert(row.cells.end(), {Cell{static_cast<std::int64_t>(yield.hits)}, Cell{static_cast<std::int64_t>(yield.people)}, precision_of(yield)});
  }
  std::vector<std::string> sentences;
  for (const EntryRemark& remark : remarks) sentences.push_back(remark.sentence);
  row.cells.emplace_back(shown(entry));
  row.cells.emplace_back(std::move(sentences));
  return row;
}

// The remarks of one fault, an entry at a time.
std::vector<std::span<const EntryRemark>> by_entry(std::span<const EntryRemark> remarks) {
  std::vector<std::span<const EntryRemark>> out;
  for (std::size_t from = 0, to = 0; from < remarks.size(); from = to) {
    while (to < remarks.size() && remarks[to].entry == remarks[from].entry) ++to;
    out.push_back(remarks.subspan(from, to - from));
  }
  return out;
}

Row heading_row(std::string text, int indent) { return {{std::move(text), Cell{}, Cell{}, Cell{}, Cell{}, Cell{}}, indent}; }

void add_notes(const EntryReport& report, const std::vector<EntryRemark>& remarks, Table& table) {
  std::set<const Code*> codes;
  for (const LexiconEntry& entry : report.entries)
    if (entry.code) codes.insert(entry.code);
  const auto dead = std::count_if(remarks.begin(), remarks.end(), [](const EntryRemark& remark) { return remark.fault == EntryFault::dead; });
  if (report.yields.empty()) table.notes.push_back(say("{} entries of {} codes, by what is written alone: hits were not counted.", report.entries.size(), codes.size()));
  else table.notes.push_back(say("{} entries of {} codes: {} match something here, {} nothing.", report.entries.size(), codes.size(), report.entries.size() - static_cast<std::size_t>(dead), dead));
  for (const EntryFault fault : {EntryFault::partly, EntryFault::shared, EntryFault::unknown})
    if (const auto count = std::count_if(remarks.begin(), remarks.end(), [&](const EntryRemark& remark) { return remark.fault == fault; }))
      table.notes.push_back(say("{}: {}.", heading_of(fault), count));
  if (!report.inflected.empty()) table.notes.push_back(say("{}: {}.", heading_of(EntryFault::inflected), report.inflected.size()));
  const bool judged = std::any_of(report.yields.begin(), report.yields.end(), [](const EntryYield& yield) { return yield.judged > 0; });
  if (judged) table.notes.push_back(say("Precision: of the turns that an entry codes and people have read, the share that they gave the code."));
}

}  // namespace

std::string_view name_of(EntryFault fault) {
  constexpr std::string_view names[] = {"misspelt", "repeated", "shadowed", "imprecise", "overlapped", "partly", "shared", "inflected", "unknown", "dead"};
  return names[static_cast<int>(fault)];
}

std::vector<EntryRemark> remarks_on(const EntryReport& report) { return Remarks(report).find(); }

Table entries_table(const EntryReport& report) {
  Table table{"lexicon_entries", say("Entries of the lexicons"), {}, {}, {}};
  table.columns = {{"code", say("Code")}, {"need", say("Need")}, {"kind", say("Kind")}, {"entry", say("Entry"), Align::left, true}, {"file", say("File")}, {"line", say("Line"), Align::right}, {"hits", say("Hits"), Align::right},
                   {"people", say("People"), Align::right}, {"codings", say("Codings"), Align::right}, {"needs", say("Of these needs"), Align::right}, {"taken", say("Taken away"), Align::right}, {"precision", say("Precision"), Align::right},
                   {"judged", say("Turns read"), Align::right}, {"faults", say("Faults"), Align::left, true}, {"remarks", say("Remarks"), Align::left, true}};
  const auto remarks = remarks_on(report);
  std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> said(report.entries.size());
  for (const EntryRemark& remark : remarks) {
    auto& [faults, sentences] = said[remark.entry];
    if (faults.empty() || faults.back() != name_of(remark.fault)) faults.emplace_back(name_of(remark.fault));
    sentences.push_back(remark.sentence);
  }
  for (std::size_t i = 0; i < report.entries.size(); ++i) {
    const LexiconEntry& entry = report.entries[i];
    Row row{{entry.code ? Cell{entry.code->id} : Cell{}, entry.need.empty() ? Cell{} : Cell{entry.need}, std::string(name_of(entry.kind)), entry.expression->text, entry.expression->place.file, static_cast<std::int64_t>(entry.expression->place.line)}, 0};
    if (report.yields.empty()) row.cells.insert(row.cells.end(), 7, Cell{});
    else {
      const EntryYield& y = report.yields[i];
      for (const std::uint64_t count : {y.hits, std::uint64_t{y.people}, y.codings, y.needs, y.taken}) row.cells.emplace_back(static_cast<std::int64_t>(count));
      row.cells.push_back(precision_of(y));
      row.cells.emplace_back(static_cast<std::int64_t>(y.judged));
    }
    row.cells.emplace_back(std::move(said[i].first));
    row.cells.emplace_back(std::move(said[i].second));
    table.rows.push_back(std::move(row));
  }
  add_notes(report, remarks, table);
  return table;
}

Table remarks_table(const EntryReport& report, std::size_t most) {
  Table table{"lexicon_check", say("What to look at in the lexicons"), {}, {}, {}};
  table.columns = {{"place", say("Line")}, {"hits", say("Hits"), Align::right}, {"people", say("People"), Align::right}, {"precision", say("Precision"), Align::right}, {"entry", say("Entry"), Align::left, true}, {"remark", say("Remark"), Align::left, true, true}};
  const auto remarks = remarks_on(report);
  for (std::size_t from = 0, to = 0; from < remarks.size(); from = to) {
    while (to < remarks.size() && remarks[to].fault == remarks[from].fault) ++to;
    if (is_only_counted(remarks[from].fault)) continue;
    const auto entries = by_entry(std::span(remarks).subspan(from, to - from));
    table.rows.push_back(heading_row(say("{} ({})", heading_of(remarks[from].fault), entries.size()), 0));
    for (std::size_t i = 0; i < std::min(entries.size(), most); ++i) table.rows.push_back(row_of(report, entries[i]));
    if (entries.size() > most) table.rows.push_back(heading_row(say("and {} more", entries.size() - most), 1));
  }
  add_notes(report, remarks, table);
  return table;
}

}  // namespace behov
