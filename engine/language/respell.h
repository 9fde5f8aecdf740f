// Spoken spellings by rule: the written words that a form of no dictionary may stand for when the endings and letters
// of spoken.toml are put right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/tables.h"

namespace behov {

struct Respelling {
  std::u32string word;
  bool telling;  // by letters, or an ending of three letters or more: worth asking every dictionary
};

// In the table's order: läkarn -> läkaren; kômmer -> kommer. Most of them are no words: a dictionary says which are.
std::vector<Respelling> respelled(std::u32string_view form, const LanguageTables& tables);

// Where a form begins with a preposition or pronoun that was written together with the next word: ipraktiken ->
// praktiken. Empty where it does not.
std::u32string_view without_joined_word(std::u32string_view form);

}  // namespace behov
