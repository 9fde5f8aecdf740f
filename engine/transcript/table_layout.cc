// Tables in which each row is a turn: a column for the speaker, one for what is said, and perhaps times and numbers.
#include <algorithm>
#include <array>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/layouts.h"
#include "engine/transcript/stamps.h"

namespace behov {
namespace {

using Names = std::set<std::string>;

// What the heading of the column of speech is called.
constexpr auto speech_headings = std::to_array<std::string_view>({"text", "tal", "replik", "yttrande", "utsaga", "innehåll", "transkription", "transkript", "transkribering", "vad som sägs", "svar", "speech", "content", "transcript", "utterance"});

std::string text_of(const TableCell& cell) {
  std::string out;
  for (const Paragraph& paragraph : cell) {
    if (trim(paragraph.text).empty()) continue;
    if (!out.empty()) out += '\n';
    out += paragraph.text;
  }
  return out;
}

std::optional<double> clock_of(std::string_view cell) {
  cell = trim(cell);
  if (const auto seconds = read_clock_range(cell)) return seconds;
  const auto stamp = leading_stamp(cell);
  return stamp && stamp->size == cell.size() ? std::optional(stamp->seconds) : std::nullopt;
}

bool is_number(std::string_view cell) {
  cell = trim(cell);
  if (cell.ends_with('.')) cell.remove_suffix(1);
  return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class TurnTable {
 public:
  TurnTable(const std::vector<TableRow>& rows, const Names& listed) : listed_(listed) {
    for (const TableRow& row : rows) {
      std::vector<std::string> cells;
      for (const TableCell& cell : row) cells.push_back(text_of(cell));
      cells_.push_back(std::move(cells));
      width_ = std::max(width_, row.size());
    }
  }

  // Whether each row is a turn; then which column is which.
  bool find_columns() {
    std::size_t longest = 0;
    for (std::size_t column = 0; column < width_; ++column)
      if (const std::size_t size = size_of(column); size > longest) {
        longest = size;
        speech_ = column;
      }
    for (std::size_t column = 0; column < width_; ++column)
      if (column != speech_ && names_speakers(column)) {
        speaker_ = column;
        return true;
      }
    return false;
  }

  std::vector<DocumentLine> rows() const {
    std::vector<DocumentLine> out;
    for (std::size_t i = is_heading(0) ? 1 : 0; i < cells_.size(); ++i) {
      const std::string& label = cell(i, speaker_);
      const auto name = lone_name(label, listed_);
      Passage passage{Piece::more, "", cell(i, speech_), name ? name->seconds : std::nullopt};
      std::string speaker = name ? name->speaker : speaker_name(label);
      if (!speaker.empty()) passage = {Piece::turn, std::move(speaker), passage.text, passage.seconds};
      for (std::size_t column = 0; column < width_; ++column)
        if (const auto seconds = clock_of(cell(i, column)); seconds && column != speech_ && !passage.seconds) passage.seconds = seconds;
      if (passage.piece == Piece::turn || !trim(passage.text).empty()) out.push_back({std::move(passage), 0, false, true});
    }
    return out;
  }

  // Columns that are left out although they hold words.
  std::vector<std::string> unread() const {
    std::vector<std::string> out;
    for (std::size_t column = 0; column < width_; ++column) {
      if (column == speaker_ || column == speech_) continue;
      for (std::size_t i = is_heading(0) ? 1 : 0; i < cells_.size(); ++i)
        if (const std::string& text = cell(i, column); !trim(text).empty() && !clock_of(text) && !is_number(text)) {
          out.push_back(std::to_string(column + 1));
          break;
        }
    }
    return out;
  }

 private:
  const std::string& cell(std::size_t row, std::size_t column) const {
    static const std::string none;
    return column < cells_[row].size() ? cells_[row][column] : none;
  }

  std::size_t size_of(std::size_t column) const {
    std::size_t out = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) out += cell(i, column).size();
    return out;
  }

  bool is_heading(std::size_t row) const { return std::find(speech_headings.begin(), speech_headings.end(), to_lower(trim(cell(row, speech_)))) != speech_headings.end(); }

  // Nearly every cell holds a name and nothing else, and some name comes again or most are certain.
  bool names_speakers(std::size_t column) const {
    std::size_t filled = 0, names = 0, certain = 0;
    std::map<std::string, int> seen;
    bool again = false;
    for (std::size_t i = is_heading(0) ? 1 : 0; i < cells_.size(); ++i) {
      if (trim(cell(i, column)).empty()) continue;
      ++filled;
      const auto name = is_number(cell(i, column)) || clock_of(cell(i, column)) ? std::nullopt : lone_name(cell(i, column), listed_);
      if (!name) continue;
      ++names;
      certain += name->certain;
      again = ++seen[name->speaker] >= 2 || again;
    }
    return (again || certain * 2 > names) && names * 5 >= filled * 4;
  }

  const Names& listed_;
  std::vector<std::vector<std::string>> cells_;
  std::size_t width_ = 0, speech_ = 0, speaker_ = 0;
};

}  // namespace

std::vector<DocumentLine> rows_of_turns(const std::vector<TableRow>& rows, const Names& listed, const std::string& file, Problems& problems) {
  TurnTable table(rows, listed);
  if (!table.find_columns()) return {};
  if (const auto unread = table.unread(); !unread.empty())
    problems.push_back(warning_at({file, 0, 0}, say("column {} of the table of turns is neither speaker, time nor speech, and is not read", fmt::format("{}", fmt::join(unread, ", ")))));
  return table.rows();
}

}  // namespace behov
