// Memos of a study: read, and held against its lexicons and transcripts.
#include <algorithm>

#include "engine/base/file.h"
#include "engine/base/say.h"
#include "engine/study.h"

namespace behov {
namespace fs = std::filesystem;

void Study::read_memos() {
  const fs::path folder = folder_ / "memos";
  if (!fs::is_directory(folder)) return;
  for (const std::string& name : list_files(folder)) {
    if (!name.ends_with(".md")) {
      notes_.push_back(say("memos/{} was passed over.", name));
      continue;
    }
    auto memo = read_memo(read_file(folder / name), "memos/" + name);
    append(memo.problems, match_lexicon(memo.value, lexicon_));
    for (MemoAbout& about : memo.value.about) {
      about.transcript = transcript_named(about.transcript);
      const auto turns = turns_of(about.transcript);
      const bool there =
          turns && (about.turn == 0 || std::any_of(turns->all.begin(), turns->all.end(),
                                                   [&](const IndexedTurn& turn) { return turn.number == about.turn; }));
      if (!there)
        memo.problems.push_back(
            warning_at({memo.value.file, 0, 0}, turns ? say("{} has no turn {}", about.transcript, about.turn)
                                                      : say("there is no transcript {} in corpus/", about.transcript)));
    }
    append(problems_, std::move(memo.problems));
    memos_.push_back(std::move(memo.value));
  }
}

std::vector<const Memo*> Study::memos_about(const std::string& transcript) const {
  std::vector<const Memo*> out;
  for (const Memo& memo : memos_)
    if (std::any_of(memo.about.begin(), memo.about.end(),
                    [&](const MemoAbout& about) { return about.transcript == transcript; }))
      out.push_back(&memo);
  return out;
}

}  // namespace behov
