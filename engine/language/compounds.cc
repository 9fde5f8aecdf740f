#include "engine/language/compounds.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <tuple>

#include "engine/base/text.h"
#include "engine/language/derivation.h"
#include "engine/language/readings.h"

namespace behov {
namespace {

constexpr std::size_t longest_word = 60;
constexpr int cost_of_cut = 10;
constexpr int cost_of_short_part = 4;
constexpr int cost_of_missing_s = 6;
constexpr int dearest_known = 30;    // a word that the dictionary has is split at natural links only
constexpr std::size_t longest_prefix = 7;
constexpr int dearest_link = 3;      // of what stands before a verb, a participle or a head derived here
constexpr int dearest_verb = 21;     // a verb only where its first part is a word as it stands: säkerställa
constexpr int dearest_natural = 6;
constexpr int dearest_unknown = 60;

bool is_participle(Tags tags) { return has(tags, Tag::pp) || has(tags, Tag::pprs); }
bool is_base_participle(Tags tags) {
  return has(tags, Tag::pprs) || (has(tags, Tag::pp) && has(tags, Tag::ut) && has(tags, Tag::sg) && has(tags, Tag::ind));
}

// Whether a dictionary form with the entry `whole` may end with the head, as written, that has the entry `head`.
bool agrees(const Entry& whole, std::u32string_view written, const Entry& head) {
  if (whole.tags == head.tags && without_number(head.lemma) == written) return true;
  const bool nominal = has(whole.tags, Tag::n) || has(whole.tags, Tag::adj);
  if (nominal && is_base_participle(head.tags)) return true;
  return has(whole.tags, Tag::n) && has(head.tags, Tag::n) && head.lemma == written;  // a head derived here
}

int cost_of_head(const Entry& head, std::size_t length) {
  const int kind = has(head.tags, Tag::n) ? 0 : is_participle(head.tags) ? 2 : 3;
  return kind + (length < 4 ? cost_of_short_part : 0);
}

// kö-n before kön: the definite form of a shorter word is likelier at the end of a long one.
void prefer_definite(std::vector<Entry>& heads) {
  std::stable_sort(heads.begin(), heads.end(), [](const Entry& a, const Entry& b) {
    const auto key = [](const Entry& e) { return std::tuple(!has(e.tags, Tag::n), has(e.tags, Tag::gen), !has(e.tags, Tag::def)); };
    return key(a) < key(b);
  });
}

}  // namespace

// A place in the word where a part may begin: the cheapest way there.
struct Splitter::Cell {
  int cost = no_way;
  std::size_t from = 0;
  int link = 0;          // what the last link cost
  bool natural = true;   // every part so far is linked in a usual way
  std::u32string lemma;  // of the part that ends here
};

struct Splitter::Way {
  std::vector<std::u32string> lemmas;  // of the parts before the head
  std::vector<std::size_t> starts;     // of the parts after the first
  std::size_t head = 0;
  std::vector<Entry> heads;
  bool natural = false;
};

std::vector<Entry> Splitter::heads_of(std::u32string_view head, const std::vector<Entry>& exact, bool known) const {
  std::vector<Entry> out;
  const auto offer = [&](const Entry& entry) {
    const std::u32string lemma = without_number(entry.lemma);
    const bool verb = has(entry.tags, Tag::vblex) && !is_participle(entry.tags);
    const bool fits = has(entry.tags, Tag::n) || has(entry.tags, Tag::adj) || (known && verb) || is_participle(entry.tags);
    if (!fits || has(entry.tags, Tag::compound_only_l) || has(entry.tags, Tag::cmp) || has(entry.tags, Tag::np) || has(entry.tags, Tag::acr)) return;
    if (lemma.ends_with(U"alphabet") || tables_.never_lasts.contains(lemma)) return;
    if (!(is_participle(entry.tags) && head.size() > 3) && !may_be_head(lemma)) return;
    out.push_back(entry);
  };
  for (const Entry& entry : exact) offer(entry);
  if (out.empty())
    for (const Entry& entry : derived_noun(head, automaton_)) offer(entry);
  if (out.empty())
    for (const auto& [ending, tags] : {std::pair{U"", bit(Tag::ut) | bit(Tag::sg) | bit(Tag::ind)}, {U"t", bit(Tag::nt) | bit(Tag::sg) | bit(Tag::ind)}, {U"a", bit(Tag::un) | bit(Tag::pl) | bit(Tag::ind)}})
      if (head.ends_with(ending) && tables_.lasts.contains(head.substr(0, head.size() - std::u32string_view(ending).size())))
        out.push_back({std::u32string(head.substr(0, head.size() - std::u32string_view(ending).size())), tags | bit(Tag::adj) | bit(Tag::pst)});
  return out;
}

// The parts that begin at `at`: each makes the place where it ends cheaper to reach, if it does.
void Splitter::extend(std::u32string_view word, std::size_t at, bool known, const Prefixes& prefixes, std::vector<Cell>& cells) const {
  const std::u32string_view rest = word.substr(at);
  const int so_far = cells[at].cost;
  for (std::size_t length = 2; length + 2 <= rest.size(); ++length) {
    const Link link = find_link(prefixes, rest, length, known, tables_);
    if (link.cost == no_way) continue;
    // fotbolls-lag, not fotboll-slag: what is a compound itself is linked by an s.
    const bool lacks_s = rest[length] == U's' && link.lemma == rest.substr(0, length) && link.lemma.size() > 5 && !split_known(link.lemma).empty();
    const int cost = so_far + link.cost + (lacks_s ? cost_of_missing_s : 0) + cost_of_cut + (std::min(length, link.lemma.size()) < 4 ? cost_of_short_part : 0);
    const std::size_t end = at + length;
    const bool natural = cells[at].natural && link.cost <= dearest_natural;
    if (cost < cells[end].cost) cells[end] = {cost, at, link.cost, natural, link.lemma};
    // press-stöd is written presstöd: three like consonants are two.
    const bool twice = length > 2 && rest[length - 1] == rest[length - 2];
    if (twice && cost + 1 < cells[end - 1].cost) cells[end - 1] = {cost + 1, at, link.cost, natural, link.lemma};
  }
}

// Of all ways to see the word as first parts and a head the cheapest; no lemmas where there is none.
Splitter::Way Splitter::best_way(std::u32string_view word, const std::vector<Entry>& own) const {
  const bool known = !own.empty();
  std::vector<Cell> cells(word.size() + 1);
  cells[0].cost = 0;
  Way best;
  const bool verb = known && std::all_of(own.begin(), own.end(), [](const Entry& entry) { return has(entry.tags, Tag::vblex); });
  int best_cost = verb ? dearest_verb : known ? dearest_known : dearest_unknown;
  for (std::size_t at = 0; at + 2 <= word.size(); ++at) {
    if (cells[at].cost >= best_cost) continue;
    const Prefixes prefixes(automaton_, word.substr(at));
    const std::u32string_view head = word.substr(at);
    const bool ending = at > 0 && word[at - 1] == U'e' && head.starts_with(U"ring");  // planering is no ring
    if (at > 0 && has_vowel(head) && !ending) {
      const std::vector<Entry> exact = prefixes.entries(head.size());
      std::vector<Entry> heads = heads_of(head, exact, known);
      if (known) std::erase_if(heads, [&](const Entry& entry) { return std::none_of(own.begin(), own.end(), [&](const Entry& whole) { return agrees(whole, head, entry); }); });
      if (known && cells[at].link > dearest_link && exact.empty()) heads.clear();
      if (known && cells[at].link > dearest_link) std::erase_if(heads, [](const Entry& entry) { return !has(entry.tags, Tag::n) && !has(entry.tags, Tag::pst); });
      prefer_definite(heads);
      const int cost = heads.empty() ? no_way : cells[at].cost + cost_of_head(heads.front(), head.size());
      if (cost < best_cost) {
        best_cost = cost;
        best.head = at;
        best.heads = std::move(heads);
        best.natural = cells[at].natural;
      }
    }
    extend(word, at, known, prefixes, cells);
  }
  for (std::size_t at = best.head; at > 0; at = cells[at].from) {
    best.lemmas.insert(best.lemmas.begin(), cells[at].lemma);
    best.starts.insert(best.starts.begin(), at);
  }
  return best;
}

// The parts of a derived word: of its origin, with the ending on the last. Nothing where it is not derived.
std::optional<std::vector<std::u32string>> Splitter::derived_parts(std::u32string_view lemma) const {
  const auto origin = origin_of(lemma, automaton_);
  if (!origin) return std::nullopt;
  std::vector<std::u32string> parts = split_known(*origin);
  if (!parts.empty()) parts.back() = lemma.substr(origin->size() - std::min(origin->size(), parts.back().size()));
  return parts;
}

// Prefix and word: the parts of the word, if any, with the prefix on the first. Nothing where it has no prefix.
std::optional<std::vector<std::u32string>> Splitter::prefixed_parts(std::u32string_view lemma, const std::vector<Entry>& own) const {
  for (std::size_t length = 2; length + 3 <= lemma.size() && length <= longest_prefix; ++length) {
    if (!is_prefix(lemma.substr(0, length))) continue;
    const std::u32string_view rest = lemma.substr(length);
    for (const Entry& entry : automaton_.analyse(rest))
      for (const Entry& whole : own)
        if (entry.tags == whole.tags && without_number(entry.lemma) == rest) {
          std::vector<std::u32string> parts = split_known(rest);
          if (!parts.empty()) parts.front().insert(0, lemma.substr(0, length));
          return parts;
        }
  }
  return std::nullopt;
}

// A part is itself taken apart, if it is shorter than the word: the tables may say anything.
std::vector<std::u32string> Splitter::parts_of(const std::u32string& lemma, std::u32string_view whole) const {
  std::vector<std::u32string> parts;
  if (lemma.size() < whole.size()) parts = split_known(lemma);
  return parts.empty() ? std::vector{lemma} : parts;
}

std::vector<std::u32string> Splitter::split_known(std::u32string_view lemma) const {
  if (lemma.size() < 4 || lemma.size() > longest_word) return {};
  const std::u32string key(lemma);
  {
    const std::shared_lock lock(door_);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
  }
  std::vector<std::u32string> parts = split_anew(lemma);
  const std::unique_lock lock(door_);
  return known_.emplace(key, std::move(parts)).first->second;
}

std::vector<std::u32string> Splitter::split_anew(std::u32string_view lemma) const {
  if (const auto given = tables_.splits.find(from_code_points(lemma)); given != tables_.splits.end()) {
    std::vector<std::u32string> out;
    if (given->second.size() > 1)
      for (const std::string& part : given->second) out.push_back(to_code_points(part));
    return out;
  }
  if (auto derived = derived_parts(lemma)) return *derived;
  const std::vector<Entry> own = automaton_.analyse(lemma);
  if (own.empty()) return {};
  if (auto prefixed = prefixed_parts(lemma, own)) return *prefixed;
  std::vector<std::u32string> out;
  const Way way = best_way(lemma, own);
  if (way.lemmas.empty()) return {};
  for (const std::u32string& part : way.lemmas)
    for (std::u32string& inner : parts_of(part, lemma)) out.push_back(std::move(inner));
  const std::u32string head(lemma.substr(way.head));
  for (std::u32string& inner : parts_of(head, lemma)) out.push_back(std::move(inner));
  return out;
}

std::vector<std::size_t> Splitter::starts(std::u32string_view word) const {
  if (word.size() < 4 || word.size() > longest_word) return {};
  for (std::size_t length = 2; length + 3 <= word.size() && length <= longest_prefix; ++length)
    if (is_prefix(word.substr(0, length)) && !automaton_.analyse(word.substr(length)).empty()) return {length};
  const Way way = best_way(word, {});
  if (way.starts.empty()) return {};
  const std::u32string_view first = word.substr(0, way.starts.front());
  std::vector<std::size_t> out;
  if (first.starts_with(way.lemmas.front())) out = starts(way.lemmas.front());
  out.insert(out.end(), way.starts.begin(), way.starts.end());
  return out;
}

bool Splitter::is_word(std::u32string_view word) const {
  if (!automaton_.analyse(word).empty()) return true;
  return word.size() > 3 && word.ends_with(U's') && !automaton_.analyse(word.substr(0, word.size() - 1)).empty();
}

bool Splitter::is_head(std::u32string_view lemma) const {
  const auto heads = heads_of(lemma, automaton_.analyse(lemma), false);
  return std::any_of(heads.begin(), heads.end(), [&](const Entry& head) { return without_number(head.lemma) == lemma; });
}

bool Splitter::may_be_head(std::u32string_view lemma) const {
  return has_vowel(lemma) && !tables_.never_lasts.contains(lemma) && (lemma.size() > 3 || tables_.short_lasts.contains(lemma));
}

bool Splitter::is_prefix(std::u32string_view text) const { return tables_.prefixes.contains(text); }

Compound Splitter::split_unknown(std::u32string_view word) const {
  if (word.size() < 5 || word.size() > longest_word) return {};
  Compound out;
  Way way = best_way(word, {});
  if (way.lemmas.empty()) return out;
  out.before = word.substr(0, way.head);
  out.head = word.substr(way.head);
  out.heads = std::move(way.heads);
  out.natural = way.natural;
  for (const std::u32string& part : way.lemmas)
    for (std::u32string& inner : parts_of(part, word)) out.parts.push_back(std::move(inner));
  const auto readings = readings_of(out.head, {out.heads.front()}, automaton_);
  const std::u32string head = readings.empty() ? out.head : to_code_points(readings.front().lemma);
  for (std::u32string& inner : parts_of(head, word)) out.parts.push_back(std::move(inner));
  if (tables_.splits.contains(from_code_points(out.before + head))) out.parts = split_known(out.before + head);
  return out;
}

bool Splitter::is_natural_first(std::u32string_view part) const {
  if (part.size() < 2 || part.size() > longest_word) return false;
  const Link link = find_link(Prefixes(automaton_, part), part, part.size(), false, tables_);
  return link.cost <= dearest_natural;
}

std::vector<std::u32string> Splitter::first_part(std::u32string_view part) const {
  if (part.size() < 2 || part.size() > longest_word) return {};
  const Link link = find_link(Prefixes(automaton_, part), part, part.size(), false, tables_);
  if (link.cost == no_way) return {};
  std::vector<std::u32string> parts = split_known(link.lemma);
  return parts.empty() ? std::vector{link.lemma} : parts;
}

}  // namespace behov
