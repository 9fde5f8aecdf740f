#include "engine/analysis/cooccurrence.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/analysis/association.h"
#include "engine/analysis/subjects.h"
#include "engine/analysis/unit_label.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// A turn (transcript and number), a sentence of it (its place in the turn), or a person (the name alone).
using Unit = std::tuple<std::string, std::uint32_t, std::size_t>;

class Units {
 public:
  Units(const Population& population, const SentencePlaces& sentences, Within within) : population_(population), sentences_(sentences), within_(within) {}

  std::uint64_t all() const {
    std::uint64_t out = 0;
    if (within_ == Within::participant) return population_.people.size();
    if (within_ == Within::turn)
      for (const auto& [id, person] : population_.people) out += person.turns;
    else
      for (const auto& [turn, places] : sentences_) out += places.size();
    return out;
  }

  // Those that the coding stands in; a coding over several sentences is in each.
  std::vector<Unit> of(const Coding& coding) const {
    if (within_ == Within::participant) return {{coding.participant, 0, 0}};
    if (within_ == Within::turn) return {{coding.transcript, coding.turn, 0}};
    std::vector<Unit> out;
    const auto places = sentences_.find({coding.transcript, coding.turn});
    for (std::size_t i = 0; places != sentences_.end() && i < places->second.size(); ++i)
      if (places->second[i].start < coding.span.end && coding.span.start < places->second[i].end) out.emplace_back(coding.transcript, coding.turn, i);
    return out;
  }

 private:
  const Population& population_;
  const SentencePlaces& sentences_;
  Within within_;
};

// In which units a subject is, and its first coding there.
using Places = std::map<Unit, const Coding*>;

struct Pair {
  std::size_t first = 0, second = 0;  // subjects
  Together counts;
  std::vector<std::pair<const Coding*, const Coding*>> passages;
  std::size_t people = 0;
};

Pair pair_of(const std::vector<Places>& places, std::size_t first, std::size_t second, std::uint64_t units) {
  Pair out{first, second, {0, places[first].size(), places[second].size(), units}, {}, 0};
  std::set<std::string> people;
  for (const auto& [unit, coding] : places[first]) {
    const auto other = places[second].find(unit);
    if (other == places[second].end()) continue;
    ++out.counts.both;
    people.insert(coding->participant);
    out.passages.emplace_back(coding, other->second);
  }
  out.people = people.size();
  return out;
}

std::vector<Pair> pairs_of(const std::vector<Places>& places, std::uint64_t units) {
  std::vector<Pair> out;
  for (std::size_t a = 0; a < places.size(); ++a)
    for (std::size_t b = a + 1; b < places.size(); ++b)
      if (Pair pair = pair_of(places, a, b, units); pair.counts.both) out.push_back(std::move(pair));
  std::stable_sort(out.begin(), out.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(a.counts.both, jaccard(a.counts).value_or(0)) > std::tuple(b.counts.both, jaccard(b.counts).value_or(0));
  });
  return out;
}

std::string quoted(const Coding& first, const Coding& second) {
  const auto said = [](const Coding& coding) { return "\xE2\x80\x9D" + squeeze(coding.sentence.empty() ? coding.text : coding.sentence) + "\xE2\x80\x9D"; };
  const std::string one = said(first), other = said(second);
  const bool same_turn = first.transcript == second.transcript && first.turn == second.turn;
  const std::string place = same_turn ? fmt::format("{}:{}", first.transcript, first.turn) : fmt::format("{}:{}, {}:{}", first.transcript, first.turn, second.transcript, second.turn);
  return fmt::format("{} ({}, {})", one == other ? one : one + " ... " + other, first.participant, place);
}

std::vector<std::string> quotes_of(const Pair& pair, std::size_t most) {
  std::vector<std::string> out;
  std::set<std::string> heard;
  for (const auto& [first, second] : pair.passages)
    if (out.size() < most && heard.insert(first->participant).second) out.push_back(quoted(*first, *second));
  return out;
}

Cell measured(const std::optional<double>& value, int decimals) {
  if (!value) return {};
  return Real{*value, decimals};
}

Column data(std::string key, std::string label) {
  Column out{std::move(key), std::move(label), Align::left};
  out.data_only = true;
  return out;
}

std::string name_of(Within within) {
  if (within == Within::participant) return say("Participants");
  return within == Within::turn ? say("Turns") : say("Sentences");
}

Table pair_table(const std::vector<Subject>& subjects, const std::vector<Pair>& pairs, const CooccurQuestion& question) {
  Table table{"cooccur", say("Together"), {}, {}, {}};
  table.columns = {{"first", say("One"), Align::left, true}, data("first_id", say("Code")), data("first_named", say("Named need")), {"second", say("Other"), Align::left, true}, data("second_id", say("Code")), data("second_named", say("Named need"))};
  table.columns.push_back({"together", say("Together"), Align::right});
  table.columns.push_back({"people", say("Participants"), Align::right});
  table.columns.push_back({"first_n", say("One"), Align::right});
  table.columns.push_back({"second_n", say("Other"), Align::right});
  table.columns.push_back(data("units", name_of(question.within)));
  for (const auto& [key, label] : {std::pair("expected", say("Expected")), std::pair("lift", say("Lift")), std::pair("jaccard", std::string("Jaccard")), std::pair("phi", std::string("phi"))}) table.columns.push_back({key, label, Align::right});
  if (question.quotes) table.columns.push_back({"quotes", say("Quotes"), Align::left, true, true});
  const auto count = [](std::uint64_t n) { return Cell(static_cast<std::int64_t>(n)); };
  for (const Pair& pair : pairs) {
    const Subject &one = subjects[pair.first], &other = subjects[pair.second];
    Row row{{one.label, one.id, one.named, other.label, other.id, other.named, count(pair.counts.both), count(pair.people), count(pair.counts.first), count(pair.counts.second), count(pair.counts.units),
             measured(expected_together(pair.counts), 1), measured(lift(pair.counts), 2), measured(jaccard(pair.counts), 2), measured(phi(pair.counts), 2)},
            0};
    if (question.quotes) row.cells.emplace_back(quotes_of(pair, question.quotes));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table square_table(const std::vector<Subject>& subjects, const std::vector<Places>& places, std::uint64_t units, const CooccurQuestion& question) {
  const auto key_of = [](const Subject& one) { return one.named.empty() ? one.id : one.id + ", " + one.named; };
  Table table{"cooccur", say("Together"), {{question.rows, label_of_unit(question.rows)}}, {}, {}};
  for (const Subject& subject : subjects) table.columns.push_back({key_of(subject), subject.label, Align::right});
  for (std::size_t a = 0; a < subjects.size(); ++a) {
    Row row{{key_of(subjects[a])}, 0};
    for (std::size_t b = 0; b < subjects.size(); ++b) row.cells.emplace_back(static_cast<std::int64_t>(pair_of(places, a, b, units).counts.both));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Table cooccurrence_table(const std::vector<Coding>& codings, const std::vector<const Code*>& codes, const Lexicon& lexicon, const Population& population, const SentencePlaces& sentences, const CooccurQuestion& question) {
  std::vector<const Coding*> kept;
  for (const Coding& coding : codings)
    if (coding.is_need() || !question.needs_only) kept.push_back(&coding);
  const auto subjects = subjects_of(kept, codes, lexicon, question.rows);
  const Units units(population, sentences, question.within);
  std::vector<Places> places(subjects.size());
  for (std::size_t i = 0; i < subjects.size(); ++i)
    for (const Coding* coding : subjects[i].codings)
      for (Unit& unit : units.of(*coding)) places[i].emplace(std::move(unit), coding);
  Table table = question.matrix ? square_table(subjects, places, units.all(), question) : pair_table(subjects, pairs_of(places, units.all()), question);
  if (question.within == Within::participant) table.notes.push_back(say("Counted are participants, {} in all, who speak of both.", units.all()));
  else if (question.within == Within::turn) table.notes.push_back(say("Counted are turns of participants, {} in all, in which both stand.", units.all()));
  else table.notes.push_back(say("Counted are sentences of participants, {} in all, in which both stand.", units.all()));
  if (!question.matrix) table.notes.push_back(say("Expected: how many there would be if they had nothing to do with each other; lift is together by expected, Jaccard both by either, phi the correlation. Turns of one person are alike: read them as description."));
  if (question.needs_only) table.notes.push_back(say("Only passages that tell of a need are counted."));
  return table;
}

}  // namespace behov
