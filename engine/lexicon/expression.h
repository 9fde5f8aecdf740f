// The expression language, as a tree: what a line of a lexicon or of `find` says. The parser reads it, the matcher of
// engine/coding decides what it matches.
//
//   hitta ...3 (lägenhet|bostad) & !buss
//   -> operands: [steps: hitta, <at most 3 words, in order>, (lägenhet | bostad)], [not: buss]
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/language/word.h"

namespace behov {

// One word as it is written in an expression.
struct WordPattern {
  enum class Form {
    lemma,     // bostad      a word one of whose lemmas it is
    first,     // bostad-     a compound that begins with it
    head,      // -bostad     a compound whose head it is
    anywhere,  // -bostad-    the word itself, or a compound with it anywhere
    wildcard,  // trång*      a written or read form that fits
    exact,     // =Rud        this written form, case included
    number     // <tal>       any number, in digits or words
  };
  Form form = Form::lemma;
  std::string text;        // without notation; lower case, except for `exact`
  std::optional<Pos> pos;  // hälsa/NOUN
  friend bool operator==(const WordPattern&, const WordPattern&) = default;
};

struct Sequence;

// A word, or alternatives in parentheses; a list of lists.toml has become its alternatives.
struct Item {
  WordPattern word;
  std::vector<Sequence> alternatives;  // not empty: the item is a choice among them
};

struct Gap {
  enum class Order { adjacent, forward, either };
  Order order = Order::adjacent;
  unsigned most = 0;  // words between, at most
};
inline constexpr unsigned default_gap = 4;
inline constexpr unsigned widest_gap = 50;

struct Step {
  Gap before;  // of the first step: adjacent
  Item item;
};

// Steps in a row. At most one gap is `either` (~): it has everything before it on one side, everything after on the other.
struct Sequence {
  std::vector<Step> steps;
};

struct Operand {
  bool negated = false;
  Sequence sequence;
};

struct Expression {
  std::string text;  // as written
  Place place;
  std::vector<Operand> operands;  // the first is never negated
  bool is_conjunction() const { return operands.size() > 1; }
};

// Says what a list of lists.toml holds; nullptr where there is none of that name.
class Lists;

// Reads one expression. Places in problems are those of `place` with the column moved on.
Checked<Expression> parse_expression(std::string_view text, const Place& place, const Lists& lists);

}  // namespace behov
