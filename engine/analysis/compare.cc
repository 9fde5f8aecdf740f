#include "engine/analysis/compare.h"

#include <algorithm>
#include <cmath>

#include "engine/analysis/compare_rates.h"
#include "engine/analysis/subjects.h"
#include "engine/base/say.h"

namespace behov {
namespace {

struct ComparedPeople {
  const Subject* subject;
  const Sides* sides;
  Contrast contrast;
};
struct ComparedRates {
  const Subject* subject;
  const Sides* sides;
  RateContrast contrast;
  std::size_t first_people = 0, second_people = 0;
};

Cell real(double value, int decimals) {
  if (std::isinf(value)) return std::string("Inf");
  return Real{value, decimals};
}

Cell end_of(const std::optional<Interval>& interval, double Interval::*end, double scale, int decimals) {
  if (!interval) return {};
  return real(scale * ((*interval).*end), decimals);
}

Cell count(std::uint64_t n) { return static_cast<std::int64_t>(n); }

std::string share(const Share& one) { return fmt::format("{} {} {}", one.people, say("of"), one.asked); }

Column data(std::string key, std::string label) {
  Column out{std::move(key), std::move(label), Align::right};
  out.data_only = true;
  return out;
}

// Builds the columns and rows that both kinds of comparison share.
class Comparison {
 public:
  Comparison(const SidesFound& found, const CompareQuestion& question) : found_(found), question_(question), one_pair_(found.sides.size() == 1) {}

  Table of_people(const std::vector<ComparedPeople>& all) const {
    Table table{"compare", title(), heading(), {}, {}};
    add_side_columns(table, "first", found_.sides.front().first.name, say("Group"));
    add_side_columns(table, "second", found_.sides.front().second.name, say("Against"));
    table.columns.push_back({"difference", say("Difference"), Align::right});
    for (const auto& [key, label] : {std::pair("difference_low", say("from")), std::pair("difference_high", say("to"))}) table.columns.push_back(shown(key, label));
    table.columns.push_back({"odds_ratio", say("Odds ratio"), Align::right});
    for (const char* key : {"odds_low", "odds_high", "p", "mid_p"}) table.columns.push_back(data(key, key));
    table.columns.push_back(shown("p_holm", say("p (Holm)")));
    for (const char* key : {"both", "first_only", "second_only", "neither"}) table.columns.push_back(data(key, key));
    table.columns.push_back({"finding", say("Finding"), Align::left, true, true});
    for (const ComparedPeople& one : all) table.rows.push_back(row_of(one));
    return table;
  }

  Table of_rates(const std::vector<ComparedRates>& all) const {
    Table table{"compare", title(), heading(), {}, {}};
    for (const auto& [side, name, label] : {std::tuple(std::string("first"), found_.sides.front().first.name, say("Group")), std::tuple(std::string("second"), found_.sides.front().second.name, say("Against"))}) {
      table.columns.push_back(side_name(side, label));
      table.columns.push_back(data(side + "_people", side + "_people"));
      table.columns.push_back({side + "_rate", one_pair_ ? name : say("Per 1,000 words"), Align::right});
      table.columns.push_back(shown(side + "_low", say("from")));
      table.columns.push_back(shown(side + "_high", say("to")));
    }
    table.columns.push_back({"difference", say("Difference"), Align::right});
    table.columns.push_back(shown("difference_low", say("from")));
    table.columns.push_back(shown("difference_high", say("to")));
    table.columns.push_back({"finding", say("Finding"), Align::left, true, true});
    for (const ComparedRates& one : all) table.rows.push_back(row_of(one));
    return table;
  }

 private:
  std::string title() const {
    const std::string what = !question_.stance ? say("Spoken of") : *question_.stance == Stance::works ? say("What works") : *question_.stance == Stance::told ? say("Told of others") : say("Recurring needs");
    return say("{}, compared by {}", what, question_.by);
  }

  std::vector<Column> heading() const {
    std::vector<Column> out = {{"label", question_.rows == "theme" ? say("Theme") : question_.rows == "need" ? say("Named need") : say("Code"), Align::left, true}};
    for (const auto& [key, label] : {std::pair(question_.rows == "theme" ? "theme" : "code", say("Code")), std::pair("named", say("Named need"))}) {
      Column column = data(key, label);
      column.align = Align::left;
      out.push_back(std::move(column));
    }
    return out;
  }

  // Tests and intervals: shown as inference only of a random sample.
  Column shown(std::string key, std::string label) const {
    Column out{std::move(key), std::move(label), Align::right};
    out.data_only = !question_.random_sample;
    return out;
  }

  Column side_name(const std::string& side, const std::string& label) const {
    Column out{side, label, Align::left, true};
    out.data_only = one_pair_;
    return out;
  }

  void add_side_columns(Table& table, const std::string& side, const std::string& name, const std::string& label) const {
    table.columns.push_back(side_name(side, label));
    table.columns.push_back(data(side + "_n", side + "_n"));
    table.columns.push_back(data(side + "_N", side + "_N"));
    table.columns.push_back({side + "_people", one_pair_ ? name : say("Participants"), Align::right});
  }

  static void add_side(Row& row, const PeopleGroup& group, const Share& of) {
    row.cells.emplace_back(group.name);
    row.cells.push_back(count(of.people));
    row.cells.push_back(count(of.asked));
    row.cells.emplace_back(share(of));
  }

  static Row begun(const Subject& subject) { return {{subject.label, subject.id, subject.named}, 0}; }

  Row row_of(const ComparedPeople& one) const {
    const Contrast& contrast = one.contrast;
    Row row = begun(*one.subject);
    add_side(row, one.sides->first, contrast.first);
    add_side(row, one.sides->second, contrast.second);
    row.cells.push_back(real(100 * contrast.difference, 1));
    row.cells.push_back(end_of(contrast.interval, &Interval::low, 100, 1));
    row.cells.push_back(end_of(contrast.interval, &Interval::high, 100, 1));
    add_odds(row, contrast.odds);
    for (const double p : {contrast.p.p, contrast.p.mid, contrast.holm}) row.cells.push_back(real(p, 4));
    add_pairs(row, contrast.pairs);
    row.cells.emplace_back(finding(contrast, *one.sides, question_.random_sample));
    return row;
  }

  static void add_odds(Row& row, const std::optional<OddsRatio>& odds) {
    for (std::size_t i = 0; i < 3; ++i) row.cells.emplace_back();
    if (!odds) return;
    const auto at = row.cells.end() - 3;
    at[0] = real(odds->value, 2);
    at[1] = real(odds->interval.low, 2);
    at[2] = real(odds->interval.high, 2);
  }

  static void add_pairs(Row& row, const std::optional<Pairs>& pairs) {
    for (std::size_t i = 0; i < 4; ++i) row.cells.emplace_back();
    if (!pairs) return;
    const auto at = row.cells.end() - 4;
    at[0] = count(pairs->both);
    at[1] = count(pairs->first);
    at[2] = count(pairs->second);
    at[3] = count(pairs->neither);
  }

  Row row_of(const ComparedRates& one) const {
    const RateContrast& contrast = one.contrast;
    Row row = begun(*one.subject);
    const auto add = [&](const std::string& name, std::size_t people, double rate, const std::optional<Interval>& interval) {
      row.cells.emplace_back(name);
      row.cells.push_back(count(people));
      row.cells.push_back(real(rate, 2));
      row.cells.push_back(end_of(interval, &Interval::low, 1, 2));
      row.cells.push_back(end_of(interval, &Interval::high, 1, 2));
    };
    add(one.sides->first.name, one.first_people, contrast.first, contrast.first_interval);
    add(one.sides->second.name, one.second_people, contrast.second, contrast.second_interval);
    row.cells.push_back(real(contrast.difference, 2));
    row.cells.push_back(end_of(contrast.interval, &Interval::low, 1, 2));
    row.cells.push_back(end_of(contrast.interval, &Interval::high, 1, 2));
    row.cells.emplace_back(finding(contrast, *one.sides, question_.random_sample));
    return row;
  }

  const SidesFound& found_;
  const CompareQuestion& question_;
  bool one_pair_;
};

std::set<std::string> people_who_say(const Subject& subject, const PeopleGroup& group) {
  std::set<std::string> out;
  for (const Coding* coding : subject.codings)
    if (group.holds(*coding)) out.insert(coding->participant);
  return out;
}

std::vector<ComparedPeople> compared_people(const std::vector<Subject>& subjects, const std::vector<Sides>& sides) {
  std::vector<ComparedPeople> out;
  for (const Subject& subject : subjects)
    for (const Sides& pair : sides) {
      Contrast contrast = contrast_of(pair, people_who_say(subject, pair.first), people_who_say(subject, pair.second));
      if (contrast.first.people + contrast.second.people) out.push_back({&subject, &pair, std::move(contrast)});
    }
  std::vector<Contrast*> family;
  for (ComparedPeople& one : out) family.push_back(&one.contrast);
  adjust(family);
  std::stable_sort(out.begin(), out.end(), [](const ComparedPeople& a, const ComparedPeople& b) { return a.contrast.p.p < b.contrast.p.p; });
  return out;
}

// How far the interval is from 0, by its width: what differs the most clearly comes first.
double clearness(const RateContrast& contrast) {
  if (!contrast.interval) return -1;
  const double width = contrast.interval->high - contrast.interval->low;
  return width > 0 ? std::abs(contrast.difference) / width : 0;
}

std::vector<ComparedRates> compared_rates(const std::vector<Subject>& subjects, const std::vector<Sides>& sides, const Population& population, std::uint64_t seed) {
  std::vector<ComparedRates> out;
  for (const Sides& pair : sides) {
    const auto contrasts = rate_contrasts(subjects, pair, population, seed);
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      const std::size_t first = people_who_say(subjects[i], pair.first).size(), second = people_who_say(subjects[i], pair.second).size();
      if (first + second) out.push_back({&subjects[i], &pair, contrasts[i], first, second});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const ComparedRates& a, const ComparedRates& b) { return clearness(a.contrast) > clearness(b.contrast); });
  return out;
}

void add_notes(Table& table, const SidesFound& found, const CompareQuestion& question, std::size_t silent) {
  const auto note = [&](std::string sentence) { table.notes.push_back(std::move(sentence)); };
  table.notes = notes_of(found, question.by);
  if (silent) note(say("Left out because nobody here speaks of it: {}.", silent));
  if (question.rates) note(say("Mentions per 1,000 words of their own; intervals of 95 per cent, from people drawn anew {} times, not adjusted for how many things are compared.", bootstrap_samples));
  else if (found.sides.front().same_people) note(say("Differences are in percentage points; intervals of 95 per cent after Newcombe (pairs), tests after McNemar (exact), adjusted after Holm (comparisons: {}).", table.rows.size()));
  else note(say("Differences are in percentage points; intervals of 95 per cent after Newcombe, tests after Fisher (exact), adjusted after Holm (comparisons: {}).", table.rows.size()));
  if (question.random_sample) note(say("study.toml says that those asked are a random sample: intervals and tests are about all whom they were drawn from."));
  else note(say("Those asked are no random sample: the figures describe them and nobody else. The data formats hold intervals and tests, as a measure of chance among so many people."));
}

}  // namespace

Table compare_table(const std::vector<Coding>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const Population& population, const Roster& roster, const CompareQuestion& question) {
  const SidesFound found = sides_by(population, roster, question.by, question.against);
  std::vector<const Coding*> kept;
  for (const Coding& coding : codings)
    if (!question.stance || coding.stance == *question.stance) kept.push_back(&coding);
  const auto subjects = subjects_of(kept, codes, lexicon, question.rows);
  const Comparison comparison(found, question);
  Table table = question.rates ? comparison.of_rates(compared_rates(subjects, found.sides, population, question.seed)) : comparison.of_people(compared_people(subjects, found.sides));
  const auto silent = std::count_if(subjects.begin(), subjects.end(), [](const Subject& subject) { return subject.codings.empty(); });
  add_notes(table, found, question, static_cast<std::size_t>(silent));
  return table;
}

}  // namespace behov
