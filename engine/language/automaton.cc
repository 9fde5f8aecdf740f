#include "engine/language/automaton.h"

#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "engine/base/text.h"
#include "engine/language/transducer.h"

namespace behov {

// The file's states made into the table, one after the other.
struct Automaton::Folding {
  // A state reached without a letter, and what was written on the way.
  struct Standing {
    std::uint32_t state;
    std::uint8_t silent;
    std::uint16_t writing;
  };
  struct Loop : std::exception {};
  static constexpr std::size_t most_standings = 250;  // no dictionary has a loop of steps without letters

  Folding(const Transducer& transducer, Automaton& automaton) : raw(transducer), out(automaton) { number_of({}); }

  std::uint16_t number_of(const Writing& writing) {
    const auto [known, is_new] = numbers.emplace(writing, static_cast<std::uint16_t>(out.writings_.size()));
    if (!is_new) return known->second;
    if (out.writings_.size() > std::numeric_limits<std::uint16_t>::max()) throw Loop();
    out.writings_.push_back(writing);
    return known->second;
  }

  // The number of what has been written when the symbol follows.
  std::uint16_t after(std::uint16_t before, std::int32_t symbol) {
    if (symbol == 0) return before;
    const std::uint64_t key = std::uint64_t{before} << 32 | static_cast<std::uint32_t>(symbol);
    if (const auto known = followed.find(key); known != followed.end()) return known->second;
    Writing writing = out.writings_[before];
    const auto tag = static_cast<std::size_t>(-1 - symbol);
    if (symbol > 0) writing.letters.push_back(static_cast<char32_t>(symbol));
    else if (tag < raw.tag_bits.size()) writing.tags |= raw.tag_bits[tag];
    return followed.emplace(key, number_of(writing)).first->second;
  }

  std::span<const Transducer::Edge> edges(std::uint32_t state) const {
    return {raw.edges.data() + raw.first_edge[state], raw.edges.data() + raw.first_edge[state + 1]};
  }

  // The state, and what is reached from it without a letter, by the number of steps.
  const std::vector<Standing>& standings(std::uint32_t state) {
    reached.assign(1, {state, 0, 0});
    for (std::size_t i = 0; i < reached.size(); ++i) {
      const Standing from = reached[i];
      for (const auto& edge : edges(from.state))
        if (edge.in == 0) reached.push_back({edge.to, static_cast<std::uint8_t>(from.silent + 1), after(from.writing, edge.out)});
      if (reached.size() > most_standings) throw Loop();
    }
    return reached;
  }

  void fold(std::uint32_t state) {
    const auto first = static_cast<std::ptrdiff_t>(out.arcs_.size());
    out.states_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(out.endings_.size())});
    std::uint8_t order = 0;
    for (const Standing& standing : standings(state)) {
      if (raw.final[standing.state]) out.endings_.push_back({standing.writing, standing.silent});
      for (const auto& edge : edges(standing.state))
        if (edge.in > 0) out.arcs_.push_back({edge.to, static_cast<char32_t>(edge.in), after(standing.writing, edge.out), standing.silent, order});
      ++order;
    }
    std::stable_sort(out.arcs_.begin() + first, out.arcs_.end(), [](const Arc& a, const Arc& b) { return a.letter < b.letter; });
  }

  const Transducer& raw;
  Automaton& out;
  std::map<Writing, std::uint16_t> numbers;
  std::unordered_map<std::uint64_t, std::uint16_t> followed;
  std::vector<Standing> reached;
};

Automaton::Automaton(const std::string& path) {
  const Transducer raw = read_transducer(path);
  roots_ = raw.roots;
  try {
    Folding folding(raw, *this);
    for (std::uint32_t state = 0; state < raw.final.size(); ++state) folding.fold(state);
  } catch (const Folding::Loop&) {
    throw damaged_dictionary(path);
  }
  states_.push_back({static_cast<std::uint32_t>(arcs_.size()), static_cast<std::uint32_t>(endings_.size())});
  std::copy_if(roots_.begin(), roots_.end(), std::back_inserter(roots_of_letters_), [&](std::uint32_t root) { return ends_by_letters(root); });
}

// Whether a word of letters alone goes from the root to an ending.
bool Automaton::ends_by_letters(std::uint32_t root) const {
  std::vector<std::uint32_t> found{root};
  std::unordered_set<std::uint32_t> seen{root};
  while (!found.empty()) {
    const std::uint32_t state = found.back();
    found.pop_back();
    if (!endings(state).empty()) return true;
    for (const Arc& arc : arcs(state))
      if (is_letter(arc.letter) && seen.insert(arc.to).second) found.push_back(arc.to);
  }
  return false;
}

const std::vector<std::uint32_t>& Automaton::roots(std::u32string_view word) const {
  return std::all_of(word.begin(), word.end(), is_letter) ? roots_of_letters_ : roots_;
}

Automaton::States Automaton::first_states(std::u32string_view word) const {
  const auto& first = roots(word);
  return {first.begin(), first.end()};
}

Automaton::States Automaton::after(const States& states, char32_t letter) const {
  States out;
  for (const std::uint32_t state : states)
    for (const Arc& arc : arcs(state, letter))
      if (std::find(out.begin(), out.end(), arc.to) == out.end()) out.push_back(arc.to);
  return out;
}

bool Automaton::is_end_of_word(const States& states) const {
  return std::any_of(states.begin(), states.end(), [&](std::uint32_t state) { return !endings(state).empty(); });
}

std::u32string Automaton::letters_after(const States& states) const {
  std::u32string out;
  for (const std::uint32_t state : states)
    for (const Arc& arc : arcs(state)) out.push_back(arc.letter);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace behov
