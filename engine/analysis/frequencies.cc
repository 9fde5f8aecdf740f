#include "engine/analysis/frequencies.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/analysis/needs.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

struct ColumnGroup {
  std::string name;
  std::set<std::string> people, transcripts;  // empty: all
  std::uint64_t words = 0;
};

std::uint64_t words_in(const Population& population, const std::string& transcript) {
  const auto found = population.words_in.find(transcript);
  return found == population.words_in.end() ? 0 : found->second;
}

// The columns, and the words that rates are counted by.
std::vector<ColumnGroup> column_groups(const Population& population, const Roster& roster, const std::string& columns) {
  std::vector<ColumnGroup> out;
  if (columns == "participant") {
    for (const auto& [id, person] : population.people) out.push_back({id, {id}, {}, person.words});
  } else if (columns == "transcript") {
    for (const std::string& id : population.transcripts) out.push_back({id, {}, {id}, words_in(population, id)});
  } else if (!columns.empty()) {
    for (const PeopleGroup& group : groups_of(population, roster, columns)) {
      ColumnGroup column{group.name, group.people, {}, 0};
      for (const std::string& person : group.people) column.words += population.people.at(person).words;
      out.push_back(std::move(column));
    }
    return out;
  }
  std::sort(out.begin(), out.end(), [](const ColumnGroup& a, const ColumnGroup& b) { return swedish_less(a.name, b.name); });
  return out;
}

Cell counted(const std::vector<const Coding*>& codings, const ColumnGroup& group, Counted count) {
  std::set<std::string> people;
  std::set<std::pair<std::string, std::uint32_t>> turns;
  std::int64_t mentions = 0;
  for (const Coding* coding : codings) {
    if (!group.people.empty() && !group.people.contains(coding->participant)) continue;
    if (!group.transcripts.empty() && !group.transcripts.contains(coding->transcript)) continue;
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
  Table out{table.name, table.title, {{rows, say(rows)}}, {}, std::move(table.notes)};
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

}  // namespace

bool is_spoken_of(std::string_view unit) { return unit == "code" || unit == "theme" || unit == "entry" || unit == "word"; }

Table frequency_table(const std::vector<Coding>& codings, const Lexicon& lexicon, const Population& population, const Roster& roster, const FrequencyQuestion& question) {
  if (!is_spoken_of(question.rows)) {
    FrequencyQuestion other = question;
    std::swap(other.rows, other.columns);
    return turned(frequency_table(codings, lexicon, population, roster, other), question.rows);
  }
  std::vector<const Coding*> kept;
  for (const Coding& coding : codings)
    if (coding.is_need() || !question.needs_only) kept.push_back(&coding);
  auto groups = column_groups(population, roster, question.columns);
  groups.push_back({"total", {}, {}, population.words()});
  Table table{"table", label_of(question.count), {{question.rows, say(question.rows)}}, {}, {}};
  for (const ColumnGroup& group : groups) table.columns.push_back({group.name, &group == &groups.back() ? say("Total") : group.name, Align::right});
  for (const auto& [key, list] : rows_of(kept, lexicon, question.rows)) {
    Row row{{key}, 0};
    for (const ColumnGroup& group : groups) row.cells.push_back(counted(list, group, question.count));
    table.rows.push_back(std::move(row));
  }
  table.notes.push_back(say("N = {} participants with {} words of their own in {} transcripts.", population.people.size(), population.words(), population.transcripts.size()));
  if (question.needs_only) table.notes.push_back(say("Only passages that tell of a need are counted."));
  return table;
}

}  // namespace behov
