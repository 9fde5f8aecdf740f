// A sentence while rows of words are held against it.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/coding/rows.h"

namespace behov {

// Words first..last (last not included) of a sentence's words.
struct WordMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t length() const { return last - first; }
  bool overlaps(const WordMatch& other) const { return first < other.last && other.first < last; }
  friend auto operator<=>(const WordMatch&, const WordMatch&) = default;
};

// The words of a sentence: tokens that count, by their place among the turn's tokens.
struct SentenceWords {
  std::vector<std::uint32_t> tokens;
};

class Scene {
 public:
  Scene(const Rows& rows, const Vocabulary& vocabulary, const AnalysedText& text, const SentenceWords& words);

  // The atoms that words of the sentence may be, in the order of the words; some more than once.
  std::span<const Atom> atoms() const { return atoms_; }

  // Whether a word of the sentence may be one of the group's atoms.
  bool holds_one_of(GroupNumber group) const;
  // In the order of the words, never overlapping; at most so many.
  std::vector<WordMatch> matches(RowNumber row, std::size_t most) const;

 private:
  using Places = boost::container::small_vector<std::uint32_t, 16>;

  std::uint32_t size() const { return static_cast<std::uint32_t>(filler_.size()); }
  bool holds(Atom atom) const { return held_[atom / 64] >> (atom % 64) & 1; }
  bool is(std::uint32_t at, Atom atom) const;
  void add_places(Atom atom, Places& out) const;
  Places starts(const WordRow& row) const;
  void add_row_ends(const WordRow& row, std::uint32_t at, Places& out) const;
  void add_link_ends(const Link& link, std::uint32_t at, Places& out) const;
  Places ends_of(const WordRow& row, std::size_t from, std::size_t to, Places starts) const;
  Places after(const Gap& gap, const Places& ends) const;

  const Rows& rows_;
  std::vector<char> filler_;             // of the words: rows pass over them
  std::vector<Atom> atoms_;              // word by word
  std::vector<std::uint32_t> first_of_;  // a word's first among atoms_; one more at the end
  std::vector<std::uint32_t> next_;      // of atoms_: the next word's that is the same atom
  std::vector<std::uint64_t> held_;      // a bit an atom
  std::unique_ptr<std::uint32_t[]> first_;  // of the atoms held: their first among atoms_
  std::vector<std::uint32_t> word_of_;   // of atoms_
  enum class Known : char { nothing, no, yes };
  mutable std::vector<Known> known_;     // of groups: what has been found out already
};

}  // namespace behov
