// Rates of mentions of two sides, with intervals from people drawn anew (rates.h).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/compare.h"
#include "engine/analysis/subjects.h"

namespace behov {

// One for each subject. People who are on both sides are drawn together.
std::vector<RateContrast> rate_contrasts(const std::vector<Subject>& subjects, const Sides& sides, const Population& population, std::uint64_t seed);

}  // namespace behov
