#include "engine/coding/scene.h"

#include <algorithm>

namespace behov {
namespace {

constexpr std::uint32_t longest_number = 8;  // words: `tre miljoner fyra hundra tusen`

template <class Places>
void make_unique(Places& places) {
  if (places.size() < 2) return;
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace

Scene::Scene(SceneMemory& memory, const Rows& rows, const Vocabulary& vocabulary, const AnalysedText& text, const SentenceWords& words)
    : memory_(memory), rows_(rows) {
  begin();
  for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
    const AnalysedToken& token = text.tokens[words.tokens[i]];
    memory_.counted.push_back(memory_.counted.back() + !vocabulary.is_filler(token.type));
    memory_.first_of.push_back(static_cast<std::uint32_t>(memory_.atoms.size()));
    for (const Rows::Sense& sense : rows.senses_of(token.type))
      if (token.readings & sense.readings) {
        memory_.atoms.push_back(sense.atom);
        memory_.word_of.push_back(i);
      }
  }
  memory_.first_of.push_back(static_cast<std::uint32_t>(memory_.atoms.size()));
  chain();
}

void Scene::begin() {
  if (++memory_.scene == 0) {  // the count has come round: what was noted under it long ago is not meant
    memory_.held.clear();
    memory_.asked.clear();
    memory_.scene = 1;
  }
  memory_.held.resize(std::max(memory_.held.size(), rows_.atoms()));
  memory_.asked.resize(std::max(memory_.asked.size(), rows_.groups()));
  memory_.counted.assign(1, 0);
  for (auto* list : {&memory_.atoms, &memory_.first_of, &memory_.word_of}) list->clear();
}

void Scene::chain() {
  const std::vector<Atom>& atoms = memory_.atoms;
  memory_.next.resize(atoms.size());
  for (std::size_t i = atoms.size(); i-- > 0;) {
    memory_.next[i] = holds(atoms[i]) ? memory_.held[atoms[i]].first : SceneMemory::none;
    memory_.held[atoms[i]] = {memory_.scene, static_cast<std::uint32_t>(i)};
  }
}

bool Scene::ask_for(GroupNumber group) const {
  const auto& atoms = rows_.group(group);
  const bool held = std::any_of(atoms.begin(), atoms.end(), [&](Atom atom) { return holds(atom); });
  memory_.asked[group] = {memory_.scene, held};
  return held;
}

bool Scene::is_one_of(std::uint32_t at, const std::vector<Atom>& atoms) const {
  if (at >= size() || atoms.empty()) return false;
  const auto begin = memory_.atoms.begin() + memory_.first_of[at], end = memory_.atoms.begin() + memory_.first_of[at + 1];
  if (atoms.size() == 1) return std::find(begin, end, atoms.front()) != end;
  return std::any_of(begin, end, [&](Atom atom) { return std::binary_search(atoms.begin(), atoms.end(), atom); });
}

void Scene::add_places(Atom atom, Places& out) const {
  if (!holds(atom)) return;
  for (std::uint32_t i = memory_.held[atom].first; i != SceneMemory::none; i = memory_.next[i]) out.push_back(memory_.word_of[i]);
}

Scene::Places Scene::starts(const WordRow& row) const {
  Places out;
  for (const Atom atom : row.starts) add_places(atom, out);
  if (row.starts.size() > 1) make_unique(out);
  return out;
}

// Where the shortest match that starts there ends; 0: there is none.
std::uint32_t Scene::nearest_end(const WordRow& row, std::uint32_t start) const {
  if (row.links.size() == 1 && row.links.front().is_one_word()) return start + 1;
  Places ends;
  add_row_ends(row, start, ends);
  return ends.empty() ? 0 : *std::min_element(ends.begin(), ends.end());
}

Scene::Matches Scene::matches(RowNumber number, std::size_t most) const {
  Matches out;
  const WordRow& row = rows_[number];
  for (const std::uint32_t start : starts(row)) {
    if (!out.empty() && start < out.back().last) continue;
    const std::uint32_t end = nearest_end(row, start);
    if (end) out.push_back({start, end});
    if (out.size() == most) break;
  }
  return out;
}

void Scene::add_link_ends(const Link& link, std::uint32_t at, Places& out) const {
  for (const RowNumber row : link.choice) add_row_ends(rows_[row], at, out);
  if (!is_one_of(at, link.atoms)) return;
  out.push_back(at + 1);
  if (link.number)
    for (std::uint32_t end = at + 1; end < at + longest_number && is_one_of(end, link.atoms); ++end) out.push_back(end + 1);
}

// Where the next word may stand: within the gap, fillers not counted and passed over.
Scene::Places Scene::after(const Gap& gap, const Places& ends) const {
  Places out;
  std::uint32_t at = 0;
  for (const std::uint32_t end : ends)  // in order, so that no place comes twice
    for (at = std::max(at, end); at < size() && memory_.counted[at] - memory_.counted[end] <= gap.most; ++at) out.push_back(at);
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
