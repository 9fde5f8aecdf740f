// Near misses: what a form that no dictionary knows is probably a misspelling of. Doubled and missing consonants
// (`litten`, `komer`), letters that are confused (spoken.toml, `confusions`), in long words one letter too many, too
// few or in the wrong place. The dictionary's automaton is walked with these slips allowed, so that a way that
// no word goes is left at once. What words mean stays with morphology.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/automaton.h"
#include "engine/language/tables.h"

namespace behov {

class NearMisses {
 public:
  NearMisses(const Automaton& automaton, const LanguageTables& tables) : automaton_(automaton), tables_(tables) {}

  // The words nearest to a form in small letters; none where there are none near enough, or too many. A form is near
  // by its length: up to 3 letters never, 4 and 5 by one slip, then by two, from 8 letters on also by any one letter.
  std::vector<std::u32string> words_near(std::u32string_view form) const;
  // Only the one that one doubled or missing consonant makes: sure enough to doubt an unlikely compound (`trä-far`).
  std::vector<std::u32string> words_by_doubling(std::u32string_view form) const;

 private:
  struct Slip;
  struct Search;
  void add_doublings(std::u32string_view form, Search& search) const;
  void add_confusions(std::u32string_view form, Search& search) const;
  void walk(Search& search, std::size_t at, const Automaton::States& states, int cost) const;
  void slip(Search& search, std::size_t at, const Automaton::States& states, int cost) const;
  void try_any_letter(Search& search, std::size_t at, const Automaton::States& states) const;
  void end(Search& search, int cost) const;
  bool is_word(std::u32string_view word) const;

  const Automaton& automaton_;
  const LanguageTables& tables_;
};

}  // namespace behov
