// The sheets in which people read and code, and their way back. A sheet is a Table, so any format carries it.
//
//   with suggestions  interviews turn by turn; a row for the interview as a whole, one for each turn, one for each suggestion
//   blind             turns drawn by lot, with what was said before, and nothing of what the machine thinks
//
// What a person fills in:
//   verdict    a suggestion is right (accept, ja, x ...) or wrong (reject, nej ...)
//   change     another code for its passage, instead
//   need_is    what the need is, where the suggestion has it wrong: yes, no, works, told, or a named need
//   add        codes that the turn has besides, with ; between; `bostad/kostnad!` is a need, `bostad/kostnad!lägre hyra` a
//              named one; the words that they are about in add_quote, else it is the whole turn
//   read       x where the turn was read (in the first row of an interview: all of it); of a turn drawn blind, codes in
//              `add` say so too
//   note       anything
// Rows may be copied to say more of a turn. The columns of codings/CODER.csv are among a sheet's, so such a file is one too.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/table.h"
#include "engine/coding/hands.h"
#include "engine/format/csv.h"

namespace behov {

struct SheetTurn {
  IndexedTurn turn;
  bool counted = true;                // a participant's: others are there to be read
  std::vector<Coding> suggestions;
  std::vector<HumanCoding> own;       // what this coder has said of it before
  std::string before;                 // the turn before it, in a blind sheet
};

// Turns in order, whole interviews one after another.
// `codes` are what may be chosen in a workbook.
Table review_sheet(const std::vector<SheetTurn>& turns, const std::vector<std::string>& codes);
// `drawn` is the note of each reading mark: blind_note().
Table blind_sheet(const std::vector<SheetTurn>& turns, const std::vector<std::string>& codes, const std::string& drawn);

struct FilledSheet {
  std::vector<HumanCoding> rows;  // not placed yet; `place` is the sheet's line
  std::size_t unanswered = 0;     // suggestions without a verdict
  std::size_t unread = 0;         // turns drawn blind that are not marked
};
// Errors with their line: a column that is missing, a verdict that is none, a passage or verdict without a code, a note
// that belongs to nothing. Columns are known by key, and by label in either tongue.
Checked<FilledSheet> read_filled_sheet(const CsvFile& sheet, const std::string& file, const std::string& coder);

// What taking rows into a coder's file does to it.
struct Taken {
  HumanFile file;
  Table changes;               // a row for each that is new or says something else than before
  std::size_t same = 0;        // rows that stood there already
};
// Rows are placed. A row replaces the coder's own of the same passage and code, or reading mark of the same turn; all
// others stay. Two different rows on one passage and code are an error in the sheet.
Checked<Taken> take_rows(HumanFile file, const std::vector<HumanCoding>& rows);

}  // namespace behov
