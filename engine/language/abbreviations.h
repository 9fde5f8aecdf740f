// Abbreviations: what keeps its full stops, what it stands for, and whether a sentence may end with it.
#pragma once

#include <string>
#include <string_view>

#include "engine/language/word.h"

namespace behov {

struct Abbreviation {
  std::string_view letters;  // small letters, without stops and spaces
  std::string_view stands_for;
  Pos pos;
  bool ends;      // may be a sentence's last word: `m.m.`
  bool one_word;  // written with one stop at its end, if any: `ca.`
};

// By the letters of the form, stops and spaces left out; nullptr where there is none.
const Abbreviation* find_abbreviation(std::string_view form);
// The same for a form without stops or spaces (`osv`), of those that are no other word.
const Abbreviation* find_bare_abbreviation(std::string_view form);

}  // namespace behov
