// The tables of the language that people edit: spoken spellings and fillers, compounds by hand, function words.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/problem.h"
#include "engine/base/text.h"
#include "engine/language/analysis.h"
#include "engine/language/links.h"

namespace behov {

template <class Value>
using ByForm = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// Letters as they are written and what they may stand for instead: an ending, a sound.
struct Rewriting {
  std::u32string written;
  std::vector<std::u32string> meant;
};

struct LanguageTables {
  bool near_misses = true;                   // whether misspellings are read as the words they are near to
  ByForm<std::vector<std::string>> spoken;   // spoken form -> written words, itself among them where it is one
  std::vector<Rewriting> spoken_endings;     // of words that no dictionary knows, the longest first: läkar|n -> läkar|en
  std::vector<Rewriting> spoken_letters;     // likewise, anywhere in the word: kômmer -> kommer
  std::vector<Rewriting> confusions;         // what misspellings put for what
  std::set<std::string, std::less<>> fillers;
  std::set<std::string, std::less<>> measures;  // words that another noun rightly follows: `en kopp kaffe`
  CompoundTables compounds;
  ByForm<std::vector<Reading>> function_words;  // the only readings of a form, the likeliest first
};

// A mistake leaves its own line out.
Checked<LanguageTables> read_tables(const LanguageFiles& files);

}  // namespace behov
