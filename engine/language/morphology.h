// The chain of authorities that says what a word may be: tables, Apertium, the part after a hyphen, Hunspell's stems
// read by Apertium, compound parts, and last a stem by rule. The first that knows the word is believed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/language/tables.h"
#include "engine/language/word.h"

namespace behov {

class Morphology {
 public:
  explicit Morphology(const LanguageTables& tables);
  ~Morphology();
  // The types of the forms, in their order; dictionaries are loaded at the first call.
  std::vector<WordType> analyse(const std::vector<std::string>& forms);
  bool loaded() const { return dictionaries_ != nullptr; }

 private:
  struct Dictionaries;
  const LanguageTables& tables_;
  std::unique_ptr<Dictionaries> dictionaries_;
};

// The dictionary files that are read.
std::vector<std::string> dictionary_files();

}  // namespace behov
