// What people say in all, coded or not: for key words, and for what passages are counted among.
#include <algorithm>
#include <mutex>

#include "engine/coding/content_words.h"
#include "engine/study.h"

namespace behov {

std::vector<SpokenWords> Study::spoken_words(const Where& where) const {
  const Population people = population(where);
  std::vector<std::map<std::string, SpokenWords>> found(index_->catalog().size());  // by transcript and participant
  each_conversation(people, [&](std::size_t place, std::span<const Utterance> talk) {
    for (const Utterance& said : talk) {
      const auto person = people.participant_of.find({said.turn->transcript, said.turn->speaker});
      if (person == people.participant_of.end()) continue;
      SpokenWords& words = found[place][person->second];
      for (std::string& word : content_words(said.turn->analysed, {0, said.turn->span.end - said.turn->span.start}, index_->vocabulary())) ++words.times[std::move(word)];
    }
  });
  std::vector<SpokenWords> out;
  auto id = index_->catalog().begin();
  for (auto& transcript : found) {
    for (auto& [participant, words] : transcript) out.push_back({id->first, participant, std::move(words.times)});
    ++id;
  }
  return out;
}

WordsInTurns Study::words_in_turns(const Where& where) const {
  const Population people = population(where);
  Candidates candidates;
  candidates.transcripts.assign(people.transcripts.begin(), people.transcripts.end());
  WordsInTurns out;
  if (people.transcripts.empty()) return out;
  index_->each_turn(candidates, [&](const IndexedTurn& turn) {
    const auto& tokens = turn.analysed.tokens;
    const auto words = std::count_if(tokens.begin(), tokens.end(), [&](const AnalysedToken& token) { return token.speech && index_->vocabulary().is_word(token.type); });
    out[{turn.transcript, turn.number}] = static_cast<std::uint64_t>(words);
  });
  return out;
}

SentencePlaces Study::sentences(const Where& where) const {
  const Population people = population(where);
  SentencePlaces out;
  each_counted_turn(people, {}, [&](const IndexedTurn& turn) {
    auto& places = out[{turn.transcript, turn.number}];
    const auto& tokens = turn.analysed.tokens;
    for (const Sentence& sentence : turn.analysed.sentences) {
      const bool spoken = std::any_of(tokens.begin() + sentence.first, tokens.begin() + sentence.last, [&](const AnalysedToken& token) { return token.speech && index_->vocabulary().is_word(token.type); });
      if (spoken) places.push_back(turn.in_transcript({tokens[sentence.first].span.start, tokens[sentence.last - 1].span.end}));
    }
  });
  return out;
}

}  // namespace behov
