#include "engine/lexicon/inflected_words.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"

namespace behov {
namespace {

// Empty where the word is a dictionary form itself, or no dictionary has it.
std::vector<std::string> lemmas_of(const WordType& type, const std::string& text) {
  std::vector<std::string> out;
  if (type.source == Source::none || type.source == Source::stem || type.source == Source::near) return out;
  for (const Reading& reading : type.readings) {
    std::string lemma = to_lower(reading.lemma);
    if (lemma == text) return {};
    if (std::find(out.begin(), out.end(), lemma) == out.end()) out.push_back(std::move(lemma));
  }
  return out;
}

}  // namespace

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
  for (std::size_t i = 0; i < order.size(); ++i)
    if (auto lemmas = lemmas_of(types[i], order[i]); !lemmas.empty()) out.push_back({order[i], std::move(lemmas), std::move(standing[order[i]])});
  return out;
}

}  // namespace behov
