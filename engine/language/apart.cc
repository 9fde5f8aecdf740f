#include "engine/language/apart.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/language/shapes.h"

namespace behov {
namespace {

using enum Shape;

constexpr Shapes bare_nouns = bits(noun_common, noun_neuter);
constexpr std::size_t shortest = 3;  // letters of either

Shapes all_shapes(const WordType& type) {
  Shapes out = 0;
  for (const Reading& reading : type.readings)
    if (!reading.derived && reading.pos != Pos::propn) out |= reading.shapes;
  return out;
}

bool is_unknown(const WordType& type) { return type.source == Source::stem || type.source == Source::near; }

bool is_plain(const WordType& type) {
  return type.word && !type.number && !type.filler && !type.readings.empty() && type.read_as.size() < 2 && type.source != Source::table &&
         type.form.size() >= shortest && type.form.find_first_of("-:. '0123456789") == std::string::npos;
}

bool begins_small(const std::string& form) {
  std::size_t at = 0;
  return !is_upper(next_code_point(form, at));
}

// Endings that are words too: `lägen het`, `säker heten`.
bool is_ending(const std::string& form) {
  constexpr std::array<std::string_view, 7> endings = {"het", "heten", "heter", "heterna", "hets", "skapet", "löshet"};
  return std::find(endings.begin(), endings.end(), form) != endings.end();
}

constexpr PartKinds plain = 1, small = 2, unknown = 4, ending = 8, noun_like = 16, owner = 32, bare_noun = 64, other_gender = 128;

}  // namespace

bool is_known_owner(const WordType& first) { return !is_unknown(first) && (all_shapes(first) & ~bits(noun_genitive, noun_first)) == 0; }

PartKinds part_kinds(const WordType& type, const std::set<std::string, std::less<>>& measures) {
  if (!is_plain(type)) return 0;
  PartKinds out = plain;
  if (begins_small(type.form)) out |= small;
  if (is_unknown(type)) return out | unknown;
  if (is_ending(type.form)) out |= ending;
  const Shapes shapes = all_shapes(type);
  if ((shapes & (bare_nouns | bits(noun_plural, noun_definite))) != 0) out |= noun_like;
  const bool measure = measures.contains(to_lower(type.form));
  if (shapes != 0 && (shapes & ~bits(noun_genitive, noun_first)) == 0 && !measure) out |= owner;
  const bool only_noun = (shapes & ~(bare_nouns | bits(noun_genitive, verb_imperative, noun_plural))) == 0 && (shapes & bare_nouns) != 0;
  if (only_noun && !measure) out |= bare_noun;
  // `sjuk hus`: an adjective of one gender, a noun of the other.
  const bool common_adjective = (shapes & ~bits(adj_common, adverb)) == 0 && has(shapes, adj_common);
  const bool neuter_noun = has(shapes, noun_neuter) && !has(shapes, noun_common);
  if (common_adjective || neuter_noun) out |= other_gender;
  return out;
}

bool may_be_apart(PartKinds first, PartKinds second) {
  if (!(first & plain) || (second & (plain | small)) != (plain | small)) return false;
  if ((first | second) & unknown) return true;
  if (second & ending) return true;
  if (!(second & noun_like)) return false;
  return (first & (owner | bare_noun)) != 0 || (!(first & noun_like) && (first & second & other_gender));
}

std::vector<std::string> written_together(const std::string& first, const std::string& second) {
  const std::string a = to_lower(first), b = to_lower(second);
  std::vector<std::string> out{a + b};
  if (a.ends_with("are")) out.push_back(a.substr(0, a.size() - 1) + b);
  if (a.size() > 2 && b.size() > 2 && a.back() == b.front() && a[a.size() - 2] == a.back()) out.push_back(a.substr(0, a.size() - 1) + b);
  return out;
}

}  // namespace behov
