#include "engine/transcript/participants.h"

#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/plain_text.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

constexpr auto own_columns = std::to_array<std::string_view>({"transcript", "speaker", "participant", "role"});
constexpr auto roles = std::to_array<std::string_view>({"respondent", "interviewer", "interpreter"});
// What `--where` and `--columns` mean by these is something else than an attribute.
constexpr auto taken_names = std::to_array<std::string_view>({"theme", "code"});

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// People may write the file's whole name: "IP01.txt", "folder/IP01.txt".
std::string id_of(const std::string& cell) {
  const std::string lower = to_lower(cell);
  for (const std::string& extension : transcript_extensions())
    if (lower.size() > extension.size() && lower.ends_with(extension)) return transcript_id(cell);
  return cell;
}

class ParticipantsReader {
 public:
  explicit ParticipantsReader(const std::string& file) { out_.value.file = file; }

  Checked<Participants> read(std::string_view bytes) {
    auto decoded = decode(bytes, file());
    append(out_.problems, std::move(decoded.problems));
    if (!out_.ok()) return std::move(out_);
    auto csv = read_csv(canonical(decoded.value.text), file());
    append(out_.problems, std::move(csv.problems));
    if (out_.ok() && csv.value.rows.empty()) complain(1, say("the file has no heading row"));
    if (!out_.ok()) return std::move(out_);
    read_heading(csv.value.rows.front());
    if (!out_.ok()) return std::move(out_);
    for (std::size_t i = 1; i < csv.value.rows.size(); ++i) read_row(csv.value.rows[i]);
    find_doubled_speakers();
    find_conflicts();
    return std::move(out_);
  }

 private:
  const std::string& file() const { return out_.value.file; }
  void complain(std::size_t line, std::string sentence) { out_.problems.push_back(error_at({file(), line, 0}, std::move(sentence))); }

  void read_heading(const CsvRow& row) {
    for (const std::string& cell : row.cells) {
      const bool own = is_among(own_columns, to_lower(cell));
      const std::string name = own ? to_lower(cell) : squeeze(without_invisible(cell));
      if (!name.empty() && is_among(columns_, name)) complain(row.line, say("the column `{}` stands here twice", name));
      if (is_among(taken_names, name))
        out_.problems.push_back(warning_at({file(), row.line, 0}, say("a column `{}` cannot be asked for: behov means its own {}s by it; call the column something else", name, name)));
      columns_.push_back(name);
      if (!own && !name.empty()) out_.value.attributes.push_back(name);
    }
    for (const std::string_view needed : {"transcript", "participant"})
      if (!is_among(columns_, needed)) complain(row.line, say("the column `{}` is missing; the heading row is: {}", needed, fmt::join(row.cells, ", ")));
  }

  void read_row(const CsvRow& cells) {
    if (cells.cells.size() > columns_.size()) return complain(cells.line, say("the row has {} cells, the heading row {}", cells.cells.size(), columns_.size()));
    ParticipantRow row;
    row.line = cells.line;
    for (std::size_t i = 0; i < cells.cells.size(); ++i)
      if (!cells.cells[i].empty()) read_cell(row, i, cells.cells[i]);
    if (!row.role.empty() && !is_among(roles, row.role)) complain(row.line, say("`{}` is no role; there are: {}", row.role, fmt::join(roles, ", ")));
    if (row.transcript.empty()) complain(row.line, say("the row names no transcript"));
    out_.value.rows.push_back(std::move(row));
  }

  void read_cell(ParticipantRow& row, std::size_t number, const std::string& cell) {
    const std::string& column = columns_[number];
    if (column == "transcript") row.transcript = id_of(cell);
    else if (column == "speaker") row.speaker = speaker_name(cell);
    else if (column == "participant") row.participant = cell;
    else if (column == "role") row.role = to_lower(cell);
    else if (column.empty()) complain(row.line, say("`{}` stands in column {}, which has no heading", cell, number + 1));
    else row.attributes[column] = cell;
  }

  void find_doubled_speakers() {
    std::map<std::pair<std::string, std::string>, std::size_t> lines;
    for (const ParticipantRow& row : out_.value.rows) {
      const auto [other, fresh] = lines.emplace(std::pair(row.transcript, row.speaker), row.line);
      if (fresh) continue;
      if (row.speaker.empty()) complain(row.line, say("transcript {} has a row on line {} too; a column `speaker` tells which of its speakers each row is about", row.transcript, other->second));
      else complain(row.line, say("speaker `{}` of transcript {} has a row on line {} too", row.speaker, row.transcript, other->second));
    }
  }

  void find_conflicts() {
    std::map<std::string, std::map<std::string, const ParticipantRow*>> first_rows;
    for (const ParticipantRow& row : out_.value.rows) {
      if (row.participant.empty()) continue;
      for (const auto& [name, value] : row.attributes) {
        const auto [first, unseen] = first_rows[row.participant].emplace(name, &row);
        const std::string& before = first->second->attributes.at(name);
        if (!unseen && before != value) complain(row.line, say("participant {} has {} `{}` here and `{}` on line {}", row.participant, name, value, before, first->second->line));
      }
    }
  }

  Checked<Participants> out_;
  std::vector<std::string> columns_;
};

}  // namespace

Checked<Participants> read_participants(std::string_view bytes, const std::string& file) { return ParticipantsReader(file).read(bytes); }

}  // namespace behov
