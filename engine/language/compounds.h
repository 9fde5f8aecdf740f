// Compounds taken apart by the dictionary: linking forms on the left, an inflected head on the right.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/language/automaton.h"
#include "engine/language/word.h"

namespace behov {

// A word's parts by hand: `given` where it is a compound, one part where it is none.
using GivenSplits = std::unordered_map<std::string, std::vector<std::string>>;

struct Compound {
  std::vector<std::u32string> parts;  // lemmas, first part first; empty: no compound
  std::u32string before;              // what stands before the head, as written
  std::u32string head;                // the head as written
  std::vector<Entry> heads;           // the head's entries that fit
};

// Splits words in small letters. A known word (one with entries of its own) is split only where one of its entries is
// left part + head with the same tags; so are parts that are known words themselves, over any depth.
class Splitter {
 public:
  Splitter(const Automaton& automaton, const GivenSplits& given) : automaton_(automaton), given_(given) {}
  Compound split(std::u32string_view word, const std::vector<Entry>& own) const;
  // The lemmas that a first part, as written before a hyphen, may be a linking form of: `hyres` -> hyra.
  std::vector<std::u32string> first_part(std::u32string_view part) const;

 private:
  struct Left {
    std::u32string lemma;
    int cost;
  };
  struct Best;
  Left left_of(const Prefixes& prefixes, std::u32string_view word, std::size_t length, bool known) const;
  std::vector<Entry> heads_of(const Prefixes& rest, std::u32string_view head) const;
  std::vector<std::u32string> parts_of(const std::u32string& lemma) const;
  Compound split_at_depth(std::u32string_view word, const std::vector<Entry>& own, int depth) const;

  const Automaton& automaton_;
  const GivenSplits& given_;
};

}  // namespace behov
