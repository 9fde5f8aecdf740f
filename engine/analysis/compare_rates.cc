#include "engine/analysis/compare_rates.h"

#include "engine/analysis/spread.h"

namespace behov {
namespace {

using Replicates = std::vector<std::vector<std::optional<double>>>;

// The second side goes on where the first has ended, unless its people are the same: then they are drawn alike.
std::pair<Replicates, Replicates> replicates_of(const Speech& first, const Speech& second, bool same_people, std::uint64_t seed) {
  Draws draws(seed), again(seed);
  Replicates one = rate_replicates(first, bootstrap_samples, draws);
  return {std::move(one), rate_replicates(second, bootstrap_samples, same_people ? again : draws)};
}

}  // namespace

std::vector<RateContrast> rate_contrasts(const std::vector<Subject>& subjects, const Sides& sides, const Population& population, std::uint64_t seed) {
  CodingsBySubject lists;
  for (const Subject& subject : subjects) lists.push_back(subject.codings);
  const Speech first = speech_of(lists, sides.first, population), second = speech_of(lists, sides.second, population);
  const auto first_rates = rates_of(first), second_rates = rates_of(second);
  const auto [first_drawn, second_drawn] = replicates_of(first, second, sides.same_people, seed);
  const bool first_enough = first.words.size() >= fewest_for_bootstrap, second_enough = second.words.size() >= fewest_for_bootstrap;
  std::vector<RateContrast> out(subjects.size());
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    out[i] = {first_rates[i], second_rates[i], first_rates[i] - second_rates[i], {}, {}, {}};
    if (first_enough) out[i].first_interval = percentile_interval(first_drawn[i]);
    if (second_enough) out[i].second_interval = percentile_interval(second_drawn[i]);
    if (first_enough && second_enough) out[i].interval = percentile_interval(differences(first_drawn[i], second_drawn[i]));
  }
  return out;
}

}  // namespace behov
