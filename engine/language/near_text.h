// An analysed text in two lights: with near misses taken for the words they probably are, and exactly as written. A
// study's index holds both; matching chooses.
//
//   Jag bor i en lägen het   with():    Jag bor i en [lägen het = lägenhet]
//                            without(): Jag bor i en lägen het
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/language/analysis.h"

namespace behov {

// What a match may rest on: words as written alone, or near misses too.
enum class Tier : std::uint8_t { exact, near };
constexpr const char* name_of(Tier tier) { return tier == Tier::near ? "near" : "exact"; }

class NearText {
 public:
  explicit NearText(const Vocabulary& vocabulary);

  // Whether the two differ. Cheap: it is asked of every turn.
  bool holds_near_misses(const AnalysedText& text) const;
  // Words written apart are one token.
  AnalysedText with(const AnalysedText& text) const;
  // A near miss keeps its letters (for wildcards and words that no dictionary knows) and none of its readings.
  AnalysedText without(AnalysedText text) const;
  // The type that a token and the next of its sentence are together; nullptr where they are two words.
  const TypeId* together(const AnalysedText& text, const Sentence& sentence, std::uint32_t at) const;

 private:
  bool stands_in_a_phrase(const AnalysedText& text, const Sentence& sentence, std::uint32_t at) const;

  const Vocabulary& vocabulary_;
  std::vector<std::uint8_t> marks_;  // by type: is a near miss; may begin a pair
  std::unordered_map<std::uint64_t, TypeId> pairs_;
};

// The pair that a type of words written apart stands for: "lägen", "het"; empty for any other type.
std::vector<std::string_view> pair_of(const WordType& type);

}  // namespace behov
