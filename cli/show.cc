#include "cli/opened.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// Codes of a turn, each once; a need is marked, and who coded it where people did.
std::string margin(const std::vector<Coding>& codings, const IndexedTurn& turn) {
  std::map<std::string, bool> codes;
  std::map<std::string, std::string> people;
  for (const Coding& coding : codings) {
    if (coding.transcript != turn.transcript || coding.turn != turn.number) continue;
    codes[coding.code] = codes[coding.code] || coding.is_need();
    if (is_from_people(coding)) people[coding.code] = " [" + coding.source + "]";
  }
  std::string out;
  for (const auto& [code, need] : codes) out += (out.empty() ? "" : " ") + code + (need ? "!" : "") + people[code];
  return out;
}

}  // namespace

Exit run_show(const Call& call) {
  return with_study(call, [&](Study& study) {
    const std::string id = to_nfc(call.text());
    if (!study.index().catalog().contains(id)) throw Failure(Exit::bad_data, say("there is no transcript {} in corpus/", id));
    Where where = where_of(call);
    where["transcript"] = {id};
    const auto codings = study.codings(where);
    Table table{"transcript", id, {{"turn", say("Turn"), Align::right}, {"speaker", say("Speaker")}, {"text", say("Text"), Align::left, true}, {"codes", say("Codes"), Align::left, true}}, {}, {}};
    Candidates all;
    all.transcripts = {id};
    study.index().each_turn(all, [&](IndexedTurn&& turn) {
      table.rows.push_back({{std::int64_t{turn.number}, turn.speaker, squeeze(turn.text), margin(codings, turn)}, 0});
    });
    table.notes.push_back(say("A code with ! tells of a need; [name] is who coded it."));
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
