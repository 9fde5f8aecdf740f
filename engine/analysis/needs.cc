#include "engine/analysis/needs.h"

#include <algorithm>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t leading_words_shown = 5;

// What one row gathers.
struct Tally {
  std::string label, code, named;
  std::set<std::string> people;
  std::int64_t mentions = 0;
  std::map<std::string, std::set<std::string>> words;            // lemma -> people
  std::vector<const Coding*> codings;
  std::size_t order = 0;

  void add(const Coding& coding) {
    people.insert(coding.participant);
    ++mentions;
    for (const std::string& word : coding.words) words[word].insert(coding.participant);
    codings.push_back(&coding);
  }
};

bool ranks_before(const Tally& a, const Tally& b) {
  return std::tuple(b.people.size(), b.mentions, a.order) < std::tuple(a.people.size(), a.mentions, b.order);
}

std::string leading_words(const Tally& tally) {
  std::vector<std::pair<std::string, std::size_t>> words;
  for (const auto& [word, people] : tally.words) words.emplace_back(word, people.size());
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : swedish_less(a.first, b.first);
  });
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < leading_words_shown; ++i)
    out += (i ? ", " : "") + words[i].first + (words[i].second > 1 ? fmt::format(" {}", words[i].second) : "");
  return out;
}

// One a participant; those first whose match is longest, so that the sentence says most.
std::vector<std::string> quotes_of(const Tally& tally, std::size_t most) {
  std::vector<const Coding*> sorted = tally.codings;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Coding* a, const Coding* b) { return a->also.size() + a->words.size() > b->also.size() + b->words.size(); });
  std::set<std::string> quoted;
  std::vector<std::string> out;
  for (const Coding* coding : sorted) {
    if (out.size() == most) break;
    if (!quoted.insert(coding->participant).second) continue;
    out.push_back(fmt::format("\xE2\x80\x9D{}\xE2\x80\x9D ({}, {}:{})", squeeze(coding->sentence), coding->participant, coding->transcript, coding->turn));
  }
  return out;
}

std::string share(std::size_t people, std::size_t of) { return fmt::format("{} {} {}", people, say("of"), of); }

std::int64_t people_in(const Tally& tally, const std::set<std::string>& group) {
  return std::count_if(tally.people.begin(), tally.people.end(), [&](const std::string& p) { return group.contains(p); });
}

std::vector<Column> columns(const std::vector<PeopleGroup>& groups, const NeedsQuestion& question) {
  std::vector<Column> out = {{"label", say("Need")},
                             {"code", say("Code"), Align::left, false, false, false, true},
                             {"named", say("Named need"), Align::left, false, false, false, true},
                             {"n", "n", Align::right, false, false, false, true},
                             {"N", "N", Align::right, false, false, false, true}};
  out.push_back({"participants", say("Participants"), Align::right});
  for (const PeopleGroup& group : groups) out.push_back({question.by + "=" + group.name, group.name, Align::right});
  out.push_back({"mentions", say("Mentions"), Align::right});
  out.push_back({"words", say("Leading words"), Align::left, true});
  if (question.quotes) out.push_back({"quotes", say("Quotes"), Align::left, true, true});
  return out;
}

Row row_of(const Tally& tally, const Population& population, const std::vector<PeopleGroup>& groups, const NeedsQuestion& question) {
  const auto n = static_cast<std::int64_t>(tally.people.size()), all = static_cast<std::int64_t>(population.people.size());
  Row row{{tally.label, tally.code, tally.named, n, all, share(tally.people.size(), population.people.size())}, tally.named.empty() ? 0 : 1};
  for (const PeopleGroup& group : groups) row.cells.emplace_back(share(static_cast<std::size_t>(people_in(tally, group.people)), group.people.size()));
  row.cells.emplace_back(tally.mentions);
  row.cells.emplace_back(leading_words(tally));
  if (question.quotes) row.cells.emplace_back(quotes_of(tally, question.quotes));
  return row;
}

}  // namespace

std::vector<PeopleGroup> groups_of(const Population& population, const Roster& roster, const std::string& attribute) {
  std::vector<PeopleGroup> out;
  for (const std::string& value : roster.values(attribute)) {
    PeopleGroup group{value, {}};
    for (const auto& [id, person] : population.people)
      if (roster.value(id, attribute) == value) group.people.insert(id);
    if (!group.people.empty()) out.push_back(std::move(group));
  }
  return out;
}

Table needs_table(const std::vector<Coding>& codings, const Lexicon& lexicon, const Population& population, const Roster& roster, const NeedsQuestion& question) {
  std::map<std::string, Tally> by_code;
  std::map<std::string, std::map<std::string, Tally>> by_need;
  for (const Coding& coding : codings) {
    if (!coding.is_need()) continue;
    by_code[coding.code].add(coding);
    if (!coding.named.empty()) by_need[coding.code][coding.named].add(coding);
  }
  std::vector<Tally> ranked;
  for (std::size_t i = 0; i < lexicon.codes.size(); ++i) {
    const Code& code = lexicon.codes[i];
    const auto found = by_code.find(code.id);
    if (found == by_code.end()) continue;
    found->second.label = code.label;
    found->second.code = code.id;
    found->second.order = i;
    ranked.push_back(std::move(found->second));
  }
  std::sort(ranked.begin(), ranked.end(), ranks_before);
  const auto groups = question.by.empty() ? std::vector<PeopleGroup>{} : groups_of(population, roster, question.by);
  Table table{"needs", say("Recurring needs"), columns(groups, question), {}, {}};
  for (const Tally& tally : ranked) {
    table.rows.push_back(row_of(tally, population, groups, question));
    std::vector<Tally> named;
    const Code* code = lexicon.find_code(tally.code);
    for (std::size_t i = 0; i < code->needs.size(); ++i) {
      const auto found = by_need[tally.code].find(code->needs[i].id);
      if (found == by_need[tally.code].end()) continue;
      found->second.label = code->needs[i].label;
      found->second.code = tally.code;
      found->second.named = code->needs[i].id;
      found->second.order = i;
      named.push_back(std::move(found->second));
    }
    std::sort(named.begin(), named.end(), ranks_before);
    for (const Tally& need : named) table.rows.push_back(row_of(need, population, groups, question));
  }
  table.notes.push_back(say("n of N: participants who tell of the need, of {} with words of their own; mentions are passages.", population.people.size()));
  if (!question.by.empty()) table.notes.push_back(say("Groups describe those asked; they are no sample of others."));
  return table;
}

}  // namespace behov
