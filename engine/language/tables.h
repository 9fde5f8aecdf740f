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

struct LanguageTables {
  ByForm<std::vector<std::string>> spoken;   // spoken form -> written words, itself among them where it is one
  std::set<std::string, std::less<>> fillers;
  CompoundTables compounds;
  ByForm<std::vector<Reading>> function_words;  // the only readings of a form, the likeliest first
};

// A mistake leaves its own line out.
Checked<LanguageTables> read_tables(const LanguageFiles& files);

}  // namespace behov
