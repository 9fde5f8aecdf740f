// Groups compared: in each thing that people speak of, how many of one group do, how many of the other, and how far that
// can be trusted. Sources of the formulas: intervals.h, exact_tests.h, rates.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/contrast.h"
#include "engine/analysis/people.h"
#include "engine/analysis/rates.h"
#include "engine/analysis/table.h"
#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/roster.h"

namespace behov {

struct CompareQuestion {
  std::string by;                            // an attribute
  std::string against;                       // a value of it; empty: none
  std::string rows = "code";                 // code, theme, or need (the named ones)
  std::optional<Stance> stance = Stance::need;  // nothing: whatever is said of it
  bool rates = false;                        // mentions per 1,000 words instead of people
  bool random_sample = false;                // study.toml: those asked were drawn at random
  std::uint64_t seed = 1;                    // of the bootstrap
};

// A rate of mentions per 1,000 words on each side. Intervals: the middle 95 per cent of people drawn anew; nothing where a
// side has too few people for it.
struct RateContrast {
  double first = 0, second = 0, difference = 0;
  std::optional<Interval> first_interval, second_interval, interval;
};
std::string finding(const RateContrast& contrast, const Sides& sides, bool random_sample);

// Rows by thing and sides; those that differ the most clearly first, then in the lexicon's order. Things of which nobody
// on either side speaks have no row and are not among what Holm's adjustment counts.
// Throws Failure(bad_data) where there are not two groups to compare, or `against` is none of them.
Table compare_table(const std::vector<Coding>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const Population& population, const Roster& roster, const CompareQuestion& question);

}  // namespace behov
