#include "engine/language/shapes.h"

#include <array>

namespace behov {
namespace {

constexpr std::array<std::string_view, shape_count> shape_names = {
    "noun_common", "noun_neuter", "noun_plural", "noun_definite", "noun_genitive", "noun_first", "name", "name_genitive",
    "adj_common", "adj_neuter", "adj_weak", "adj_compared", "ordinal", "verb_infinitive", "verb_imperative",
    "verb_finite", "verb_supine", "modal_finite", "modal_infinitive", "modal_supine", "have_finite", "have_infinitive",
    "have_supine", "be_finite", "be_infinitive", "be_supine", "det_common", "det_neuter", "det_plural", "det_definite",
    "pron_subject", "pron_object", "pron_any", "pron_owner", "pron_relative", "pron_question", "adverb", "negation",
    "adposition", "and_word", "but_word", "subjunction", "infinitive_mark", "number", "interjection", "particle",
    "stop", "comma", "quote", "symbol", "foreign", "future_finite"};

}  // namespace

std::string_view name_of(Shape shape) { return shape_names[static_cast<std::size_t>(shape)]; }

bool shape_from_name(std::string_view name, Shape& shape) {
  for (std::size_t i = 0; i < shape_names.size(); ++i) {
    if (shape_names[i] != name) continue;
    shape = static_cast<Shape>(i);
    return true;
  }
  return false;
}

Shapes usual_shapes(Pos pos) {
  switch (pos) {
    case Pos::adj: return bits(Shape::adj_common, Shape::adj_neuter, Shape::adj_weak);
    case Pos::adp: return bit(Shape::adposition);
    case Pos::adv: return bit(Shape::adverb);
    case Pos::aux: return bit(Shape::modal_finite);
    case Pos::cconj: return bit(Shape::and_word);
    case Pos::det: return bit(Shape::det_definite);
    case Pos::intj: return bit(Shape::interjection);
    case Pos::noun: return bits(Shape::noun_common, Shape::noun_neuter, Shape::noun_plural);
    case Pos::num: return bit(Shape::number);
    case Pos::part: return bit(Shape::negation);
    case Pos::pron: return bit(Shape::pron_any);
    case Pos::propn: return bit(Shape::name);
    case Pos::punct: return bit(Shape::comma);
    case Pos::sconj: return bit(Shape::subjunction);
    case Pos::sym: return bit(Shape::symbol);
    case Pos::verb: return bit(Shape::verb_finite);
    case Pos::x: break;
  }
  return bit(Shape::foreign);
}

}  // namespace behov
