// What of a project or codebook goes into a study: every file that changes, and a count of everything. Nothing is written
// here, and the same project into the same study is the same files; into a study that has it already, none.
//
//   refi_codes.h     what its codes mean
//   refi_sources.h   its texts and places
//   refi_people.h    its people
//   refi_rows.h      its codings
//   refi_memos.h     its notes
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/coding/human.h"
#include "engine/coding/memo.h"
#include "engine/exchange/refi.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/participants.h"
#include "engine/transcript/settings.h"
#include "engine/transcript/transcript.h"

namespace behov {

// A study as it stands.
struct StudyNow {
  std::vector<Transcript> transcripts;
  std::set<std::string> ids;        // of every file in corpus/
  bool has_settings = false;        // study.toml is there
  Settings settings;
  Participants participants;        // of the file and of answers
  std::string people_file, people;  // "corpus/participants.csv" and its bytes; empty: there is none
  std::vector<LexiconFile> lexicons;
  std::vector<HumanFile> codings;
  std::vector<Memo> memos;
};

struct ImportedFile {
  std::string path;    // within the study
  std::string bytes;
  std::string before;  // SHA-256 of what it takes the place of; empty: of nothing
};

struct Imported {
  std::vector<ImportedFile> files;  // in the order in which they are to be written: what others point at first
  std::size_t new_transcripts = 0, known_transcripts = 0, edited_transcripts = 0;
  std::size_t people = 0, values = 0, codes = 0, rows = 0, same_rows = 0, memos = 0, same_memos = 0;
  std::size_t machine = 0, divided = 0, doubtful = 0;
  std::vector<LeftOut> left_out;
};

// Errors: what came would break the study (a lexicon, participants.csv or codings that could not be read again).
Checked<Imported> import_project(const QdaFile& file, const StudyNow& study);
// The codes alone; those outside a theme go to the theme `name`.
Checked<Imported> import_codebook(const QdaFile& file, const std::string& name, const std::vector<LexiconFile>& lexicons);

}  // namespace behov
