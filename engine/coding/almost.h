// Entries of a lexicon that almost match a sentence, and why they do not: a word is missing, the gap is too wide, the
// words stand in another order, a word is read as another part of speech, an exception takes the match away. What
// `explain` tells a researcher who wonders why nothing was coded.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/coding/entries.h"
#include "engine/coding/senses.h"
#include "engine/index/turn.h"
#include "engine/language/near_text.h"

namespace behov {

struct AlmostEntry {
  std::string code;
  Because entry;
  std::string why;     // a sentence
  double nearness = 0; // by how much of it is there, and how few other entries would be met by the same words
};

class AlmostEntries {
 public:
  AlmostEntries(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses, Tier tier);

  // The nearest first, then in the lexicon's order; at most `most`, an entry once.
  std::vector<AlmostEntry> find(const IndexedTurn& turn, std::size_t most) const;

 private:
  // A sentence: its words' types and the readings that context kept.
  struct Scene {
    const AnalysedText& text;
    SentenceWords words;
  };
  struct Shortfall {
    std::vector<const Item*> missing;
    double present = 0;
    std::string other;  // a word after `& !` that stands there
  };
  void weigh_words(const Sequence& sequence);
  bool is_there(const WordPattern& pattern, const Scene& scene) const;
  bool is_there(const Item& item, const Scene& scene) const;
  double weight_of(const Item& item, const Scene& scene) const;
  Shortfall shortfall_of(const Expression& expression, const Scene& scene) const;
  std::string why_apart(const Expression& expression, const IndexedTurn& turn, const Sentence& sentence) const;
  std::string why_unlike(const Item& item, const Scene& scene) const;
  std::string why_not_this(const WordPattern& pattern, const Scene& scene) const;
  void add_taken_away(const std::vector<Found>& found, std::vector<AlmostEntry>& out) const;
  void add_falling_short(const IndexedTurn& turn, const Sentence& sentence, const Scene& scene, const std::vector<Found>& found, std::vector<AlmostEntry>& out) const;
  const std::vector<Meaning>& meanings_of(const WordPattern& pattern) const;

  const std::vector<const Code*>& codes_;
  const Vocabulary& vocabulary_;
  Senses& senses_;
  Tier tier_;
  NearText light_;
  std::vector<Use> uses_;
  Matcher matcher_;
  std::map<std::string, int> users_;  // how many entries ask for a word
  mutable std::map<std::string, std::vector<Meaning>> meanings_;
};

}  // namespace behov
