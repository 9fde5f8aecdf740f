#include "engine/exchange/xlsx_table.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/cells.h"

#ifdef __SANITIZE_ADDRESS__
// libxlsxwriter 1.1 loses a copy of the formula of each list to choose from: a few bytes a workbook, not ours.
extern "C" const char* __lsan_default_suppressions() { return "leak:lxw_strdup\n"; }
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace behov {
namespace {

constexpr std::size_t longest_text = 32'767;
constexpr std::size_t longest_name = 31;
constexpr std::string_view name_of_choices = "choices";
constexpr std::size_t most_rows = 1'048'575;
constexpr std::size_t most_columns = 16'384;
constexpr time_t fixed_day = 1'704'067'200;  // two equal runs are equal to the byte: no clock

// A file that lies in memory and has a name, because libxlsxwriter writes to names only.
class MemoryFile {
 public:
  MemoryFile() : fd_(::memfd_create("behov", MFD_CLOEXEC)) {
    if (fd_ < 0) throw Failure(Exit::cannot_write, say("there is no memory for the workbook"));
  }
  ~MemoryFile() { ::close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
};

// A name of ours, never a person's: letters, figures and hyphens, each but once.
std::string sheet_name(std::string_view name, std::set<std::string>& taken) {
  std::string plain;
  for (const char c : name.substr(0, longest_name - 3)) plain += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
  if (plain.empty()) plain = "table";
  std::string out = plain;
  for (int n = 2; !taken.insert(out).second; ++n) out = plain + "-" + std::to_string(n);
  return out;
}

class Workbook {
 public:
  Workbook() : book_(workbook_new(file_.path().c_str())) {
    if (book_ == nullptr) fail();
    lxw_doc_properties properties{};
    properties.created = fixed_day;
    workbook_set_properties(book_, &properties);
    heading_ = new_format();
    format_set_bold(heading_);
    format_set_bottom(heading_, LXW_BORDER_THIN);
    text_ = new_format();
    format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
    wrapped_ = new_format();
    format_set_text_wrap(wrapped_);
    format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
  }
  ~Workbook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  void add(const Table& table) {
    if (table.rows.size() > most_rows || table.columns.size() > most_columns)
      throw Failure(Exit::bad_data, say("the table has {} rows and {} columns, more than an Excel sheet; write it as csv", table.rows.size(), table.columns.size()));
    begin_sheet(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      write_text(0, i, table.columns[i].label, heading_);
      set_width(i, table);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (std::size_t i = 0; i < table.columns.size(); ++i) write(row + 1, i, table.rows[row].cells[i], i == 0 ? table.rows[row].indent : 0, table.columns[i]);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (!table.columns[i].choices.empty() && !table.rows.empty()) offer(i, table.rows.size(), table.columns[i].choices);
  }

  std::size_t cut() const { return cut_; }

  std::string finish() {
    lxw_workbook* book = book_;
    book_ = nullptr;  // closing frees it
    if (workbook_close(book) != LXW_NO_ERROR) fail();
    return read_file(file_.path());
  }

 private:
  [[noreturn]] static void fail() { throw Failure(Exit::cannot_write, say("the workbook cannot be written: is there room for temporary files?")); }

  lxw_format* new_format() {
    lxw_format* format = workbook_add_format(book_);
    if (format == nullptr) fail();
    return format;
  }

  void begin_sheet(const Table& table) {
    sheet_ = workbook_add_worksheet(book_, sheet_name(table.name, taken_).c_str());
    if (sheet_ == nullptr) fail();
    const bool is_matrix = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.headed; });
    worksheet_freeze_panes(sheet_, 1, is_matrix ? 1 : 0);
    if (!table.columns.empty()) worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
  }

  // A list to choose from in each cell of the column; anything else may be typed too.
  void offer(std::size_t column, std::size_t rows, const std::vector<std::string>& choices) {
    const auto known = std::find(offered_.begin(), offered_.end(), choices);
    const std::size_t place = static_cast<std::size_t>(known - offered_.begin());
    if (known == offered_.end()) offered_.push_back(choices);
    const std::string letter(1, static_cast<char>('A' + place));
    std::string list = fmt::format("={0}!${1}$1:${1}${2}", name_of_choices, letter, choices.size());
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = list.data();
    validation.show_error = LXW_VALIDATION_OFF;
    const auto at = static_cast<lxw_col_t>(column);
    if (worksheet_data_validation_range(sheet_, 1, at, static_cast<lxw_row_t>(rows), at, &validation) != LXW_NO_ERROR) fail();
  }

  void set_width(std::size_t column, const Table& table) {
    std::size_t width = display_width(table.columns[column].label);
    for (std::size_t row = 0; row < std::min<std::size_t>(table.rows.size(), 200); ++row)
      for (const std::string& item : items_of(table.rows[row].cells[column])) width = std::max(width, display_width(std::string_view(item).substr(0, 200)));
    worksheet_set_column(sheet_, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), static_cast<double>(std::clamp<std::size_t>(width, 6, 60)) + 2, nullptr);
  }

  void write(std::size_t row, std::size_t column, const Cell& cell, int indent, const Column& about) {
    const auto at_row = static_cast<lxw_row_t>(row);
    const auto at_column = static_cast<lxw_col_t>(column);
    lxw_error error = LXW_NO_ERROR;
    if (const auto* count = std::get_if<std::int64_t>(&cell)) error = worksheet_write_number(sheet_, at_row, at_column, static_cast<double>(*count), text_);
    else if (const auto* real = std::get_if<Real>(&cell); real && std::isfinite(real->value)) error = worksheet_write_number(sheet_, at_row, at_column, rounded(*real), decimals(real->decimals));
    else if (const auto* truth = std::get_if<bool>(&cell)) error = worksheet_write_boolean(sheet_, at_row, at_column, *truth, text_);
    else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) write_text(row, column, fmt::format("{}", fmt::join(*list, "\n")), wrapped_);
    else if (const auto* text = std::get_if<std::string>(&cell)) write_text(row, column, *text, indent > 0 ? indented(indent) : about.wrap || about.below ? wrapped_ : text_);
    if (error != LXW_NO_ERROR) fail();
  }

  // The value that is shown, so that a sum in Excel is the sum of what one sees.
  static double rounded(const Real& real) {
    const double scale = std::pow(10.0, std::max(real.decimals, 0));
    const double value = std::round(real.value * scale) / scale;
    return value == 0 ? 0 : value;
  }

  void write_text(std::size_t row, std::size_t column, std::string_view text, lxw_format* format) {
    if (text.empty()) return;
    std::string kept(text);
    if (length(text) > longest_text) {
      kept = slice(text, {0, longest_text});
      ++cut_;
    }
    std::replace(kept.begin(), kept.end(), '\0', ' ');
    if (worksheet_write_string(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), kept.c_str(), format) != LXW_NO_ERROR) fail();
  }

  lxw_format* decimals(int count) {
    lxw_format*& format = decimals_[count];
    if (format == nullptr) {
      format = new_format();
      format_set_num_format(format, count > 0 ? ("0." + std::string(static_cast<std::size_t>(count), '0')).c_str() : "0");
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    return format;
  }

  lxw_format* indented(int steps) {
    lxw_format*& format = indents_[steps];
    if (format == nullptr) {
      format = new_format();
      format_set_indent(format, static_cast<std::uint8_t>(std::min(steps, 15)));
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    return format;
  }

  MemoryFile file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *heading_ = nullptr, *text_ = nullptr, *wrapped_ = nullptr;
  std::map<int, lxw_format*> decimals_, indents_;
  std::set<std::string> taken_ = {"method", std::string(name_of_choices)};
  std::vector<std::vector<std::string>> offered_;  // what may be chosen, a column each on a sheet of their own
  std::size_t cut_ = 0;

 public:
  // The sheet that tells how the others came about.
  void add_method(const std::vector<Table>& tables, const Method& method) {
    taken_.erase("method");
    Table sheet{"method", "", {{"what", say("What")}, {"value", say("Value"), Align::left, true}}, {}, {}};
    const auto line = [&](const std::string& what, const std::string& value) { sheet.rows.push_back({{what, value}, 0}); };
    for (const auto& [what, value] : method) line(what, value);
    for (const Table& table : tables) {
      line(say("table"), table.title.empty() ? table.name : table.name + ": " + table.title);
      for (const std::string& note : table.notes) line(say("note"), note);
    }
    if (cut_) line(say("note"), say("{} texts were longer than a cell of Excel holds and were cut at {} characters.", cut_, longest_text));
    add(sheet);
  }

  void add_choices() {
    if (offered_.empty()) return;
    sheet_ = workbook_add_worksheet(book_, std::string(name_of_choices).c_str());
    if (sheet_ == nullptr) fail();
    for (std::size_t column = 0; column < offered_.size(); ++column)
      for (std::size_t row = 0; row < offered_[column].size(); ++row) write_text(row, column, offered_[column][row], text_);
    worksheet_hide(sheet_);
  }
};

}  // namespace

std::string write_xlsx(const std::vector<Table>& tables, const Method& method) {
  Workbook workbook;
  for (const Table& table : tables) workbook.add(table);
  workbook.add_method(tables, method);
  workbook.add_choices();
  return workbook.finish();
}

}  // namespace behov
