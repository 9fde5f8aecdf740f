// Where raters differ, turn by turn, and the machine against turns drawn blind.
#include <algorithm>

#include "engine/analysis/agreement.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

using Names = std::vector<std::string>;

std::string joined(const Names& names) { return fmt::format("{}", fmt::join(names, ", ")); }

// Who says what of a code in a turn.
struct Split {
  Names yes, no, need, fact;
  std::vector<std::string> quotes, because;
};

void hear(Split& split, const std::string& rater, const std::vector<RatedPassage>& passages) {
  split.yes.push_back(rater);
  bool need = false;
  for (const RatedPassage& passage : passages) {
    need = need || passage.need;
    split.quotes.push_back(fmt::format("{}: \xE2\x80\x9D{}\xE2\x80\x9D", rater, squeeze(passage.text)));
    if (rater == lexicon_rater) split.because.insert(split.because.end(), passage.because.begin(), passage.because.end());
  }
  (need ? split.need : split.fact).push_back(rater);
}

Split split_on(const RatedTurn& turn, const std::string& code, const Names& raters) {
  Split out;
  const auto yes = turn.yes.find(code);
  const auto no = turn.no.find(code);
  for (const std::string& rater : raters) {
    const bool said_no = no != turn.no.end() && no->second.contains(rater);
    if (yes != turn.yes.end() && yes->second.contains(rater)) hear(out, rater, yes->second.at(rater));
    else if (said_no || turn.readers.contains(rater)) out.no.push_back(rater);
  }
  return out;
}

std::set<std::string> codes_of(const RatedTurn& turn) {
  std::set<std::string> out;
  for (const auto& [code, by] : turn.yes) out.insert(code);
  return out;
}

// Yes or no of a code, or nothing where those who read blind differ.
std::optional<bool> truth(const RatedTurn& turn, const std::string& code) {
  const std::string settled = "settled";
  const auto yes = turn.yes.find(code);
  const auto no = turn.no.find(code);
  if (yes != turn.yes.end() && yes->second.contains(settled)) return true;
  if (turn.readers.contains(settled) || (no != turn.no.end() && no->second.contains(settled))) return false;
  std::size_t said = 0;
  for (const std::string& rater : turn.blind)
    if (yes != turn.yes.end() && yes->second.contains(rater)) {
      const auto& passages = yes->second.at(rater);
      said += std::any_of(passages.begin(), passages.end(), [](const RatedPassage& p) { return p.own; });
    }
  if (said > 0 && said < turn.blind.size()) return std::nullopt;
  return said > 0;
}

}  // namespace

Table disagreement_table(const std::vector<RatedTurn>& turns, const std::vector<std::string>& raters) {
  Table table{"disagreements", say("Where they differ"), {{"transcript", say("Transcript")}, {"turn", say("Turn"), Align::right}, {"participant", say("Participant")}, {"code", say("Code")}, {"about", say("About")},
              {"yes", say("Yes")}, {"no", say("No")}, {"quotes", say("Quotes"), Align::left, true, true}, {"because", say("Lexicon lines"), Align::left, true, true}}, {}, {}};
  for (const RatedTurn& turn : turns)
    for (const std::string& code : codes_of(turn)) {
      const Split split = split_on(turn, code, raters);
      const bool about_code = !split.yes.empty() && !split.no.empty(), about_need = !split.need.empty() && !split.fact.empty();
      if (about_code) table.rows.push_back({{turn.transcript, std::int64_t{turn.number}, turn.participant, code, say("the code"), joined(split.yes), joined(split.no), split.quotes, split.because}, 0});
      if (about_need) table.rows.push_back({{turn.transcript, std::int64_t{turn.number}, turn.participant, code, say("the need"), joined(split.need), joined(split.fact), split.quotes, split.because}, 0});
    }
  table.notes.push_back(say("{} disagreements among {}. No: who has read the turn and left the code out, or rejected it.", table.rows.size(), joined(raters)));
  return table;
}

BlindTest blind_test(const std::vector<RatedTurn>& turns, const std::set<std::string>& codes) {
  BlindTest out;
  const std::string machine(lexicon_rater);
  for (const RatedTurn& turn : turns) {
    if (turn.blind.empty()) continue;
    ++out.turns;
    for (const std::string& code : codes) {
      const auto people = truth(turn, code);
      if (!people) continue;
      const auto yes = turn.yes.find(code);
      const bool found = yes != turn.yes.end() && yes->second.contains(machine);
      ++(*people ? found ? out.marks.both : out.marks.first : found ? out.marks.second : out.marks.neither);
    }
  }
  return out;
}

}  // namespace behov
