#include "engine/analysis/spread.h"

#include <map>

#include "engine/analysis/corpus_measures.h"
#include "engine/base/say.h"

namespace behov {
namespace {

std::vector<Occurrences> parts_of(const Speech& speech, std::size_t subject) {
  std::vector<Occurrences> out;
  for (const std::uint64_t words : speech.words) out.push_back({0, words});
  for (const auto& [person, times] : speech.mentions[subject]) out[person].count = times;
  return out;
}

PeopleGroup everybody(const Population& population) {
  PeopleGroup out;
  for (const auto& [id, person] : population.people) out.people.insert(id);
  return out;
}

}  // namespace

Speech speech_of(const CodingsBySubject& subjects, const PeopleGroup& group, const Population& population) {
  Speech out;
  std::map<std::string_view, std::size_t> number_of;
  for (const std::string& person : group.people) number_of.emplace(person, number_of.size());
  out.words.resize(number_of.size());
  for (const auto& [place, words] : population.words_said)
    if (group.holds(place.first, place.second)) out.words[number_of.at(place.second)] += words;
  for (const auto& codings : subjects) {
    std::map<std::size_t, std::uint64_t> times;
    for (const Coding* coding : codings)
      if (group.holds(*coding)) ++times[number_of.at(coding->participant)];
    out.mentions.emplace_back(times.begin(), times.end());
  }
  return out;
}

void add_dispersion(Table& table, const CodingsBySubject& subjects, const Population& population) {
  const Speech speech = speech_of(subjects, everybody(population), population);
  table.columns.push_back({"dp", "DP", Align::right});
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    table.rows[i].cells.emplace_back();
    if (const auto spread = dispersion(parts_of(speech, i))) table.rows[i].cells.back() = Real{spread->dp, 2};
  }
  table.notes.push_back(say("DP (Gries): 0 where everybody mentions it as often for how much they say, near 1 where few people make all the mentions."));
}

void add_intervals(Table& table, const CodingsBySubject& subjects, const Population& population) {
  table.columns.push_back({"low", say("from"), Align::right});
  table.columns.push_back({"high", say("to"), Align::right});
  const Speech speech = speech_of(subjects, everybody(population), population);
  Draws draws(1);
  const auto replicates = speech.words.size() < fewest_for_bootstrap ? std::vector<std::vector<std::optional<double>>>(subjects.size()) : rate_replicates(speech, bootstrap_samples, draws);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const auto interval = percentile_interval(replicates[i]);
    for (const auto end : {&Interval::low, &Interval::high}) {
      table.rows[i].cells.emplace_back();
      if (interval) table.rows[i].cells.back() = Real{(*interval).*end, 2};
    }
  }
  table.notes.push_back(say("From ... to: how far the total would move with who among them is counted (95 per cent of {} draws of as many people).", bootstrap_samples));
}

}  // namespace behov
