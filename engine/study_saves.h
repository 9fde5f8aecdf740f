// Copies of a study's lexicons that people keep, to go back to and to compare with:
//
//   lexicons/.saved/0001 före andra läsningen/bostad.toml ...
//   lexicons/.saved/0001 före andra läsningen/saved.txt      note: före andra läsningen
//                                                            sha256: 3f9a...
//
// They are numbered in the order in which they were made; no clock is asked. A folder whose name begins with a point is
// never read as lexicons (list_files), so that copies change no result. They are people's files: nothing but the person
// who made them removes them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/lexicon.h"

namespace behov {

struct SavedLexicons {
  std::size_t number = 0;  // from 1
  std::string note;
  std::string hash;   // of the lexicons as results name them; empty where saved.txt is gone
  std::filesystem::path folder;
  std::size_t files = 0;  // every .toml, the language's own tables among them
};

// In the order of their numbers. None where nothing was saved.
std::vector<SavedLexicons> saved_lexicons(const std::filesystem::path& study);

// The note as part of a folder's name: letters, digits, spaces, - _ and points; at most 60 letters.
std::string folder_of_note(std::string_view note);

// A copy of every .toml below lexicons/, whole or not at all. Throws Failure: no_input where there are no lexicons,
// usage where the note is empty or longer than a line, nothing where the files are those of the last copy.
SavedLexicons save_lexicons(const std::filesystem::path& study, std::string_view note);

}  // namespace behov
