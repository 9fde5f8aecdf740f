#include "cli/opened.h"
#include "engine/base/say.h"

namespace behov {

Exit run_overview(const Call& call) {
  return with_study(call, [&](Study& study) {
    const Population people = study.population({});
    Table table{"overview", study.settings().title, {{"what", say("What")}, {"count", say("Count"), Align::right}}, {}, {}};
    const auto row = [&](const std::string& what, std::size_t count) { table.rows.push_back({{what, static_cast<std::int64_t>(count)}, 0}); };
    row(say("transcripts"), study.index().catalog().size());
    row(say("participants"), people.people.size());
    row(say("words of participants"), people.words());
    row(say("themes"), study.lexicon().themes.size());
    row(say("codes"), study.lexicon().codes.size());
    if (study.lexicon().codes.empty()) table.notes.push_back(say("There are no lexicons yet: `behov init DIR` makes a study with some to begin from."));
    else table.notes.push_back(say("Next: `behov needs --quotes 2` shows the recurring needs, `behov show TRANSCRIPT` an interview with its codes, `behov help` every command."));
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
