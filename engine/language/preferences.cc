#include "engine/language/preferences.h"

namespace behov {
namespace {

using enum Shape;

constexpr Shapes bare_nouns = bits(noun_common, noun_neuter, noun_plural);
constexpr Shapes nouns = bare_nouns | bits(noun_definite, noun_genitive, noun_first);
constexpr Shapes names = bits(name, name_genitive);
constexpr Shapes adjectives = bits(adj_common, adj_neuter, adj_weak, adj_compared, ordinal);
constexpr Shapes finites = bits(verb_finite, modal_finite, have_finite, be_finite, future_finite);
constexpr Shapes infinitives = bits(verb_infinitive, modal_infinitive, have_infinitive, be_infinitive);
constexpr Shapes supines = bits(verb_supine, modal_supine, have_supine, be_supine);
constexpr Shapes verbs = finites | infinitives | supines | bit(verb_imperative);
constexpr Shapes determiners = bits(det_common, det_neuter, det_plural, det_definite);
constexpr Shapes owners = bits(pron_owner, noun_genitive, name_genitive);
constexpr Shapes openers = bits(stop, but_word);
constexpr Shapes ends = bits(stop, comma);

struct Rule {
  Shapes before;
  Shapes after;
  Weight weight;
};

constexpr Rule rules[] = {
    // Inside a noun's phrase: gender, number and definiteness agree.
    {bit(det_common), bits(noun_common), 5}, {bit(det_common), bit(adj_common), 4}, {bit(det_common), bit(adj_compared), 2},
    {bit(det_common), bits(noun_neuter, noun_plural, adj_neuter), -4}, {bit(det_common), bits(noun_definite, adj_weak), -1},
    {bit(det_neuter), bit(noun_neuter), 5}, {bit(det_neuter), bit(adj_neuter), 4}, {bit(det_neuter), bit(adj_compared), 2},
    {bit(det_neuter), bits(noun_common, noun_plural, adj_common), -4}, {bit(det_neuter), bits(noun_definite, adj_weak), -1},
    {bit(det_plural), bits(noun_plural, noun_neuter), 4}, {bit(det_plural), bit(adj_weak), 4}, {bit(det_plural), bits(noun_common), -3},
    {bit(det_plural), bits(adj_common, adj_neuter), -3}, {bit(det_plural), bits(noun_definite), 1},
    {bit(det_definite), bits(adj_weak, ordinal), 5}, {bit(det_definite), bit(adj_compared), 3}, {bit(det_definite), bit(noun_definite), 3},
    {bit(det_definite), bare_nouns, 1}, {bit(det_definite), bits(adj_common, adj_neuter), -3}, {bit(det_definite), bit(number), 1},
    {determiners, bits(noun_genitive, noun_first), 2}, {determiners, verbs, -6}, {determiners, bits(adposition, subjunction, and_word), -4},
    {determiners, ends, -5}, {determiners, bits(pron_subject, pron_object, pron_any, infinitive_mark, pron_relative), -5},
    {determiners, bit(adverb), 0}, {determiners, names, 0}, {determiners, bits(negation), -4},
    {owners, bare_nouns, 4}, {owners, bits(adj_weak, ordinal, adj_compared), 3}, {owners, bits(noun_definite, adj_common, adj_neuter), -3},
    {owners, verbs, -3}, {owners, bit(noun_genitive), 2}, {bit(pron_owner), ends | bits(adposition, adverb), -2}, {owners, determiners, -3},
    {bit(adj_common), bit(noun_common), 5}, {bit(adj_common), bits(noun_neuter, noun_plural, noun_definite), -3},
    {bit(adj_neuter), bit(noun_neuter), 5}, {bit(adj_neuter), bits(noun_common, noun_plural, noun_definite), -3},
    {bit(adj_weak), bits(noun_definite, noun_plural), 4}, {bit(adj_weak), bits(noun_common, noun_neuter, noun_genitive), 2},
    {bit(adj_weak), bit(adj_weak), 1}, {bit(adj_common), bit(adj_common), 1}, {bit(adj_neuter), bit(adj_neuter), 1},
    {bits(adj_common, adj_neuter), bits(noun_genitive, noun_first), 2}, {bits(adj_common, adj_neuter, adj_weak), verbs, -2},
    {bit(adj_compared), nouns, 3}, {bit(ordinal), nouns, 4}, {bit(adj_compared), bit(subjunction), 1},
    {bit(number), bits(noun_plural, noun_neuter), 4}, {bit(number), bits(noun_common, noun_definite, adj_weak), 1}, {bit(number), verbs, -2},
    {bit(noun_first), bits(and_word), 5}, {bit(noun_first), ~bits(and_word, comma) & (bit(foreign) * 2 - 1), -3},

    // After a preposition comes what can be its object.
    {bit(adposition), nouns, 3}, {bit(adposition), names, 3}, {bit(adposition), bits(pron_object), 4}, {bit(adposition), bits(pron_any, pron_owner), 3},
    {bit(adposition), determiners, 4}, {bit(adposition), adjectives, 2}, {bit(adposition), bits(number, infinitive_mark), 3},
    {bit(adposition), verbs, -7}, {bit(adposition), bits(pron_subject), -4}, {bit(adposition), ends | bits(and_word, but_word), -4},
    {bit(adposition), bits(adverb, negation), -1}, {bit(adposition), bit(pron_question), 1}, {bit(adposition), bit(adposition), -3},
    {bit(adposition), bit(pron_relative), -3}, {bit(adposition), bit(subjunction), 0},

    // Clauses: subject, verb, the rest.
    {bit(pron_subject), finites, 5}, {bit(pron_subject), bits(adverb, negation), 1}, {bit(pron_subject), nouns | adjectives, -3},
    {bit(pron_subject), infinitives | supines, -2}, {bit(pron_subject), bit(verb_imperative), -7}, {bit(pron_subject), bits(and_word, pron_relative), 1},
    {bit(pron_subject), bits(pron_subject), -2}, {bit(pron_subject), determiners, -1},
    {bit(pron_any), finites, 4}, {bit(pron_any), bits(adverb, negation, pron_relative), 1}, {bit(pron_any), nouns | adjectives, -3},
    {bit(pron_any), bit(verb_imperative), -7}, {bit(pron_any), ends | bits(adposition, subjunction), 1},
    {bit(pron_object), nouns, -2}, {bit(pron_object), finites, -2}, {bit(pron_object), bits(adposition, adverb, infinitive_mark), 1},
    {bit(pron_object), bit(verb_imperative), -7}, {bit(pron_object), ends, 1},
    {bits(pron_relative), finites, 4}, {bits(pron_relative), bits(pron_subject, pron_any), 3}, {bits(pron_relative), bits(adverb, negation), 1},
    {bits(pron_relative), infinitives | bit(verb_imperative), -6}, {bits(pron_relative), determiners | names | bit(noun_definite), 1},
    {bits(pron_relative), bare_nouns | adjectives, -1}, {bits(pron_relative), ends | bits(adposition), -2},
    {bits(pron_question), finites, 3}, {bits(pron_question), bits(pron_subject, pron_any), 3}, {bit(pron_question), bit(pron_relative), 3},
    {bits(pron_question), bit(verb_imperative), -6}, {bit(pron_question), bare_nouns, 0},
    {bit(subjunction), bits(pron_subject, pron_any), 4}, {bit(subjunction), determiners, 2}, {bit(subjunction), names | bits(noun_definite), 2},
    {bit(subjunction), bare_nouns | adjectives, 0}, {bit(subjunction), finites, -2}, {bit(subjunction), infinitives, -3}, {bit(subjunction), bit(verb_imperative), -7},
    {bit(subjunction), ends, -3}, {bit(subjunction), bits(pron_object), -1},
    {bit(infinitive_mark), infinitives, 7}, {bit(infinitive_mark), ~(infinitives | bits(adverb, negation)) & (bit(foreign) * 2 - 1), -7},
    {bit(infinitive_mark), bits(adverb, negation), -1},
    {finites, bits(pron_object), 3}, {finites, bits(pron_subject, pron_any, pron_question), 2}, {finites, determiners, 2}, {finites, bits(adverb, negation, particle), 1},
    {finites, finites, -4}, {finites, bit(verb_imperative), -8}, {finites, bits(adposition), 1},
    {bits(verb_finite), nouns | bit(infinitive_mark), 1}, {bits(verb_finite), supines, -4}, {bits(verb_finite), bit(subjunction), 1},
    {bit(modal_finite), infinitives, 3}, {bit(modal_finite), supines, -2}, {bit(modal_finite), bits(infinitive_mark), -3},
    {bit(modal_finite), bits(noun_plural, noun_common, noun_neuter), -1}, {bit(modal_finite), determiners | bits(number, pron_object), -2},
    {bit(future_finite), bit(infinitive_mark), 5}, {bit(future_finite), bits(adposition, particle, stop, comma), -3},
    {bit(have_finite), supines, 4}, {bit(have_finite), infinitives, -4}, {bit(have_finite), nouns | determiners, -1}, {bit(have_finite), bit(infinitive_mark), -2},
    {bits(be_finite, be_infinitive, be_supine), adjectives, 2}, {bits(be_finite, be_infinitive), infinitives | supines | bit(verb_imperative), -4},
    {bits(be_finite), bits(adverb), 1},
    {infinitives | supines, bits(pron_object), 2}, {infinitives | supines, determiners, 2}, {infinitives | supines, nouns | bits(adposition, adverb, particle), 1},
    {infinitives | supines, finites, -3}, {infinitives | supines, bit(verb_imperative), -6}, {infinitives | supines, bits(pron_subject), -2},
    {bit(verb_imperative), bits(pron_object, pron_any), 2}, {bit(verb_imperative), names | bit(pron_owner), 3}, {bare_nouns, bit(pron_owner), -3},
    {bit(verb_imperative), determiners, 2}, {bit(verb_imperative), finites | infinitives, -3},

    // After a noun or name.
    {bare_nouns | bit(noun_definite), bits(adposition, pron_relative), 2}, {bare_nouns, finites, 1}, {bit(noun_definite), finites, 2},
    {bare_nouns | bit(noun_definite), ends | bits(and_word), 1}, {bare_nouns | bit(noun_definite), nouns, -3},
    {bare_nouns | bit(noun_definite), adjectives, -2}, {bare_nouns | bit(noun_definite), infinitives, -3}, {bare_nouns | bit(noun_definite), bit(verb_imperative), -7},
    {bare_nouns | bit(noun_definite), names, -1}, {bare_nouns | bit(noun_definite), bits(adverb, negation), 0}, {bare_nouns | bit(noun_definite), supines, -2},
    {bare_nouns | bit(noun_definite), bits(pron_subject, pron_object, det_common, det_neuter), -1},
    {bit(name), bits(name, name_genitive), 4}, {bit(name), finites, 2}, {bit(name), nouns | adjectives, -2}, {bit(name), bit(verb_imperative), -7},
    {bit(name), bits(adposition, and_word, comma, stop), 1},

    // How sentences and clauses begin.
    {openers, bits(pron_subject, pron_any), 3}, {openers, determiners, 2}, {openers, bits(noun_definite, adverb, interjection), 2}, {openers, names, 1},
    {openers, bits(subjunction, adposition, pron_question), 1}, {openers, infinitives | supines, -4}, {openers, bit(pron_object), -3},
    {openers, bit(be_finite), 4}, {bit(adverb), bit(pron_question), -2},  // `Var det svårt?`, `Där va det bra`
    {openers, bit(pron_relative), -2}, {openers, finites, -1}, {openers, bit(verb_imperative), -1}, {openers, bit(noun_genitive), 1},
    {bits(comma, interjection), bits(pron_subject, pron_any, subjunction), 2}, {bits(comma, interjection), bits(pron_relative, but_word), 2},
    {bits(comma, interjection), infinitives, -2}, {bits(comma, interjection), bit(verb_imperative), -3}, {bits(comma, interjection), bits(pron_object), -2},
    {bits(comma, interjection), nouns | bits(adverb), 1},
    {bit(and_word), infinitives, -1}, {bit(and_word), bit(verb_imperative), -3}, {bit(and_word), bits(pron_subject, pron_any), 1}, {bit(and_word), bit(pron_question), 2}, {bit(and_word), nouns | adjectives, 1},
    {bit(and_word), ends, -3},

    // Spoken answers: `ja` inside a clause is `jag`, alone it is `ja`; `å` before a whole sentence is `och`.
    {bit(pron_subject), ends, -4}, {bit(interjection), bit(interjection), 3},
    {finites | bits(subjunction, pron_relative, and_word), bit(interjection), -4}, {bit(interjection), finites | infinitives | supines, -2},
    {openers, bit(and_word), 2},

    // Adverbs stand before what they weigh.
    {bits(adverb, negation, particle), adjectives, 1}, {bits(adverb, negation), bit(adverb), 1}, {bits(adverb, negation), bare_nouns, -1},
    {bits(adverb, negation, particle), bit(verb_imperative), -3}, {bits(adverb, particle), bits(adposition), 1}, {bits(adverb, particle), ends, 1}, {bit(adverb), infinitives, -1},
};

Preferences summed() {
  Preferences out{};
  for (const Rule& rule : rules)
    for (int before = 0; before < shape_count; ++before)
      for (int after = 0; after < shape_count; ++after)
        if ((rule.before >> before & 1) && (rule.after >> after & 1))
          out[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)] = static_cast<Weight>(out[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)] + rule.weight * 10);
  return out;
}

}  // namespace

const Preferences& preferences() {
  static const Preferences table = summed();
  return table;
}

Weight own_weight(Shape shape) {
  switch (shape) {
    case verb_imperative: return -30;
    case noun_genitive: return -5;
    case noun_first: return -20;
    case foreign: return -30;
    case interjection: return -5;
    default: return 0;
  }
}

}  // namespace behov
