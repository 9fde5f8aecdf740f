#include "engine/language/walk.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

// What fewer steps without a letter lead to comes first; few items, mostly in order.
template <class Items>
void sort_by_silent(Items& items) {
  const auto less = [](const auto& a, const auto& b) { return a.silent < b.silent; };
  for (auto item = items.begin(); item != items.end(); ++item) std::rotate(std::upper_bound(items.begin(), item, *item, less), item, item + 1);
}

Entry entry_of(const Found& found, std::u32string lemma) { return {std::move(lemma), found.tags & ~bit(Tag::compound_r)}; }

void add_once(std::vector<Entry>& entries, Entry entry) {
  if (std::find(entries.begin(), entries.end(), entry) == entries.end()) entries.push_back(std::move(entry));
}

}  // namespace

Walk::Walk(const Automaton& automaton, std::u32string_view word) : automaton_(automaton) {
  written_.push_back({0, 0, 0});
  for (const std::uint32_t root : automaton.roots(word)) now_.push_back({root, 0, 0});
}

void Walk::go(const Place& from, const Automaton::Arc& arc) {
  std::uint32_t way = from.way;
  if (arc.writing != 0) {
    way = static_cast<std::uint32_t>(written_.size());
    written_.push_back({written_[from.way].tags | automaton_.writing(arc.writing).tags, from.way, arc.writing});
  }
  next_.push_back({arc.to, way, arc.silent});
}

void Walk::go_both(const Place& from, char32_t capital, char32_t small) {
  const auto as_capital = automaton_.arcs(from.state, capital), as_small = automaton_.arcs(from.state, small);
  std::vector<Automaton::Arc> both;
  std::merge(as_capital.begin(), as_capital.end(), as_small.begin(), as_small.end(), std::back_inserter(both),
             [](const Automaton::Arc& a, const Automaton::Arc& b) { return a.order < b.order; });
  for (const Automaton::Arc& arc : both) go(from, arc);
}

bool Walk::step(char32_t letter) {
  next_.clear();
  const bool capital = is_upper(letter);
  const char32_t small = capital ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter))) : letter;
  for (const Place& place : now_)
    if (small != letter) go_both(place, letter, small);
    else
      for (const Automaton::Arc& arc : automaton_.arcs(place.state, letter)) go(place, arc);
  sort_by_silent(next_);
  now_.swap(next_);
  return !now_.empty();
}

Founds Walk::found_at(const Places& places) const {
  Founds out;
  for (const Place& place : places)
    for (const Automaton::Ending& ending : automaton_.endings(place.state))
      out.push_back({written_[place.way].tags | automaton_.writing(ending.writing).tags, place.way, ending.writing, ending.silent});
  sort_by_silent(out);
  return out;
}

Founds Walk::found_after(char32_t letter) {
  next_.clear();
  for (const Place& place : now_)
    for (const Automaton::Arc& arc : automaton_.arcs(place.state, letter)) go(place, arc);
  sort_by_silent(next_);
  return found_at(next_);
}

std::u32string Walk::lemma(const Found& found) const {
  std::u32string out;
  const auto write = [&](std::uint16_t writing) {
    const std::u32string& letters = automaton_.writing(writing).letters;
    out.append(letters.rbegin(), letters.rend());
  };
  write(found.writing);
  for (std::uint32_t way = found.way; way != 0; way = written_[way].before) write(written_[way].writing);
  std::reverse(out.begin(), out.end());
  return out;
}

std::vector<Entry> Automaton::analyse(std::u32string_view word) const {
  Walk walk(*this, word);
  for (const char32_t letter : word)
    if (!walk.step(letter)) return {};
  std::vector<Entry> out;
  for (const Found& found : walk.found())
    if (!has(found.tags, Tag::compound_only_l)) add_once(out, entry_of(found, walk.lemma(found)));
  return out;
}

Prefixes::Prefixes(const Automaton& automaton, std::u32string_view word) : walk_(automaton, word) {
  for (const char32_t letter : word) {
    if (!walk_.step(letter)) return;
    keep(walk_.found(), true);
    keep(walk_.found_after(U'a'), false);
    keep(walk_.found_after(U'e'), false);
  }
}

void Prefixes::keep(const Founds& founds, bool parts_too) {
  for (const Found& found : founds)
    if (parts_too || !has(found.tags, Tag::compound_only_l)) found_.push_back(found);
  ends_.push_back(static_cast<std::uint32_t>(found_.size()));
}

std::span<const Found> Prefixes::range(std::size_t length, std::size_t kind) const {
  if (length == 0 || length > reach()) return {};
  const std::size_t at = (length - 1) * kinds + kind;
  return {found_.data() + (at == 0 ? 0 : ends_[at - 1]), found_.data() + ends_[at]};
}

std::vector<Entry> Prefixes::entries(std::size_t length) const {
  std::vector<Entry> out;
  for (const Found& found : exact(length)) add_once(out, entry_of(found, lemma(found)));
  return out;
}

}  // namespace behov
