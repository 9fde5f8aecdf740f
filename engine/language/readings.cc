#include "engine/language/readings.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/language/numbers.h"

namespace behov {
namespace {

Shapes noun_shapes(Tags tags) {
  if (has(tags, Tag::cmp)) return bit(Shape::noun_first);
  if (has(tags, Tag::gen)) return bit(Shape::noun_genitive);
  if (has(tags, Tag::def)) return bit(Shape::noun_definite);
  if (has(tags, Tag::pl)) return bit(Shape::noun_plural);
  if (has(tags, Tag::nt)) return bit(Shape::noun_neuter);
  if (has(tags, Tag::sp)) return bits(Shape::noun_common, Shape::noun_plural);
  if (has(tags, Tag::acr)) return bits(Shape::noun_common, Shape::noun_definite);
  return bit(Shape::noun_common);
}

Shapes verb_shapes(Tags tags) {
  if (has(tags, Tag::inf)) return bit(Shape::verb_infinitive);
  if (has(tags, Tag::imp)) return bit(Shape::verb_imperative);
  if (has(tags, Tag::supn)) return bit(Shape::verb_supine);
  return bit(Shape::verb_finite);
}

Shapes adjective_shapes(Tags tags) {
  if (has(tags, Tag::pprs)) return bits(Shape::adj_common, Shape::adj_neuter, Shape::adj_weak);
  if (has(tags, Tag::comp) || has(tags, Tag::sup)) return bit(Shape::adj_compared);
  if (has(tags, Tag::ord)) return bit(Shape::ordinal);
  if (has(tags, Tag::gen)) return bit(Shape::noun_genitive);
  if (has(tags, Tag::sg) && has(tags, Tag::ind) && has(tags, Tag::nt)) return bit(Shape::adj_neuter);
  if (has(tags, Tag::sg) && has(tags, Tag::ind)) return bit(Shape::adj_common);
  if (has(tags, Tag::pst) && has(tags, Tag::un) && has(tags, Tag::sp))
    return bits(Shape::adj_common, Shape::adj_neuter, Shape::adj_weak);
  return bit(Shape::adj_weak);
}

Shapes pronoun_shapes(Tags tags) {
  if (has(tags, Tag::pos)) return bit(Shape::pron_owner);
  if (has(tags, Tag::rel)) return bit(Shape::pron_relative);
  if (has(tags, Tag::itg)) return bit(Shape::pron_question);
  if (has(tags, Tag::pers) && has(tags, Tag::nom)) return bit(Shape::pron_subject);
  if (has(tags, Tag::pers) && has(tags, Tag::acc)) return bit(Shape::pron_object);
  return bit(Shape::pron_any);
}

Shapes determiner_shapes(Tags tags) {
  if (has(tags, Tag::dem)) return bit(Shape::det_definite);
  if (has(tags, Tag::pl)) return bit(Shape::det_plural);
  return has(tags, Tag::nt) ? bit(Shape::det_neuter) : bit(Shape::det_common);
}

struct Kind {
  Pos pos;
  Shapes shapes;
};

Kind kind_of(Tags tags) {
  if (has(tags, Tag::np)) return {Pos::propn, has(tags, Tag::gen) ? bit(Shape::name_genitive) : bit(Shape::name)};
  if (has(tags, Tag::vblex)) return {Pos::verb, verb_shapes(tags)};
  if (has(tags, Tag::n)) return {Pos::noun, noun_shapes(tags)};
  if (has(tags, Tag::adj)) return {Pos::adj, adjective_shapes(tags)};
  if (has(tags, Tag::adv) || has(tags, Tag::cnjadv)) return {Pos::adv, bit(Shape::adverb)};
  if (has(tags, Tag::pr)) return {Pos::adp, bit(Shape::adposition)};
  if (has(tags, Tag::prn) || (has(tags, Tag::det) && has(tags, Tag::pos))) return {Pos::pron, pronoun_shapes(tags)};
  if (has(tags, Tag::det)) return {Pos::det, determiner_shapes(tags)};
  if (has(tags, Tag::cnjcoo)) return {Pos::cconj, bit(Shape::and_word)};
  if (has(tags, Tag::cnjsub)) return {Pos::sconj, bit(Shape::subjunction)};
  if (has(tags, Tag::ij)) return {Pos::intj, bit(Shape::interjection)};
  return {Pos::x, 0};
}

std::u32string swapped(std::u32string_view form, std::size_t less, std::u32string_view ending) {
  return std::u32string(form.substr(0, form.size() - less)) + std::u32string(ending);
}

// What a past participle may be a form of, likeliest first: skrivna -> skriven, ökat -> ökad, köpta -> köpt.
std::vector<std::u32string> participle_bases(std::u32string_view form, Tags tags) {
  if (has(tags, Tag::gen) && form.ends_with(U's')) form.remove_suffix(1);
  std::vector<std::u32string> out;
  const auto offer = [&](std::u32string_view ending, std::u32string_view base) {
    if (form.ends_with(ending)) out.push_back(swapped(form, ending.size(), base));
  };
  if (has(tags, Tag::ut)) out.emplace_back(form);
  offer(U"ade", U"ad");
  offer(U"na", U"en");
  offer(U"a", U"");
  offer(U"e", U"");
  offer(U"et", U"en");
  offer(U"at", U"ad");
  offer(U"tt", U"dd");
  offer(U"tt", U"tt");
  offer(U"t", U"d");
  offer(U"t", U"t");
  return out;
}

std::u32string participle_base(std::u32string_view form, const Entry& entry, const Automaton& automaton) {
  for (const std::u32string& base : participle_bases(form, entry.tags))
    for (const Entry& found : automaton.analyse(base))
      if (has(found.tags, Tag::pp) && has(found.tags, Tag::ut) && found.lemma == entry.lemma) return base;
  return std::u32string(form);
}

Reading reading_of(std::u32string_view lemma, Pos pos, Shapes shapes, bool derived = false) {
  const std::string text = from_code_points(lemma);
  return {pos == Pos::propn ? text : to_lower(text), pos, derived, shapes};
}

void add_participle(std::vector<Reading>& out, std::u32string_view form, const Entry& entry, const Automaton& automaton) {
  const bool present = has(entry.tags, Tag::pprs);
  const Shapes shapes = adjective_shapes(entry.tags);
  std::u32string base = present ? std::u32string(form) : participle_base(form, entry, automaton);
  if (present && base.ends_with(U's')) base.pop_back();
  add_reading(out, reading_of(base, Pos::adj, shapes));
  add_reading(out, reading_of(without_number(entry.lemma), Pos::verb, shapes, true));
  if (!has(shapes, Shape::adj_neuter) || present) return;
  add_reading(out, reading_of(base, Pos::adv, bit(Shape::adverb), true));
}

void add_entry(std::vector<Reading>& out, std::u32string_view form, const Entry& entry, const Automaton& automaton) {
  const Kind kind = kind_of(entry.tags);
  if (has(entry.tags, Tag::pp) || has(entry.tags, Tag::pprs)) return add_participle(out, form, entry, automaton);
  if (kind.shapes == 0) return;
  const std::u32string lemma = without_number(entry.lemma);
  if (kind.pos == Pos::det && has(entry.tags, Tag::qnt) && is_number(from_code_points(lemma)))
    return add_reading(out, reading_of(lemma, Pos::num, bit(Shape::number)));
  add_reading(out, reading_of(lemma, kind.pos, kind.shapes));
  const bool adverbial = kind.pos == Pos::adj && has(kind.shapes, Shape::adj_neuter) && form.ends_with(U't');
  if (!adverbial) return;
  add_reading(out, reading_of(form, Pos::adv, bit(Shape::adverb)));
  add_reading(out, reading_of(lemma, Pos::adv, bit(Shape::adverb), true));
}

int rank(const Reading& reading) {
  if (reading.derived) return 5;
  if (reading.shapes == bit(Shape::verb_imperative)) return 3;
  if (reading.shapes == bit(Shape::noun_genitive)) return 2;
  return reading.pos == Pos::propn ? 1 : 0;
}

}  // namespace

void add_reading(std::vector<Reading>& readings, Reading reading) {
  for (Reading& known : readings) {
    if (known.pos != reading.pos || known.lemma != reading.lemma) continue;
    known.shapes |= reading.shapes;
    known.derived = known.derived && reading.derived;
    return;
  }
  if (readings.size() < 32) readings.push_back(std::move(reading));
}

std::u32string without_number(std::u32string_view lemma) {
  while (!lemma.empty() && (lemma.back() == 0xB9 || lemma.back() == 0xB2 || lemma.back() == 0xB3 || (lemma.back() >= 0x2070 && lemma.back() <= 0x2079)))
    lemma.remove_suffix(1);
  return std::u32string(lemma);
}

std::vector<Reading> readings_of(std::u32string_view form, const std::vector<Entry>& entries, const Automaton& automaton) {
  std::vector<Reading> out;
  for (const Entry& entry : entries) add_entry(out, form, entry, automaton);
  order_readings(out);
  return out;
}

void order_readings(std::vector<Reading>& readings) {
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) { return rank(a) < rank(b); });
}

}  // namespace behov
