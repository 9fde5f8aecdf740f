// Near misses: what a form that no dictionary knows is probably a misspelling of. Doubled and missing consonants
// (`litten`, `komer`), letters that are confused (spoken.toml, `confusions`), in long words one letter too many, too
// few, wrong or in the wrong place. What words mean stays with morphology.h.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/automaton.h"
#include "engine/language/tables.h"

namespace behov {

class NearMisses {
 public:
  // `knows` answers for the words that the automaton lacks.
  NearMisses(const Automaton& automaton, const LanguageTables& tables, std::function<bool(const std::string&)> knows);

  // The words nearest to a form in small letters; none where there are none near enough, or too many. A form is near
  // by its length: up to 3 letters never, 4 and 5 by one slip, then by two, from 8 letters on also by any one letter.
  std::vector<std::u32string> words_near(std::u32string_view form) const;
  // Only those that one doubled or missing consonant makes: sure enough to doubt an unlikely compound (`trä-far`).
  std::vector<std::u32string> words_by_doubling(std::u32string_view form) const;

 private:
  struct Slip;
  struct Best;
  std::vector<Slip> doublings_of(std::u32string_view form) const;
  std::vector<Slip> slips_of(std::u32string_view form) const;
  void add_confusions(std::u32string_view form, std::vector<Slip>& out) const;
  void try_any_letter(std::u32string_view form, std::size_t reach, Best& best) const;
  void try_pairs(std::u32string_view form, const std::vector<Slip>& slips, std::size_t reach, Best& best) const;
  void offer(Best& best, std::u32string word, int cost, bool ask) const;
  bool is_word(std::u32string_view word) const;

  const Automaton& automaton_;
  const LanguageTables& tables_;
  std::function<bool(const std::string&)> knows_;
};

}  // namespace behov
