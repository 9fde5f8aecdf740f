#include "engine/analysis/agreement.h"

#include <algorithm>
#include <array>
#include <functional>

#include "engine/analysis/intervals.h"
#include "engine/base/draws.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// How many units k raters of m marked with a code: units alike, counted.
using Counts = std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>;  // (yes, no) -> units

// One code in one transcript.
struct Marks {
  FourFold pair;  // of the two, where two are compared
  Counts counts;
};
using MarksByCode = std::map<std::string, Marks>;

struct Comparison {
  std::vector<std::string> raters;
  std::map<std::string, MarksByCode> by_transcript;
  std::set<std::string> codes;
  std::uint64_t units = 0;
  bool of_two() const { return raters.size() == 2; }
};

constexpr std::size_t measures = 6;
using Values = std::array<std::optional<double>, measures>;  // agreement, kappa, alpha, precision, recall, F1

std::vector<char> covered(const RatedTurn& turn, const std::vector<RatedPassage>* passages) {
  std::vector<char> out(turn.span.length());
  if (passages)
    for (const RatedPassage& passage : *passages)
      for (std::uint32_t at = std::max(passage.span.start, turn.span.start); at < std::min(passage.span.end, turn.span.end); ++at) out[at - turn.span.start] = 1;
  return out;
}

const std::vector<RatedPassage>* passages_of(const RatedTurn& turn, const std::string& code, const std::string& rater) {
  const auto found = turn.yes.find(code);
  if (found == turn.yes.end()) return nullptr;
  const auto by = found->second.find(rater);
  return by == found->second.end() ? nullptr : &by->second;
}

void add_unit(Marks& marks, const std::vector<bool>& said, std::uint64_t times) {
  const auto yes = static_cast<std::uint64_t>(std::count(said.begin(), said.end(), true));
  marks.counts[{yes, said.size() - yes}] += times;
  if (said.size() != 2) return;
  (said[0] ? said[1] ? marks.pair.both : marks.pair.first : said[1] ? marks.pair.second : marks.pair.neither) += times;
}

void add_characters(Marks& marks, const RatedTurn& turn, const std::string& code, const std::vector<std::string>& raters) {
  std::vector<std::vector<char>> by_rater;
  for (const std::string& rater : raters) by_rater.push_back(covered(turn, passages_of(turn, code, rater)));
  std::vector<bool> said(raters.size());
  for (std::uint32_t at = 0; at < turn.span.length(); ++at) {
    for (std::size_t i = 0; i < raters.size(); ++i) said[i] = by_rater[i][at] != 0;
    add_unit(marks, said, 1);
  }
}

std::vector<std::string> readers_among(const RatedTurn& turn, const std::vector<std::string>& raters) {
  std::vector<std::string> out;
  for (const std::string& rater : raters)
    if (turn.readers.contains(rater)) out.push_back(rater);
  return out;
}

Comparison compare(const std::vector<RatedTurn>& turns, std::vector<std::string> raters, bool by_character) {
  Comparison out;
  out.raters = std::move(raters);
  for (const RatedTurn& turn : turns)
    if (readers_among(turn, out.raters).size() > 1)
      for (const auto& [code, by] : turn.yes)
        for (const std::string& rater : out.raters)
          if (by.contains(rater)) out.codes.insert(code);
  for (const RatedTurn& turn : turns) {
    const auto readers = readers_among(turn, out.raters);
    if (readers.size() < 2) continue;
    out.units += by_character ? turn.span.length() : 1;
    MarksByCode& marks = out.by_transcript[turn.transcript];
    for (const std::string& code : out.codes) {
      if (by_character) {
        add_characters(marks[code], turn, code, readers);
        continue;
      }
      std::vector<bool> said;
      for (const std::string& rater : readers) said.push_back(passages_of(turn, code, rater) != nullptr);
      add_unit(marks[code], said, 1);
    }
  }
  return out;
}

std::vector<RatedUnit> units_of(const Counts& counts) {
  std::vector<RatedUnit> out;
  for (const auto& [said, times] : counts) out.push_back({{{"no", said.second}, {"yes", said.first}}, times});
  return out;
}

// The share of pairs of raters who agree on a unit; of two raters, plain percent agreement.
std::optional<double> pairwise_agreement(const std::vector<Disagreement>& codes) {
  if (codes.empty()) return std::nullopt;
  double sum = 0;
  for (const Disagreement& code : codes) sum += code.observed;
  return 1 - sum / static_cast<double>(codes.size());
}

Values values_of(const std::vector<const Marks*>& codes, bool of_two) {
  std::vector<Chance> chances;
  std::vector<Disagreement> disagreements;
  FourFold all;
  for (const Marks* marks : codes) {
    const FourFold& pair = marks->pair;
    all += pair;
    if (const auto chance = chance_agreement({{pair.both, pair.first}, {pair.second, pair.neither}})) chances.push_back(*chance);
    if (const auto one = nominal_disagreement(units_of(marks->counts))) disagreements.push_back(*one);
  }
  Values out;
  out[0] = pairwise_agreement(disagreements);
  out[2] = krippendorff_alpha(disagreements);
  if (!of_two) return out;
  out[1] = cohen_kappa(chances);
  out[3] = precision(all);
  out[4] = recall(all);
  out[5] = f1(all);
  return out;
}

// The comparison's marks with each transcript as often as `times` says.
MarksByCode summed(const Comparison& comparison, const std::vector<std::uint64_t>& times) {
  MarksByCode out;
  std::size_t i = 0;
  for (const auto& [transcript, by_code] : comparison.by_transcript) {
    const std::uint64_t often = times[i++];
    if (often == 0) continue;
    for (const auto& [code, marks] : by_code) {
      Marks& sum = out[code];
      const FourFold& p = marks.pair;
      sum.pair += {often * p.both, often * p.first, often * p.second, often * p.neither};
      for (const auto& [said, units] : marks.counts) sum.counts[said] += often * units;
    }
  }
  return out;
}

// The values of a set of codes: one code, or all (empty).
Values values_in(const MarksByCode& marks, const std::string& code, bool of_two) {
  std::vector<const Marks*> chosen;
  for (const auto& [id, one] : marks)
    if (code.empty() || id == code) chosen.push_back(&one);
  return values_of(chosen, of_two);
}

struct Measured {
  Values values;
  std::array<std::optional<Interval>, measures> intervals;
  FourFold marks;
};

// All codes ("") and each of them, with intervals from transcripts drawn with replacement.
std::map<std::string, Measured> measure(const Comparison& comparison, const AgreementQuestion& question) {
  std::vector<std::string> names = {""};
  names.insert(names.end(), comparison.codes.begin(), comparison.codes.end());
  const std::size_t transcripts = comparison.by_transcript.size();
  const MarksByCode whole = summed(comparison, std::vector<std::uint64_t>(transcripts, 1));
  std::map<std::string, Measured> out;
  std::map<std::string, std::array<std::vector<std::optional<double>>, measures>> replicates;
  for (const std::string& name : names) {
    out[name].values = values_in(whole, name, comparison.of_two());
    for (const auto& [code, marks] : whole)
      if (name.empty() || code == name) out[name].marks += marks.pair;
  }
  Draws draws(question.seed);
  for (std::uint64_t sample = 0; transcripts > 1 && sample < question.samples; ++sample) {
    std::vector<std::uint64_t> times(transcripts);
    for (std::size_t i = 0; i < transcripts; ++i) ++times[draws.below(transcripts)];
    const MarksByCode drawn = summed(comparison, times);
    for (const std::string& name : names) {
      const Values values = values_in(drawn, name, comparison.of_two());
      for (std::size_t m = 0; m < measures; ++m) replicates[name][m].push_back(values[m]);
    }
  }
  for (auto& [name, by_measure] : replicates)
    for (std::size_t m = 0; m < measures; ++m)
      if (out[name].values[m]) out[name].intervals[m] = percentile_interval(std::move(by_measure[m]));
  return out;
}

constexpr std::array<const char*, measures> keys = {"agreement", "kappa", "alpha", "precision", "recall", "f1"};

std::array<std::string, measures> labels() { return {say("Agreed"), "kappa", "alpha", say("Precision"), say("Recall"), "F1"}; }

std::vector<Column> columns(bool by_character) {
  std::vector<Column> out = {{"compared", say("Compared")},
                             {"between", say("Between"), Align::left, false, false, false, true},
                             {"code", say("Code"), Align::left, false, false, false, true},
                             {"units", by_character ? say("Characters") : say("Turns"), Align::right},
                             {"both", say("Both"), Align::right},
                             {"first", say("Only first"), Align::right},
                             {"second", say("Only second"), Align::right}};
  for (std::size_t m = 0; m < measures; ++m) out.push_back({keys[m], labels()[m], Align::right});
  for (const char* key : keys)
    for (const char* end : {"_low", "_high"}) out.push_back({key + std::string(end), key + std::string(end), Align::right, false, false, false, true});
  out.push_back({"intervals", say("95 % intervals"), Align::left, true, true});
  return out;
}

constexpr int decimals = 3;

std::string interval_text(const std::string& label, const Interval& interval) { return fmt::format("{} {:.2f}-{:.2f}", label, interval.low, interval.high); }

Cell value_cell(const std::optional<double>& value) {
  return value ? Cell{Real{*value, decimals}} : Cell{};
}

void add_counts(Row& row, const Comparison& comparison, const FourFold& marks) {
  for (const std::uint64_t count : {marks.both, marks.first, marks.second}) {
    row.cells.emplace_back();
    if (comparison.of_two()) row.cells.back() = static_cast<std::int64_t>(count);
  }
}

void add_bounds(Row& row, const std::optional<Interval>& interval) {
  row.cells.resize(row.cells.size() + 2);
  if (!interval) return;
  row.cells.end()[-2] = Real{interval->low, decimals};
  row.cells.end()[-1] = Real{interval->high, decimals};
}

Row row_of(const Comparison& comparison, const std::string& code, const Measured& measured) {
  const std::string between = fmt::format("{}", fmt::join(comparison.raters, " - "));
  Row row;
  row.indent = code.empty() ? 0 : 1;
  for (const std::string& text : {code.empty() ? between : code, between, code}) row.cells.emplace_back(text);
  row.cells.emplace_back(static_cast<std::int64_t>(comparison.units));
  add_counts(row, comparison, measured.marks);
  for (std::size_t m = 0; m < measures; ++m) {
    const bool asked = comparison.of_two() || m == 0 || m == 2;  // of three or more only agreement and alpha
    row.cells.emplace_back();
    if (asked) row.cells.back() = value_cell(measured.values[m]);
  }
  std::string told;
  for (std::size_t m = 0; m < measures; ++m) {
    const auto& interval = measured.intervals[m];
    add_bounds(row, interval);
    if (interval && code.empty()) told += (told.empty() ? "" : ", ") + interval_text(labels()[m], *interval);
  }
  row.cells.emplace_back();
  if (!told.empty()) row.cells.back() = std::vector<std::string>{"95 %: " + told};
  return row;
}

// Who is held against whom: people in pairs, all of them where there are three, and each against the lexicon.
std::vector<std::vector<std::string>> pairings(const std::vector<std::string>& raters) {
  std::vector<std::string> people;
  for (const std::string& rater : raters)
    if (rater != lexicon_rater) people.push_back(rater);
  std::vector<std::vector<std::string>> out;
  for (std::size_t i = 0; i < people.size(); ++i)
    for (std::size_t j = i + 1; j < people.size(); ++j) out.push_back({people[i], people[j]});
  if (people.size() > 2) out.push_back(people);
  if (people.size() < raters.size())
    for (const std::string& person : people) out.push_back({person, std::string(lexicon_rater)});
  return out;
}

}  // namespace

Table agreement_table(const std::vector<RatedTurn>& turns, const AgreementQuestion& question) {
  Table table{"agreement", say("Agreement"), columns(question.by_character), {}, {}};
  for (const auto& raters : pairings(question.raters)) {
    const Comparison comparison = compare(turns, raters, question.by_character);
    if (comparison.units == 0) {
      table.notes.push_back(say("{}: no turn that more than one of them has read.", fmt::format("{}", fmt::join(raters, " - "))));
      continue;
    }
    const auto measured = measure(comparison, question);
    for (const auto& [code, one] : measured) table.rows.push_back(row_of(comparison, code, one));
  }
  if (table.rows.empty()) return table;
  table.notes.push_back(say("Precision and recall are the second's, with the first taken for right. Codes that nobody of those compared has used are left out. Over all codes, kappa and alpha are pooled."));
  table.notes.push_back(say("Intervals: the middle 95 % of {} samples of transcripts with replacement, seed {}; none where there is but one transcript. Blank: there is no variation to agree on.", question.samples, question.seed));
  return table;
}

}  // namespace behov
