// Copies of the lexicons to go back to: made with a note, listed without.
#include "cli/deliver.h"
#include "cli/lexicon.h"
#include "engine/base/say.h"
#include "engine/study_lexicons.h"
#include "engine/study_saves.h"

namespace behov {
namespace {

// As the person types it, from the study's folder.
std::string shown(const SavedLexicons& saved) { return "lexicons/.saved/" + saved.folder.filename().string(); }

Table saves_table(const std::vector<SavedLexicons>& saves) {
  Table out{"saves", say("Saved lexicons"), {{"number", say("Number"), Align::right}, {"note", say("Note"), Align::left, true}, {"files", say("Files"), Align::right}, {"folder", say("Folder")}, {"sha256", say("Lexicons (SHA-256)"), Align::left, false, false, false, true}}, {}, {}};
  for (const SavedLexicons& saved : saves)
    out.rows.push_back({{static_cast<std::int64_t>(saved.number), saved.note, static_cast<std::int64_t>(saved.files), shown(saved), saved.hash.empty() ? Cell{} : Cell{saved.hash}}, 0});
  return out;
}

}  // namespace

Exit lexicon_save(const Call& call) {
  chosen_format(call);
  if (call.operands.size() == 1) {
    Table table = saves_table(saved_lexicons(call.folder()));
    if (table.rows.empty()) table.notes.push_back(say("Nothing is saved yet: behov lexicon save NOTE"));
    return deliver(table, call);
  }
  const LexiconFolder read = read_lexicons(call.folder() / "lexicons");
  report(read.lexicon.problems, call);
  if (!read.lexicon.ok()) {
    remark(say("Nothing was saved: mend what is named above."), call);
    return Exit::bad_data;
  }
  std::string note;
  for (std::size_t i = 1; i < call.operands.size(); ++i) note += (i > 1 ? " " : "") + call.operands[i];
  return deliver(saves_table({save_lexicons(call.folder(), note)}), call);
}

}  // namespace behov
