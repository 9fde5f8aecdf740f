// Decides what expressions match. Many expressions are held against a sentence at once: each word's type says which
// words of which expressions it may be, and only expressions that can begin at a word are tried there.
//
// Matching is leftmost, then shortest, and resumes after a match; `&` gives one match a sentence. Rows of words pass
// over fillers; gaps count words that are none.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/coding/senses.h"
#include "engine/index/index.h"
#include "engine/lexicon/expression.h"

namespace behov {

// Words first..last (last not included) of a sentence's words.
struct WordMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t length() const { return last - first; }
  bool overlaps(const WordMatch& other) const { return first < other.last && other.first < last; }
  friend auto operator<=>(const WordMatch&, const WordMatch&) = default;
};

// A match of an expression, known by the number it was added under.
struct ExpressionMatch {
  std::uint32_t expression = 0;
  WordMatch words;
  friend auto operator<=>(const ExpressionMatch&, const ExpressionMatch&) = default;
};

// The words of a sentence: tokens that count, by their place among the turn's tokens.
struct SentenceWords {
  std::vector<std::uint32_t> tokens;
};
SentenceWords words_of(const AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary);

class Matcher {
 public:
  Matcher(const Vocabulary& vocabulary, Senses& senses);

  // The expression's number: 0, 1, 2 ...
  std::uint32_t add(const Expression& expression);
  // Only these numbers are sought as candidates; call after the last add().
  Candidates candidates(std::uint32_t first, std::uint32_t last) const;

  // In the order of expressions, then of words.
  std::vector<ExpressionMatch> match(const AnalysedText& text, const SentenceWords& words) const;

 private:
  using Atom = std::uint32_t;
  struct Row;
  struct Link {  // a step: what comes before it, and an atom or a choice of rows
    Gap gap;
    Atom atom = 0;
    std::vector<std::uint32_t> choice;  // rows; empty: the atom
    bool number = false;
  };
  struct Row {
    std::vector<Link> links;
    std::size_t turn = 0;  // links before and after the `~`; 0: there is none
  };
  struct Operands {
    std::vector<std::uint32_t> rows;
    std::vector<bool> negated;
  };
  using Ends = std::vector<std::uint32_t>;

  Atom atom_of(const WordPattern& pattern);
  std::uint32_t add_row(const Sequence& sequence);
  void starts_of(std::uint32_t row, std::vector<Atom>& out) const;
  void starts_of_link(const Link& link, std::vector<Atom>& out) const;
  Candidates::Branch branch_of(const Operands& operands) const;
  void clauses_of(std::uint32_t row, Candidates::Branch& out) const;
  void terms_of_link(const Link& link, Candidates::Clause& out) const;

  struct Scene;  // a sentence while it is matched
  using Starts = std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>>;
  Scene scene_of(const AnalysedText& text, const SentenceWords& words) const;
  bool is_possible(const Scene& scene, std::uint32_t row) const;
  Starts starts_in(const Scene& scene) const;
  Ends row_ends(const Scene& scene, std::uint32_t row, std::uint32_t at) const;
  Ends links_ends(const Scene& scene, const Row& row, std::size_t from, std::size_t to, const Ends& starts) const;
  Ends link_ends(const Scene& scene, const Link& link, std::uint32_t at) const;
  Ends after_gap(const Scene& scene, const Gap& gap, const Ends& ends) const;
  std::vector<WordMatch> row_matches(const Scene& scene, std::uint32_t row, const std::vector<std::uint32_t>& starts) const;

  const Vocabulary& vocabulary_;
  Senses& senses_;
  std::map<std::string, Atom> atoms_;
  std::vector<std::vector<std::string>> atom_terms_;
  std::vector<std::vector<std::pair<Atom, ReadingSet>>> by_type_;  // atoms that a type may be
  std::vector<std::vector<std::uint32_t>> rows_starting_;          // top rows, by the atom they may begin with
  std::vector<Row> rows_;
  std::vector<Operands> expressions_;
  std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>> users_;  // row -> expression, operand
};

}  // namespace behov
