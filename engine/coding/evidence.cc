#include "engine/coding/evidence.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>

namespace behov {
namespace {

Nearness nearness(const Mark& mark, std::uint32_t its_sentence, std::uint32_t sentence, std::uint32_t clause) {
  if (its_sentence == sentence) return mark.clause == clause ? Nearness::clause : Nearness::sentence;
  const bool beside = its_sentence + 1 == sentence || its_sentence == sentence + 1;
  return beside ? Nearness::neighbour : Nearness::turn;
}

// What is solved or dismissed later in the turn is no need; what was so before it may be one again.
template <class HowNear>
void take_nearest(Evidence& evidence, const SentenceEvidence& from, bool after, HowNear how_near) {
  const auto take = [&](const std::vector<Mark>& marks, Nearness& nearest) {
    for (const Mark& mark : marks) {
      const Nearness near = how_near(mark);
      if (near <= nearest) continue;
      nearest = near;
      if (&nearest == &evidence.cue) evidence.kind = mark.kind;
    }
  };
  take(from.cues, evidence.cue);
  take(from.works, evidence.works);
  take(from.told, evidence.told);
  take(from.imagined, evidence.imagined);
  if (!after) return;
  take(from.solved, evidence.solved);
  take(from.dismissed, evidence.dismissed);
}

// Weights by nearness: none, turn, neighbour, sentence, clause.
using Weights = int[5];
// From hand-coded interviews: four times the coefficients of a logistic regression of `need` on the evidence, rounded, then
// tried one by one on twenty-five interviews; of a neutral code from counts.
constexpr Weights cue_weights = {0, 2, 3, 3, 4};
constexpr Weights works_weights = {0, -1, -1, -3, -5};
constexpr Weights solved_weights = {0, -1, -1, -3, -4};
constexpr Weights dismissed_weights = {0, -4, -8, -8, -8};  // more than a named need of a code that is a lack: `men det gör inget` is said of needs
constexpr int lack_weight = 1, no_lack_weight = -2, neutral_weight = -4, named_weight = 6, asked_weight = 5;

constexpr std::uint32_t reach_of_leanings = 4;  // sentences to either side

int leaning_of(std::span<const SentenceEvidence> sentences) {
  std::set<const Leaning*> held;
  for (const SentenceEvidence& marks : sentences) held.insert(marks.leanings.begin(), marks.leanings.end());
  return std::accumulate(held.begin(), held.end(), 0, [](int sum, const Leaning* leaning) { return sum + leaning->weight; });
}

int at(const Weights& weights, Nearness nearness) { return weights[static_cast<int>(nearness)]; }

}  // namespace

void gather(Evidence& evidence, const std::vector<SentenceEvidence>& sentences, std::uint32_t sentence, std::uint32_t clause) {
  for (std::uint32_t s = 0; s < sentences.size(); ++s)
    take_nearest(evidence, sentences[s], s >= sentence, [&](const Mark& mark) { return nearness(mark, s, sentence, clause); });
  const std::size_t first = sentence - std::min(sentence, reach_of_leanings);
  const std::size_t last = std::min<std::size_t>(sentences.size(), std::size_t{sentence} + reach_of_leanings + 1);
  evidence.leaning = leaning_of(std::span(sentences).subspan(first, last - first));
}

void gather_whole(Evidence& evidence, const std::vector<SentenceEvidence>& sentences) {
  for (const SentenceEvidence& marks : sentences) take_nearest(evidence, marks, true, [](const Mark&) { return Nearness::sentence; });
  evidence.leaning = leaning_of(sentences);
}

int weigh(const Evidence& evidence) {
  int sum = evidence.lack ? lack_weight : evidence.neutral ? neutral_weight : no_lack_weight;
  sum += at(cue_weights, evidence.cue) + at(works_weights, evidence.works) + at(solved_weights, evidence.solved) + at(dismissed_weights, evidence.dismissed);
  if (evidence.named) sum += named_weight;
  if (evidence.asked_for) sum += asked_weight;
  sum += evidence.leaning;
  return sum;
}

Stance stance_of(const Evidence& evidence) {
  if (weigh(evidence) > 0) return Stance::need;
  if (evidence.solved > Nearness::turn || evidence.dismissed > Nearness::turn || evidence.works > Nearness::neighbour) return Stance::works;
  return evidence.told > Nearness::neighbour ? Stance::told : Stance::fact;
}

}  // namespace behov
