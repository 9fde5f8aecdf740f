// How far raters agree beyond chance, and how well one finds what another did: the formulas alone. Which turns and which
// raters: agreement.h. Every value is nothing where it is undefined (no two raters, no variation): never 1, never 0.
// Intervals: intervals.h.
//
//   percent agreement   agreeing units / units
//   Cohen's kappa       (Po - Pe) / (1 - Pe), Pe from each rater's own shares: Cohen, A Coefficient of Agreement for Nominal
//                       Scales, Educational and Psychological Measurement 20 (1960), 37-46
//   Krippendorff's      1 - Do / De, nominal, any number of raters, missing values: Krippendorff, Computing Krippendorff's
//   alpha               Alpha-Reliability, University of Pennsylvania (2011)
//   over several codes  the codes' Po and Pe (Do and De) are summed before the quotient: De Vries and others, Using Pooled
//                       Kappa to Summarize Interrater Agreement across Many Items, Field Methods 20 (2008), 272-282
//   precision, recall   van Rijsbergen, Information Retrieval (1979), ch. 7; F1 is their harmonic mean
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace behov {

// What raters called one unit: value -> how many of them. Raters who did not see it are not in it.
struct RatedUnit {
  std::map<std::string, std::uint64_t> values;
  std::uint64_t times = 1;  // so many units alike
};

// Observed and expected disagreement; `units` are those that two raters or more have seen.
struct Disagreement {
  double observed = 0, expected = 0;
};
std::optional<Disagreement> nominal_disagreement(const std::vector<RatedUnit>& units);
std::optional<double> krippendorff_alpha(const std::vector<Disagreement>& codes);

// Rows are the first rater's values, columns the second's.
using Confusion = std::vector<std::vector<std::uint64_t>>;
struct Chance {
  double observed = 0, expected = 0;  // agreement
};
std::optional<Chance> chance_agreement(const Confusion& table);
std::optional<double> cohen_kappa(const std::vector<Chance>& codes);

// Two raters, one code: how many units each marked.
struct FourFold {
  std::uint64_t both = 0, first = 0, second = 0, neither = 0;
  std::uint64_t units() const { return both + first + second + neither; }
  FourFold& operator+=(const FourFold& other);
};
std::optional<double> percent_agreement(const FourFold& table);
// Of the second rater's marks, those that the first made too; of the first's, those that the second found.
std::optional<double> precision(const FourFold& table);
std::optional<double> recall(const FourFold& table);
std::optional<double> f1(const FourFold& table);

}  // namespace behov
