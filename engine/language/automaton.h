// Apertium's compiled Swedish analyser: the letters of a word in, dictionary forms with tags out.
// Its states (transducer.h) are walked here in a compact table that threads share, because liblttoolbox's own walk
// keeps a copy of 39 MB a thread. What a state does without reading a letter (it writes the tags of a stem, goes on to
// the endings) is folded into the letters that follow: a step reads one letter, always. A test holds both against
// each other. How a word is walked is in walk.h.
#pragma once

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/tags.h"

namespace behov {

struct Entry {
  std::u32string lemma;  // homograph numbers kept
  Tags tags = 0;
  friend bool operator==(const Entry&, const Entry&) = default;
};

class Automaton {
 public:
  // Throws Failure(no_input) where there is no such file, Failure(bad_data) where it is none.
  explicit Automaton(const std::string& path);

  // Every entry of the whole word, in the dictionary's order of walking, none twice. Capitals match small letters too.
  std::vector<Entry> analyse(std::u32string_view word) const;

  // Where a walk stands after some letters, without what the dictionary would write: for searches that try many ways.
  // No states: no word begins so.
  using States = boost::container::small_vector<std::uint32_t, 12>;
  States first_states(std::u32string_view word) const;
  States after(const States& states, char32_t letter) const;
  bool is_end_of_word(const States& states) const;  // compound parts among them
  std::u32string letters_after(const States& states) const;

  // The table, for walk.h. `silent` is how many steps without a letter were folded in: what is reached by fewer comes
  // first among all places where a walk stands. `order` is the same within one state.
  struct Arc {
    std::uint32_t to;
    char32_t letter;
    std::uint16_t writing;
    std::uint8_t silent;
    std::uint8_t order;
  };
  struct Ending {
    std::uint16_t writing;
    std::uint8_t silent;
  };
  struct Writing {
    std::u32string letters;
    Tags tags = 0;
    friend auto operator<=>(const Writing&, const Writing&) = default;
  };
  // Where the word's walk begins. The file holds several dictionaries: one of letters alone is not looked for among
  // numbers and web addresses, nearly any of which might begin so.
  const std::vector<std::uint32_t>& roots(std::u32string_view word) const;
  std::span<const Arc> arcs(std::uint32_t state, char32_t letter) const;
  std::span<const Ending> endings(std::uint32_t state) const;
  const Writing& writing(std::uint16_t number) const { return writings_[number]; }  // 0: nothing is written

 private:
  struct Folding;
  std::span<const Arc> arcs(std::uint32_t state) const;
  bool ends_by_letters(std::uint32_t root) const;

  struct State {
    std::uint32_t first_arc;
    std::uint32_t first_ending;
  };
  std::vector<State> states_;  // one more than there are
  std::vector<Arc> arcs_;      // of a state together, by letter
  std::vector<Ending> endings_;
  std::vector<Writing> writings_;
  std::vector<std::uint32_t> roots_, roots_of_letters_;
};

inline std::span<const Automaton::Arc> Automaton::arcs(std::uint32_t state) const {
  return {arcs_.data() + states_[state].first_arc, arcs_.data() + states_[state + 1].first_arc};
}

inline std::span<const Automaton::Ending> Automaton::endings(std::uint32_t state) const {
  return {endings_.data() + states_[state].first_ending, endings_.data() + states_[state + 1].first_ending};
}

inline std::span<const Automaton::Arc> Automaton::arcs(std::uint32_t state, char32_t letter) const {
  constexpr std::size_t worth_halving = 8;
  const std::span<const Arc> all = arcs(state);
  const Arc* from = all.data();
  const Arc* const end = from + all.size();
  if (all.size() > worth_halving) from = std::lower_bound(from, end, letter, [](const Arc& arc, char32_t c) { return arc.letter < c; });
  while (from != end && from->letter < letter) ++from;
  const Arc* to = from;
  while (to != end && to->letter == letter) ++to;
  return {from, to};
}

}  // namespace behov
