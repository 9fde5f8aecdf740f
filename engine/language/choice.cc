#include "engine/language/choice.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/language/preferences.h"

namespace behov {
namespace {

using enum Shape;

constexpr Shapes finites = bits(verb_finite, modal_finite, have_finite, be_finite, future_finite);
constexpr Shapes infinitives = bits(verb_infinitive, modal_infinitive, have_infinitive, be_infinitive);
constexpr Shapes supines = bits(verb_supine, modal_supine, have_supine, be_supine);
constexpr Shapes see_through = bits(adverb, particle, negation, quote, interjection);
constexpr Shapes clause_edges = bits(stop, comma, subjunction, pron_relative, but_word);
constexpr std::int32_t unreachable = -1'000'000;

bool is_in(Shape shape, Shapes shapes) { return has(shapes, shape); }

// What it costs to leave a clause whose verb still waits: `har` without a supine is no auxiliary.
std::int32_t cost_of_waiting(bool supine, bool infinitive) { return supine ? 60 : infinitive ? 30 : 0; }

bool begins_upper(std::string_view form) {
  std::size_t at = 0;
  return !form.empty() && static_cast<unsigned char>(form[0]) > 0x40 && is_upper(next_code_point(form, at));
}

bool is_opening_mark(std::string_view form) { return form == ":" || form == "-" || form == "–" || form == "—" || form == "•"; }

}  // namespace

// What the way so far makes of the next shape, besides their being neighbours.
std::int32_t Chooser::step(const Cell& before, const Cell& after) {
  const Preferences& weights = preferences();
  const auto row = [&](Shape shape) { return static_cast<std::int32_t>(weights[static_cast<std::size_t>(shape)][static_cast<std::size_t>(after.shape)]); };
  const bool through = is_in(before.shape, see_through);
  std::int32_t score = through ? (before.shape == quote ? row(before.carried) : row(before.shape) + row(before.carried) * 2 / 3) : row(before.shape);
  if (is_in(after.shape, infinitives)) {
    const bool coordinated = before.shape == and_word && is_in(before.last_verb, infinitives);
    score += before.open == Open::infinitive || before.shape == infinitive_mark ? 30 : coordinated ? 30 : -30;
  } else if (is_in(after.shape, supines)) {
    const bool coordinated = before.shape == and_word && is_in(before.last_verb, supines);
    const bool dropped = !before.finite && is_in(before.carried, bits(pron_relative, subjunction));  // som [har] odlats
    score += before.open == Open::supine || coordinated ? 40 : dropped ? 10 : -30;
  } else if (is_in(after.shape, finites)) {
    score += before.finite ? -30 : 10;
    if (before.open == Open::infinitive) score -= 15;
    if (before.open == Open::supine) score -= 25;
  } else if (is_in(after.shape, bits(stop, comma)) && !before.finite) {
    score -= after.shape == stop ? 30 : 15;
  }
  if (is_in(after.shape, clause_edges | bit(infinitive_mark)) && !(after.shape == infinitive_mark && before.open == Open::infinitive)) score -= cost_of_waiting(before.open == Open::supine, before.open == Open::infinitive);
  return score;
}

void Chooser::enter(const Cell& before, Cell& after) {
  after.open = before.open;
  after.finite = before.finite;
  after.last_verb = before.last_verb;
  after.carried = is_in(after.shape, see_through) ? (is_in(before.shape, see_through) ? before.carried : before.shape) : after.shape;
  if (is_in(after.shape, clause_edges)) {
    after.finite = false;
    after.open = Open::nothing;
  } else if (after.shape == and_word) {
    after.finite = false;
  } else if (after.shape == infinitive_mark) {
    after.open = Open::infinitive;
  } else if (is_in(after.shape, finites | infinitives | supines | bit(verb_imperative))) {
    after.last_verb = after.shape;
    after.finite |= is_in(after.shape, finites | supines | bit(verb_imperative));
    after.open = is_in(after.shape, bits(modal_finite, modal_infinitive, modal_supine, future_finite)) ? Open::infinitive
                 : is_in(after.shape, bits(have_finite, have_infinitive))              ? Open::supine
                                                                                        : Open::nothing;
  }
}

void Chooser::connect(Cell& cell, std::uint32_t first, std::uint32_t last) const {
  const std::int32_t own = cell.score;
  cell.score = unreachable;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::int32_t score = cells_[i].score + own + step(cells_[i], cell);
    if (score <= cell.score) continue;
    cell.score = score;
    cell.before = i;
  }
  enter(cells_[cell.before], cell);
}

void Chooser::add_cells(std::uint32_t token, const WordType& type, bool capital, bool initial) {
  const std::size_t count = std::min<std::size_t>(type.readings.size(), 32);
  Shapes seen = 0;
  for (std::size_t r = 0; r < count; ++r) {
    const Reading& reading = type.readings[r];
    for (Shapes left = reading.shapes & ~seen; left != 0; left &= left - 1) {
      const auto shape = static_cast<Shape>(std::countr_zero(left));
      Cell cell{own_weight(shape), 0, token, shape, shape, Open::nothing, false, shape, static_cast<std::uint8_t>(r)};
      cell.score -= static_cast<std::int32_t>(r) * (type.source == Source::table ? 5 : 1);
      if (capital && is_in(shape, bits(name, name_genitive))) cell.score += initial ? (reading.derived ? -60 : -10) : reading.derived ? reading.derived ? -20 : 40 : 40;
      else if (capital && !initial) cell.score -= 10;
      if (reading.derived && shape == adverb) cell.score -= 15;
      cells_.push_back(cell);
    }
    seen |= reading.shapes;
  }
}

// Keeps every reading that has the shape chosen.
void Chooser::keep(AnalysedText& text, const Vocabulary& vocabulary, std::uint32_t cell) const {
  for (; cell != 0; cell = cells_[cell].before) {
    AnalysedToken& token = text.tokens[cells_[cell].token];
    const WordType& type = vocabulary[token.type];
    ReadingSet kept = 0;
    for (std::size_t r = 0; r < type.readings.size() && r < 32; ++r)
      if (has(type.readings[r].shapes, cells_[cell].shape)) kept |= ReadingSet{1} << r;
    const bool all = kept == (type.readings.size() >= 32 ? all_readings : (ReadingSet{1} << type.readings.size()) - 1);
    token.readings = kept && !all ? kept : all_readings;
  }
}

void Chooser::choose_sentence(AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary) {
  cells_.clear();
  cells_.push_back({0, 0, 0, stop, stop, Open::nothing, false, stop, 0});
  std::uint32_t first = 0, last = 1;
  bool initial = true;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const WordType& type = vocabulary[text.tokens[at].type];
    if (type.readings.empty()) continue;
    add_cells(at, type, begins_upper(type.form), initial);
    if (cells_.size() == last) continue;
    for (std::uint32_t i = last; i < cells_.size(); ++i) connect(cells_[i], first, last);
    first = last;
    last = static_cast<std::uint32_t>(cells_.size());
    initial = type.word ? false : initial || is_opening_mark(type.form);
  }
  std::uint32_t best = first;
  const auto worth = [&](std::uint32_t i) { return cells_[i].score - cost_of_waiting(cells_[i].open == Open::supine, cells_[i].open == Open::infinitive); };
  for (std::uint32_t i = first; i < last; ++i)
    if (worth(i) > worth(best)) best = i;
  keep(text, vocabulary, best);
}

void Chooser::choose(AnalysedText& text, const Vocabulary& vocabulary) {
  for (const Sentence& sentence : text.sentences) choose_sentence(text, sentence, vocabulary);
}

}  // namespace behov
