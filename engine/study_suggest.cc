#include "engine/study_suggest.h"

#include "engine/analysis/judgement.h"

namespace behov {
namespace {

using TurnKey = std::pair<std::string, std::uint32_t>;

std::map<TurnKey, Judgement> judgements_of(Study& study, const Where& where, const std::string& code) {
  std::map<TurnKey, Judgement> out;
  if (study.hands().empty()) return out;
  for (const RatedTurn& turn : study.rated_turns(where)) out[{turn.transcript, turn.number}] = judgement_of(turn, code);
  return out;
}

std::map<TurnKey, std::vector<Coding>> found_in(Study& study, const Where& where, const std::string& code) {
  std::map<TurnKey, std::vector<Coding>> out;
  for (Coding& coding : study.machine_codings(where))
    if (coding.code == code) out[{coding.transcript, coding.turn}].push_back(std::move(coding));
  return out;
}

// Every counted turn; `interview` is numbered as transcripts come.
std::vector<StudiedTurn> turns_of(Study& study, const Where& where, const std::map<TurnKey, std::vector<Coding>>& found) {
  const Population people = study.population(where);
  const NearText light(study.index().vocabulary());
  std::vector<StudiedTurn> out;
  study.each_counted_turn(people, {}, [&](const IndexedTurn& turn) {
    const bool same = !out.empty() && out.back().turn.transcript == turn.transcript;
    const std::uint32_t interview = out.empty() ? 0 : out.back().judged.interview + (same ? 0 : 1);
    StudiedTurn one{turn, people.participant_of.at({turn.transcript, turn.speaker}), {interview, false, found.contains({turn.transcript, turn.number})}};
    if (light.holds_near_misses(turn.analysed)) one.turn.analysed = light.without(turn.analysed);
    out.push_back(std::move(one));
  });
  return out;
}

std::vector<CodedSentence> sentences_with(const std::map<TurnKey, std::vector<Coding>>& found, const std::vector<StudiedTurn>& turns) {
  std::vector<CodedSentence> out;
  for (std::uint32_t at = 0; at < turns.size(); ++at) {
    const IndexedTurn& turn = turns[at].turn;
    const auto codings = found.find({turn.transcript, turn.number});
    if (codings == found.end()) continue;
    for (const Sentence& sentence : turn.analysed.sentences) {
      const Span span{turn.analysed.tokens[sentence.first].span.start, turn.analysed.tokens[sentence.last - 1].span.end};
      const bool coded = std::any_of(codings->second.begin(), codings->second.end(), [&](const Coding& one) { return one.span.overlaps(turn.in_transcript(span)); });
      if (coded) out.push_back({at, span});
    }
  }
  return out;
}

// Those that people agree on, with what they say.
std::vector<StudiedTurn> read_turns(std::vector<StudiedTurn> turns, const std::map<TurnKey, Judgement>& judgements) {
  std::vector<StudiedTurn> out;
  std::string transcript;
  std::uint32_t interviews = 0;
  for (StudiedTurn& turn : turns) {
    const auto judgement = judgements.find({turn.turn.transcript, turn.turn.number});
    if (judgement == judgements.end() || (judgement->second != Judgement::yes && judgement->second != Judgement::no)) continue;
    if (turn.turn.transcript != std::exchange(transcript, turn.turn.transcript)) ++interviews;
    turn.judged.interview = interviews - 1;
    turn.judged.coded = judgement->second == Judgement::yes;
    out.push_back(std::move(turn));
  }
  return out;
}

}  // namespace

Table suggested(Study& study, const Where& where, const SuggestQuestion& question) {
  const auto judgements = judgements_of(study, where, question.code->id);
  const auto found = found_in(study, where, question.code->id);
  std::vector<StudiedTurn> turns = turns_of(study, where, found);
  const Vocabulary& vocabulary = study.index().vocabulary();
  const bool coded = std::any_of(judgements.begin(), judgements.end(), [](const auto& one) { return one.second == Judgement::yes; });
  if (coded) return suggestions_table(read_turns(std::move(turns), judgements), vocabulary, study.senses(), question);
  return akin_table(turns, sentences_with(found, turns), vocabulary, study.senses(), question);
}

}  // namespace behov
