// Another name for a theme, a code or a named need, carried through the study.
#include "cli/deliver.h"
#include "cli/lexicon.h"
#include "cli/nearest.h"
#include "engine/base/say.h"
#include "engine/study_lexicons.h"
#include "engine/study_rename.h"

namespace behov {
namespace {

LexiconName old_name(const Lexicon& lexicon, const std::string& typed) {
  if (const auto found = find_name(lexicon, typed)) return *found;
  const std::vector<std::string> names = all_names(lexicon);
  const std::string_view near = nearest(typed, {names.begin(), names.end()});
  if (!near.empty()) throw Failure(Exit::bad_data, say("no lexicon has a theme, code or need `{}`; did you mean {}?", typed, near));
  throw Failure(Exit::bad_data, say("no lexicon has a theme, code or need `{}`; there are: {}", typed, fmt::format("{}", fmt::join(names, ", "))));
}

Table renamed_table(const Renaming& renaming, const std::vector<RenamedFile>& files) {
  Table out{"renamed", say("{} is called {} now", to_string(renaming.from), to_string(renaming.to)), {{"file", say("File")}, {"line", say("On line"), Align::right}, {"rows", say("Rows"), Align::right}, {"memo_lines", say("First lines"), Align::right}}, {}, {}};
  const auto number = [](std::size_t count) { return count ? Cell{static_cast<std::int64_t>(count)} : Cell{}; };
  for (const RenamedFile& file : files) out.rows.push_back({{file.file, number(file.line), number(file.rows), number(file.memo_lines)}, 0});
  out.notes.push_back(say("Copies of the lexicons keep the old name, and so do sheets that are out with coders."));
  return out;
}

}  // namespace

Exit lexicon_rename(const Call& call) {
  chosen_format(call);
  const LexiconFolder read = read_lexicons(call.folder() / "lexicons");
  if (read.files.empty()) throw Failure(Exit::no_input, say("there are no lexicons in {}", (call.folder() / "lexicons").string()));
  report(read.lexicon.problems, call);
  if (!read.lexicon.ok()) {
    remark(say("Nothing was renamed: mend what is named above."), call);
    return Exit::bad_data;
  }
  const LexiconName from = old_name(read.lexicon.value, call.operands[1]);
  const Renaming renaming = renaming_of(read.lexicon.value, from, call.operands[2]);
  const auto renamed = rename_in_study(call.folder(), renaming);
  report(renamed.problems, call);
  if (!renamed.ok()) {
    remark(say("Nothing was renamed: mend what is named above."), call);
    return Exit::bad_data;
  }
  return deliver(renamed_table(renaming, renamed.value), call);
}

}  // namespace behov
