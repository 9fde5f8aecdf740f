// Projects and codebooks of other programs into the study.
#include "cli/deliver.h"
#include "cli/import.h"
#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/study_import.h"

namespace behov {
namespace {

Table table_of(const Imported& done, const std::string& path, bool project) {
  Table out{"import", path, {{"what", say("What")}, {"count", say("Count"), Align::right}}, {}, {}};
  const auto add = [&](const std::string& what, std::size_t count) { out.rows.push_back({{what, static_cast<std::int64_t>(count)}, 0}); };
  if (project) {
    add(say("new transcripts"), done.new_transcripts);
    add(say("transcripts that were here"), done.known_transcripts);
    add(say("rows of participants.csv"), done.people);
  }
  add(say("new codes without terms"), done.codes);
  if (!project) return out;
  add(say("new rows of people's codings"), done.rows);
  add(say("rows that were here"), done.same_rows);
  add(say("new memos"), done.memos);
  return out;
}

void tell(Table& table, const Imported& done) {
  const auto note = [&](std::size_t count, std::string sentence) {
    if (count) table.notes.push_back(std::move(sentence));
  };
  note(done.machine, say("{} codings by the lexicons were not taken: behov makes them anew.", done.machine));
  note(done.values, say("{} values came to participants who stood in participants.csv.", done.values));
  note(done.divided, say("{} codings go over several turns: each turn of a participant has its own row.", done.divided));
  note(done.edited_transcripts, say("{} texts say something else than the transcripts here: their codings were found again by their words.", done.edited_transcripts));
  note(done.doubtful, say("{} codings have no words that could be held against their place: look them through.", done.doubtful));
  for (const LeftOut& left : done.left_out)
    table.notes.push_back(say("Has no place here: {} {} ({}).", left.count, left.what, fmt::format("{}{}", fmt::join(left.examples, ", "), left.count > left.examples.size() ? " ..." : "")));
  for (const ImportedFile& file : done.files)
    if (!file.path.starts_with("corpus/") || file.path.ends_with(".csv")) table.notes.push_back(say("Written: {}.", file.path));
  if (done.files.empty()) table.notes.push_back(say("Nothing new: no file was changed."));
}

}  // namespace

bool is_project_of_another(const std::string& path) {
  const std::string lower = to_lower(path);
  return lower.ends_with(".qdpx") || lower.ends_with(".qdc");
}

Exit import_project_of_another(const Call& call) {
  const std::string& path = call.operands.front();
  if (call.has("coder")) throw Failure(Exit::usage, say("a project says itself whose codings they are: leave out --coder"));
  const auto done = import_into(call.folder(), path);
  report(done.problems, call);
  if (!done.ok()) {
    remark(say("Nothing was taken in: mend what is named above in {} and try again.", path), call);
    return Exit::bad_data;
  }
  Table table = table_of(done.value, path, to_lower(path).ends_with(".qdpx"));
  tell(table, done.value);
  deliver(table, call);
  return Exit::done;
}

}  // namespace behov
