// The folder lexicons/ of a study as files. Copies of it: study_saves.h.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/language/analysis.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

struct LexiconFolder {
  std::vector<LexiconFile> files;  // those that make up the lexicon; the language's own tables are not among them
  Checked<Lexicon> lexicon;
  std::string hash;  // SHA-256 of every file's name and text
};

// Every .toml below the folder, by its name there; none where there is no folder.
std::vector<LexiconFile> lexicon_files(const std::filesystem::path& folder);

// `folder` holds the files; messages name them as `name`/FILE. A folder that is not there is an empty lexicon.
LexiconFolder read_lexicons(const std::filesystem::path& folder, const std::string& name = "lexicons");

// A table of the language, by its file name: the study's own, or the one that comes with the program.
TableText language_table(const std::filesystem::path& study, const std::string& name);
LanguageFiles language_files(const std::filesystem::path& study);

}  // namespace behov
