// The entries of a lexicon, numbered as the matcher knows them, and what each stands for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/coding/coding.h"
#include "engine/coding/matcher.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

// What an expression of the matcher stands for.
struct Use {
  enum class Kind { term, hint, except, question, elsewhere, cue, works, solved, dismissed, told, imagined, leaning, negation, opener, asking, opening };
  Kind kind = Kind::term;
  std::uint32_t number = 0;  // index of the code among the coder's; of an asking or opening: of its rule
  std::string label;         // id of the named need, or kind of the cue
  const Expression* expression = nullptr;
  const Leaning* leaning = nullptr;  // of one
};

// A match on its way to a coding or a mark.
struct Found {
  const Use* use = nullptr;
  WordMatch words;
};

// Terms first, so that candidates can be sought by them alone.
std::vector<Use> uses_of(const Lexicon& lexicon, const std::vector<const Code*>& codes);

Because because_of(const Use& use, std::string rule = "");

}  // namespace behov
