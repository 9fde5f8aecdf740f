#include "engine/analysis/needs.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/analysis/need_tally.h"
#include "engine/analysis/people_groups.h"
#include "engine/base/say.h"
#include "engine/base/workers.h"

namespace behov {
namespace {

constexpr std::size_t leading_words_shown = 5;

bool ranks_before(const NeedTally& a, const NeedTally& b) {
  return std::tuple(b.people.size(), b.mentions, a.order) < std::tuple(a.people.size(), a.mentions, b.order);
}

std::string share(std::size_t people, std::size_t of) { return fmt::format("{} {} {}", people, say("of"), of); }

// How many never touch a code: they do not speak of it, and nobody asks them about it.
class Untouched {
 public:
  Untouched(const std::vector<Coding>& codings, const Raised& raised, const Population& population) : raised_(raised), population_(population) {
    for (const Coding& coding : codings) speak_of_[coding.code].insert(coding.participant);
    for (const auto& [speaker, person] : population.participant_of) transcripts_of_[person].insert(speaker.first);
  }

  std::int64_t of(const std::string& code) const {
    std::int64_t out = 0;
    for (const auto& [person, transcripts] : transcripts_of_) {
      const auto speakers = speak_of_.find(code);
      if (speakers != speak_of_.end() && speakers->second.contains(person)) continue;
      out += std::none_of(transcripts.begin(), transcripts.end(), [&](const std::string& t) { return raised_.named_in(t, code); });
    }
    return out;
  }

 private:
  const Raised& raised_;
  const Population& population_;
  std::map<std::string, std::set<std::string>> speak_of_, transcripts_of_;
};

// A row of every code and of every named need that somebody tells of, in the lexicon's order.
std::vector<NeedTally> rows_of(const std::vector<Coding>& codings, const Lexicon& lexicon, Stance stance) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Coding*>> told;
  for (const Coding& coding : codings) {
    if (coding.stance != stance) continue;
    told[{coding.code, ""}].push_back(&coding);
    if (stance == Stance::need && !coding.named.empty()) told[{coding.code, coding.named}].push_back(&coding);
  }
  std::vector<NeedTally> out;
  const auto add = [&](const Code& code, const std::string& named, const std::string& label) {
    const auto found = told.find({code.id, named});
    if (found == told.end()) return;
    NeedTally& tally = out.emplace_back();
    tally.label = label;
    tally.code = code.id;
    tally.named = named;
    tally.order = out.size();
    tally.codings = std::move(found->second);
  };
  for (const Code& code : lexicon.codes) {
    add(code, "", code.label);
    for (const NamedNeed& need : code.needs) add(code, need.id, need.label);
  }
  return out;
}

// Codes by their rank, each followed by its named needs by theirs.
std::vector<NeedTally> ranked_rows(const std::vector<Coding>& codings, const Raised& raised, const Lexicon& lexicon, Stance stance) {
  std::vector<NeedTally> rows = rows_of(codings, lexicon, stance);
  share_out(rows.size(), [&](std::size_t, std::size_t i) { rows[i].count(raised); });
  std::map<std::string, std::vector<NeedTally>> named;  // by code
  std::vector<NeedTally> codes, out;
  for (NeedTally& row : rows) (row.named.empty() ? codes : named[row.code]).push_back(std::move(row));
  std::sort(codes.begin(), codes.end(), ranks_before);
  for (NeedTally& row : codes) {
    auto& beneath = named[row.code];
    std::sort(beneath.begin(), beneath.end(), ranks_before);
    out.push_back(std::move(row));
    std::move(beneath.begin(), beneath.end(), std::back_inserter(out));
  }
  return out;
}

WordCounts words_of_all(const std::vector<NeedTally>& rows) {
  WordCounts out;
  for (const NeedTally& row : rows)
    if (row.named.empty())
      for (const auto& [word, use] : row.words) out[word] += use.times;
  return out;
}

class NeedsTable {
 public:
  NeedsTable(const Untouched& untouched, const Raised& raised, const Population& population, std::vector<PeopleGroup> groups, const NeedsQuestion& question)
      : untouched_(untouched), asks_(raised.by_interviewers), population_(population), groups_(std::move(groups)), question_(question) {}

  Table of(const std::vector<NeedTally>& rows) const {
    Table table{"needs", title(), columns(), {}, {}};
    const WordCounts everywhere = words_of_all(rows);
    table.rows.resize(rows.size());
    share_out(rows.size(), [&](std::size_t, std::size_t i) { table.rows[i] = row_of(rows[i], everywhere); });
    add_notes(table);
    return table;
  }

 private:
  std::string title() const {
    if (question_.stance == Stance::works) return say("What works");
    return question_.stance == Stance::told ? say("Told of others") : say("Recurring needs");
  }

  std::vector<Column> columns() const {
    std::vector<Column> out = {{"label", question_.stance == Stance::need ? say("Need") : say("Code"), Align::left, true},
                               {"code", say("Code"), Align::left, false, false, false, true},
                               {"named", say("Named need"), Align::left, false, false, false, true},
                               {"n", "n", Align::right, false, false, false, true},
                               {"N", "N", Align::right, false, false, false, true}};
    out.push_back({"participants", say("Participants"), Align::right});
    out.push_back({"unasked", say("Unasked"), Align::right, false, false, false, !asks_});
    out.push_back({"asked", say("Asked"), Align::right, false, false, false, !asks_});
    out.push_back({"untouched", say("Untouched"), Align::right, false, false, false, !asks_});
    for (const PeopleGroup& group : groups_) out.push_back({question_.by + "=" + group.name, group.name, Align::right});
    out.push_back({"mentions", say("Mentions"), Align::right});
    out.push_back({"words", say("Leading words"), Align::left, true});
    if (question_.stance == Stance::need) out.push_back({"cues", say("Kinds of cue"), Align::left, true, question_.quotes > 0, false, question_.quotes == 0});
    if (question_.quotes) out.push_back({"quotes", say("Quotes"), Align::left, true, true});
    return out;
  }

  Row row_of(const NeedTally& tally, const WordCounts& everywhere) const {
    const auto n = static_cast<std::int64_t>(tally.people.size()), asked = static_cast<std::int64_t>(tally.asked.size());
    const bool named = !tally.named.empty();
    Row row{{tally.label, tally.code, tally.named, n, static_cast<std::int64_t>(population_.people.size()), share(tally.people.size(), population_.people.size())}, named ? 1 : 0};
    row.cells.emplace_back(n - asked);
    row.cells.emplace_back(asked);
    row.cells.emplace_back();
    if (!named) row.cells.back() = untouched_.of(tally.code);
    for (const PeopleGroup& group : groups_) row.cells.emplace_back(share(people_in(tally, group), group.people.size()));
    row.cells.emplace_back(tally.mentions);
    row.cells.emplace_back(leading_words(tally, everywhere, leading_words_shown));
    if (question_.stance == Stance::need) row.cells.emplace_back();
    if (question_.stance == Stance::need && !named) row.cells.back() = kinds_of_cue(tally);
    if (question_.quotes) row.cells.emplace_back(typical_quotes(tally, everywhere, question_.quotes));
    return row;
  }

  static std::size_t people_in(const NeedTally& tally, const PeopleGroup& group) {
    std::set<std::string> out;
    for (const Coding* coding : tally.codings)
      if (group.holds(*coding)) out.insert(coding->participant);
    return out.size();
  }

  void add_notes(Table& table) const {
    const std::size_t all = population_.people.size();
    if (question_.stance == Stance::works) table.notes.push_back(say("n of N: participants who praise it or say that it helped, of {} with words of their own; mentions are passages.", all));
    else if (question_.stance == Stance::told) table.notes.push_back(say("n of N: participants who tell of somebody else's trouble, of {} with words of their own; mentions are passages.", all));
    else table.notes.push_back(say("n of N: participants who tell of the need, of {} with words of their own; mentions are passages.", all));
    if (asks_) table.notes.push_back(say("Unasked: their first mention answers no question about it; asked: it does. Untouched: they never speak of it and are not asked about it either."));
    if (!question_.by.empty()) table.notes.push_back(say("Groups describe those asked; they are no sample of others."));
  }

  const Untouched& untouched_;
  bool asks_;
  const Population& population_;
  std::vector<PeopleGroup> groups_;
  const NeedsQuestion& question_;
};

}  // namespace

Table needs_table(const std::vector<Coding>& codings, const Raised& raised, const Lexicon& lexicon, const Population& population, const Roster& roster, const NeedsQuestion& question) {
  const Untouched untouched(codings, raised, population);
  auto groups = question.by.empty() ? std::vector<PeopleGroup>{} : groups_of(population, roster, question.by);
  return NeedsTable(untouched, raised, population, std::move(groups), question).of(ranked_rows(codings, raised, lexicon, question.stance));
}

}  // namespace behov
