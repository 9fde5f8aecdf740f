// A transcript: its canonical text and the turns in it. What a reader of any format makes, and all that the rest of
// the house sees of a file.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/base/span.h"

namespace behov {

// Bumped when the canonical text of any format changes: human codings point into it.
inline constexpr int canonical_form = 1;

struct Turn {
  std::uint32_t number = 0;       // from 1, interviewer turns included; 0: text before the first label
  std::string speaker;            // the label, without its colon; empty in a transcript without labels
  Span span;                      // what is said, without the label, in code points of the transcript's text
  std::optional<double> seconds;  // when it begins, where the file says so
};

struct Transcript {
  std::string id;        // the file name without extension
  std::string file;      // relative to corpus/
  std::string format;    // "txt", "vtt", "srt", "docx", "odt", "rtf", "answers"
  std::string encoding;  // "UTF-8", "windows-1252", ...
  std::string text;      // UTF-8, NFC, LF, no BOM
  std::vector<Turn> turns;
  bool labelled = true;  // false: no labels were found, a paragraph is a turn of one respondent
};

// The extensions read, with their dot, lower case.
const std::vector<std::string>& transcript_extensions();

// Reads a file's bytes. `listed` are the speaker labels that participants.csv and study.toml name for this
// transcript: they count as labels even where they stand but once. Problems: not text, no encoding fits, empty, no
// labels (a warning), a cue that cannot be read (with its line).
Checked<Transcript> read_transcript(const std::string& file, std::string_view bytes,
                                    const std::set<std::string>& listed = {});

// The id of a file: its name without folders and extension; of a row of answers `file#row`.
std::string transcript_id(std::string_view file);

// The text in Unicode, of txt files and of tables alike: BOM, strict UTF-8, UTF-16 by pattern, else the best of
// windows-1252, Mac Roman and CP850. `encoding` says which was taken. Not normalised.
struct Decoded {
  std::string text;
  std::string encoding;
};
Checked<Decoded> decode(std::string_view bytes, const std::string& file);

}  // namespace behov
