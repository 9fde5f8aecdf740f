// A study as a project for other programs. What of ours becomes what of theirs:
//
//   transcript              TextSource with its canonical text; who speaks in it stands in its description
//   participant             a Case with typed variables (CaseStyle says how it is tied to the text)
//   theme, code, named need a Code within a Code (refi_codebook.h)
//   coding                  a PlainTextSelection of its own with a Coding by whoever made it. The lexicons are the user
//                           `lexicon`: their evidence (file:line, entry) and version are the selection's description
//   stance, verdict         a further Coding of the same selection with a mark: Need, Works, Rejected ...
//   interview read          a Coding of the whole source with the mark Read
//   note of a coding, memo  a Note
//
// GUIDs come from what things are called here, so that the same study gives the same file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/coding/coding.h"
#include "engine/coding/human.h"
#include "engine/coding/memo.h"
#include "engine/exchange/refi.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/roster.h"
#include "engine/transcript/transcript.h"

namespace behov {

// How people are tied to the text they said:
//   nvivo   a named Case, and a Code with the Case's GUID on what the person said: as NVivo writes it, and QualCoder reads it
//   maxqda  an unnamed Case a transcript: its variables become those of the document, as MAXQDA has them
enum class CaseStyle { nvivo, maxqda };

struct ExchangedPerson {
  std::string id;
  std::vector<std::pair<std::string, std::string>> attributes;  // those that are known
};

struct ExchangedTranscript {
  Transcript transcript;
  std::vector<Speaker> speakers;  // in order of appearance
};

struct ExchangedStudy {
  std::string title;
  std::string made_by;  // "behov 0.1.0"
  const Lexicon* lexicon = nullptr;
  std::vector<const Code*> codes;
  std::vector<ExchangedTranscript> transcripts;
  std::vector<std::string> attributes;  // names, in the order of participants.csv
  std::vector<ExchangedPerson> people;
  std::vector<Coding> codings;    // of the lexicons, or whoever their `source` names
  std::vector<HumanCoding> rows;  // of people; placed
  std::vector<Memo> memos;
  CaseStyle cases = CaseStyle::nvivo;
};

QdaProject project_of(const ExchangedStudy& study);

// Names of users: the lexicons' own.
inline constexpr std::string_view lexicon_user = "lexicon";

std::string guid_of_source(std::string_view transcript);
std::string guid_of_case(std::string_view participant);
std::string guid_of_user(std::string_view name);

// The variable that names the people of a document, where cases are unnamed.
inline constexpr std::string_view participant_variable = "participant";

// A line about who speaks: "Amina: respondent, P04". Read back: nothing where it is another text.
std::string speaker_line(const Speaker& speaker);
std::optional<Speaker> read_speaker_line(std::string_view line);

// What of a row has no place among a selection's elements, as own lines; and put back into a row.
std::vector<std::string> extras_of(const HumanCoding& row);
void take_extra(HumanCoding& row, std::string_view extra);

// Whether the text is a time as the format wants it: "2024-05-03T09:30:00", with or without a zone.
bool is_date_time(std::string_view text);

}  // namespace behov
