#include "engine/language/guess.h"

#include <array>

#include "engine/base/text.h"
#include "engine/language/shapes.h"

namespace behov {
namespace {

using enum Shape;

// A form with the ending has the dictionary form with `base` in its place.
struct Ending {
  std::string_view ending;
  std::string_view base;
  Pos pos;
  Shapes shapes;
};

// Longer endings first; the first that fits speaks, and those after it with the same ending.
constexpr auto endings = std::to_array<Ending>({
    {"ligheterna", "lighet", Pos::noun, bit(noun_definite)},
    {"heterna", "het", Pos::noun, bit(noun_definite)},
    {"ningarna", "ning", Pos::noun, bit(noun_definite)},
    {"ningens", "ning", Pos::noun, bit(noun_genitive)},
    {"ningen", "ning", Pos::noun, bit(noun_definite)},
    {"ningar", "ning", Pos::noun, bit(noun_plural)},
    {"heten", "het", Pos::noun, bit(noun_definite)},
    {"heter", "het", Pos::noun, bit(noun_plural)},
    {"ionerna", "ion", Pos::noun, bit(noun_definite)},
    {"ionen", "ion", Pos::noun, bit(noun_definite)},
    {"ioner", "ion", Pos::noun, bit(noun_plural)},
    {"erades", "era", Pos::verb, bit(verb_finite)},
    {"erande", "erande", Pos::adj, bits(adj_common, adj_neuter, adj_weak)},
    {"erade", "era", Pos::verb, bit(verb_finite)},
    {"erade", "erad", Pos::adj, bit(adj_weak)},
    {"erats", "era", Pos::verb, bit(verb_supine)},
    {"erad", "erad", Pos::adj, bit(adj_common)},
    {"erat", "era", Pos::verb, bit(verb_supine)},
    {"erat", "erad", Pos::adj, bit(adj_neuter)},
    {"eras", "era", Pos::verb, bits(verb_infinitive, verb_finite)},
    {"erar", "era", Pos::verb, bit(verb_finite)},
    {"era", "era", Pos::verb, bit(verb_infinitive)},
    {"arnas", "are", Pos::noun, bit(noun_genitive)},
    {"arens", "are", Pos::noun, bit(noun_genitive)},
    {"arna", "are", Pos::noun, bit(noun_definite)},
    {"arna", "e", Pos::noun, bit(noun_definite)},
    {"aren", "are", Pos::noun, bit(noun_definite)},
    {"orna", "a", Pos::noun, bit(noun_definite)},
    {"erna", "", Pos::noun, bit(noun_definite)},
    {"ande", "ande", Pos::adj, bits(adj_common, adj_neuter, adj_weak)},
    {"ende", "ende", Pos::adj, bits(adj_common, adj_neuter, adj_weak)},
    {"ades", "a", Pos::verb, bit(verb_finite)},
    {"ade", "a", Pos::verb, bit(verb_finite)},
    {"ade", "ad", Pos::adj, bit(adj_weak)},
    {"ats", "a", Pos::verb, bit(verb_supine)},
    {"are", "are", Pos::noun, bits(noun_common, noun_plural)},
    {"ning", "ning", Pos::noun, bit(noun_common)},
    {"ligt", "lig", Pos::adj, bit(adj_neuter)},
    {"ligt", "ligt", Pos::adv, bit(adverb)},
    {"liga", "lig", Pos::adj, bit(adj_weak)},
    {"lig", "lig", Pos::adj, bit(adj_common)},
    {"iskt", "isk", Pos::adj, bit(adj_neuter)},
    {"iskt", "iskt", Pos::adv, bit(adverb)},
    {"iska", "isk", Pos::adj, bit(adj_weak)},
    {"iska", "iska", Pos::noun, bit(noun_common)},
    {"isk", "isk", Pos::adj, bit(adj_common)},
    {"igt", "ig", Pos::adj, bit(adj_neuter)},
    {"igt", "igt", Pos::adv, bit(adverb)},
    {"iga", "ig", Pos::adj, bit(adj_weak)},
    {"ig", "ig", Pos::adj, bit(adj_common)},
    {"ens", "", Pos::noun, bit(noun_genitive)},
    {"ets", "", Pos::noun, bit(noun_genitive)},
    {"het", "het", Pos::noun, bit(noun_common)},
    {"en", "", Pos::noun, bit(noun_definite)},
    {"et", "", Pos::noun, bit(noun_definite)},
    {"or", "a", Pos::noun, bit(noun_plural)},
    {"ar", "a", Pos::verb, bit(verb_finite)},
    {"ar", "", Pos::noun, bit(noun_plural)},
    {"er", "", Pos::noun, bit(noun_plural)},
    {"ad", "ad", Pos::adj, bit(adj_common)},
    {"an", "a", Pos::noun, bit(noun_definite)},
});

constexpr std::size_t shortest_rest = 4;  // bytes before an ending

Reading noun(std::string_view form) { return {std::string(form), Pos::noun, false, bits(noun_common, noun_neuter, noun_plural)}; }

}  // namespace

std::vector<Reading> guess_by_ending(std::string_view form) {
  std::vector<Reading> out;
  std::string_view spoken;
  for (const Ending& one : endings) {
    if (!spoken.empty() && one.ending != spoken) continue;
    if (!form.ends_with(one.ending) || form.size() < one.ending.size() + shortest_rest) continue;
    spoken = one.ending;
    std::string lemma(form.substr(0, form.size() - one.ending.size()));
    if (one.base.empty() && one.ending == "en" && lemma.size() > 3 && (lemma.ends_with("ss") || lemma.ends_with("mm"))) lemma.pop_back();
    out.push_back({lemma + std::string(one.base), one.pos, false, one.shapes});
  }
  if (out.empty()) out.push_back(noun(form));
  return out;
}

std::vector<Reading> guess_by_stem(std::string_view form, std::string_view stem) {
  if (form == stem) {
    auto out = guess_by_ending(form);
    std::erase_if(out, [&](const Reading& reading) { return reading.lemma != stem; });
    if (out.empty()) out.push_back(noun(stem));
    return out;
  }
  std::vector<Reading> out;
  for (const Reading& reading : guess_by_ending(form))
    if (out.empty() || reading.lemma == stem) out.insert(out.begin(), {std::string(stem), reading.pos, false, reading.shapes});
  out.resize(1);
  return out;
}

}  // namespace behov
