// Dictionaries of other tools into lexicons/, and the lexicons as dictionaries.
#include <algorithm>
#include <array>

#include "cli/deliver.h"
#include "cli/lexicon.h"
#include "cli/opened.h"
#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/write_table.h"
#include "engine/format/sheet.h"
#include "engine/lexicon/foreign.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

using Rows = std::vector<std::vector<std::string>>;

Checked<ForeignDictionary> dictionary_in(const std::string& path) {
  const std::string bytes = read_file(path);
  Checked<ForeignDictionary> out;
  if (is_workbook(path)) {
    auto workbook = read_workbook(bytes, path);
    Rows rows;
    if (workbook.ok())
      for (CsvRow& row : workbook.value.front().rows) rows.push_back(std::move(row.cells));
    if (workbook.ok()) return read_code_sheet(rows, path);
    out.problems = std::move(workbook.problems);
    return out;
  }
  auto decoded = decode(bytes, path);
  if (decoded.ok()) return read_foreign_dictionary(canonical(decoded.value.text), path);
  out.problems = std::move(decoded.problems);
  return out;
}

// All lexicons of the study with the new files among them: what is wrong then was made wrong by the import.
Problems problems_with(const std::vector<ThemeFile>& themes, const fs::path& folder) {
  std::vector<LexiconFile> files;
  if (fs::is_directory(folder))
    for (const std::string& name : list_files(folder))
      if (name.ends_with(".toml") && !is_language_table(name)) files.push_back({"lexicons/" + name, read_file(folder / name)});
  for (const ThemeFile& theme : themes) files.push_back({"lexicons/" + theme.name, theme.text});
  return read_lexicon(files).problems;
}

Table imported_table(const std::vector<ThemeFile>& themes) {
  Table out{"imported", say("Taken in"), {{"file", say("File")}, {"codes", say("Codes"), Align::right}, {"expressions", say("Expressions"), Align::right}, {"left_out", say("Left out"), Align::right}}, {}, {}};
  for (const ThemeFile& theme : themes)
    out.rows.push_back({{"lexicons/" + theme.name, static_cast<std::int64_t>(theme.codes), static_cast<std::int64_t>(theme.expressions), static_cast<std::int64_t>(theme.left_out)}, 0});
  return out;
}

}  // namespace

Exit lexicon_import(const Call& call) {
  const std::string& path = call.operands[1];
  auto dictionary = dictionary_in(path);
  report(dictionary.problems, call);
  if (!dictionary.ok()) return Exit::bad_data;
  const auto themes = themes_of(dictionary.value, to_lower(fs::path(path).stem().string()), path);
  report(themes.problems, call);
  if (!themes.ok()) return Exit::bad_data;
  const fs::path folder = call.folder() / "lexicons";
  for (const ThemeFile& theme : themes.value)
    if (fs::exists(folder / theme.name)) throw Failure(Exit::cannot_create, say("{} exists already: nothing was changed", (folder / theme.name).string()));
  if (const auto problems = problems_with(themes.value, folder); has_errors(problems)) {
    report(problems, call);
    return Exit::bad_data;
  }
  fs::create_directories(folder);
  for (const ThemeFile& theme : themes.value) write_file(folder / theme.name, theme.text);
  deliver(imported_table(themes.value), call);
  return Exit::done;
}

namespace {

Table sheet_table(const Rows& rows) {
  Table out{"lexicon", say("Lexicon"), {}, {}, {}};
  for (const std::string& key : rows.front()) out.columns.push_back({key, key});
  for (std::size_t i = 1; i < rows.size(); ++i) out.rows.push_back({{rows[i].begin(), rows[i].end()}, 0});
  return out;
}

}  // namespace

Exit lexicon_export(const Call& call) {
  const std::string& path = call.operands[1];
  return with_study(call, [&](Study& study) {
    const std::string lower = to_lower(path);
    std::vector<Loss> losses;
    if (lower.ends_with(".yml") || lower.ends_with(".yaml")) write_file(path, write_quanteda(study.lexicon(), losses), 0666);
    else if (lower.ends_with(".xlsx")) write_file(path, write_xlsx({sheet_table(code_sheet(study.lexicon()))}, method_of(study, call)), 0666);
    else if (lower.ends_with(".csv")) write_file(path, write_table(sheet_table(code_sheet(study.lexicon())), {Format::csv, call.has("excel")}), 0666);
    else throw Failure(Exit::usage, say("a lexicon is written as .yml (quanteda), .csv or .xlsx, not as {}", path));
    Table table{"losses", say("What {} cannot hold", path), {{"code", say("Code")}, {"entry", say("Entry"), Align::left, true}, {"loss", say("Loss"), Align::left, true}}, {}, {}};
    for (const Loss& loss : losses) table.rows.push_back({{loss.code, loss.entry, loss.what}, 0});
    table.notes.push_back(lower.ends_with("ml") ? say("Definitions, cues and the rules of context are not in it.") : say("Every expression is in it as it is written; definitions, cues and the rules of context are not."));
    deliver(table, call);
    return Exit::done;
  });
}

}  // namespace behov
