#include "engine/language/compounds.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/text.h"
#include "engine/language/readings.h"

namespace behov {
namespace {

constexpr std::size_t longest_word = 60;
constexpr int deepest = 4;
constexpr int no_way = 1000;
constexpr int cost_of_cut = 10;

constexpr auto short_parts = std::to_array<std::u32string_view>({U"el", U"öl", U"is", U"ko", U"kö", U"by", U"bo", U"bi", U"ål", U"id", U"ö", U"å", U"tå", U"ek", U"ed", U"tv", U"år", U"ur", U"hö", U"tö", U"ök"});
// Words that as heads are endings nearly always: ungdom, sjukdom, bördig.
constexpr auto no_heads = std::to_array<std::u32string_view>({U"dom", U"bar", U"sam", U"het", U"ska", U"ande", U"inna", U"art", U"ning", U"ung", U"ense", U"arna", U"iska", U"liga", U"lig", U"ark", U"ist", U"era", U"erna", U"ens", U"ant", U"ent", U"ell", U"isk", U"are"});

template <class List>
bool is_in(const List& list, std::u32string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_plain_noun(Tags tags) {
  return has(tags, Tag::n) && !has(tags, Tag::def) && !has(tags, Tag::gen) && !has(tags, Tag::cmp) && has(tags, Tag::ind) && !has(tags, Tag::acr);
}
bool is_singular_noun(Tags tags) { return is_plain_noun(tags) && !has(tags, Tag::pl); }
bool is_stem_verb(Tags tags) { return has(tags, Tag::vblex) && has(tags, Tag::imp); }
bool is_base_adjective(Tags tags) {
  return has(tags, Tag::adj) && has(tags, Tag::pst) && has(tags, Tag::sg) && has(tags, Tag::ind) && has(tags, Tag::ut) && !has(tags, Tag::pp);
}

template <class Wanted>
const Entry* find_entry(const std::vector<Entry>& entries, Wanted wanted) {
  for (const Entry& entry : entries)
    if (wanted(entry.tags)) return &entry;
  return nullptr;
}

bool has_vowel(std::u32string_view text) { return text.find_first_of(U"aeiouyåäöé") != text.npos; }

}  // namespace

// The cheapest lemma that the first `length` letters are a linking form of.
Splitter::Left Splitter::left_of(const Prefixes& prefixes, std::u32string_view word, std::size_t length, bool known) const {
  Left best{{}, no_way};
  const std::u32string_view left = word.substr(0, length);
  const auto offer = [&](const Entry* entry, int cost) {
    if (entry && cost < best.cost) best = {without_number(entry->lemma), cost};
  };
  const Prefixes::End& end = prefixes.ends[length];
  offer(find_entry(end.exact, [](Tags t) { return has(t, Tag::compound_only_l); }), 0);
  offer(find_entry(end.exact, is_singular_noun), 1);
  offer(find_entry(end.exact, is_plain_noun), 3);
  offer(find_entry(end.exact, [](Tags t) { return has(t, Tag::n) && has(t, Tag::gen) && has(t, Tag::ind) && has(t, Tag::sg); }), 1);
  offer(find_entry(end.exact, is_base_adjective), 3);
  offer(find_entry(end.exact, is_stem_verb), 4);
  if (!known) offer(find_entry(end.exact, [](Tags t) { return has(t, Tag::adv) || has(t, Tag::pr) || has(t, Tag::qnt); }), 6);
  offer(find_entry(end.with_a, is_singular_noun), 2);
  offer(find_entry(end.with_e, is_singular_noun), left.ends_with(U"ar") ? 1 : 3);
  if (length < 3) return best;
  const Prefixes::End& less = prefixes.ends[length - 1];
  switch (left.back()) {
    case U's':
      offer(find_entry(less.exact, is_singular_noun), 1);
      offer(find_entry(less.with_e, is_singular_noun), 1);
      if (left.ends_with(U"es")) offer(find_entry(prefixes.ends[length - 2].with_a, is_singular_noun), 2);
      break;
    case U'o':
    case U'u': offer(find_entry(less.with_a, is_singular_noun), 1); break;
    case U'e':
      offer(find_entry(less.exact, is_singular_noun), 2);
      offer(find_entry(less.with_a, is_singular_noun), 4);
      break;
    case U'a': offer(find_entry(less.exact, is_singular_noun), 4); break;
    default: break;
  }
  return best;
}

std::vector<Entry> Splitter::heads_of(const Prefixes& rest, std::u32string_view head) const {
  std::vector<Entry> out;
  for (const Entry& entry : rest.ends[head.size()].exact) {
    const bool fits = has(entry.tags, Tag::n) || has(entry.tags, Tag::adj) || has(entry.tags, Tag::vblex);
    const std::u32string lemma = without_number(entry.lemma);
    if (!fits || has(entry.tags, Tag::compound_only_l) || has(entry.tags, Tag::cmp) || has(entry.tags, Tag::np) || is_in(no_heads, lemma)) continue;
    if (lemma.size() < 3 && !(has(entry.tags, Tag::n) && is_in(short_parts, lemma))) continue;
    if (std::find(out.begin(), out.end(), entry) == out.end()) out.push_back(entry);
  }
  return out;
}

std::vector<std::u32string> Splitter::parts_of(const std::u32string& lemma) const {
  Compound inner = split(lemma, automaton_.analyse(lemma));
  return inner.parts.empty() ? std::vector{lemma} : std::move(inner.parts);
}

std::vector<std::u32string> Splitter::first_part(std::u32string_view part) const {
  if (part.size() < 2 || part.size() > longest_word) return {};
  const Left left = left_of(automaton_.prefixes(part), part, part.size(), false);
  if (left.cost < no_way) return parts_of(left.lemma);
  return {};
}

namespace {

// The head's entries that, put after the left part, are entries of the whole word.
std::vector<Entry> agreeing(const std::vector<Entry>& heads, std::u32string_view left, const std::vector<Entry>& own) {
  std::vector<Entry> out;
  for (const Entry& head : heads)
    for (const Entry& whole : own)
      if (whole.tags == head.tags && without_number(whole.lemma) == std::u32string(left) + without_number(head.lemma)) {
        out.push_back(head);
        break;
      }
  return out;
}

std::vector<Entry> nominal(const std::vector<Entry>& heads) {
  std::vector<Entry> out;
  for (const Entry& head : heads)
    if (!has(head.tags, Tag::vblex)) out.push_back(head);
  return out;
}

// kö-n before kön: the definite form of a shorter word is likelier at the end of a long one.
void prefer_definite(std::vector<Entry>& heads) {
  std::stable_sort(heads.begin(), heads.end(), [](const Entry& a, const Entry& b) {
    const auto key = [](const Entry& e) { return std::pair(!has(e.tags, Tag::n), !has(e.tags, Tag::def)); };
    return key(a) < key(b);
  });
}

}  // namespace

Compound Splitter::split_at_depth(std::u32string_view word, const std::vector<Entry>& own, int depth) const {
  Compound best;
  int best_cost = no_way;
  const bool known = !own.empty();
  const Prefixes prefixes = automaton_.prefixes(word);
  for (std::size_t cut = 2; cut + 1 < word.size(); ++cut) {
    const std::u32string_view before = word.substr(0, cut), head = word.substr(cut);
    if (!has_vowel(head) || !has_vowel(before)) continue;
    Left left = left_of(prefixes, word, cut, known);
    if (cut == 2 && !is_in(short_parts, before)) continue;
    std::vector<std::u32string> left_parts;
    int cost = left.cost;
    if (left.cost == no_way && !known && depth > 0 && cut >= 6) {
      const Compound inner = split_at_depth(before.ends_with(U's') ? before.substr(0, cut - 1) : before, {}, depth - 1);
      if (inner.parts.empty()) continue;
      left_parts = inner.parts;
      cost = 2 + cost_of_cut;
    }
    if (cost >= no_way) continue;
    cost += (cut < 4 ? 3 : 0) + (head.size() < 4 ? 3 : 0);
    if (cost >= best_cost) continue;
    std::vector<Entry> heads = heads_of(automaton_.prefixes(head), head);
    heads = known ? agreeing(heads, before, own) : nominal(heads);
    if (heads.empty()) continue;
    prefer_definite(heads);
    if (left_parts.empty()) left_parts = parts_of(left.lemma);
    best_cost = cost;
    best = {std::move(left_parts), std::u32string(before), std::u32string(head), std::move(heads)};
  }
  if (best.parts.empty()) return best;
  for (std::u32string& part : parts_of(without_number(best.heads.front().lemma))) best.parts.push_back(std::move(part));
  return best;
}

Compound Splitter::split(std::u32string_view word, const std::vector<Entry>& own) const {
  if (word.size() < 5 || word.size() > longest_word) return {};
  const auto by_hand = [&](std::u32string_view form) { return given_.find(from_code_points(form)); };
  auto given = by_hand(word);
  for (const Entry& entry : own)
    if (given == given_.end()) given = by_hand(without_number(entry.lemma));
  if (given == given_.end()) return split_at_depth(word, own, deepest);
  Compound out;
  if (given->second.size() > 1)
    for (const std::string& part : given->second) out.parts.push_back(to_code_points(part));
  return out;
}

}  // namespace behov
