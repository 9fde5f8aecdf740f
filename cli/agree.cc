#include <algorithm>

#include "cli/opened.h"
#include "engine/analysis/agreement.h"
#include "engine/analysis/settling_sheet.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// The people; a single one is held against the lexicon.
std::vector<std::string> raters_to_settle(const Study& study) {
  std::vector<std::string> out = study.hands().coders();
  if (out.size() < 2) out.emplace_back(lexicon_rater);
  return out;
}

// Those who were named, else everybody, what is settled, and the lexicon.
std::vector<std::string> raters_of(const Study& study, const Call& call) {
  std::vector<std::string> known = study.hands().coders();
  if (study.hands().file_of(settled_coder)) known.emplace_back(settled_coder);
  known.emplace_back(lexicon_rater);
  if (call.operands.empty()) return call.has("settle") ? raters_to_settle(study) : known;
  std::vector<std::string> out;
  for (const std::string& operand : call.operands) {
    const std::string name = to_nfc(operand);
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw Failure(Exit::bad_data, say("nobody called `{}` has coded; there are: {}", name, fmt::format("{}", fmt::join(known, ", "))));
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  if (out.size() < 2) throw Failure(Exit::usage, say("agreement is between two or more: {}", fmt::format("{}", fmt::join(known, ", "))));
  return out;
}

void tell_how_they_read(Table& table, const std::vector<RatedTurn>& turns, const std::vector<std::string>& raters) {
  if (std::find(raters.begin(), raters.end(), lexicon_rater) == raters.end()) return;
  std::size_t read = 0, blind = 0;
  for (const RatedTurn& turn : turns) {
    const bool by_people = std::any_of(raters.begin(), raters.end(), [&](const std::string& r) { return r != lexicon_rater && turn.readers.contains(r); });
    read += by_people;
    blind += by_people && !turn.blind.empty();
  }
  if (read > blind)
    table.notes.push_back(say("{} of {} turns that people read were not drawn blind: who sees suggestions tends to follow them, so precision and recall of the lexicon flatter it there; --blind counts drawn turns alone.", read - blind, read));
}

}  // namespace

Exit run_agree(const Call& call) {
  return with_study(call, [&](Study& study) {
    const auto raters = raters_of(study, call);
    auto turns = study.rated_turns(where_of(call));
    if (call.has("blind")) std::erase_if(turns, [](const RatedTurn& turn) { return turn.blind.empty(); });
    if (call.has("settle")) return deliver_from(study, settling_sheet(turns, raters, ids_of_codes(study, where_of(call))), call);
    Table table = call.has("list") ? disagreement_table(turns, raters)
                                   : agreement_table(turns, {raters, call.value("by", "turn") == "character", 1000, call.number("seed").value_or(1)});
    if (study.hands().empty()) table.notes.push_back(say("Nobody has coded yet: `behov review -o FILE.csv` writes a sheet to code in."));
    tell_how_they_read(table, turns, raters);
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
