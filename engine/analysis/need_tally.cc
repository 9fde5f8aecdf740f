#include "engine/analysis/need_tally.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t people_who_may_differ = 2;
constexpr double states_it_outright = 1.25;  // a quote with a cue or a named need

std::string numbered(std::string_view what, std::size_t people) { return people > 1 ? fmt::format("{} {}", what, people) : std::string(what); }

std::unordered_map<std::string_view, double> scores_of(const std::vector<TellingWord>& words) {
  std::unordered_map<std::string_view, double> out;
  for (const TellingWord& word : words) out.emplace(word.word, word.z);
  return out;
}

std::size_t words_in(std::string_view sentence) { return static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), ' ')) + 1; }

bool same_sentence(const Coding& a, const Coding& b) { return a.turn == b.turn && a.transcript == b.transcript && a.sentence == b.sentence; }

std::string quoted(const Coding& coding) {
  return fmt::format("\xE2\x80\x9D{}\xE2\x80\x9D ({}, {}:{})", squeeze(coding.sentence), coding.participant, coding.transcript, coding.turn);
}

}  // namespace

void NeedTally::count(const Raised& raised) {
  const Coding* before = nullptr;
  for (const Coding* coding : codings) {
    if (people.insert(coding->participant).second && raised.after_a_question(*coding)) asked.insert(coding->participant);
    ++mentions;
    if (!coding->cue.empty()) by_cue[coding->cue].insert(coding->participant);
    const bool heard = before && same_sentence(*before, *coding);
    before = coding;
    if (heard) continue;
    for (const std::string& word : coding->sentence_words) {
      Use& use = words[word];
      ++use.times;
      if (use.people.empty() || use.people.back() != coding->participant) use.people.push_back(coding->participant);
    }
  }
}

WordCounts NeedTally::word_counts() const {
  WordCounts out;
  for (const auto& [word, use] : words) out.emplace(word, use.times);
  return out;
}

std::string leading_words(const NeedTally& tally, const WordCounts& everywhere, std::size_t most) {
  const std::size_t fewest = tally.people.size() > people_who_may_differ ? 2 : 1;
  std::vector<std::string> out;
  for (const TellingWord& word : telling_words(tally.word_counts(), everywhere)) {
    if (out.size() == most || word.z <= 0) break;
    const auto& people = tally.words.at(word.word).people;
    const std::size_t different = std::set<std::string_view>(people.begin(), people.end()).size();
    if (different >= fewest) out.push_back(numbered(word.word, different));
  }
  return fmt::format("{}", fmt::join(out, ", "));
}

std::vector<std::string> typical_quotes(const NeedTally& tally, const WordCounts& everywhere, std::size_t most) {
  const auto scores = scores_of(telling_words(tally.word_counts(), everywhere));
  std::vector<std::pair<double, const Coding*>> ranked;
  for (const Coding* coding : tally.codings) {
    const bool outright = !coding->cue.empty() || !coding->named.empty();
    ranked.emplace_back(typicality(coding->sentence_words, words_in(coding->sentence), scores) * (outright ? states_it_outright : 1), coding);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::set<std::string> heard;
  std::vector<std::string> out;
  for (const auto& [score, coding] : ranked) {
    if (out.size() == most) break;
    if (heard.insert(coding->participant).second) out.push_back(quoted(*coding));
  }
  return out;
}

std::string kinds_of_cue(const NeedTally& tally) {
  std::vector<std::pair<std::string, std::size_t>> kinds;
  for (const auto& [kind, people] : tally.by_cue) kinds.emplace_back(kind, people.size());
  std::stable_sort(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (const auto& [kind, people] : kinds) out += (out.empty() ? "" : ", ") + fmt::format("{} {}", phrase(kind), people);
  return out;
}

}  // namespace behov
