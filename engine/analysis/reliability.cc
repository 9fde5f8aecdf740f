#include "engine/analysis/reliability.h"

namespace behov {
namespace {

std::uint64_t raters_of(const RatedUnit& unit) {
  std::uint64_t sum = 0;
  for (const auto& [value, count] : unit.values) sum += count;
  return sum;
}

std::optional<double> quotient(std::uint64_t part, std::uint64_t whole) {
  return whole ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

// A sum of products of counts is exact in a double up to 2^53; what is left below this is rounding.
bool is_nothing(double value) { return value < 1e-12; }

}  // namespace

std::optional<Disagreement> nominal_disagreement(const std::vector<RatedUnit>& units) {
  std::map<std::string, double> totals;
  double pairable = 0, observed = 0;
  for (const RatedUnit& unit : units) {
    const auto raters = static_cast<double>(raters_of(unit)), times = static_cast<double>(unit.times);
    if (raters < 2 || unit.times == 0) continue;
    double same = 0;
    for (const auto& [value, count] : unit.values) {
      const auto given = static_cast<double>(count);
      totals[value] += times * given;
      same += given * given;
    }
    pairable += times * raters;
    observed += times * (raters * raters - same) / (raters - 1);
  }
  if (pairable < 2) return std::nullopt;
  double same = 0;
  for (const auto& [value, total] : totals) same += total * total;
  return Disagreement{observed / pairable, (pairable * pairable - same) / (pairable * (pairable - 1))};
}

std::optional<double> krippendorff_alpha(const std::vector<Disagreement>& codes) {
  double observed = 0, expected = 0;
  for (const Disagreement& code : codes) {
    observed += code.observed;
    expected += code.expected;
  }
  if (is_nothing(expected)) return std::nullopt;
  return 1 - observed / expected;
}

std::optional<Chance> chance_agreement(const Confusion& table) {
  const std::size_t size = table.size();
  std::vector<double> rows(size), columns(size);
  double all = 0, agreed = 0;
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t j = 0; j < size; ++j) {
      const auto count = static_cast<double>(table[i][j]);
      rows[i] += count;
      columns[j] += count;
      all += count;
      if (i == j) agreed += count;
    }
  if (all == 0) return std::nullopt;
  double expected = 0;
  for (std::size_t i = 0; i < size; ++i) expected += rows[i] * columns[i];
  return Chance{agreed / all, expected / (all * all)};
}

std::optional<double> cohen_kappa(const std::vector<Chance>& codes) {
  double observed = 0, expected = 0;
  for (const Chance& code : codes) {
    observed += code.observed;
    expected += code.expected;
  }
  const auto all = static_cast<double>(codes.size());
  if (is_nothing(all - expected)) return std::nullopt;
  return (observed - expected) / (all - expected);
}

FourFold& FourFold::operator+=(const FourFold& other) {
  both += other.both;
  first += other.first;
  second += other.second;
  neither += other.neither;
  return *this;
}

std::optional<double> percent_agreement(const FourFold& t) { return quotient(t.both + t.neither, t.units()); }
std::optional<double> precision(const FourFold& t) { return quotient(t.both, t.both + t.second); }
std::optional<double> recall(const FourFold& t) { return quotient(t.both, t.both + t.first); }
std::optional<double> f1(const FourFold& t) { return quotient(2 * t.both, 2 * t.both + t.first + t.second); }

}  // namespace behov
