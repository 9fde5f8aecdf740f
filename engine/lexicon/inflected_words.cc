#include "engine/lexicon/inflected_words.h"

#include <map>

#include "engine/language/meant.h"

namespace behov {
std::vector<InflectedWord> inflected_words(const std::vector<LexiconEntry>& entries, const WordKnowledge& knowledge) {
  std::map<std::string, std::vector<std::size_t>> standing;
  std::vector<std::string> order;
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (const EntryWord& word : words_of(*entries[i].expression)) {
      if (word.form != WordPattern::Form::lemma) continue;
      auto& places = standing[word.text];
      if (places.empty()) order.push_back(word.text);
      if (places.empty() || places.back() != i) places.push_back(i);
    }
  const auto types = knowledge.analyse(order);
  std::vector<InflectedWord> out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!is_in_a_dictionary(types[i])) continue;
    auto lemmas = lemmas_meant(types[i], order[i]);
    if (!lemmas.empty() && lemmas.front() != order[i]) out.push_back({order[i], std::move(lemmas), std::move(standing[order[i]])});
  }
  return out;
}

}  // namespace behov
