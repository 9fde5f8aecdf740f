// What people speak of, in the lexicon's order, each with the codings that are about it: the rows of comparisons and of
// what goes together.
#pragma once

#include <string>
#include <vector>

#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

struct Subject {
  std::string label;
  std::string id;     // of a theme, or of a code
  std::string named;  // of a named need
  std::vector<const Coding*> codings;
};

// `unit` is theme, code or need (the named needs of the codes). It points into `codings`.
std::vector<Subject> subjects_of(const std::vector<const Coding*>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const std::string& unit);

}  // namespace behov
