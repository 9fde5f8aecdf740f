// Where in a transcript what people wrote about it stands now. Human codings stand off: a transcript that was edited moves
// what they point at, and the quote finds it again.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/coding/human.h"
#include "engine/index/turn.h"

namespace behov {

struct PlaceOf {
  const IndexedTurn* turn = nullptr;
  Span span;  // code points of the transcript
};

// The passage: at its offsets where they still hold the quote, else the same quote nearest to them in the turn, else in
// the transcript. Runs of white space, invisible characters and straight or curly quotation marks are alike; where
// nothing else fits, a `?` of the quote stands for a character that the encoding of somebody's file lacked. Without a
// quote the offsets are believed, without offsets it is the whole turn. Nothing: it is not there.
std::optional<PlaceOf> place_of(const HumanCoding& row, const std::vector<IndexedTurn>& turns);

// Puts every row of the transcript where it stands now: turn, span and quote become the transcript's. A `read` of a whole
// interview stays as it is. A row that is found in another turn than it says, or nowhere, gives a warning; those nowhere
// are taken out of `rows`.
Problems place_rows(std::vector<HumanCoding>& rows, const std::vector<IndexedTurn>& turns);

}  // namespace behov
