#include "engine/format/csv.h"

#include <csv.h>

#include <algorithm>
#include <memory>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

char find_separator(std::string_view text) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if ((c == '\n' || c == '\r') && commas + semicolons + tabs > 0) break;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

// Gathers what libcsv calls back with.
struct Gathered {
  CsvFile* file = nullptr;
  CsvRow row;
  std::size_t line = 1;

  void cell(std::string_view text) { row.cells.emplace_back(trim(text)); }

  void end_row() {
    const bool filled = std::any_of(row.cells.begin(), row.cells.end(), [](const auto& c) { return !c.empty(); });
    if (filled) file->rows.push_back(std::move(row));
    row = {};
  }
};

void on_cell(void* text, std::size_t size, void* gathered) {
  static_cast<Gathered*>(gathered)->cell({static_cast<const char*>(text), size});
}

void on_row(int, void* gathered) { static_cast<Gathered*>(gathered)->end_row(); }

struct ParserEnd {
  void operator()(csv_parser* parser) const {
    csv_free(parser);
    delete parser;
  }
};

std::unique_ptr<csv_parser, ParserEnd> make_parser(char separator) {
  std::unique_ptr<csv_parser, ParserEnd> parser(new csv_parser{});
  if (csv_init(parser.get(), CSV_STRICT | CSV_STRICT_FINI) != 0) throw Failure(Exit::bug, "libcsv cannot start");
  csv_set_delim(parser.get(), static_cast<unsigned char>(separator));
  return parser;
}

std::string reason(int error) {
  if (error == CSV_EPARSE) return say("a quotation mark stands inside a quoted cell, or one is never closed");
  return csv_strerror(error);
}

}  // namespace

Checked<CsvFile> read_csv(std::string_view text, const std::string& file) {
  Checked<CsvFile> out;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  out.value.separator = find_separator(text);
  const auto parser = make_parser(out.value.separator);
  Gathered gathered{&out.value, {}, 1};
  const auto fail = [&](std::size_t line) {
    out.problems.push_back(error_at({file, line, 0}, reason(csv_error(parser.get()))));
    return out;
  };
  // Fed line by line, so that each row knows where it begins.
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size() - 1) + 1;
    if (gathered.row.cells.empty()) gathered.row.line = gathered.line;
    const auto piece = text.substr(from, to - from);
    if (csv_parse(parser.get(), piece.data(), piece.size(), on_cell, on_row, &gathered) != piece.size())
      return fail(gathered.line);
    from = to;
    ++gathered.line;
  }
  if (csv_fini(parser.get(), on_cell, on_row, &gathered) != 0) return fail(gathered.row.line);
  return out;
}

std::string csv_cell(std::string_view cell, char separator) {
  const bool plain = cell.find_first_of("\"\r\n") == std::string_view::npos &&
                     cell.find(separator) == std::string_view::npos && trim(cell).size() == cell.size();
  if (plain) return std::string(cell);
  std::string out = "\"";
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

namespace {

bool would_act(std::string_view text) {
  constexpr std::string_view starters = "=+-@\t\r\n";
  return !text.empty() && starters.find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string guarded_text(std::string_view text) { return would_act(text) ? "'" + std::string(text) : std::string(text); }

std::string unguarded_text(std::string_view text) {
  return std::string(text.starts_with('\'') && would_act(text.substr(1)) ? text.substr(1) : text);
}

Heading::Heading(const CsvRow& row) {
  for (const std::string& cell : row.cells) names_.push_back(to_lower(squeeze(without_invisible(cell))));
}

bool Heading::has(std::string_view name) const { return std::find(names_.begin(), names_.end(), name) != names_.end(); }

std::string Heading::cell(const CsvRow& row, std::string_view name) const {
  const auto at = static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
  return at < names_.size() && at < row.cells.size() ? unguarded_text(row.cells[at]) : "";
}

}  // namespace behov
