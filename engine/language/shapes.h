// The shapes that a word takes in a sentence, finer than parts of speech: what the choice between readings weighs.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "engine/language/word.h"

namespace behov {

// The order is the packed form's and the weights' (choice.cc): add at the end, and raise rules_version.
enum class Shape : std::uint8_t {
  noun_common,    // en bostad
  noun_neuter,    // ett hus
  noun_plural,    // bostäder
  noun_definite,  // bostaden, bostäderna
  noun_genitive,  // bostads, husens
  noun_first,     // hälso-
  name,
  name_genitive,
  adj_common,     // stor
  adj_neuter,     // stort
  adj_weak,       // stora
  adj_compared,   // större, störst
  ordinal,        // första
  verb_infinitive,
  verb_imperative,
  verb_finite,
  verb_supine,
  modal_finite,      // ska, kan, vill
  modal_infinitive,  // kunna
  modal_supine,
  have_finite,
  have_infinitive,
  have_supine,
  be_finite,
  be_infinitive,
  be_supine,
  det_common,    // en, någon
  det_neuter,    // ett, något
  det_plural,    // några, alla
  det_definite,  // den, det, de, denna
  pron_subject,  // jag, han, man
  pron_object,   // mig, henne
  pron_any,      // det, ni, den
  pron_owner,    // min, deras
  pron_relative, // som
  pron_question, // vem, vad, vilken
  adverb,
  negation,
  adposition,
  and_word,      // och, eller
  but_word,      // men, för: opens a clause
  subjunction,   // att, om, när
  infinitive_mark,
  number,
  interjection,
  particle,      // upp, ner, till after a verb
  stop,          // . ! ?
  comma,         // , ; : –
  quote,         // quotation marks and brackets
  symbol,
  foreign,
  future_finite,  // kommer, in `kommer att bli`
};
inline constexpr int shape_count = static_cast<int>(Shape::future_finite) + 1;

constexpr Shapes bit(Shape shape) { return Shapes{1} << static_cast<unsigned>(shape); }
template <class... More>
constexpr Shapes bits(More... shapes) {
  return (Shapes{0} | ... | bit(shapes));
}
constexpr bool has(Shapes shapes, Shape shape) { return (shapes & bit(shape)) != 0; }

// "noun_common"; and back: false where there is no such shape.
std::string_view name_of(Shape shape);
bool shape_from_name(std::string_view name, Shape& shape);

// What a reading of which only the part of speech is known can be.
Shapes usual_shapes(Pos pos);

}  // namespace behov
