#include "engine/analysis/telling_words.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr double weight_of_prior = 500;
constexpr double shortest_full = 8, longest_full = 30;

double sum_of(const WordCounts& counts) {
  double sum = 0;
  for (const auto& [word, count] : counts) sum += static_cast<double>(count);
  return sum;
}

// Log of the odds of `count` among `of`. The prior keeps them finite wherever there are two words or more.
double log_odds(double count, double of) { return std::log(count / (of - count)); }

}  // namespace

std::vector<TellingWord> telling_words(const WordCounts& here, const WordCounts& everywhere) {
  const double words_here = sum_of(here), words = sum_of(everywhere), elsewhere = words - words_here;
  std::vector<TellingWord> out;
  if (everywhere.size() < 2) return out;
  for (const auto& [word, count] : here) {
    const auto all = static_cast<double>(everywhere.at(word)), mine = static_cast<double>(count);
    const double prior = weight_of_prior * all / words;
    const double first = mine + prior, second = all - mine + prior;
    const double difference = log_odds(first, words_here + weight_of_prior) - log_odds(second, elsewhere + weight_of_prior);
    out.push_back({word, difference / std::sqrt(1 / first + 1 / second), count});
  }
  std::sort(out.begin(), out.end(), [](const TellingWord& a, const TellingWord& b) { return a.z != b.z ? a.z > b.z : swedish_less(a.word, b.word); });
  return out;
}

double typicality(const std::vector<std::string>& words, std::size_t length, const std::unordered_map<std::string_view, double>& z) {
  const std::set<std::string_view> different(words.begin(), words.end());
  if (different.empty()) return 0;
  double sum = 0;
  for (const std::string_view word : different)
    if (const auto found = z.find(word); found != z.end()) sum += std::max(0.0, found->second);
  const auto size = static_cast<double>(length);
  return sum / std::sqrt(static_cast<double>(different.size())) * std::min(1.0, size / shortest_full) * std::min(1.0, longest_full / std::max(1.0, size));
}

}  // namespace behov
