// A word on its way through the dictionary, letter by letter: where it stands, and what each way there has written.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/language/automaton.h"

namespace behov {

// An entry whose lemma is not spelled out yet: most are passed over by their tags.
struct Found {
  Tags tags = 0;
  std::uint32_t way = 0;
  std::uint16_t writing = 0;
  std::uint8_t silent = 0;
};
using Founds = boost::container::small_vector<Found, 16>;

class Walk {
 public:
  // At the beginning of the word.
  Walk(const Automaton& automaton, std::u32string_view word);
  // False: no word begins so. A capital goes the ways of its small letter too.
  bool step(char32_t letter);
  // The entries of the letters so far, in the dictionary's order, some more than once; parts of compounds included.
  Founds found() const { return found_at(now_); }
  // Those of one letter more, without going there.
  Founds found_after(char32_t letter);
  std::u32string lemma(const Found& found) const;

 private:
  struct Place {
    std::uint32_t state;
    std::uint32_t way;
    std::uint32_t silent;
  };
  using Places = boost::container::small_vector<Place, 16>;
  struct Written {
    Tags tags;  // of the whole way
    std::uint32_t before;
    std::uint16_t writing;
  };

  void go(const Place& from, const Automaton::Arc& arc);
  void go_both(const Place& from, char32_t capital, char32_t small);
  Founds found_at(const Places& places) const;

  const Automaton& automaton_;
  boost::container::small_vector<Written, 64> written_;
  Places now_, next_;
};

// What the dictionary has for the stretches of a word that begin at its first letter, found in one walk. Entries come
// in the dictionary's order, some more than once; parts of compounds are included where no vowel is added.
class Prefixes {
 public:
  Prefixes(const Automaton& automaton, std::u32string_view word);
  std::span<const Found> exact(std::size_t length) const { return range(length, 0); }   // of the stretch itself
  std::span<const Found> with_a(std::size_t length) const { return range(length, 1); }  // and an `a`: hyr- of hyra
  std::span<const Found> with_e(std::size_t length) const { return range(length, 2); }  // and an `e`: arbet- of arbete
  std::u32string lemma(const Found& found) const { return walk_.lemma(found); }
  // Those of the stretch itself, spelled out, none twice.
  std::vector<Entry> entries(std::size_t length) const;
  // No word begins with more letters of these than so many.
  std::size_t reach() const { return ends_.size() / kinds; }

 private:
  static constexpr std::size_t kinds = 3;
  std::span<const Found> range(std::size_t length, std::size_t kind) const;
  void keep(const Founds& founds, bool parts_too);

  Walk walk_;
  std::vector<Found> found_;
  std::vector<std::uint32_t> ends_;  // in found_, by length and kind, from length 1 on
};

}  // namespace behov
