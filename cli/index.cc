#include "cli/deliver.h"
#include "cli/opened.h"
#include "engine/base/say.h"

namespace behov {

Exit run_index(const Call& call) {
  return with_study(call, [&](Study& study) {
    const UpdateReport& update = study.update();
    Table table{"index", say("Index"), {{"what", say("What")}, {"count", say("Count"), Align::right}}, {}, {}};
    std::int64_t turns = 0, words = 0;
    for (const auto& [id, entry] : study.index().catalog()) {
      turns += entry.turns;
      for (const SpeakerCount& speaker : entry.speakers) words += speaker.words;
    }
    const auto row = [&](const std::string& what, std::size_t count) { table.rows.push_back({{what, static_cast<std::int64_t>(count)}, 0}); };
    row(say("transcripts"), study.index().catalog().size());
    row(say("new"), update.added.size());
    row(say("changed"), update.changed.size());
    row(say("removed"), update.removed.size());
    row(say("turns"), static_cast<std::size_t>(turns));
    row(say("words"), static_cast<std::size_t>(words));
    row(say("word types"), study.index().vocabulary().size());
    if (update.rebuilt) table.notes.push_back(say("The index was made from nothing: {}.", update.reason));
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
