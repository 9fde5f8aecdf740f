#include "engine/transcript/answers.h"

#include <algorithm>
#include <set>

#include "engine/base/pack.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/sheet.h"
#include "engine/transcript/passages.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

constexpr const char* asks = "I";
constexpr const char* answers = "R";

class AnswersReader {
 public:
  AnswersReader(const AnswersFile& settings, const std::string& file) : settings_(settings), file_(file) {}

  Checked<Answers> read(std::string_view bytes) {
    const auto rows = rows_of(bytes);
    if (out_.ok() && rows.empty()) complain(1, say("the file has no heading row"));
    if (out_.ok()) read_heading(rows.front());
    if (!out_.ok()) return std::move(out_);
    out_.value.participants.file = file_;
    for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows[i], is_workbook(file_) ? rows[i].line : i + 1);
    return std::move(out_);
  }

 private:
  void complain(std::size_t line, std::string sentence) { out_.problems.push_back(error_at({file_, line, 0}, std::move(sentence))); }

  std::vector<CsvRow> rows_of(std::string_view bytes) {
    if (is_workbook(file_)) {
      auto workbook = read_workbook(bytes, file_);
      append(out_.problems, std::move(workbook.problems));
      return out_.ok() ? std::move(workbook.value.front().rows) : std::vector<CsvRow>();
    }
    auto decoded = decode(bytes, file_);
    append(out_.problems, std::move(decoded.problems));
    if (!out_.ok()) return {};
    auto csv = read_csv(canonical(decoded.value.text), file_);
    append(out_.problems, std::move(csv.problems));
    return std::move(csv.value.rows);
  }

  void read_heading(const CsvRow& row) {
    for (const std::string& cell : row.cells) {
      const std::string name = squeeze(without_invisible(cell));
      if (!name.empty() && std::find(columns_.begin(), columns_.end(), name) != columns_.end()) complain(row.line, say("the column `{}` stands here twice", name));
      columns_.push_back(name);
    }
    for (const std::string& turn : settings_.turns) turns_.push_back(find_column(turn));
    if (!settings_.participant.empty()) participant_ = find_column(settings_.participant);
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (is_attribute(i)) out_.value.participants.attributes.push_back(columns_[i]);
  }

  std::size_t find_column(const std::string& name) {
    const auto found = std::find(columns_.begin(), columns_.end(), name);
    if (found == columns_.end()) out_.problems.push_back(error_at(settings_.place, say("{} has no column `{}`; it has: {}", file_, name, fmt::format("{}", fmt::join(columns_, ", ")))));
    return static_cast<std::size_t>(found - columns_.begin());
  }

  bool is_attribute(std::size_t column) const { return !columns_[column].empty() && column != participant_ && std::find(turns_.begin(), turns_.end(), column) == turns_.end(); }

  void read_row(const CsvRow& row, std::size_t number) {
    if (row.cells.size() > columns_.size()) return complain(row.line, say("the row has {} cells, the heading row {}", row.cells.size(), columns_.size()));
    Packer said;
    bool any = false;
    for (const std::size_t column : turns_) {
      if (column >= row.cells.size() || trim(without_invisible(row.cells[column])).empty()) continue;
      said.text(columns_[column]);
      said.text(row.cells[column]);
      any = true;
    }
    if (!any) return void(++out_.value.silent);
    AnswerRow answer{settings_.file + "#" + std::to_string(number), said.take()};
    add_participant(row, transcript_id(answer.file));
    out_.value.rows.push_back(std::move(answer));
  }

  void add_participant(const CsvRow& row, const std::string& transcript) {
    ParticipantRow person;
    person.line = row.line;
    person.transcript = person.participant = transcript;
    person.speaker = answers;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].empty()) continue;
      if (i == participant_) person.participant = row.cells[i];
      else if (is_attribute(i)) person.attributes[columns_[i]] = row.cells[i];
    }
    const auto [other, fresh] = lines_.emplace(person.participant, row.line);
    if (!fresh) complain(row.line, say("participant {} has a row on line {} too", person.participant, other->second));
    out_.value.participants.rows.push_back(std::move(person));
  }

  const AnswersFile& settings_;
  const std::string& file_;
  Checked<Answers> out_;
  std::vector<std::string> columns_;
  std::vector<std::size_t> turns_;
  std::size_t participant_ = static_cast<std::size_t>(-1);
  std::map<std::string, std::size_t> lines_;  // by participant
};

}  // namespace

Checked<Answers> read_answers(std::string_view bytes, const AnswersFile& settings, const std::string& file) { return AnswersReader(settings, file).read(bytes); }

bool is_answer_row(std::string_view file) {
  const std::size_t sign = file.rfind('#');
  if (sign == std::string_view::npos || sign + 1 == file.size()) return false;
  const auto digits = file.substr(sign + 1);
  const std::string table = to_lower(file.substr(0, sign));
  return (table.ends_with(".csv") || table.ends_with(".tsv") || is_workbook(table)) && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void read_answer_row(Transcript& transcript, std::string_view bytes) {
  transcript.format = "answers";
  transcript.encoding = "UTF-8";
  std::vector<Passage> passages;
  for (Unpacker in(bytes); !in.done();) {
    passages.push_back({Piece::turn, asks, std::string(in.text()), std::nullopt});
    passages.push_back({Piece::turn, answers, std::string(in.text()), std::nullopt});
  }
  write_passages(transcript, passages, true);
}

}  // namespace behov
