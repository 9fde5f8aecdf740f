// The part of Automaton that walks without writing: sets of states alone, for searches that try many ways. In a file of
// its own, because the compiler then keeps the walk that every word takes in one piece (a third faster).
#include <algorithm>

#include "engine/language/automaton.h"

namespace behov {

void Automaton::close_states(States& states) const {
  for (std::size_t i = 0; i < states.size() && states.size() < 10000; ++i) {
    const Edge* const end = edges_.data() + first_edge_[states[i] + 1];
    for (const Edge* edge = edges_.data() + first_edge_[states[i]]; edge != end && edge->in <= 0; ++edge)
      if (edge->in == 0 && std::find(states.begin(), states.end(), edge->to) == states.end()) states.push_back(edge->to);
  }
}

Automaton::States Automaton::first_states() const {
  States out = roots_;
  close_states(out);
  return out;
}

Automaton::States Automaton::after(const States& states, char32_t letter) const {
  const auto symbol = static_cast<std::int32_t>(letter);
  States out;
  for (const std::uint32_t state : states) {
    const Edge* edge = edges_.data() + first_edge_[state];
    const Edge* const end = edges_.data() + first_edge_[state + 1];
    if (end - edge > 8) edge = std::lower_bound(edge, end, symbol, [](const Edge& a, std::int32_t in) { return a.in < in; });
    for (; edge != end && edge->in <= symbol; ++edge)
      if (edge->in == symbol && std::find(out.begin(), out.end(), edge->to) == out.end()) out.push_back(edge->to);
  }
  close_states(out);
  return out;
}

bool Automaton::is_end_of_word(const States& states) const {
  return std::any_of(states.begin(), states.end(), [&](std::uint32_t state) { return final_[state]; });
}

std::u32string Automaton::letters_after(const States& states) const {
  std::u32string out;
  for (const std::uint32_t state : states)
    for (std::size_t i = first_edge_[state]; i < first_edge_[state + 1]; ++i)
      if (edges_[i].in > 0) out.push_back(static_cast<char32_t>(edges_[i].in));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace behov
