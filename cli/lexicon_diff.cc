// What an edit of the lexicons did: since the last copy, since another one, or between two folders.
#include <algorithm>
#include <charconv>

#include "cli/deliver.h"
#include "cli/lexicon.h"
#include "cli/opened.h"
#include "engine/base/say.h"
#include "engine/study_care.h"
#include "engine/study_lexicons.h"
#include "engine/study_saves.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_passages = 5;

// Lexicons to compare, and what they are called.
struct Side {
  std::string name;
  fs::path folder;
};

Side side_of(const SavedLexicons& saved) { return {say("{} {}", saved.number, saved.note), saved.folder}; }

// "3" is a copy, anything else a folder of .toml files or a study.
Side side_named(const Call& call, const std::string& word) {
  std::size_t number = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec == std::errc() && read.ptr == word.data() + word.size()) {
    for (const SavedLexicons& saved : saved_lexicons(call.folder()))
      if (saved.number == number) return side_of(saved);
    throw Failure(Exit::no_input, say("no copy of the lexicons has the number {}; `behov lexicon save` lists them", number));
  }
  const fs::path folder = fs::is_directory(fs::path(word) / "lexicons") ? fs::path(word) / "lexicons" : fs::path(word);
  if (!fs::is_directory(folder)) throw Failure(Exit::no_input, say("there is no folder {}", word));
  if (lexicon_files(folder).empty()) throw Failure(Exit::no_input, say("there are no lexicons in {}", folder.string()));
  return {word, folder};
}

Side last_saved(const Call& call) {
  const auto saves = saved_lexicons(call.folder());
  if (saves.empty()) throw Failure(Exit::no_input, say("nothing is saved to compare with: `behov lexicon save NOTE` before an edit, or name two folders"));
  return side_of(saves.back());
}

// Mistakes are named where they stand; the codings name every line as if it stood in lexicons/.
Problems problems_in(const Side& side) { return read_lexicons(side.folder, side.folder.string()).lexicon.problems; }

std::vector<std::string> language_notes(const Side& before, const Side& after) {
  std::vector<std::string> out;
  const auto files = lexicon_files(before.folder);
  for (const LexiconFile& now : lexicon_files(after.folder)) {
    const auto was = std::find_if(files.begin(), files.end(), [&](const LexiconFile& file) { return file.name == now.name; });
    if (is_language_table(now.name) && was != files.end() && was->text != now.text) out.push_back(say("{} differs too, but words are read by the study's own in both.", now.name));
  }
  return out;
}

bool wants_all(const Call& call) {
  const std::string format = chosen_format(call);
  return format != "table" && format != "md";
}

Exit show_difference(const Call& call, Study& study, const Side& before, const Side& after) {
  const Lexicon was = read_lexicons(before.folder).lexicon.value, is = read_lexicons(after.folder).lexicon.value;
  const LexiconDiff diff = lexicon_diff(study, was, is, where_of(call));
  Table table = wants_all(call) ? changes_table(diff) : shown_changes_table(diff, call.has("all") ? diff.passages.size() : most_passages);
  table.title += say(" ({} > {})", before.name, after.name);
  if (table.rows.empty()) table.notes.insert(table.notes.begin(), say("Nothing differs in what the lexicons say."));
  else if (!wants_all(call)) table.notes.push_back(say("+ won, - lost, ~ changed; people: who speak of the code now and did not, or the other way round."));
  for (std::string& note : language_notes(before, after)) table.notes.push_back(std::move(note));
  if (!study.hands().empty()) table.notes.push_back(say("What people have coded counts before the lexicons in both, as in `behov code`."));
  return deliver_from(study, std::move(table), call);
}

}  // namespace

Exit lexicon_diff_of(const Call& call) {
  chosen_format(call);
  const Side before = call.operands.size() > 1 ? side_named(call, call.operands[1]) : last_saved(call);
  const Side after = call.operands.size() > 2 ? side_named(call, call.operands[2]) : Side{"lexicons/", call.folder() / "lexicons"};
  Problems problems = problems_in(before);
  append(problems, problems_in(after));
  report(problems, call);
  if (has_errors(problems)) return Exit::bad_data;
  return with_study(call, [&](Study& study) { return show_difference(call, study, before, after); });
}

}  // namespace behov
