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

// The memory of scenes, reused from sentence to sentence; one a thread.
class SceneMemory {
 private:
  friend class Scene;
  static constexpr std::uint32_t none = ~0u;
  struct Held {
    std::uint32_t scene = 0;  // the scene that this is true of
    std::uint32_t first = 0;  // the atom's first among atoms
  };
  struct Asked {
    std::uint32_t scene = 0;
    bool held = false;
  };
  std::uint32_t scene = 0;            // counts scenes
  std::vector<Held> held;             // by atom
  std::vector<Asked> asked;           // by group
  std::vector<std::uint32_t> counted; // before each word and at the end: words so far that rows do not pass over
  std::vector<Atom> atoms;            // word by word
  std::vector<std::uint32_t> first_of;  // a word's first among atoms; one more at the end
  std::vector<std::uint32_t> next;    // of atoms: the next word's that is the same atom
  std::vector<std::uint32_t> word_of; // of atoms
};

class Scene {
 public:
  // The memory is this scene's until the next one is made in it.
  Scene(SceneMemory& memory, const Rows& rows, const Vocabulary& vocabulary, const AnalysedText& text, const SentenceWords& words);

  // Calls with every atom that a word of the sentence may be, once.
  template <class Call>
  void each_atom(Call call) const {
    for (std::uint32_t i = 0; i < memory_.atoms.size(); ++i)
      if (memory_.held[memory_.atoms[i]].first == i) call(memory_.atoms[i]);
  }
  // Whether a word of the sentence may be one of the group's atoms.
  bool holds_one_of(GroupNumber group) const {
    const SceneMemory::Asked& asked = memory_.asked[group];
    return asked.scene == memory_.scene ? asked.held : ask_for(group);
  }

  // In the order of the words, never overlapping; at most so many.
  using Matches = boost::container::small_vector<WordMatch, 8>;
  Matches matches(RowNumber row, std::size_t most = ~std::size_t{0}) const;

 private:
  using Places = boost::container::small_vector<std::uint32_t, 16>;

  void begin();
  void chain();
  std::uint32_t size() const { return static_cast<std::uint32_t>(memory_.counted.size() - 1); }
  bool holds(Atom atom) const { return memory_.held[atom].scene == memory_.scene; }
  bool ask_for(GroupNumber group) const;
  bool is_one_of(std::uint32_t at, const std::vector<Atom>& atoms) const;
  void add_places(Atom atom, Places& out) const;
  Places starts(const WordRow& row) const;
  std::uint32_t nearest_end(const WordRow& row, std::uint32_t start) const;
  void add_row_ends(const WordRow& row, std::uint32_t at, Places& out) const;
  void add_link_ends(const Link& link, std::uint32_t at, Places& out) const;
  Places ends_of(const WordRow& row, std::size_t from, std::size_t to, Places starts) const;
  Places after(const Gap& gap, const Places& ends) const;

  SceneMemory& memory_;
  const Rows& rows_;
};

}  // namespace behov
