// One form at a time through the chain of authorities: tables, numbers, Apertium, compounds, Hunspell, endings.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/automaton.h"
#include "engine/language/compounds.h"
#include "engine/language/dictionary.h"
#include "engine/language/near.h"
#include "engine/language/tables.h"
#include "engine/language/word.h"

namespace behov {

// The files an analysis rests on, in the order in which they are asked.
std::vector<std::string> dictionary_files();

// Threads may share one.
class Morphology {
 public:
  // Loads the dictionaries.
  explicit Morphology(const LanguageTables& tables);
  WordType analyse(const std::string& form) const;
  // A word cut short: as the full word that `beside` makes of it, or by itself where it makes none.
  WordType analyse_cut_short(const std::string& form, const std::string& beside) const;
  // The word that two written words are together, where a dictionary knows it as one (apart.h); its form holds a space.
  std::optional<WordType> together(const std::string& first, const std::string& second) const;
  // What each authority says of the form, also those that are not believed (testimony.cc).
  std::vector<Testimony> testimonies(const std::string& form) const;
  // Words that a form which nobody knows may be a misspelling of, the likeliest first.
  std::vector<std::string> suggestions(const std::string& form) const;

 private:
  struct Form;
  bool read_table(WordType& type, const Form& form) const;
  void read_marks(WordType& type) const;
  bool read_number(WordType& type, const Form& form) const;
  bool read_dictionary(WordType& type, const Form& form) const;
  void read_parts(WordType& type) const;
  bool read_hyphen(WordType& type, const Form& form) const;
  bool read_colon(WordType& type, const Form& form) const;
  bool read_prefixed(WordType& type, const Form& form) const;
  bool read_compound(WordType& type, const Form& form) const;
  std::vector<SpellingStem> spelled(const std::string& form) const;
  bool is_spelled(const std::string& form) const;
  void add_spelled_parts(WordType& type, const std::string& before, const std::string& head) const;
  void read_spelled_parts(WordType& type) const;
  bool read_spelling(WordType& type, const Form& form) const;
  bool read_respelled(WordType& type, const Form& form) const;
  bool read_doubled(WordType& type, const Form& form) const;
  bool read_near(WordType& type, const Form& form) const;
  bool read_as_near(WordType& type, const Form& form, const std::vector<std::u32string>& words) const;
  bool read_joined(WordType& type, const Form& form) const;
  void guess(WordType& type, const Form& form) const;
  void add_names(WordType& type, const Form& form) const;
  void add_written(WordType& type, const std::string& written) const;
  void add_stem(WordType& type, const std::string& stem, std::string_view form) const;
  std::vector<std::string> parts_of(std::string_view word) const;
  std::vector<std::string> hyphen_parts(std::string_view before) const;

  const LanguageTables& tables_;
  Automaton automaton_;
  Splitter splitter_;
  mutable std::mutex spelling_door_;
  mutable SpellingDictionary spelling_;
  NearMisses near_;
};

}  // namespace behov
