#include "engine/language/links.h"

#include <algorithm>

#include "engine/language/readings.h"

namespace behov {
namespace {

bool is_plain_noun(Tags tags) {
  return has(tags, Tag::n) && !has(tags, Tag::def) && !has(tags, Tag::gen) && !has(tags, Tag::cmp) && has(tags, Tag::ind) && !has(tags, Tag::acr);
}
bool is_singular_noun(Tags tags) { return is_plain_noun(tags) && !has(tags, Tag::pl); }
bool is_plural_noun(Tags tags) { return is_plain_noun(tags) && has(tags, Tag::pl); }
bool is_genitive_noun(Tags tags) { return has(tags, Tag::n) && has(tags, Tag::gen) && has(tags, Tag::ind) && has(tags, Tag::sg); }
bool is_plural_genitive(Tags tags) { return has(tags, Tag::n) && has(tags, Tag::gen) && has(tags, Tag::ind) && has(tags, Tag::pl); }
bool is_imperative(Tags tags) { return has(tags, Tag::vblex) && has(tags, Tag::imp); }
bool is_infinitive(Tags tags) { return has(tags, Tag::vblex) && has(tags, Tag::inf) && has(tags, Tag::actv); }
bool is_base_adjective(Tags tags) {
  return has(tags, Tag::adj) && has(tags, Tag::pst) && has(tags, Tag::sg) && has(tags, Tag::ind) && has(tags, Tag::ut) && !has(tags, Tag::pp) && !has(tags, Tag::pprs);
}
bool is_small_word(Tags tags) { return has(tags, Tag::adv) || has(tags, Tag::pr) || has(tags, Tag::qnt); }

// Nouns in -het, -ning, -ion, -stad ... are linked by an s.
bool wants_s(std::u32string_view noun) {
  for (const std::u32string_view ending : {U"het", U"ning", U"ling", U"ion", U"itet", U"skap", U"dom", U"else", U"nad", U"stad"})
    if (noun.size() > ending.size() + (ending.ends_with(U"ad") ? 1 : 2) && noun.ends_with(ending)) return true;
  return false;
}

constexpr std::size_t longest_ending = 2;  // -es: the linking letters after what the dictionary has

// The offers for one stretch; the cheapest stays.
class Offers {
 public:
  Offers(const Prefixes& prefixes, std::u32string_view stretch, const CompoundTables& tables) : prefixes_(prefixes), stretch_(stretch), tables_(tables) {}

  template <class Wanted>
  void offer(std::span<const Found> entries, Wanted wanted, int cost) {
    if (cost >= best_.cost) return;
    for (const Found& entry : entries) {
      if (!wanted(entry.tags)) continue;
      const std::u32string numbered = prefixes_.lemma(entry);
      if (numbered.ends_with(U"alphabet")) continue;  // the dictionary's names of letters
      std::u32string lemma = without_number(numbered);
      const bool verb = has(entry.tags, Tag::vblex);
      if (!allowed(lemma) || (verb && has_prefix(lemma))) continue;
      best_ = {std::move(lemma), cost};
      return;
    }
  }

  Link best() && { return std::move(best_); }

 private:
  // A verb with a prefix is no first part: ombygga.
  bool has_prefix(const std::u32string& lemma) const {
    for (std::size_t length = 2; length + 3 <= lemma.size(); ++length)
      if (tables_.prefixes.contains(std::u32string_view(lemma).substr(0, length))) return true;
    return false;
  }

  bool allowed(const std::u32string& lemma) const {
    if (tables_.never_firsts.contains(lemma)) return false;
    const bool linked = stretch_.ends_with(U's') && !lemma.starts_with(stretch_);
    const std::u32string_view bare = stretch_.substr(0, stretch_.size() - (linked ? 1 : 0));
    return std::min(bare.size(), lemma.size()) > 3 || tables_.short_firsts.contains(lemma) || tables_.short_firsts.contains(bare);
  }

  const Prefixes& prefixes_;
  std::u32string_view stretch_;
  const CompoundTables& tables_;
  Link best_{{}, no_way};
};

// kvinno-, gatu-, hyres-, löne-, arbets-: what stands before the linking letters at the stretch's end.
void offer_links(Offers& offers, const Prefixes& prefixes, std::u32string_view stretch) {
  const std::size_t less = stretch.size() - 1;
  switch (stretch.back()) {
    case U's':
      offers.offer(prefixes.exact(less), is_singular_noun, 3);
      offers.offer(prefixes.with_e(less), is_singular_noun, 4);
      if (stretch.ends_with(U"es")) offers.offer(prefixes.with_a(less - 1), is_singular_noun, 4);
      break;
    case U'o':
    case U'u': offers.offer(prefixes.with_a(less), is_singular_noun, 3); break;
    case U'e':
      offers.offer(prefixes.exact(less), is_singular_noun, 4);
      offers.offer(prefixes.with_a(less), is_singular_noun, 6);
      break;
    case U'a': offers.offer(prefixes.exact(less), is_singular_noun, 8); break;
    default: break;
  }
}

}  // namespace

bool has_vowel(std::u32string_view text) { return text.find_first_of(U"aeiouyåäöé") != text.npos; }

Link find_link(const Prefixes& prefixes, std::u32string_view word, std::size_t length, bool known, const CompoundTables& tables) {
  const std::u32string_view stretch = word.substr(0, length);
  if (const auto given = tables.firsts.find(stretch); given != tables.firsts.end()) return {given->second, 2};
  if (length > prefixes.reach() + longest_ending || tables.prefixes.contains(stretch)) return {{}, no_way};
  Offers offers(prefixes, stretch, tables);
  const auto exact = prefixes.exact(length), with_a = prefixes.with_a(length), with_e = prefixes.with_e(length);
  offers.offer(exact, is_singular_noun, wants_s(stretch) ? 8 : 2);
  offers.offer(exact, is_base_adjective, 3);
  if (length < 2 || !has_vowel(stretch)) return std::move(offers).best();
  offers.offer(exact, is_genitive_noun, 3);
  if (length >= 3) offer_links(offers, prefixes, stretch);
  offers.offer(with_e, is_singular_noun, stretch.ends_with(U"ar") ? 3 : 5);
  offers.offer(with_a, is_singular_noun, 5);
  offers.offer(exact, is_plural_noun, 6);
  offers.offer(exact, is_plural_genitive, 6);
  if (!stretch.ends_with(U'a')) offers.offer(exact, is_imperative, 4);
  offers.offer(with_a, is_infinitive, 8);
  if (!known) offers.offer(exact, is_small_word, 9);
  return std::move(offers).best();
}

}  // namespace behov
