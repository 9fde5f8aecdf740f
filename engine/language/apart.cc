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

// `sjuk hus`: the adjective is of the other gender than the noun can be.
bool disagree(Shapes first, Shapes second) {
  if ((first & ~bits(adj_common, adverb)) == 0 && has(first, adj_common)) return has(second, noun_neuter) && !has(second, noun_common);
  return false;
}

}  // namespace

bool is_known_owner(const WordType& first) { return !is_unknown(first) && (all_shapes(first) & ~bits(noun_genitive, noun_first)) == 0; }

bool may_be_apart(const WordType& first, const WordType& second, const std::set<std::string, std::less<>>& measures) {
  if (!is_plain(first) || !is_plain(second) || !begins_small(second.form)) return false;
  if (is_unknown(first) || is_unknown(second)) return true;
  if (is_ending(second.form)) return true;
  const Shapes a = all_shapes(first), b = all_shapes(second);
  const bool noun_follows = (b & (bare_nouns | bits(noun_plural, noun_definite))) != 0;
  if (!noun_follows) return false;
  if (is_known_owner(first)) return true;
  const bool only_noun = (a & ~(bare_nouns | bits(noun_genitive, verb_imperative, noun_plural))) == 0 && (a & bare_nouns) != 0;
  return (only_noun && !measures.contains(to_lower(first.form))) || disagree(a, b);
}

std::vector<std::string> written_together(const std::string& first, const std::string& second) {
  const std::string a = to_lower(first), b = to_lower(second);
  std::vector<std::string> out{a + b};
  if (a.ends_with("are")) out.push_back(a.substr(0, a.size() - 1) + b);
  if (a.size() > 2 && b.size() > 2 && a.back() == b.front() && a[a.size() - 2] == a.back()) out.push_back(a.substr(0, a.size() - 1) + b);
  return out;
}

}  // namespace behov
