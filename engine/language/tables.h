// The tables of the language that a linguist edits: spoken spellings, protected words, function words.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/language/analysis.h"

namespace behov {

struct LanguageTables {
  std::unordered_map<std::string, std::vector<std::string>> spoken;       // spoken form -> written words
  std::set<std::string, std::less<>> fillers;
  std::unordered_map<std::string, std::vector<std::string>> splits;       // a word split by hand; one part: never split
  std::unordered_map<std::string, std::vector<Reading>> function_words;   // the only readings a form has
};

// A mistake leaves its own line out.
Checked<LanguageTables> read_tables(const LanguageFiles& files);

}  // namespace behov
