#include "cli/deliver.h"
#include "cli/lexicon.h"
#include "cli/opened.h"
#include "engine/base/say.h"
#include "engine/study_care.h"
#include "engine/study_lexicons.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_of_a_kind = 5;

// Reading wants what is worth looking at; a sheet or a program wants all of it.
bool wants_all(const Call& call) {
  const std::string format = chosen_format(call);
  return call.has("all") || (format != "table" && format != "md");
}

Table table_of(const EntryReport& report, const Call& call) {
  if (wants_all(call)) return entries_table(report);
  Table table = remarks_table(report, most_of_a_kind);
  if (table.rows.empty()) table.notes.insert(table.notes.begin(), say("Nothing to mend was found."));
  table.notes.push_back(say("Every entry: --all, or -o FILE.xlsx for a workbook."));
  return table;
}

Exit check_what_is_written(const Call& call) {
  const LexiconFolder read = read_lexicons(call.folder() / "lexicons");
  auto language = Language::open(language_files(call.folder()));
  report(read.lexicon.problems, call);
  report(language.problems, call);
  if (!read.lexicon.ok() || !language.ok()) return Exit::bad_data;
  if (call.has("where") || call.has("code")) throw Failure(Exit::usage, say("--static checks every entry: leave --where and --code out"));
  deliver(table_of(entry_report(read.lexicon.value, *language.value), call), call);
  return Exit::done;
}

}  // namespace

Exit lexicon_check(const Call& call) {
  chosen_format(call);
  if (call.has("static")) return check_what_is_written(call);
  return with_study(call, [&](Study& study) {
    Where where = where_of(call);
    if (call.has("code")) where["code"].insert(call.value("code"));
    deliver_from(study, table_of(entry_report(study, where), call), call);
    return Exit::done;
  });
}

}  // namespace behov
