// Two groups of people, or the same people twice, held against each other in one thing that they say or do not say.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/exact_tests.h"
#include "engine/analysis/intervals.h"
#include "engine/analysis/people_groups.h"

namespace behov {

// What is set against what. Of waves only people who are in both; they are compared with themselves.
struct Sides {
  PeopleGroup first, second;
  bool same_people = false;
};

struct SidesFound {
  std::vector<Sides> sides;
  std::size_t unknown = 0;  // people whose value is not known: in no side
  std::size_t once = 0;     // people left out because they are in one wave alone
};

// Two groups: the first against the second. More: each against everybody else, or, with `against`, each against that one.
// Waves: each with the next, or, with `against`, each with that one. No sides where there are fewer than two groups.
SidesFound sides_of(const std::vector<PeopleGroup>& groups, bool waves, const std::string& against);

// The same of an attribute. Throws Failure(bad_data) where there are not two groups to compare, or `against` is none.
SidesFound sides_by(const Population& population, const Roster& roster, const std::string& attribute, const std::string& against);

// Who was left out, in sentences.
std::vector<std::string> notes_of(const SidesFound& found, const std::string& attribute);

struct Contrast {
  Share first, second;
  std::optional<Pairs> pairs;  // where both are the same people
  double difference = 0;       // of shares, the first less the second: -1 to 1
  std::optional<Interval> interval;
  std::optional<OddsRatio> odds;
  PValue p;
  double holm = 1;             // p, adjusted for all that is compared in the same table (adjust)
};

// `said` are the people of each side who do.
Contrast contrast_of(const Sides& sides, const std::set<std::string>& said_first, const std::set<std::string>& said_second);

// Fills in `holm` of all of them as one family.
void adjust(const std::vector<Contrast*>& family);

// 95 per cent: below this a difference is not put down to chance.
inline constexpr double level = 0.05;

// The difference in one plain sentence. As inference about others only where those asked are a random sample; else about
// those asked. Where it cannot be told from chance, the sentence says so, and never that there is no difference.
std::string finding(const Contrast& contrast, const Sides& sides, bool random_sample);

}  // namespace behov
