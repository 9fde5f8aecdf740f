// The difference of two lexicons as tables: all of it for sheets, and what is worth reading.
#include <algorithm>

#include "engine/analysis/lexicon_diff.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t longest_quote = 90;
constexpr std::size_t most_without_effect = 5;

std::string line_of(const LexiconEntry& entry) { return to_string(Place{entry.expression->place.file, entry.expression->place.line, 0}); }
std::string told(const LexiconEntry& entry) { return line_of(entry) + ": " + entry.expression->text; }
std::string code_of(const LexiconEntry& entry) { return entry.code ? entry.code->id : ""; }
Cell optional(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }
Cell number(std::uint64_t count) { return static_cast<std::int64_t>(count); }

// "code: bostad/hyra", "kind: hints": where a moved entry stood.
std::vector<std::string> was_of(const EntryChange& change) {
  std::vector<std::string> out;
  if (!change.before || !change.after) return out;
  const LexiconEntry &a = *change.before, &b = *change.after;
  if (code_of(a) != code_of(b)) out.push_back("code: " + code_of(a));
  if (a.need != b.need) out.push_back("named: " + a.need);
  if (a.kind != b.kind) out.push_back("kind: " + std::string(name_of(a.kind)));
  return out;
}

Row entry_row(const EntryChange& change, const EntryEffect& effect) {
  const LexiconEntry& entry = change.entry();
  Row row{{"entry", std::string(name_of(change.how)), optional(code_of(entry)), optional(entry.need), std::string(name_of(entry.kind)), entry.expression->text, line_of(entry), number(effect.won), number(effect.lost), number(effect.changed),
           number(effect.people_won.size()), number(effect.people_lost.size())}, 0};
  row.cells.insert(row.cells.end(), 13, Cell{});
  row.cells.emplace_back(was_of(change));
  row.cells.emplace_back(std::vector<std::string>{});
  return row;
}

std::vector<std::string> was_of(const PassageChange& passage) {
  std::vector<std::string> out;
  if (passage.before && passage.after)
    for (const FieldChange& field : field_changes(*passage.before, *passage.after)) out.push_back(field.field + ": " + field.was);
  return out;
}

Row passage_row(const LexiconDiff& diff, std::size_t place) {
  const PassageChange& passage = diff.passages[place];
  const Coding& c = passage.coding();
  Row row{{"passage", std::string(name_of(passage.how)), c.code, optional(c.named)}, 0};
  row.cells.insert(row.cells.end(), 8, Cell{});
  const std::vector<Cell> rest = {c.transcript, number(c.turn), c.speaker, c.participant, c.is_need(), optional(std::string(name_of(c.stance))), optional(c.cue), number(c.span.start), number(c.span.end), c.text, c.source, std::string(name_of(c.tier)), to_string(c.because)};
  row.cells.insert(row.cells.end(), rest.begin(), rest.end());
  std::vector<std::string> entries;
  for (const std::size_t entry : diff.behind[place]) entries.push_back(told(diff.entries[entry].entry()));
  row.cells.emplace_back(was_of(passage));
  row.cells.emplace_back(std::move(entries));
  return row;
}

// "+3 -1 ~2", what is 0 left out.
std::string counts(std::uint64_t won, std::uint64_t lost, std::uint64_t changed = 0) {
  std::string out;
  for (const auto& [sign, count] : {std::pair("+", won), std::pair("-", lost), std::pair("~", changed)})
    if (count) out += (out.empty() ? "" : " ") + std::string(sign) + std::to_string(count);
  return out;
}

std::string arrow(std::uint64_t was, std::uint64_t is) { return was == is ? std::to_string(is) : fmt::format("{} > {}", was, is); }

std::string said_of(EntryChange::How how) {
  switch (how) {
    case EntryChange::How::added: return say("added");
    case EntryChange::How::removed: return say("removed");
    case EntryChange::How::moved: return say("moved");
    case EntryChange::How::list: break;
  }
  return say("its list differs");
}

std::string label_of(const std::string& field) {
  const std::pair<std::string_view, std::string> labels[] = {{"code", say("Code")}, {"need", say("Need")}, {"stance", say("Stance")}, {"named", say("Named need")}, {"cue", say("Cue")}, {"text", say("Text")}, {"source", say("Source")}, {"tier", say("Tier")}};
  for (const auto& [name, label] : labels)
    if (name == field) return to_lower(label);
  return field;
}

std::string told(const FieldChange& change) {
  const auto shown = [](const std::string& value) { return value.empty() ? say("none") : value == "true" ? say("yes") : value == "false" ? say("no") : value; };
  return label_of(change.field) + " " + shown(change.was) + " > " + shown(change.is);
}

// "+ A1:4 (P01) need: "hyran är för hög"".
std::string told(const PassageChange& passage) {
  const Coding& c = passage.coding();
  const char* const signs[] = {"+ ", "- ", "~ "};
  std::string out = signs[static_cast<int>(passage.how)] + c.transcript + ":" + std::to_string(c.turn) + " (" + c.participant + ")";
  if (passage.how == PassageChange::How::changed) {
    std::vector<std::string> changes;
    for (const FieldChange& field : field_changes(*passage.before, *passage.after))
      if (field.field != "start" && field.field != "end" && !(field.field == "stance" && (field.was == "need" || field.is == "need"))) changes.push_back(told(field));
    if (!changes.empty()) out += " " + fmt::format("{}", fmt::join(changes, ", "));
  } else if (c.is_need()) {
    out += " " + say("need");
  }
  const bool longer = length(c.text) > longest_quote;
  return out + ": \"" + squeeze(slice(c.text, {0, longest_quote})) + (longer ? " ..." : "") + "\"";
}

class ByCode {
 public:
  ByCode(const LexiconDiff& diff, std::size_t most) : diff_(diff), most_(most) {}

  Table table() {
    table_ = {"lexicon_changes", say("What the edit did"), {{"place", say("Line")}, {"change", say("Change")}, {"passages", say("Passages")}, {"people", say("People")}, {"needs", say("Needs")}, {"entry", say("Entry"), Align::left, true}, {"told", say("Passages"), Align::left, true, true}}, {}, {}};
    std::map<std::string, std::vector<std::size_t>> by_code;
    for (std::size_t i = 0; i < diff_.entries.size(); ++i) by_code[code_of(diff_.entries[i].entry())].push_back(i);
    for (const PassageChange& passage : diff_.passages)
      for (const auto* coding : {&passage.before, &passage.after})
        if (*coding) by_code[(*coding)->code];
    for (const auto& [code, entries] : by_code)
      if (!code.empty()) add_code(code, entries);
    if (const auto rules = by_code.find(""); rules != by_code.end()) {
      add_heading(say("needs.toml and context.toml"), "", "", "");
      add_entries(rules->second);
    }
    add_unexplained();
    return std::move(table_);
  }

 private:
  void add_heading(std::string what, std::string passages, std::string people, std::string needs) {
    table_.rows.push_back({{std::move(what), Cell{}, std::move(passages), std::move(people), std::move(needs), Cell{}, Cell{}}, 0});
  }

  void add_code(const std::string& code, const std::vector<std::size_t>& entries) {
    const auto tally = [&](const std::map<std::string, CodeTally>& all) {
      const auto found = all.find(code);
      return found == all.end() ? CodeTally{} : found->second;
    };
    const CodeTally was = tally(diff_.before), is = tally(diff_.after);
    add_heading(code, arrow(was.passages, is.passages), arrow(was.people.size(), is.people.size()), arrow(was.needs, is.needs));
    add_entries(entries);
  }

  void add_entries(const std::vector<std::size_t>& entries) {
    std::size_t quiet = 0;
    for (const std::size_t i : entries) {
      const EntryEffect& effect = diff_.effects[i];
      if (effect.passages.empty() && ++quiet > most_without_effect) continue;
      const EntryChange& change = diff_.entries[i];
      std::string how = said_of(change.how);
      if (const auto was = was_of(change); !was.empty()) how += " (" + fmt::format("{}", fmt::join(was, ", ")) + ")";
      std::vector<std::string> passages;
      for (const std::size_t place : effect.passages)
        if (diff_.behind[place].front() == i) passages.push_back(told(diff_.passages[place]));
      table_.rows.push_back({{line_of(change.entry()), std::move(how), counts(effect.won, effect.lost, effect.changed), counts(effect.people_won.size(), effect.people_lost.size()), Cell{}, change.entry().expression->text, first_of_them(std::move(passages))}, 1});
    }
    if (quiet > most_without_effect) table_.rows.push_back({{say("and {} more that change no passage", quiet - most_without_effect), Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}}, 1});
  }

  std::vector<std::string> first_of_them(std::vector<std::string> passages) const {
    if (passages.size() <= most_) return passages;
    const std::size_t rest = passages.size() - most_;
    passages.resize(most_);
    passages.push_back(say("and {} more", rest));
    return passages;
  }

  void add_unexplained() {
    std::vector<std::string> passages;
    for (std::size_t i = 0; i < diff_.passages.size(); ++i)
      if (diff_.behind[i].empty()) passages.push_back(diff_.passages[i].coding().code + " " + told(diff_.passages[i]));
    if (passages.empty()) return;
    add_heading(say("No changed entry stands there"), "", "", "");
    table_.rows.back().cells.back() = first_of_them(std::move(passages));
  }

  const LexiconDiff& diff_;
  std::size_t most_;
  Table table_;
};

void add_notes(const LexiconDiff& diff, Table& table) {
  std::uint64_t sums[3] = {};
  for (const PassageChange& passage : diff.passages) ++sums[static_cast<int>(passage.how)];
  table.notes.push_back(say("{} entries changed; passages: {} won, {} lost, {} changed.", diff.entries.size(), sums[0], sums[1], sums[2]));
  table.notes.insert(table.notes.end(), diff.others.begin(), diff.others.end());
}

}  // namespace

Table changes_table(const LexiconDiff& diff) {
  Table table{"lexicon_changes", say("What the edit did"), {}, {}, {}};
  table.columns = {{"part", say("Part")}, {"change", say("Change")}, {"code", say("Code")}, {"named", say("Named need")}, {"kind", say("Kind")}, {"entry", say("Entry"), Align::left, true}, {"line", say("Line")},
                   {"won", say("Passages won"), Align::right}, {"lost", say("Passages lost"), Align::right}, {"changed", say("Passages changed"), Align::right}, {"people_won", say("People won"), Align::right}, {"people_lost", say("People lost"), Align::right},
                   {"transcript", say("Transcript")}, {"turn", say("Turn"), Align::right}, {"speaker", say("Speaker")}, {"participant", say("Participant")}, {"need", say("Need")}, {"stance", say("Stance")}, {"cue", say("Cue")}, {"start", say("Start"), Align::right}, {"end", say("End"), Align::right},
                   {"text", say("Text"), Align::left, true}, {"source", say("Source")}, {"tier", say("Tier")}, {"because", say("Because"), Align::left, true}, {"was", say("Was"), Align::left, true}, {"entries", say("Changed entries behind it"), Align::left, true}};
  for (std::size_t i = 0; i < diff.entries.size(); ++i) table.rows.push_back(entry_row(diff.entries[i], diff.effects[i]));
  for (std::size_t i = 0; i < diff.passages.size(); ++i) table.rows.push_back(passage_row(diff, i));
  add_notes(diff, table);
  return table;
}

Table shown_changes_table(const LexiconDiff& diff, std::size_t most) {
  Table table = ByCode(diff, most).table();
  add_notes(diff, table);
  return table;
}

}  // namespace behov
