// What a word of an expression stands for in this study: which word types, in which of their readings. Words are looked
// up in the study's vocabulary first; only a word that the study never saw is shown to a dictionary, once.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/coding/word_tables.h"
#include "engine/index/terms.h"
#include "engine/language/analysis.h"
#include "engine/lexicon/expression.h"

namespace behov {

// The lemmas (or, of a word no dictionary knows, the stem) that a typed word stands for.
struct Stands {
  std::vector<std::string> lemmas;
  std::string stem;
  std::vector<std::string> parts;
};

class Senses {
 public:
  // Analyses words that neither the study nor `extra` knows; they are kept in `extra`.
  using Analyse = std::function<std::vector<WordType>(const std::vector<std::string>&)>;
  Senses(const Vocabulary& study, Vocabulary& extra, Analyse analyse);

  // Makes the words of many expressions known in one go.
  void prepare(const std::vector<const Expression*>& expressions);

  // In the order of types.
  std::vector<Meaning> meanings(const WordPattern& pattern);
  Stands stands_for(std::string_view word);

  // Terms of the index that hold every turn with one of the meanings.
  std::vector<std::string> terms(const WordPattern& pattern, const std::vector<Meaning>& meanings);

 private:
  const WordType& type_of(const std::string& word);
  bool begins_with(const WordType& type, const Stands& stands, std::string_view text) const;
  bool ends_with(const WordType& type, const Stands& stands) const;
  bool holds(const WordType& type, const Stands& stands) const;
  std::vector<Meaning> of_lemma(const Stands& stands, const WordPattern& pattern);
  std::vector<Meaning> of_types(const WordPattern& pattern, const std::vector<TypeId>& among, const std::function<bool(const WordType&)>& fits) const;
  std::vector<TypeId> compounds_with(const Stands& stands, std::string_view text) const;
  std::vector<Meaning> of_written(const WordPattern& pattern) const;
  std::vector<Meaning> of_compounds(const WordPattern& pattern);

  const Vocabulary& study_;
  Vocabulary& extra_;
  Analyse analyse_;
  WordTables tables_;
};

}  // namespace behov
