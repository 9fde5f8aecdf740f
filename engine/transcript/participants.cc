#include "engine/transcript/participants.h"

#include <algorithm>
#include <array>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/sheet.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/plain_text.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

constexpr auto own_columns = std::to_array<std::string_view>({"transcript", "speaker", "participant", "role"});
constexpr auto roles = std::to_array<std::string_view>({"respondent", "interviewer", "interpreter"});
// A heading, or a role, as Swedish has it.
struct Swedish {
  std::string_view written, meant;
};
constexpr auto swedish_columns = std::to_array<Swedish>({{"transkript", "transcript"}, {"transkription", "transcript"}, {"fil", "transcript"}, {"filnamn", "transcript"}, {"intervju", "transcript"},
                                                         {"talare", "speaker"}, {"etikett", "speaker"}, {"deltagare", "participant"}, {"deltagarnummer", "participant"}, {"deltagar-id", "participant"}, {"roll", "role"}});
constexpr auto swedish_roles = std::to_array<Swedish>({{"respondent", "respondent"}, {"deltagare", "respondent"}, {"informant", "respondent"}, {"intervjuperson", "respondent"}, {"intervjuare", "interviewer"}, {"forskare", "interviewer"}, {"moderator", "interviewer"}, {"tolk", "interpreter"}});

template <class List>
std::string_view meant_by(const List& list, std::string_view written) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Swedish& word) { return word.written == written; });
  return found == list.end() ? std::string_view() : found->meant;
}

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
  ParticipantsReader(const std::string& file, const std::string& wave) : wave_(wave) { out_.value.file = file; }

  Checked<Participants> read(std::string_view bytes) {
    const auto rows = is_workbook(file()) ? rows_of_workbook(bytes) : rows_of_text(bytes);
    if (out_.ok() && rows.empty()) complain({file(), 1, 0}, say("the file has no heading row"));
    if (!out_.ok()) return std::move(out_);
    read_heading(rows.front());
    if (!out_.ok()) return std::move(out_);
    for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows[i]);
    find_doubled_speakers();
    find_conflicts();
    out_.value.columns = columns_;
    return std::move(out_);
  }

 private:
  const std::string& file() const { return out_.value.file; }
  void complain(Place place, std::string sentence) { out_.problems.push_back(error_at(std::move(place), std::move(sentence))); }

  // Where a cell stands; in a workbook its row is all that there is to name.
  Place place_of(const CsvRow& row, std::size_t number) const { return number < row.places.size() ? row.places[number] : Place{file(), row.line, 0}; }

  // Where the row's cell in a column stands; where the row begins if it has none.
  Place place_in(const ParticipantRow& row, std::string_view column) const {
    const auto& places = places_.at(row.line);
    const auto number = static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
    if (places.empty()) return {file(), row.line, 0};
    return number < places.size() ? places[number] : places.front();
  }

  std::vector<CsvRow> rows_of_text(std::string_view bytes) {
    auto decoded = decode(bytes, file());
    append(out_.problems, std::move(decoded.problems));
    if (!out_.ok()) return {};
    auto csv = read_csv(canonical(decoded.value.text), file());
    append(out_.problems, std::move(csv.problems));
    return std::move(csv.value.rows);
  }

  // The first sheet that has the columns; the first one where none has.
  std::vector<CsvRow> rows_of_workbook(std::string_view bytes) {
    auto workbook = read_workbook(bytes, file());
    append(out_.problems, std::move(workbook.problems));
    if (!out_.ok()) return {};
    for (Sheet& sheet : workbook.value)
      if (!sheet.rows.empty() && names_of_columns(sheet.rows.front()).contains("participant")) return std::move(sheet.rows);
    return std::move(workbook.value.front().rows);
  }

  // What the headings mean; a Swedish one only where no other heading means the same.
  static std::set<std::string> names_of_columns(const CsvRow& row) {
    std::set<std::string> out;
    for (const std::string& cell : row.cells)
      if (is_among(own_columns, to_lower(cell))) out.insert(to_lower(cell));
    for (const std::string& cell : row.cells)
      if (const auto meant = meant_by(swedish_columns, to_lower(cell)); !meant.empty()) out.insert(std::string(meant));
    return out;
  }

  std::string own_column(const std::string& cell, const CsvRow& row) const {
    const std::string lower = to_lower(cell);
    if (is_among(own_columns, lower)) return lower;
    const std::string meant(meant_by(swedish_columns, lower));
    const bool taken = is_among(columns_, meant) || std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& other) { return to_lower(other) == meant; });
    return taken ? "" : meant;
  }

  void read_heading(const CsvRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string& cell = row.cells[i];
      const std::string column = own_column(cell, row);
      const bool own = !column.empty();
      const std::string name = own ? column : squeeze(without_invisible(unguarded_text(cell)));
      if (!name.empty() && is_among(columns_, name)) complain(place_of(row, i), say("the column `{}` stands here twice", name));
      if (is_among(taken_names, name))
        out_.problems.push_back(warning_at(place_of(row, i), say("a column `{}` cannot be asked for: behov means its own {}s by it; call the column something else", name, name)));
      columns_.push_back(name);
      if (!own && !name.empty()) out_.value.attributes.push_back(name);
    }
    for (const std::string_view needed : {"transcript", "participant"})
      if (!is_among(columns_, needed)) complain({file(), row.line, 0}, say("the column `{}` is missing; the heading row is: {}", needed, fmt::join(row.cells, ", ")));
  }

  void read_row(const CsvRow& cells) {
    std::size_t filled = cells.cells.size();
    while (filled > columns_.size() && cells.cells[filled - 1].empty()) --filled;
    if (filled > columns_.size()) return complain(place_of(cells, columns_.size()), say("the row has {} cells, the heading row {}", filled, columns_.size()));
    ParticipantRow row;
    row.line = cells.line;
    places_[row.line] = cells.places;
    for (std::size_t i = 0; i < filled; ++i)
      if (!cells.cells[i].empty()) read_cell(row, i, cells);
    if (!row.role.empty() && !is_among(roles, row.role)) complain(place_in(row, "role"), say("`{}` is no role; there are: {}", row.role, fmt::join(roles, ", ")));
    if (row.transcript.empty()) complain(place_in(row, "transcript"), say("the row names no transcript"));
    out_.value.rows.push_back(std::move(row));
  }

  void read_cell(ParticipantRow& row, std::size_t number, const CsvRow& cells) {
    const std::string cell = unguarded_text(cells.cells[number]);
    const std::string& column = columns_[number];
    if (column == "transcript") row.transcript = id_of(cell);
    else if (column == "speaker") row.speaker = speaker_name(cell);
    else if (column == "participant") row.participant = cell;
    else if (column == "role") row.role = role_of(to_lower(cell));
    else if (column.empty()) complain(place_of(cells, number), say("`{}` stands in column {}, which has no heading", cell, number + 1));
    else row.attributes[column] = cell;
  }

  static std::string role_of(const std::string& cell) {
    const auto meant = meant_by(swedish_roles, cell);
    return meant.empty() ? cell : std::string(meant);
  }

  void find_doubled_speakers() {
    std::map<std::pair<std::string, std::string>, std::size_t> lines;
    for (const ParticipantRow& row : out_.value.rows) {
      const auto [other, fresh] = lines.emplace(std::pair(row.transcript, row.speaker), row.line);
      if (fresh) continue;
      if (row.speaker.empty()) complain(place_in(row, "transcript"), say("transcript {} has a row on line {} too; a column `speaker` tells which of its speakers each row is about", row.transcript, other->second));
      else complain(place_in(row, "speaker"), say("speaker `{}` of transcript {} has a row on line {} too", row.speaker, row.transcript, other->second));
    }
  }

  void find_conflicts() {
    std::map<std::string, std::map<std::string, const ParticipantRow*>> first_rows;
    for (const ParticipantRow& row : out_.value.rows) {
      if (row.participant.empty()) continue;
      for (const auto& [name, value] : row.attributes) {
        if (name == wave_) continue;
        const auto [first, unseen] = first_rows[row.participant].emplace(name, &row);
        const std::string& before = first->second->attributes.at(name);
        if (!unseen && before != value) complain(place_in(row, name), say("participant {} has {} `{}` here and `{}` on line {}", row.participant, name, value, before, first->second->line));
      }
    }
  }

  const std::string& wave_;
  Checked<Participants> out_;
  std::vector<std::string> columns_;
  std::map<std::size_t, std::vector<Place>> places_;  // of the cells, by the line of their row
};

}  // namespace

Checked<Participants> read_participants(std::string_view bytes, const std::string& file, const std::string& wave) { return ParticipantsReader(file, wave).read(bytes); }

}  // namespace behov
