#include "engine/analysis/keyness.h"

#include <algorithm>
#include <map>

#include "engine/analysis/corpus_measures.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// What one side says.
struct Use {
  std::uint64_t times = 0;
  std::set<std::string_view> people;
};
struct Speech {
  std::uint64_t words = 0;  // all of them, content words or not
  std::map<std::string_view, Use> uses;
};

Speech speech_of(const std::vector<SpokenWords>& spoken, const Population& population, const PeopleGroup& group) {
  Speech out;
  for (const auto& [place, words] : population.words_said)
    if (group.holds(place.first, place.second)) out.words += words;
  for (const SpokenWords& one : spoken) {
    if (!group.holds(one.transcript, one.participant)) continue;
    for (const auto& [word, times] : one.times) {
      Use& use = out.uses[word];
      use.times += times;
      use.people.insert(one.participant);
    }
  }
  return out;
}

struct KeyWord {
  std::string_view word;
  Use here, there;
  double likelihood = 0, ratio = 0;
};

std::vector<KeyWord> key_words(const Speech& here, const Speech& there, const KeynessQuestion& question) {
  std::vector<KeyWord> out;
  for (const auto& [word, use] : here.uses) {
    if (use.people.size() < question.fewest_people) continue;
    const auto other = there.uses.find(word);
    KeyWord one{word, use, other == there.uses.end() ? Use{} : other->second, 0, 0};
    const Occurrences first{use.times, here.words}, second{one.there.times, there.words};
    one.ratio = log_ratio(first, second).value_or(0);
    one.likelihood = log_likelihood(first, second);
    if (one.ratio > 0) out.push_back(std::move(one));
  }
  std::sort(out.begin(), out.end(), [](const KeyWord& a, const KeyWord& b) { return a.likelihood != b.likelihood ? a.likelihood > b.likelihood : swedish_less(a.word, b.word); });
  if (out.size() > question.most) out.resize(question.most);
  return out;
}

void add_rows(Table& table, const PeopleGroup& here, const PeopleGroup& there, const std::vector<SpokenWords>& spoken, const Population& population, const KeynessQuestion& question) {
  const Speech first = speech_of(spoken, population, here), second = speech_of(spoken, population, there);
  const auto count = [](std::uint64_t n) { return Cell(static_cast<std::int64_t>(n)); };
  const auto share = [](std::size_t n, std::size_t of) { return fmt::format("{} {} {}", n, say("of"), of); };
  for (const KeyWord& one : key_words(first, second, question))
    table.rows.push_back({{here.name, std::string(one.word), count(one.here.people.size()), count(here.people.size()), share(one.here.people.size(), here.people.size()), count(one.here.times),
                           Real{per_thousand({one.here.times, first.words}), 2}, there.name, count(one.there.people.size()), count(there.people.size()), share(one.there.people.size(), there.people.size()),
                           count(one.there.times), Real{per_thousand({one.there.times, second.words}), 2}, Real{one.likelihood, 1}, Real{one.ratio, 1}},
                          0});
}

std::vector<Column> columns() {
  const auto data = [](std::string key) {
    Column out{key, key, Align::right};
    out.data_only = true;
    return out;
  };
  Column against{"against", say("Against"), Align::left};
  against.data_only = true;
  return {{"group", say("Group"), Align::left}, {"word", say("Word"), Align::left}, data("n"), data("N"), {"people", say("Participants"), Align::right}, {"times", say("Times"), Align::right},
          {"rate", say("Per 1,000 words"), Align::right}, std::move(against), data("against_n"), data("against_N"), {"against_people", say("Others"), Align::right}, {"against_times", say("Times"), Align::right},
          {"against_rate", say("Per 1,000 words"), Align::right}, {"log_likelihood", "G2", Align::right}, {"log_ratio", say("Log ratio"), Align::right}};
}

}  // namespace

Table keyness_table(const std::vector<SpokenWords>& spoken, const Population& population, const Roster& roster, const KeynessQuestion& question) {
  const SidesFound found = sides_by(population, roster, question.by, question.against);
  Table table{"keyness", say("Words that set groups apart, by {}", question.by), columns(), {}, {}};
  for (const Sides& sides : found.sides) add_rows(table, sides.first, sides.second, spoken, population, question);
  if (found.sides.size() == 1) add_rows(table, found.sides.front().second, found.sides.front().first, spoken, population, question);
  table.notes = notes_of(found, question.by);
  table.notes.push_back(say("Nouns, verbs, adjectives and names by their dictionary form, said by so many of the group or more: {}. G2 (log-likelihood) ranks them; log ratio 1 is twice as often, 2 four times. Both describe what was said: words of one person are not independent of each other.", question.fewest_people));
  return table;
}

}  // namespace behov
