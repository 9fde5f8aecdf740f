#include "engine/analysis/matrix.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/analysis/people_groups.h"
#include "engine/analysis/unit_label.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

struct Heading {
  std::string id, label;
};

std::vector<Heading> headings_of(const std::vector<const Code*>& codes, const Lexicon& lexicon, const std::string& columns) {
  std::vector<Heading> out;
  std::set<std::string> seen;
  for (const Code* code : codes) {
    const bool is_code = columns == "code";
    const std::string& id = is_code ? code->id : code->theme;
    if (seen.insert(id).second) out.push_back({id, is_code ? code->label : lexicon.label_of_theme(id)});
  }
  return out;
}

std::string passage_of(const Coding& coding, bool with_participant) {
  const std::string& said = coding.sentence.empty() ? coding.text : coding.sentence;
  const std::string place = fmt::format("{}:{}", coding.transcript, coding.turn);
  return fmt::format("\xE2\x80\x9D{}\xE2\x80\x9D ({})", squeeze(said), with_participant ? coding.participant + ", " + place : place);
}

// What one cell holds.
struct Passages {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  void add(std::string text) {
    if (seen.insert(text).second) texts.push_back(std::move(text));
  }
};

std::vector<Column> columns_of(const std::vector<Heading>& headings, const MatrixQuestion& question) {
  std::vector<Column> out = {{question.rows, label_of_unit(question.rows)}, {"passages", say("Passages"), Align::right}};
  for (const Heading& heading : headings) {
    Column column{heading.id, heading.label, Align::left, true, true};
    column.headed = true;
    out.push_back(std::move(column));
  }
  return out;
}

}  // namespace

Table framework_matrix(const std::vector<Coding>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const Population& population, const Roster& roster, const MatrixQuestion& question) {
  const auto headings = headings_of(codes, lexicon, question.columns);
  const auto cases = groups_of(population, roster, question.rows);
  const auto number_of = numbers_of(cases, population);
  std::map<std::string, std::size_t> column_of;
  for (std::size_t i = 0; i < headings.size(); ++i) column_of[headings[i].id] = i;
  std::vector<std::vector<Passages>> cells(cases.size(), std::vector<Passages>(headings.size()));
  for (const Coding& coding : codings) {
    if (question.needs_only && !coding.is_need()) continue;
    const auto row = number_of.find({coding.transcript, coding.participant});
    const auto column = column_of.find(question.columns == "code" ? coding.code : coding.code.substr(0, coding.code.find('/')));
    if (row == number_of.end() || column == column_of.end()) continue;
    cells[row->second][column->second].add(passage_of(coding, question.rows != "participant"));
  }
  Table table{"matrix", say("In their own words"), columns_of(headings, question), {}, {}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::int64_t passages = 0;
    for (const Passages& cell : cells[i]) passages += static_cast<std::int64_t>(cell.texts.size());
    Row row{{cases[i].name, passages}, 0};
    for (Passages& cell : cells[i]) row.cells.push_back(cell.texts.empty() ? Cell{} : Cell{std::move(cell.texts)});
    table.rows.push_back(std::move(row));
  }
  table.notes.push_back(say("A passage is a sentence with something coded in it, once in each cell; TRANSCRIPT:TURN is where it stands."));
  if (question.needs_only) table.notes.push_back(say("Only passages that tell of a need are shown."));
  return table;
}

}  // namespace behov
