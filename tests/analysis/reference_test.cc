// Every formula held against R, over tables drawn by lot. Skipped where R is not installed (Debian's r-base-core).
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "engine/analysis/association.h"
#include "engine/analysis/corpus_measures.h"
#include "engine/analysis/exact_tests.h"
#include "engine/analysis/intervals.h"
#include "engine/base/draws.h"

namespace behov {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double any = std::numeric_limits<double>::quiet_NaN();  // what is undefined with us is not compared

struct Case {
  std::string line;          // for R
  std::vector<double> ours;  // in the order in which R answers
};

std::string output_of(const std::string& command) {
  std::string out;
  std::array<char, 4096> part;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return out;
  while (const std::size_t got = std::fread(part.data(), 1, part.size(), pipe)) out.append(part.data(), got);
  return ::pclose(pipe) == 0 ? out : "";
}

bool has_r() { return !output_of("command -v Rscript 2>/dev/null").empty(); }

double number_of(const std::string& text) {
  if (text == "NA" || text == "NaN") return any;
  return text == "Inf" ? infinite : std::strtod(text.c_str(), nullptr);  // stod throws at numbers next to 0
}

void expect_near(double ours, double theirs, const std::string& line, std::size_t place) {
  if (std::isnan(ours)) return;
  if (std::isinf(ours) || std::isinf(theirs)) {
    EXPECT_EQ(ours, theirs) << line << ", number " << place;
  } else {
    EXPECT_NEAR(ours, theirs, 1e-7 * std::max(1.0, std::abs(theirs))) << line << ", number " << place;
  }
}

void compare(const std::vector<Case>& cases) {
  if (!has_r()) GTEST_SKIP() << "R is not installed: apt-get install r-base-core";
  const auto file = std::filesystem::path(testing::TempDir()) / ("behov-cases-" + std::to_string(::getpid()));
  std::ofstream out(file);
  for (const Case& one : cases) out << one.line << "\n";
  out.close();
  std::istringstream answers(
      output_of("Rscript --vanilla " BEHOV_SOURCE_DIR "/tests/analysis/reference.R " + file.string()));
  std::filesystem::remove(file);
  for (const Case& one : cases) {
    std::string line, word;
    ASSERT_TRUE(std::getline(answers, line)) << "R has no answer to " << one.line;
    std::istringstream words(line);
    std::size_t place = 0;
    for (; words >> word; ++place) {
      ASSERT_LT(place, one.ours.size()) << one.line;
      expect_near(one.ours[place], number_of(word), one.line, place);
    }
    EXPECT_EQ(place, one.ours.size()) << one.line;
  }
}

std::string line_of(const std::string& what, const std::vector<double>& numbers) {
  std::ostringstream out;
  out.precision(17);
  out << what;
  for (const double number : numbers) out << ' ' << number;
  return out.str();
}

Case groups(Share a, Share b) {
  const PValue test = fisher_exact(a, b);
  const Interval difference = *newcombe_interval(a, b), share = *wilson_interval(a.people, a.asked);
  const auto odds = odds_ratio(a, b);
  Case out{line_of("fisher", {double(a.people), double(a.asked), double(b.people), double(b.asked)}),
           {test.p, test.mid, difference.low, difference.high, share.low, share.high}};
  for (const double value :
       odds ? std::vector{odds->value, odds->interval.low, odds->interval.high} : std::vector{-1.0, -1.0, -1.0})
    out.ours.push_back(value);
  return out;
}

Case occasions(const Pairs& pairs) {
  const PValue test = mcnemar_exact(pairs);
  const Interval difference = *newcombe_interval(pairs);
  const auto odds = odds_ratio(pairs);
  return {line_of("pairs", {double(pairs.both), double(pairs.first), double(pairs.second), double(pairs.neither)}),
          {test.p, test.mid, difference.low, difference.high, odds ? odds->interval.low : any,
           odds ? odds->interval.high : any}};
}

TEST(R, AgreesOnGroupsOfAnySize) {
  std::vector<Case> cases;
  Draws draws(11);
  for (int i = 0; i < 400; ++i) {
    const std::uint64_t most = i < 300 ? 20 : 2000, m = 1 + draws.below(most), n = 1 + draws.below(most);
    cases.push_back(groups({draws.below(m + 1), m}, {draws.below(n + 1), n}));
  }
  compare(cases);
}

TEST(R, AgreesOnPeopleAskedTwice) {
  std::vector<Case> cases;
  Draws draws(12);
  for (int i = 0; i < 300; ++i)
    cases.push_back(occasions({draws.below(12), draws.below(12), draws.below(12), 1 + draws.below(12)}));
  compare(cases);
}

TEST(R, AgreesOnHolm) {
  std::vector<Case> cases;
  Draws draws(13);
  for (std::size_t size = 1; size < 40; ++size) {
    std::vector<double> ps;
    for (std::size_t i = 0; i < size; ++i) ps.push_back(static_cast<double>(draws.below(1000)) / 4000.0);
    cases.push_back({line_of("holm", ps), holm_adjusted(ps)});
  }
  compare(cases);
}

TEST(R, AgreesOnWordsAndTheirSpread) {
  std::vector<Case> cases;
  Draws draws(14);
  for (int i = 0; i < 200; ++i) {
    const Occurrences a{draws.below(50), 100 + draws.below(9000)}, b{1 + draws.below(50), 100 + draws.below(9000)};
    cases.push_back({line_of("words", {double(a.count), double(b.count), double(a.words), double(b.words)}),
                     {log_likelihood(a, b), *log_ratio(a, b)}});
    std::vector<Occurrences> parts;
    std::vector<double> numbers;
    for (int part = 0; part < 6; ++part) parts.push_back({1 + draws.below(9), 10 + draws.below(90)});
    for (const Occurrences& part : parts) numbers.push_back(double(part.count));
    for (const Occurrences& part : parts) numbers.push_back(double(part.words));
    const auto found = dispersion(parts);
    cases.push_back({line_of("spread", numbers), {found->dp, found->normalised}});
  }
  compare(cases);
}

TEST(R, AgreesOnWhatGoesTogether) {
  std::vector<Case> cases;
  Draws draws(15);
  for (int i = 0; i < 200; ++i) {
    const std::uint64_t both = draws.below(9), first = both + 1 + draws.below(9), second = both + 1 + draws.below(9);
    const Together counts{both, first, second, first + second - both + 1 + draws.below(50)};
    cases.push_back(
        {line_of("units", {double(both), double(first), double(second), double(counts.units)}), {*phi(counts)}});
  }
  compare(cases);
}

}  // namespace
}  // namespace behov
