// Rows of words, compiled: a word of an expression becomes an atom, a number for what the word may be, shared by all
// rows that hold it. The matcher puts rows together into expressions, a scene holds them against a sentence.
#pragma once

#include <boost/container_hash/hash.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/coding/senses.h"
#include "engine/index/index.h"
#include "engine/lexicon/expression.h"

namespace behov {

using Atom = std::uint32_t;
using RowNumber = std::uint32_t;
using GroupNumber = std::uint32_t;

struct Link {  // a step: what comes before it, and a choice of atoms and rows; a plain word is a choice of one atom
  Gap gap;
  std::vector<Atom> atoms;        // in order
  std::vector<RowNumber> choice;  // of several words
  bool number = false;            // `fyra tusen` is one number: the link's only atom may go on
  bool is_one_word() const { return choice.empty() && !number; }
};

// Atoms of which a sentence must hold one, and how often that is to be expected.
struct Key {
  std::vector<Atom> atoms;
  double frequency = 0;
};

struct WordRow {
  std::vector<Link> links;
  std::size_t turn = 0;      // links before and after the `~`; 0: there is none
  std::vector<Atom> starts;  // what a match may begin with
  Key key;                   // of the link whose words are the rarest
};

class Rows {
 public:
  Rows(const Vocabulary& vocabulary, Senses& senses);

  // Looks up the words of many expressions in one go, on two threads; senses.prepare() has seen them. Without it add()
  // looks them up one by one.
  void foresee(const std::vector<const Expression*>& expressions);

  RowNumber add(const Sequence& sequence);
  const WordRow& operator[](RowNumber row) const { return rows_[row]; }

  // What a sentence must hold for each link: groups of atoms, one of each group, the rarest group first.
  std::vector<GroupNumber> groups_of(const std::vector<RowNumber>& rows);
  const std::vector<Atom>& group(GroupNumber number) const { return groups_[number]; }
  std::size_t groups() const { return groups_.size(); }

  // The atoms that a word type may be, each with the readings that must have been kept.
  struct Sense {
    Atom atom;
    ReadingSet readings;
  };
  std::span<const Sense> senses_of(TypeId type) const { return by_type_[type]; }
  std::size_t atoms() const { return patterns_.size(); }

  // Adds a clause for each link: the index's terms that hold every turn with a match.
  void clauses_of(RowNumber row, Candidates::Branch& out) const;

 private:
  void gather_unknown(const Sequence& sequence, std::vector<const WordPattern*>& out);
  Atom atom_of(const WordPattern& pattern);
  Atom add_atom(const WordPattern& pattern, const std::vector<Meaning>& meanings);
  Link link_of(const Step& step);
  GroupNumber group_of(std::vector<Atom> atoms);
  void describe(WordRow& row) const;
  std::vector<Atom> starts_of(const Link& link) const;
  Key key_of(const Link& link) const;
  void terms_of(const Link& link, Candidates::Clause& out) const;

  Senses& senses_;
  struct Hash {
    std::size_t operator()(const WordPattern& pattern) const;
  };
  std::unordered_map<WordPattern, Atom, Hash> atoms_;
  std::vector<WordPattern> patterns_;  // of the atoms
  std::vector<double> frequency_;      // of the atoms
  std::vector<std::vector<Sense>> by_type_;
  std::vector<WordRow> rows_;
  std::vector<std::vector<Atom>> groups_;
  std::unordered_map<std::vector<Atom>, GroupNumber, boost::hash<std::vector<Atom>>> group_numbers_;
};

}  // namespace behov
