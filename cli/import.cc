#include "cli/deliver.h"
#include "cli/import.h"
#include "cli/opened.h"
#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/sheet.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

// The first sheet of a workbook.
Checked<CsvFile> table_in_workbook(const std::string& bytes, const std::string& path) {
  Checked<CsvFile> out;
  auto book = read_workbook(bytes, path);
  out.problems = std::move(book.problems);
  if (out.ok() && !book.value.empty()) out.value.rows = std::move(book.value.front().rows);
  return out;
}

// A table that people saved, as a workbook or in any dialect and encoding of CSV.
Checked<CsvFile> table_in(const std::string& path) {
  Checked<CsvFile> out;
  const std::string bytes = read_file(path);
  if (is_workbook(path)) return table_in_workbook(bytes, path);
  auto decoded = decode(bytes, path);
  out.problems = std::move(decoded.problems);
  if (!out.ok()) return out;
  auto csv = read_csv(canonical(decoded.value.text), path);
  append(csv.problems, std::move(out.problems));
  return csv;
}

Exit refuse(const Problems& problems, const std::string& path, const Call& call) {
  report(problems, call);
  remark(say("Nothing was taken in: mend what is named above in {} and try again.", path), call);
  return Exit::bad_data;
}

Exit deliver_changes(Study& study, Taken taken, const FilledSheet& sheet, const std::string& coder, const Call& call) {
  Table& table = taken.changes;
  table.notes.push_back(table.rows.empty() ? say("Nothing new for codings/{}.csv: {} rows stood there already.", coder, taken.same)
                                           : say("{} rows taken into codings/{}.csv, {} stood there already.", table.rows.size(), coder, taken.same));
  if (sheet.unanswered) table.notes.push_back(say("{} suggestions have no verdict.", sheet.unanswered));
  if (sheet.unread) table.notes.push_back(say("{} drawn turns are not marked as read yet.", sheet.unread));
  add_notes(table, study, call);
  deliver(table, call);
  return Exit::done;
}

}  // namespace

Exit run_import(const Call& call) {
  if (is_project_of_another(call.operands.front())) return import_project_of_another(call);
  const std::string coder = to_nfc(call.value("coder"));
  if (!call.has("coder")) throw Failure(Exit::usage, say("whose codings are these? import FILE --coder NAME; `settled` is what the group has settled"));
  if (const auto fault = fault_of_coder_name(coder)) throw Failure(Exit::usage, *fault);
  return with_study(call, [&](Study& study) {
    const std::string path = call.operands.front();
    const auto table = table_in(path);
    if (!table.ok()) return refuse(table.problems, path, call);
    auto sheet = read_filled_sheet(table.value, path, coder);
    if (!sheet.ok()) return refuse(sheet.problems, path, call);
    auto taken = study.take(sheet.value, coder);
    if (!taken.ok()) return refuse(taken.problems, path, call);
    report(taken.problems, call);
    return deliver_changes(study, std::move(taken.value), sheet.value, coder, call);
  });
}

}  // namespace behov
