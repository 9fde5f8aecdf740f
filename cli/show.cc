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

// "Memo on turns 4, 9: Hyran (memos/hyran.md)."
std::string said_of(const Memo& memo, const std::string& transcript) {
  std::vector<std::string> turns;
  for (const MemoAbout& about : memo.about)
    if (about.transcript == transcript && about.turn) turns.push_back(std::to_string(about.turn));
  if (turns.empty()) return say("Memo: {} ({}).", memo.title, memo.file);
  return say("Memo on turn {}: {} ({}).", fmt::format("{}", fmt::join(turns, ", ")), memo.title, memo.file);
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
    for (const Memo* memo : study.memos_about(id)) table.notes.push_back(said_of(*memo, id));
    table.notes.push_back(say("A code with ! tells of a need; [name] is who coded it."));
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
