#include "engine/transcript/participants.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"
#include "engine/transcript/plain_text.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

constexpr std::array<std::string_view, 4> own_columns = {"transcript", "speaker", "participant", "role"};

class ParticipantsReader {
 public:
  explicit ParticipantsReader(const std::string& file) { out_.value.file = file; }

  Checked<Participants> read(std::string_view bytes) {
    auto decoded = decode(bytes, out_.value.file);
    append(out_.problems, std::move(decoded.problems));
    if (!out_.ok()) return std::move(out_);
    auto csv = read_csv(canonical(decoded.value.text), out_.value.file);
    append(out_.problems, std::move(csv.problems));
    if (csv.value.rows.empty()) complain(1, say("the file has no heading row"));
    if (!out_.ok()) return std::move(out_);
    read_heading(csv.value.rows.front());
    if (!out_.ok()) return std::move(out_);
    for (std::size_t i = 1; i < csv.value.rows.size(); ++i) read_row(csv.value.rows[i]);
    find_conflicts();
    return std::move(out_);
  }

 private:
  void complain(std::size_t line, std::string sentence) { out_.problems.push_back(error_at({out_.value.file, line, 0}, std::move(sentence))); }

  void read_heading(const CsvRow& row) {
    for (const std::string& cell : row.cells) {
      const std::string lower = to_lower(cell);
      const bool own = std::find(own_columns.begin(), own_columns.end(), lower) != own_columns.end();
      const std::string name = own ? lower : cell;
      if (!name.empty() && std::find(columns_.begin(), columns_.end(), name) != columns_.end()) complain(row.line, say("the column `{}` stands here twice", name));
      columns_.push_back(name);
      if (!own && !name.empty()) out_.value.attributes.push_back(name);
    }
    for (const std::string_view needed : {"transcript", "participant"})
      if (std::find(columns_.begin(), columns_.end(), needed) == columns_.end())
        complain(row.line, say("the column `{}` is missing; the heading row is: {}", needed, fmt::join(row.cells, ", ")));
  }

  void read_row(const CsvRow& cells) {
    if (cells.cells.size() > columns_.size()) return complain(cells.line, say("the row has {} cells, the heading {}", cells.cells.size(), columns_.size()));
    ParticipantRow row;
    row.line = cells.line;
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
      const std::string& column = columns_[i];
      const std::string& cell = cells.cells[i];
      if (column == "transcript") row.transcript = cell;
      else if (column == "speaker") row.speaker = cell;
      else if (column == "participant") row.participant = cell;
      else if (column == "role") row.role = to_lower(cell);
      else if (!cell.empty() && !column.empty()) row.attributes[column] = cell;
    }
    if (!row.role.empty() && row.role != "respondent" && row.role != "interviewer" && row.role != "interpreter")
      complain(row.line, say("`{}` is no role; there are: respondent, interviewer, interpreter", row.role));
    if (row.transcript.empty()) complain(row.line, say("the row names no transcript"));
    out_.value.rows.push_back(std::move(row));
  }

  void find_conflicts() {
    std::map<std::pair<std::string, std::string>, const ParticipantRow*> speakers;
    std::map<std::string, std::map<std::string, const ParticipantRow*>> values;
    for (const ParticipantRow& row : out_.value.rows) {
      const auto [other, fresh] = speakers.emplace(std::pair(row.transcript, row.speaker), &row);
      if (!fresh) complain(row.line, say("transcript {} speaker `{}` stands on line {} too", row.transcript, row.speaker, other->second->line));
      if (row.participant.empty()) continue;
      for (const auto& [name, value] : row.attributes) {
        const auto [first, unseen] = values[row.participant].emplace(name, &row);
        if (!unseen && first->second->attributes.at(name) != value)
          complain(row.line, say("participant {} has {} `{}` here and `{}` on line {}", row.participant, name, value, first->second->attributes.at(name), first->second->line));
      }
    }
  }

  Checked<Participants> out_;
  std::vector<std::string> columns_;
};

}  // namespace

Checked<Participants> read_participants(std::string_view bytes, const std::string& file) { return ParticipantsReader(file).read(bytes); }

}  // namespace behov
