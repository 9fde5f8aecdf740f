// participants.csv as it stands: a row a person or a speaker, with any attributes. Excel's and LibreOffice's workbooks
// (participants.xlsx, .ods) do as well, and so do Swedish headings: Transkript or Fil, Talare, Deltagare, Roll. Attributes
// keep the names that people gave them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

struct ParticipantRow {
  std::size_t line = 0;  // of a workbook: the row
  std::string transcript, speaker, participant, role;  // empty where the file says nothing
  std::map<std::string, std::string> attributes;       // of those that are filled in
};

struct Participants {
  std::string file;
  std::vector<std::string> columns;     // of the file in their order; the four above by their English names
  std::vector<std::string> attributes;  // the columns beyond the four above, in the order of the file
  std::vector<ParticipantRow> rows;
};

// `bytes` as the file has them: a workbook, whose first sheet with the columns counts, or CSV in any encoding and any
// dialect. Errors: no column `transcript` or no `participant`, a
// column twice, a row with more cells than columns, a role that is none, two rows of a participant that differ in an
// attribute (not in `wave`, which is about the interview), two rows for one speaker.
Checked<Participants> read_participants(std::string_view bytes, const std::string& file, const std::string& wave = "");

}  // namespace behov
