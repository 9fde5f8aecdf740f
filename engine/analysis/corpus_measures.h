// Measures of words in corpora: how far a word sets one apart from another, and how evenly it is spread.
//
//   G2         2 (a ln(a/E1) + b ln(b/E2)), E1 = c(a+b)/(c+d), E2 = d(a+b)/(c+d): Rayson and Garside, Comparing Corpora using
//              Frequency Profiling, Workshop on Comparing Corpora (ACL 2000), 1-6. It ranks; as a test it would take each
//              word for a draw of its own, which words of one person are not
//   log ratio  the binary logarithm of (a/c) / (b/d), half an occurrence for none: Hardie, Log Ratio: an informal introduction
//              (ESRC Centre for Corpus Approaches to Social Science, Lancaster 2014)
//   DP         half the sum of |v - s| over the parts, v a part's share of the word's occurrences, s its share of all words:
//              Gries, Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13 (2008),
//              403-437; divided by 1 - the smallest s: Lijffijt and Gries, the same journal 17 (2012), 147-149
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace behov {

// So many occurrences among so many words.
struct Occurrences {
  std::uint64_t count = 0, words = 0;
};

// Occurrences per 1,000 words; 0 where there are no words.
double per_thousand(Occurrences occurrences);

// Never negative; 0 where both are as frequent, or where a corpus has no words.
double log_likelihood(Occurrences first, Occurrences second);
// Positive where the first has more: each step of 1 is twice as often. Nothing where neither has any, or no words.
std::optional<double> log_ratio(Occurrences first, Occurrences second);

// From 0 (as the parts are large) to 1 (all in the smallest part).
struct Dispersion {
  double dp = 0, normalised = 0;
};
// A part each; parts without words are left out. Nothing without occurrences, or with fewer than two parts.
std::optional<Dispersion> dispersion(const std::vector<Occurrences>& parts);

}  // namespace behov
