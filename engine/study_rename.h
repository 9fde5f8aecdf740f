// Another name for a theme, a code or a named need, in a whole study: the lexicon file, every row of codings/ and every
// memo that names it. Copies of the lexicons (study_saves.h) stay as they were saved.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/lexicon/renaming.h"

namespace behov {

struct RenamedFile {
  std::string file;  // "codings/anna.csv"
  std::size_t line = 0;        // of a lexicon: where the id stands
  std::size_t rows = 0;        // of codings
  std::size_t memo_lines = 0;  // of a memo: how many of its first lines
};

// Everything or nothing: where a file cannot be read or would be wrong afterwards, its problems are said and no file is
// touched. The files that changed, the lexicon's first. Throws Failure(usage) for a need called as codings/ write yes and no.
Checked<std::vector<RenamedFile>> rename_in_study(const std::filesystem::path& study, const Renaming& renaming);

}  // namespace behov
