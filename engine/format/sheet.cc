#include "engine/format/sheet.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t most_cells = 2'000'000;
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_rows = 1'048'576;

}  // namespace

bool is_workbook(std::string_view file) {
  const std::string lower = to_lower(file);
  return lower.ends_with(".xlsx") || lower.ends_with(".ods");
}

Checked<std::vector<Sheet>> read_workbook(std::string_view bytes, const std::string& file) {
  return to_lower(file).ends_with(".ods") ? read_ods(bytes, file) : read_xlsx(bytes, file);
}

bool SheetBuilder::put(std::size_t row, std::size_t column, std::string_view text) {
  text = trim(text);
  if (text.empty()) return true;
  if (row == 0 || column == 0 || row > most_rows || column > most_columns) return false;
  auto& rows = sheet_.rows;
  if (rows.empty() || rows.back().line != row) rows.push_back({row, {}});
  auto& cells = rows.back().cells;
  if (cells.size() < column) {
    cells_ += column - cells.size();
    if (cells_ > most_cells) return false;
    cells.resize(column);
  }
  cells[column - 1] = to_nfc(text);
  return true;
}

CellName read_cell_name(std::string_view name) {
  CellName out;
  std::size_t at = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && out.column <= most_columns; ++at) out.column = out.column * 26 + static_cast<std::size_t>(name[at] - 'A') + 1;
  const auto read = std::from_chars(name.data() + at, name.data() + name.size(), out.row);
  if (at == 0 || read.ec != std::errc() || read.ptr != name.data() + name.size()) return {};
  return out;
}

std::string short_number(double value) { return std::abs(value) < 1e15 && value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{}", value); }

std::string date_of_serial(double serial, bool from_1904) {
  const double minutes = std::round(serial * 1440);
  if (!(serial >= 0 && serial < 2'958'466)) return short_number(serial);
  const auto whole = static_cast<long>(std::floor(minutes / 1440));
  const auto rest = static_cast<long>(minutes) - whole * 1440;
  const std::string time = fmt::format("{:02}:{:02}", rest / 60, rest % 60);
  if (whole == 0 && !from_1904) return time;
  // Excel believes that 1900 was a leap year: before its 60th day the calendar is one ahead.
  const auto first = from_1904 ? std::chrono::sys_days(std::chrono::year(1904) / 1 / 1) : std::chrono::sys_days(std::chrono::year(1899) / 12 / (whole < 60 ? 31 : 30));
  const std::chrono::year_month_day day(first + std::chrono::days(whole));
  const std::string date = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return rest == 0 ? date : date + " " + time;
}

}  // namespace behov
