#include "engine/format/csv.h"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <optional>

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

// Excel's own first line, "sep=;".
std::optional<char> named_separator(std::string_view text) {
  const std::string_view line = trim(text.substr(0, text.find('\n')));
  if (line.size() != 5 || to_lower(line.substr(0, 4)) != "sep=") return std::nullopt;
  return line[4];
}

// Gathers what libcsv calls back with. The parser is fed a byte at a time, so that each cell knows where it begins.
class Gatherer {
 public:
  Gatherer(CsvFile& file, const std::string& name) : file_(file), here_{name, 1, 1}, cell_(here_) {}

  void cell(std::string_view text) {
    row_.cells.emplace_back(trim(text));
    row_.places.push_back(cell_);
    fresh_ = true;
  }

  void end_row() {
    const bool filled = std::any_of(row_.cells.begin(), row_.cells.end(), [](const auto& c) { return !c.empty(); });
    if (filled) {
      row_.line = row_.places.front().line;
      file_.rows.push_back(std::move(row_));
    }
    row_ = {};
  }

  // Before the byte is parsed: the first byte after a cell that is no space begins the next one.
  void meet(char c) {
    const bool between_rows = row_.cells.empty() && (c == '\n' || c == '\r');
    if (!fresh_ || c == ' ' || between_rows) return;
    cell_ = here_;
    fresh_ = false;
  }

  void pass(char c) {
    if (c == '\n') here_ = {here_.file, here_.line + 1, 1};
    else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++here_.column;
  }

  const Place& cell_place() const { return cell_; }

 private:
  CsvFile& file_;
  CsvRow row_;
  Place here_, cell_;
  bool fresh_ = true;
};

void on_cell(void* text, std::size_t size, void* gatherer) {
  static_cast<Gatherer*>(gatherer)->cell({static_cast<const char*>(text), size});
}

void on_row(int, void* gatherer) { static_cast<Gatherer*>(gatherer)->end_row(); }

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
  const auto named = named_separator(text);
  out.value.separator = named ? *named : find_separator(text);
  const auto parser = make_parser(out.value.separator);
  Gatherer gatherer(out.value, file);
  const auto fail = [&] {
    out.problems.push_back(error_at(gatherer.cell_place(), reason(csv_error(parser.get()))));
    return out;
  };
  const std::size_t first = named ? std::min(text.find('\n'), text.size()) : 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at >= first) gatherer.meet(text[at]);
    if (at >= first && csv_parse(parser.get(), &text[at], 1, on_cell, on_row, &gatherer) != 1) return fail();
    gatherer.pass(text[at]);
  }
  if (csv_fini(parser.get(), on_cell, on_row, &gatherer) != 0) return fail();
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
