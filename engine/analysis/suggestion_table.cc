#include "engine/analysis/suggestion_table.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr int decimals = 3;
constexpr std::uint32_t around = 60;  // code points on either side of the match in a quote

std::string label_of(const std::string& kind) {
  if (kind == "word") return say("word");
  if (kind == "part") return say("part of a compound");
  if (kind == "row") return say("words in a row");
  if (kind == "gap") return say("words with others between");
  if (kind == "collocate") return say("beside what is found");
  return say("akin to an entry");
}

// The first turn that the lexicon does not find: of those that people have coded, where there is one.
std::size_t telling_turn(const Proposal& one, const std::vector<StudiedTurn>& turns) {
  for (const bool coded : {true, false})
    for (std::size_t i = 0; i < one.turns.size(); ++i)
      if (const JudgedTurn& turn = turns[one.turns[i]].judged; !turn.found && turn.coded == coded) return i;
  return 0;
}

// Whole words around the match.
std::string quote_of(const Proposal& one, const std::vector<StudiedTurn>& turns) {
  const std::size_t i = telling_turn(one, turns);
  const StudiedTurn& turn = turns[one.turns[i]];
  const Span match = one.first[i];
  const auto end = static_cast<std::uint32_t>(length(turn.turn.text));
  Span shown{match.start > around ? match.start - around : 0, std::min(end, match.end + around)};
  for (const AnalysedToken& token : turn.turn.analysed.tokens) {
    if (token.span.start < shown.start && token.span.end > shown.start) shown.start = token.span.start;
    if (token.span.start < shown.end && token.span.end > shown.end) shown.end = token.span.end;
  }
  const std::string text = squeeze(slice(turn.turn.text, shown));
  return fmt::format("\xE2\x80\x9D{}{}{}\xE2\x80\x9D ({}, {}:{})", shown.start ? "... " : "", text, shown.end < end ? " ..." : "", turn.participant, turn.turn.transcript, turn.turn.number);
}

Column number(std::string_view key, std::string label, bool data_only = false) { return {std::string(key), std::move(label), Align::right, false, false, false, data_only}; }

Cell count(std::uint64_t value) { return static_cast<std::int64_t>(value); }

std::uint64_t right_among_fresh(const Proposal& one, const std::vector<StudiedTurn>& turns) {
  return static_cast<std::uint64_t>(std::count_if(one.turns.begin(), one.turns.end(), [&](std::uint32_t at) { return turns[at].judged.coded && !turns[at].judged.found; }));
}

}  // namespace

Table table_of_proposals(const std::vector<Proposal>& proposals, const std::vector<StudiedTurn>& turns, bool judged) {
  Table table{"suggest", say("Expressions to consider"), {}, {}, {}};
  table.columns = {{"expression", say("Expression")}, {"kind", say("Kind")}, number("turns", say("Turns")), number("people", say("People")), number("precision", say("Precision"), !judged),
                   number("new", say("New")), number("right", say("Right"), !judged), number("f1_gain", say("F1 gained"), !judged), number("f1", "F1", true),
                   number("log_likelihood", "G2", judged), number("log_ratio", say("Log ratio"), true), {"quote", say("Quote"), Align::left, true, true}};
  for (const Proposal& one : proposals) {
    const auto told = [&](double value) { return judged ? Cell{Real{value, decimals}} : Cell{}; };
    const double precision = one.turns.empty() ? 0 : static_cast<double>(one.coded) / static_cast<double>(one.turns.size());
    table.rows.push_back({{one.phrase.text, label_of(one.kind), count(one.turns.size()), count(one.people), told(precision), count(one.fresh), judged ? count(right_among_fresh(one, turns)) : Cell{}, told(one.held.gain),
                           told(one.held.f1), Real{one.score, 2}, Real{one.ratio, 2}, std::vector<std::string>{quote_of(one, turns)}}, 0});
  }
  return table;
}

}  // namespace behov
