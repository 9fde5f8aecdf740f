// Answers to a survey's open questions: each row of a table is a person, and a transcript `file#row` in which the
// questions are asked and answered. `row` is the one that Excel shows, the heading being row 1.
#pragma once

#include "engine/transcript/participants.h"
#include "engine/transcript/settings.h"
#include "engine/transcript/transcript.h"

namespace behov {

// One person's answers, as a file of its own: what the index keeps and compares.
struct AnswerRow {
  std::string file;   // "enkat.csv#2"
  std::string bytes;  // for read_transcript
};

struct Answers {
  std::vector<AnswerRow> rows;  // of those who answered anything
  Participants participants;    // of them, with the other columns as attributes
  std::size_t silent = 0;       // rows without any answer
};

// Errors: those of the table (CSV or a workbook), a column that is not there or stands there twice, a participant who
// has two rows.
Checked<Answers> read_answers(std::string_view bytes, const AnswersFile& settings, const std::string& file);

// "enkat.csv#2", "enkat.xlsx#2".
bool is_answer_row(std::string_view file);

// Fills format, encoding, text and turns: `I: question` and `R: answer` for each question that is answered.
void read_answer_row(Transcript& transcript, std::string_view bytes);

}  // namespace behov
