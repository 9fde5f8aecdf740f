// The words that set some passages apart from others, and the passages that are most like the rest of their own.
//
//   Log odds with an informative Dirichlet prior, as a z score: Monroe, Colaresi and Quinn, Fightin' Words: Lexical Feature
//   Selection and Evaluation for Identifying the Content of Political Conflict, Political Analysis 16 (2008), 372-403,
//   equations 15, 20 and 22. The prior weighs 500 words, shared out as words are in all passages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace behov {

using WordCounts = std::unordered_map<std::string_view, std::uint64_t>;  // the words belong to whoever counts

struct TellingWord {
  std::string_view word;
  double z = 0;               // above 0: more here than elsewhere
  std::uint64_t here = 0;
};

// Every word of `here`, the most telling first (then by the word). `everywhere` holds `here` too; nothing where it is one
// word alone.
std::vector<TellingWord> telling_words(const WordCounts& here, const WordCounts& everywhere);

// How typical a passage of these words is: what its different words tell together, by the root of how many they are; less
// where it is short (`length` under eight words) or long (over thirty).
double typicality(const std::vector<std::string>& words, std::size_t length, const std::unordered_map<std::string_view, double>& z);

}  // namespace behov
