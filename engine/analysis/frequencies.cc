#include "engine/analysis/frequencies.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/analysis/people_groups.h"
#include "engine/analysis/spread.h"
#include "engine/analysis/unit_label.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// The columns, and last the total, which holds everybody.
std::vector<PeopleGroup> columns_of(const Population& population, const Roster& roster, const std::string& unit) {
  auto out = unit.empty() ? std::vector<PeopleGroup>{} : groups_of(population, roster, unit);
  PeopleGroup all{"total", {}, {}, population.words()};
  for (const auto& [id, person] : population.people) all.people.insert(id);
  out.push_back(std::move(all));
  return out;
}

Cell counted(const std::vector<const Coding*>& codings, const PeopleGroup& group, Counted count) {
  std::set<std::string> people;
  std::set<std::pair<std::string, std::uint32_t>> turns;
  std::int64_t mentions = 0;
  for (const Coding* coding : codings) {
    if (!group.holds(*coding)) continue;
    people.insert(coding->participant);
    turns.insert({coding->transcript, coding->turn});
    ++mentions;
  }
  switch (count) {
    case Counted::participants: return static_cast<std::int64_t>(people.size());
    case Counted::turns: return static_cast<std::int64_t>(turns.size());
    case Counted::mentions: return mentions;
    case Counted::rate: break;
  }
  return group.words ? Cell{Real{1000.0 * static_cast<double>(mentions) / static_cast<double>(group.words), 2}} : Cell{};
}

using RowsByKey = std::vector<std::pair<std::string, std::vector<const Coding*>>>;

RowsByKey rows_of(const std::vector<const Coding*>& codings, const Lexicon& lexicon, const std::string& rows) {
  std::map<std::string, std::vector<const Coding*>, SwedishLess> found;
  for (const Coding* coding : codings) {
    if (rows == "code") found[coding->code].push_back(coding);
    else if (rows == "theme") found[coding->code.substr(0, coding->code.find('/'))].push_back(coding);
    else if (rows == "entry") found[to_string(coding->because)].push_back(coding);
    else for (const std::string& word : std::set<std::string>(coding->words.begin(), coding->words.end())) found[word].push_back(coding);
  }
  RowsByKey out;
  if (rows == "code")
    for (const Code& code : lexicon.codes) out.emplace_back(code.id, found[code.id]);
  else if (rows == "theme")
    for (const Theme& theme : lexicon.themes) out.emplace_back(theme.id, found[theme.id]);
  else
    for (auto& [key, list] : found) out.emplace_back(key, std::move(list));
  return out;
}

std::string label_of(Counted count) {
  switch (count) {
    case Counted::participants: return say("Participants");
    case Counted::turns: return say("Turns");
    case Counted::mentions: return say("Mentions");
    case Counted::rate: break;
  }
  return say("Mentions per 1,000 words");
}

// Rows as columns and columns as rows; notes stay.
Table turned(Table table, const std::string& rows) {
  Table out{table.name, table.title, {{rows, label_of_unit(rows)}}, {}, std::move(table.notes)};
  for (const Row& row : table.rows) {
    const std::string& key = std::get<std::string>(row.cells.front());
    out.columns.push_back({key, key, Align::right});
  }
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    Row row{{table.columns[i].label}, 0};
    for (Row& before : table.rows) row.cells.push_back(std::move(before.cells[i]));
    out.rows.push_back(std::move(row));
  }
  return out;
}

// The counts alone, with what people speak of as rows.
Table counts_table(const RowsByKey& rows, const std::vector<PeopleGroup>& groups, const FrequencyQuestion& question) {
  Table table{"table", label_of(question.count), {{question.rows, label_of_unit(question.rows)}}, {}, {}};
  for (const PeopleGroup& group : groups) table.columns.push_back({group.name, &group == &groups.back() ? say("Total") : group.name, Align::right});
  for (const auto& [key, list] : rows) {
    Row row{{key}, 0};
    for (const PeopleGroup& group : groups) row.cells.push_back(counted(list, group, question.count));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

bool is_spoken_of(std::string_view unit) { return unit == "code" || unit == "theme" || unit == "entry" || unit == "word"; }

Table frequency_table(const std::vector<Coding>& codings, const Lexicon& lexicon, const Population& population, const Roster& roster, const FrequencyQuestion& question) {
  FrequencyQuestion asked = question;
  const bool people_as_rows = !is_spoken_of(question.rows);
  if (people_as_rows) std::swap(asked.rows, asked.columns);
  std::vector<const Coding*> kept;
  for (const Coding& coding : codings)
    if (coding.is_need() || !question.needs_only) kept.push_back(&coding);
  const RowsByKey rows = rows_of(kept, lexicon, asked.rows);
  Table table = counts_table(rows, columns_of(population, roster, asked.columns), asked);
  if (people_as_rows) table = turned(std::move(table), question.rows);
  table.notes.push_back(say("N = {} participants with {} words of their own in {} transcripts.", population.people.size(), population.words(), population.transcripts.size()));
  if (question.needs_only) table.notes.push_back(say("Only passages that tell of a need are counted."));
  if (people_as_rows) return table;
  CodingsBySubject lists;
  for (const auto& [key, list] : rows) lists.push_back(list);
  if (question.count == Counted::rate && (question.rows == "code" || question.rows == "theme")) add_intervals(table, lists, population);
  if (question.count == Counted::rate || question.count == Counted::mentions) add_dispersion(table, lists, population);
  return table;
}

}  // namespace behov
