// What a document says, piece by piece, in the order of reading, with who says it; and the canonical text made of it:
// a paragraph a turn, `Label: text`, without times.
#pragma once

#include "engine/transcript/transcript.h"

namespace behov {

enum class Piece {
  turn,     // opens a turn of its speaker
  cue,      // a subtitle's: goes on in the turn that is open where that is the same speaker's
  more,     // goes on in the turn that is open, on a new line
  aside,    // a heading, a note of the program that wrote the file: kept in the text, said by nobody
};

struct Passage {
  Piece piece = Piece::more;
  std::string speaker;            // of a turn or a cue
  std::string text;               // one line, or several
  std::optional<double> seconds;  // where the layout says it; stamps at the edges of the text are found by the writer
};

// Fills `text` and `turns`. What stands before the first label is turn 0. Without any label each passage is a turn.
void write_passages(Transcript& transcript, const std::vector<Passage>& passages, bool labelled);

}  // namespace behov
