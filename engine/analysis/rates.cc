#include "engine/analysis/rates.h"

#include <algorithm>
#include <numeric>

namespace behov {
namespace {

std::uint64_t counted(const std::vector<std::pair<std::size_t, std::uint64_t>>& mentions, const std::vector<std::uint32_t>& times) {
  std::uint64_t out = 0;
  for (const auto& [person, count] : mentions) out += count * times[person];
  return out;
}

double rate(std::uint64_t mentions, std::uint64_t words) { return 1000.0 * static_cast<double>(mentions) / static_cast<double>(words); }

}  // namespace

std::vector<double> rates_of(const Speech& speech) {
  const std::uint64_t words = std::accumulate(speech.words.begin(), speech.words.end(), std::uint64_t{0});
  const std::vector<std::uint32_t> once(speech.words.size(), 1);
  std::vector<double> out;
  for (const auto& mentions : speech.mentions) out.push_back(words ? rate(counted(mentions, once), words) : 0);
  return out;
}

std::vector<std::vector<std::optional<double>>> rate_replicates(const Speech& speech, std::size_t samples, Draws& draws) {
  std::vector<std::vector<std::optional<double>>> out(speech.mentions.size(), std::vector<std::optional<double>>(samples));
  const std::size_t people = speech.words.size();
  std::vector<std::uint32_t> times(people);
  for (std::size_t sample = 0; sample < samples && people > 0; ++sample) {
    std::fill(times.begin(), times.end(), 0);
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < people; ++i) {
      const std::size_t drawn = draws.below(people);
      ++times[drawn];
      words += speech.words[drawn];
    }
    if (words == 0) continue;
    for (std::size_t subject = 0; subject < out.size(); ++subject) out[subject][sample] = rate(counted(speech.mentions[subject], times), words);
  }
  return out;
}

std::vector<std::optional<double>> differences(const std::vector<std::optional<double>>& first, const std::vector<std::optional<double>>& second) {
  std::vector<std::optional<double>> out(std::min(first.size(), second.size()));
  for (std::size_t i = 0; i < out.size(); ++i)
    if (first[i] && second[i]) out[i] = *first[i] - *second[i];
  return out;
}

}  // namespace behov
