// Compounds taken apart: which words a compound is made of, by dictionary, linking forms and an agreement check.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/base/text.h"
#include "engine/language/apertium.h"
#include "engine/language/tables.h"

namespace behov {

using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

// A compound and what follows from it.
struct Split {
  std::vector<std::string> parts;  // lemmas, first part first
  std::vector<Reading> readings;   // of the whole word, made of its head's
};

class CompoundSplitter {
 public:
  // `words` are the words that may be a part (a spelling dictionary's, in lower case).
  CompoundSplitter(const WordSet& words, const LanguageTables& tables) : words_(words), tables_(tables) {}

  // Splits the forms (lower case). `raw` are their own dictionary readings: a known word is split only where one of
  // them equals left part + head with the same tags. One entry a form; no parts: no compound.
  std::vector<Split> split(const std::vector<std::string>& forms, const std::vector<RawReadings>& raw, Apertium& apertium) const;

  // The lemmas that a first part may be a linking form of: `hyres` -> hyra, `skol` -> skola, `barn` -> barn.
  std::vector<std::string> first_part_lemmas(std::string_view part) const;
  const WordSet& words() const { return words_; }

 private:
  std::vector<std::string> left_parts(std::string_view left, int depth) const;
  const WordSet& words_;
  const LanguageTables& tables_;
};

}  // namespace behov
