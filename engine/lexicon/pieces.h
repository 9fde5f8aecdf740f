// An expression cut into its pieces: words with their notation, gaps, parentheses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/expression.h"

namespace behov {

struct Piece {
  enum class Kind { word, list, gap, open, close, bar, conjunction, negation, end };
  Kind kind = Kind::end;
  std::string text;        // as written; of a list: its name
  std::size_t offset = 0;  // code points from the start of the expression
  WordPattern word;
  Gap gap;
};

// The last piece is always `end`. Curly quotes are dropped, long dashes are hyphens, `…` is `...`.
Checked<std::vector<Piece>> cut_pieces(std::string_view text, const Place& place);

}  // namespace behov
