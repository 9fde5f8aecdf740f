// Mentions per 1,000 words, with intervals from people drawn anew: the person is what was sampled, so that whoever speaks
// much of one thing moves the rate and widens its interval. Bootstrap over participants (Efron and Tibshirani, An
// Introduction to the Bootstrap (1993), ch. 6 and 13); draws: base/draws.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/analysis/intervals.h"
#include "engine/base/draws.h"

namespace behov {

// Fewer people than this tell too little of their spread: no interval.
inline constexpr std::size_t fewest_for_bootstrap = 5;

// So often people are drawn anew.
inline constexpr std::size_t bootstrap_samples = 2000;

// A group: what each of its people said in all, and how often each subject was mentioned by whom (a place in `words`).
struct Speech {
  std::vector<std::uint64_t> words;
  std::vector<std::vector<std::pair<std::size_t, std::uint64_t>>> mentions;  // by subject: person, times
};

// By subject; 0 where nobody said a word.
std::vector<double> rates_of(const Speech& speech);

// By subject, a rate for each time that as many people are drawn with replacement; nothing where they said no word.
// Two groups whose people are the same, in the same order, are drawn alike by draws that begin alike.
std::vector<std::vector<std::optional<double>>> rate_replicates(const Speech& speech, std::size_t samples, Draws& draws);

// Of the first less the second, replicate by replicate.
std::vector<std::optional<double>> differences(const std::vector<std::optional<double>>& first, const std::vector<std::optional<double>>& second);

}  // namespace behov
