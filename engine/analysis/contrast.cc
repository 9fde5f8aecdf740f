#include "engine/analysis/contrast.h"

#include <algorithm>
#include <iterator>

#include "engine/base/failure.h"
#include "engine/base/say.h"

namespace behov {
namespace {

std::set<std::string> in_both(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::set<std::string> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
  return out;
}

PeopleGroup all_but(const std::vector<PeopleGroup>& groups, std::size_t left_out) {
  PeopleGroup out{say("all others"), {}, {}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i == left_out) continue;
    out.people.insert(groups[i].people.begin(), groups[i].people.end());
    out.words += groups[i].words;
  }
  return out;
}

Sides same_people(PeopleGroup first, PeopleGroup second) {
  first.people = second.people = in_both(first.people, second.people);
  return {std::move(first), std::move(second), true};
}

// Each group against the one that is named.
std::vector<std::pair<std::size_t, std::size_t>> against_one(const std::vector<PeopleGroup>& groups, const std::string& name) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  const auto one = std::find_if(groups.begin(), groups.end(), [&](const PeopleGroup& group) { return group.name == name; });
  for (std::size_t i = 0; i < groups.size() && one != groups.end(); ++i)
    if (groups[i].name != name) out.emplace_back(i, static_cast<std::size_t>(one - groups.begin()));
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> each_with_the_next(std::size_t groups) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i + 1 < groups; ++i) out.emplace_back(i, i + 1);
  return out;
}

std::size_t people_in_one_alone(const std::vector<PeopleGroup>& groups) {
  std::map<std::string, std::size_t> waves_of;
  for (const PeopleGroup& group : groups)
    for (const std::string& person : group.people) ++waves_of[person];
  return static_cast<std::size_t>(std::count_if(waves_of.begin(), waves_of.end(), [](const auto& person) { return person.second == 1; }));
}

Pairs pairs_of(const std::set<std::string>& people, const std::set<std::string>& first, const std::set<std::string>& second) {
  Pairs out;
  for (const std::string& person : people) {
    const bool before = first.contains(person), after = second.contains(person);
    ++(before && after ? out.both : before ? out.first : after ? out.second : out.neither);
  }
  return out;
}

Share share_of(const PeopleGroup& group, const std::set<std::string>& said) { return {in_both(group.people, said).size(), group.people.size()}; }

}  // namespace

SidesFound sides_of(const std::vector<PeopleGroup>& all, bool waves, const std::string& against) {
  SidesFound out;
  std::vector<PeopleGroup> groups;
  for (const PeopleGroup& group : all)
    if (group.name == unknown_value) out.unknown = group.people.size();
    else groups.push_back(group);
  if (waves) out.once = people_in_one_alone(groups);
  if (groups.size() < 2) return out;
  if (against.empty() && !waves && groups.size() > 2) {
    for (std::size_t i = 0; i < groups.size(); ++i) out.sides.push_back({groups[i], all_but(groups, i)});
    return out;
  }
  for (const auto& [first, second] : against.empty() ? each_with_the_next(groups.size()) : against_one(groups, against))
    out.sides.push_back(waves ? same_people(groups[first], groups[second]) : Sides{groups[first], groups[second]});
  return out;
}

SidesFound sides_by(const Population& population, const Roster& roster, const std::string& attribute, const std::string& against) {
  const auto groups = groups_of(population, roster, attribute);
  std::vector<std::string> names;
  for (const PeopleGroup& group : groups) names.push_back(group.name);
  const std::string list = fmt::format("{}", fmt::join(names, ", "));
  if (!against.empty() && (against == unknown_value || std::find(names.begin(), names.end(), against) == names.end()))
    throw Failure(Exit::bad_data, say("nobody has {} `{}`; there are: {}", attribute, against, list));
  SidesFound out = sides_of(groups, attribute == roster.wave(), against);
  if (out.sides.empty()) throw Failure(Exit::bad_data, say("there are not two groups to compare by {}; there are: {}", attribute, list));
  return out;
}

std::vector<std::string> notes_of(const SidesFound& found, const std::string& attribute) {
  std::vector<std::string> out;
  if (found.sides.front().same_people) out.push_back(say("The same people at different times; left out because they are in one wave alone: {}.", found.once));
  if (found.unknown) out.push_back(say("Participants left out because their {} is not known: {}.", attribute, found.unknown));
  return out;
}

Contrast contrast_of(const Sides& sides, const std::set<std::string>& said_first, const std::set<std::string>& said_second) {
  Contrast out{share_of(sides.first, said_first), share_of(sides.second, said_second), {}, 0, {}, {}, {}, 1};
  if (out.first.asked && out.second.asked) out.difference = out.first.value() - out.second.value();
  if (sides.same_people) {
    out.pairs = pairs_of(sides.first.people, said_first, said_second);
    out.interval = newcombe_interval(*out.pairs);
    out.odds = odds_ratio(*out.pairs);
    out.p = mcnemar_exact(*out.pairs);
  } else {
    out.interval = newcombe_interval(out.first, out.second);
    out.odds = odds_ratio(out.first, out.second);
    out.p = fisher_exact(out.first, out.second);
  }
  return out;
}

void adjust(const std::vector<Contrast*>& family) {
  std::vector<double> ps;
  for (const Contrast* contrast : family) ps.push_back(contrast->p.p);
  const auto adjusted = holm_adjusted(ps);
  for (std::size_t i = 0; i < family.size(); ++i) family[i]->holm = adjusted[i];
}

}  // namespace behov
