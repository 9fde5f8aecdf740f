#include "engine/transcript/participants_added.h"

#include <algorithm>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/csv.h"
#include "engine/transcript/plain_text.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

class ParticipantsWriter {
 public:
  ParticipantsWriter(CsvFile csv, Participants known, const PeopleAdded& people) : csv_(std::move(csv)), columns_(std::move(known.columns)), people_(people) {
    for (const ParticipantRow& row : known.rows) lines_[row.participant].push_back(row.line);
  }

  ParticipantsMerged write() {
    if (csv_.rows.empty()) csv_.rows.push_back({1, {}, {}});
    for (const char* name : {"transcript", "speaker", "participant", "role"})
      if (std::string_view(name) == "transcript" || std::string_view(name) == "participant" || is_said(name)) column(name);
    for (const std::string& name : people_.order)
      if (is_told(name)) column(name);
    for (const auto& [participant, attributes] : people_.attributes) fill(participant, attributes);
    for (const ParticipantRow& row : people_.rows) add(row);
    out_.rows = people_.rows.size();
    for (CsvRow& row : csv_.rows) write_row(row);
    return std::move(out_);
  }

 private:
  bool is_said(std::string_view name) const {
    return std::any_of(people_.rows.begin(), people_.rows.end(), [&](const ParticipantRow& row) { return !(name == "speaker" ? row.speaker : row.role).empty(); });
  }

  // Whether somebody who has a row, or gets one, has the attribute.
  bool is_told(const std::string& name) const {
    std::set<std::string> there;
    for (const ParticipantRow& row : people_.rows) there.insert(row.participant);
    return std::any_of(people_.attributes.begin(), people_.attributes.end(), [&](const auto& one) {
      const bool written = lines_.contains(one.first) || there.contains(one.first);
      return written && std::any_of(one.second.begin(), one.second.end(), [&](const auto& value) { return value.first == name; });
    });
  }

  // The column's number; a new one stands last.
  std::size_t column(const std::string& name) {
    const auto found = std::find(columns_.begin(), columns_.end(), name);
    if (found != columns_.end()) return static_cast<std::size_t>(found - columns_.begin());
    columns_.push_back(name);
    csv_.rows.front().cells.resize(columns_.size());
    csv_.rows.front().cells.back() = guarded_text(name);
    return columns_.size() - 1;
  }

  static std::string& cell(CsvRow& row, std::size_t number) {
    if (row.cells.size() <= number) row.cells.resize(number + 1);
    return row.cells[number];
  }

  // Into the first row of somebody who stands there already.
  void fill(const std::string& participant, const Attributes& attributes) {
    const auto lines = lines_.find(participant);
    if (lines == lines_.end()) return;
    for (const auto& [name, value] : attributes) {
      CsvRow* first = nullptr;
      std::string before;
      for (CsvRow& row : csv_.rows) {
        if (std::find(lines->second.begin(), lines->second.end(), row.line) == lines->second.end() || &row == &csv_.rows.front()) continue;
        if (!first) first = &row;
        const auto known = std::find(columns_.begin(), columns_.end(), name);
        if (known != columns_.end() && before.empty()) before = unguarded_text(cell(row, static_cast<std::size_t>(known - columns_.begin())));
      }
      if (before.empty() && first) {
        cell(*first, column(name)) = guarded_text(value);
        ++out_.values;
      } else if (before != value) {
        out_.kept.push_back(fmt::format("{} {}: {} ({})", participant, name, before, value));
      }
    }
  }

  void add(const ParticipantRow& row) {
    CsvRow made;
    const std::vector<std::pair<const char*, const std::string*>> own = {{"transcript", &row.transcript}, {"speaker", &row.speaker}, {"participant", &row.participant}, {"role", &row.role}};
    for (const auto& [name, value] : own)
      if (!value->empty()) cell(made, column(name)) = guarded_text(*value);
    const auto attributes = people_.attributes.find(row.participant);
    if (attributes != people_.attributes.end() && !row.participant.empty() && !lines_.contains(row.participant))
      for (const auto& [name, value] : attributes->second) cell(made, column(name)) = guarded_text(value);
    csv_.rows.push_back(std::move(made));
  }

  void write_row(CsvRow& row) {
    row.cells.resize(std::max(row.cells.size(), columns_.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) out_.bytes += (i ? std::string(1, csv_.separator) : "") + csv_cell(row.cells[i], csv_.separator);
    out_.bytes += "\n";
  }

  CsvFile csv_;
  std::vector<std::string> columns_;
  const PeopleAdded& people_;
  std::map<std::string, std::vector<std::size_t>> lines_;  // of the rows of a participant
  ParticipantsMerged out_;
};

}  // namespace

Checked<ParticipantsMerged> add_people(std::string_view bytes, const std::string& file, const PeopleAdded& people, const std::string& wave) {
  Checked<ParticipantsMerged> out;
  CsvFile csv;
  Participants known;
  if (!bytes.empty()) {
    auto read = read_participants(bytes, file, wave);
    if (!read.ok()) return {{}, std::move(read.problems)};
    known = std::move(read.value);
    csv = read_csv(canonical(decode(bytes, file).value.text), file).value;
  }
  out.value = ParticipantsWriter(std::move(csv), std::move(known), people).write();
  if (out.value.rows + out.value.values == 0) out.value.bytes = bytes;
  if (out.value.bytes.empty()) return out;
  out.problems = read_participants(out.value.bytes, file, wave).problems;
  return out;
}

}  // namespace behov
