// What an expression would add to a code, honestly: chosen on some interviews, counted on others.
//
//   F1 = 2 TP / (2 TP + FP + FN) over turns that people have read: TP coded by people and found, FP found alone, FN coded alone.
//   Leave one interview out: for each interview the expression is taken in if on all the others it raises F1 (of what the
//   lexicon finds there, or the expression does); what is then found in the interview itself counts. The sum over all
//   interviews gives F1 with the expression; less that of the lexicon alone it is the gain. Cross-validation by groups, as in
//   Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), 7.10: the choice is inside the loop.
#pragma once

#include <cstdint>
#include <vector>

namespace behov {

struct JudgedTurn {
  std::uint32_t interview = 0;  // their numbers from 0
  bool coded = false;           // by people
  bool found = false;           // by the lexicon as it is
};

// So many turns of each kind.
struct Hits {
  std::uint64_t right = 0, wrong = 0, missed = 0;
  double f1() const { return right ? 2.0 * static_cast<double>(right) / static_cast<double>(2 * right + wrong + missed) : 0; }
  Hits& operator+=(const Hits& other);
  friend bool operator==(const Hits&, const Hits&) = default;
};

Hits hits_of(const std::vector<JudgedTurn>& turns);

struct HeldOut {
  double f1 = 0;    // of the lexicon with the expression
  double gain = 0;  // less that of the lexicon alone; below 0 where it does harm
};

// `matched` are the places in `turns` that the expression matches, in order.
HeldOut held_out(const std::vector<JudgedTurn>& turns, const std::vector<std::uint32_t>& matched);

}  // namespace behov
