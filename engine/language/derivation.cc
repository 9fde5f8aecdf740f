#include "engine/language/derivation.h"

#include <array>

#include "engine/language/readings.h"

namespace behov {
namespace {

enum class Origin { verb, adjective };

struct Suffix {
  std::u32string_view ending;
  std::u32string_view instead;  // what the origin has in its place
  Origin origin;
};

constexpr auto suffixes = std::to_array<Suffix>({
    {U"het", U"", Origin::adjective},
    {U"ning", U"a", Origin::verb},
    {U"ning", U"na", Origin::verb},
    {U"ing", U"a", Origin::verb},
    {U"are", U"a", Origin::verb},
    {U"ande", U"a", Origin::verb},
    {U"ende", U"a", Origin::verb},
    {U"ende", U"", Origin::verb},
    {U"else", U"a", Origin::verb},
});

// A derived noun's endings, and what of its gender, number and form they say.
struct Inflection {
  std::u32string_view suffix;
  std::u32string_view ending;
  Tags tags;
};
constexpr Tags noun = bit(Tag::n) | bit(Tag::ut), thing = bit(Tag::n) | bit(Tag::nt);
constexpr Tags one = bit(Tag::sg), many = bit(Tag::pl), plain = bit(Tag::ind), known = bit(Tag::def), owner = bit(Tag::gen);
constexpr auto inflections = std::to_array<Inflection>({
    {U"ing", U"", noun | one | plain},       {U"ing", U"s", noun | one | plain | owner},
    {U"ing", U"en", noun | one | known},     {U"ing", U"ens", noun | one | known | owner},
    {U"ing", U"ar", noun | many | plain},    {U"ing", U"ars", noun | many | plain | owner},
    {U"ing", U"arna", noun | many | known},  {U"ing", U"arnas", noun | many | known | owner},
    {U"are", U"", noun | one | plain},       {U"are", U"s", noun | one | plain | owner},
    {U"are", U"n", noun | one | known},      {U"are", U"ns", noun | one | known | owner},
    {U"ar", U"na", noun | many | known},     {U"ar", U"nas", noun | many | known | owner},
    {U"nde", U"", thing | one | plain},      {U"nde", U"s", thing | one | plain | owner},
    {U"nde", U"t", thing | one | known},     {U"nde", U"ts", thing | one | known | owner},
    {U"het", U"", noun | one | plain},       {U"het", U"s", noun | one | plain | owner},
    {U"het", U"en", noun | one | known},     {U"het", U"ens", noun | one | known | owner},
    {U"het", U"er", noun | many | plain},    {U"het", U"ers", noun | many | plain | owner},
    {U"het", U"erna", noun | many | known},  {U"het", U"ernas", noun | many | known | owner},
});

std::optional<std::u32string> origin_as(std::u32string_view word, Origin origin, const Automaton& automaton) {
  for (const Entry& entry : automaton.analyse(word)) {
    const bool verb = has(entry.tags, Tag::vblex) && has(entry.tags, Tag::inf);
    const bool base = has(entry.tags, Tag::sg) && has(entry.tags, Tag::ind) && has(entry.tags, Tag::ut);
    const bool adjective = has(entry.tags, Tag::adj) && (base || has(entry.tags, Tag::pprs));
    if (origin == Origin::verb && verb) return without_number(entry.lemma);
    if (origin == Origin::adjective && adjective) return std::u32string(word);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::u32string> origin_of(std::u32string_view lemma, const Automaton& automaton) {
  for (const Suffix& suffix : suffixes) {
    if (!lemma.ends_with(suffix.ending) || lemma.size() < suffix.ending.size() + 2) continue;
    std::u32string origin(lemma.substr(0, lemma.size() - suffix.ending.size()));
    origin += suffix.instead;
    if (auto found = origin_as(origin, suffix.origin, automaton)) return found;
  }
  return std::nullopt;
}

std::vector<Entry> derived_noun(std::u32string_view form, const Automaton& automaton) {
  std::vector<Entry> out;
  for (const Inflection& inflection : inflections) {
    const std::size_t size = inflection.suffix.size() + inflection.ending.size();
    if (form.size() < size + 3 || !form.ends_with(inflection.ending)) continue;
    const std::u32string_view base = form.substr(0, form.size() - inflection.ending.size());
    if (!base.ends_with(inflection.suffix)) continue;
    const std::u32string lemma = std::u32string(base) + (inflection.suffix == U"ar" ? U"e" : U"");
    if (!origin_of(lemma, automaton)) continue;
    out.push_back({lemma, inflection.tags});
    if (lemma.ends_with(U"are") && inflection.ending.empty()) out.push_back({lemma, noun | many | plain});
  }
  return out;
}

}  // namespace behov
