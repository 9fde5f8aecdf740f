// Compounds taken apart by the dictionary: linking forms on the left, an inflected head on the right, over any depth.
// links.h knows the first parts, derivation.h what is derived and not composed, protected.toml what people know better.
#pragma once

#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/language/automaton.h"
#include "engine/language/links.h"

namespace behov {

struct Compound {
  std::vector<std::u32string> parts;  // lemmas, first part first; empty: no compound
  std::u32string before;              // what stands before the head, as written
  std::u32string head;                // the head as written
  std::vector<Entry> heads;           // the head's entries that fit
  bool natural = false;               // linked in usual ways; else a dictionary that has the whole word knows better
};

// All words in small letters. Threads may share one: it remembers the parts of the words that it was asked for.
class Splitter {
 public:
  Splitter(const Automaton& automaton, const CompoundTables& tables) : automaton_(automaton), tables_(tables) {}

  // The parts of a word that the dictionary has, by its dictionary form; none where it is no compound. It is split only
  // where its own analysis is first part + an analysis of the head of the same kind.
  std::vector<std::u32string> split_known(std::u32string_view lemma) const;
  // A word that the dictionary lacks.
  Compound split_unknown(std::u32string_view word) const;
  // Whether it is a first part in a usual linking form.
  bool is_natural_first(std::u32string_view part) const;
  // Where the parts of a word as written begin, its first left out: sjukvårdspersonal 4, 10; utvandring 2.
  std::vector<std::size_t> starts(std::u32string_view word) const;
  // Whether the dictionary has the word, or it without a linking s.
  bool is_word(std::u32string_view word) const;
  // Whether a dictionary form may stand last in a compound.
  bool is_head(std::u32string_view lemma) const;
  // No ending that only looks like a word (-dom), nor a short word that is no last part.
  bool may_be_head(std::u32string_view lemma) const;
  // av-, för-, upp-: what makes no compound.
  bool is_prefix(std::u32string_view text) const;
  // The lemmas that a first part, as written before a hyphen, may be a linking form of: `hyres` -> hyra.
  std::vector<std::u32string> first_part(std::u32string_view part) const;

 private:
  struct Cell;
  struct Way;
  Way best_way(std::u32string_view word, const std::vector<Entry>& own) const;
  void extend(std::u32string_view word, std::size_t at, bool known, const Prefixes& prefixes, std::vector<Cell>& cells) const;
  std::vector<Entry> heads_of(std::u32string_view head, const std::vector<Entry>& exact, bool known) const;
  std::vector<std::u32string> parts_of(const std::u32string& lemma, std::u32string_view whole) const;
  std::optional<std::vector<std::u32string>> derived_parts(std::u32string_view lemma) const;
  std::optional<std::vector<std::u32string>> prefixed_parts(std::u32string_view lemma, const std::vector<Entry>& own) const;

  std::vector<std::u32string> split_anew(std::u32string_view lemma) const;

  const Automaton& automaton_;
  const CompoundTables& tables_;
  mutable std::shared_mutex door_;
  mutable std::unordered_map<std::u32string, std::vector<std::u32string>> known_;
};

}  // namespace behov
