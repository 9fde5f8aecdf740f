#include "engine/coding/scene.h"

#include <algorithm>

namespace behov {
namespace {

constexpr std::uint32_t none = ~0u;
constexpr std::uint32_t longest_number = 8;  // words: `tre miljoner fyra hundra tusen`

template <class Places>
void make_unique(Places& places) {
  if (places.size() < 2) return;
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace

Scene::Scene(const Rows& rows, const Vocabulary& vocabulary, const AnalysedText& text, const SentenceWords& words)
    : rows_(rows), held_((rows.atoms() + 63) / 64), first_(new std::uint32_t[rows.atoms()]), known_(rows.groups(), Known::nothing) {
  const std::size_t size = words.tokens.size();
  filler_.reserve(size);
  first_of_.reserve(size + 1);
  atoms_.reserve(4 * size);
  word_of_.reserve(4 * size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const AnalysedToken& token = text.tokens[words.tokens[i]];
    filler_.push_back(vocabulary.is_filler(token.type));
    first_of_.push_back(static_cast<std::uint32_t>(atoms_.size()));
    for (const Rows::Sense& sense : rows.senses_of(token.type))
      if (token.readings & sense.readings) {
        atoms_.push_back(sense.atom);
        word_of_.push_back(i);
      }
  }
  first_of_.push_back(static_cast<std::uint32_t>(atoms_.size()));
  next_.resize(atoms_.size());
  for (std::size_t i = atoms_.size(); i-- > 0;) {
    const Atom atom = atoms_[i];
    next_[i] = holds(atom) ? first_[atom] : none;
    first_[atom] = static_cast<std::uint32_t>(i);
    held_[atom / 64] |= std::uint64_t{1} << (atom % 64);
  }
}

bool Scene::is(std::uint32_t at, Atom atom) const {
  if (at >= size()) return false;
  const auto begin = atoms_.begin() + first_of_[at], end = atoms_.begin() + first_of_[at + 1];
  return std::find(begin, end, atom) != end;
}

bool Scene::holds_one_of(GroupNumber group) const {
  Known& known = known_[group];
  if (known == Known::nothing) {
    const auto& atoms = rows_.group(group);
    known = std::any_of(atoms.begin(), atoms.end(), [&](Atom atom) { return holds(atom); }) ? Known::yes : Known::no;
  }
  return known == Known::yes;
}

void Scene::add_places(Atom atom, Places& out) const {
  if (!holds(atom)) return;
  for (std::uint32_t i = first_[atom]; i != none; i = next_[i]) out.push_back(word_of_[i]);
}

Scene::Places Scene::starts(const WordRow& row) const {
  Places out;
  for (const Atom atom : row.starts) add_places(atom, out);
  if (row.starts.size() > 1) make_unique(out);
  return out;
}

std::vector<WordMatch> Scene::matches(RowNumber number, std::size_t most) const {
  std::vector<WordMatch> out;
  const WordRow& row = rows_[number];
  for (const std::uint32_t start : starts(row)) {
    if (!out.empty() && start < out.back().last) continue;
    Places ends;
    add_row_ends(row, start, ends);
    if (ends.empty()) continue;
    out.push_back({start, *std::min_element(ends.begin(), ends.end())});
    if (out.size() == most) break;
  }
  return out;
}

void Scene::add_link_ends(const Link& link, std::uint32_t at, Places& out) const {
  for (const RowNumber row : link.choice) add_row_ends(rows_[row], at, out);
  if (!link.choice.empty() || !is(at, link.atom)) return;
  out.push_back(at + 1);
  if (link.number)
    for (std::uint32_t end = at + 1; end < at + longest_number && is(end, link.atom); ++end) out.push_back(end + 1);
}

// Where the next word may stand: within the gap, fillers not counted and passed over.
Scene::Places Scene::after(const Gap& gap, const Places& ends) const {
  Places out;
  for (const std::uint32_t end : ends) {
    unsigned counted = 0;
    for (std::uint32_t at = end; at < size(); ++at) {
      out.push_back(at);
      if (!filler_[at] && ++counted > gap.most) break;
    }
  }
  if (ends.size() > 1) make_unique(out);
  return out;
}

Scene::Places Scene::ends_of(const WordRow& row, std::size_t from, std::size_t to, Places starts) const {
  Places ends;
  for (std::size_t i = from; i < to; ++i) {
    if (i > from) starts = after(row.links[i].gap, ends);
    ends.clear();
    for (const std::uint32_t start : starts) add_link_ends(row.links[i], start, ends);
    make_unique(ends);
    if (ends.empty()) break;
  }
  return ends;
}

void Scene::add_row_ends(const WordRow& row, std::uint32_t at, Places& out) const {
  const auto append = [&](const Places& ends) { out.insert(out.end(), ends.begin(), ends.end()); };
  const std::size_t size = row.links.size();
  if (size == 1) return add_link_ends(row.links.front(), at, out);
  if (!row.turn) return append(ends_of(row, 0, size, {at}));
  const Gap& gap = row.links[row.turn].gap;
  append(ends_of(row, row.turn, size, after(gap, ends_of(row, 0, row.turn, {at}))));
  append(ends_of(row, 0, row.turn, after(gap, ends_of(row, row.turn, size, {at}))));
}

}  // namespace behov
