// How people and programs mark who speaks in a document:
//
//   I: Hur bor ni?                          a typed label, bold or not
//   **Amina** Vi bor trångt.                a name in bold; or in bold on a line of its own
//   | I | Hur bor ni? |                     a table, with a column for the speaker and one for what is said
//   == Amina ==  Vi bor trångt.             a heading a speaker, as NVivo has it
//   Amina Ali   0:03 / Vi bor trångt.       Teams: name and time, a line break, what is said
//   0:0:2.90 --> 0:0:4.480 / Amina Ali / Vi bor trångt.   Teams, as it was
//
// Typed labels are those of labels.h.
#pragma once

#include <set>

#include "engine/transcript/document.h"
#include "engine/transcript/passages.h"

namespace behov {

// Fills the transcript from the document. Warnings: no labels, a column of a table that is neither speaker, time nor
// speech and is left out. `listed` are names as speaker_name() gives them.
void find_speakers(Transcript& transcript, const Document& document, const std::set<std::string>& listed, Problems& problems);

// One line of a document, or a row of a table whose speaker is known.
struct DocumentLine {
  Passage passage;       // piece `more` where the speaker is still to be found
  std::size_t bold = 0;  // bytes of the text
  bool heading = false;
  bool first = true;     // of its paragraph
};

// The rows of a table of turns; nothing where it is any other table.
std::vector<DocumentLine> rows_of_turns(const std::vector<TableRow>& rows, const std::set<std::string>& listed, const std::string& file, Problems& problems);

// The passages of a Teams transcript, in either layout; nothing where the lines are no such thing.
std::vector<Passage> teams_passages(const std::vector<DocumentLine>& lines);

// The name alone, in a cell, a heading or bold: "Amina", "Amina:", "[00:01:02] Amina". `certain` as in LabelLine.
struct LoneName {
  std::string speaker;
  bool certain = false;
  std::optional<double> seconds;
};
std::optional<LoneName> lone_name(std::string_view text, const std::set<std::string>& listed);

}  // namespace behov
