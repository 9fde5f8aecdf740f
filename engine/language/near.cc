#include "engine/language/near.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

// Costs: a slip that ears and fingers make easily, letters that sound alike, any letter at all.
constexpr int doubling = 2, confusion = 3, any_letter = 4;

// What a form of so many letters may cost: in short words nearly everything is near to something.
int budget_for(std::size_t length) { return length < 4 ? 0 : length < 6 ? doubling : length < 8 ? 2 * doubling : doubling + confusion; }
bool is_consonant(char32_t c) { return is_letter(c) && std::u32string_view(U"aeiouyåäöéèáà").find(c) == std::u32string_view::npos; }

constexpr std::size_t longest = 40, most_ties = 2, shortest_for_any = 8, shortest_for_pairs = 6, shortest_doubling = 5, first_sure = 2;

}  // namespace

// `length` letters at a place, and what was meant instead.
struct NearMisses::Slip {
  std::size_t length;
  std::u32string meant;
  int cost;
};

struct NearMisses::Search {
  explicit Search(std::u32string_view written, int most) : form(written), slips(written.size()), budget(most) {}
  std::u32string_view form;
  std::vector<std::vector<Slip>> slips;  // by place
  int budget;                            // nothing dearer is of interest
  bool pairs = false, any = false;
  std::u32string made;                   // the word on the way
  std::vector<std::u32string> words;     // the cheapest so far
};

bool NearMisses::is_word(std::u32string_view word) const {
  for (const Entry& entry : automaton_.analyse(word))
    if (!has(entry.tags, Tag::np) && !has(entry.tags, Tag::acr) && !has(entry.tags, Tag::ij)) return true;
  return tables_.function_words.contains(from_code_points(word));
}

// The first letter is never in doubt. In four letters only one too many is (`rumm`): `prop` is near to everything.
void NearMisses::add_doublings(std::u32string_view form, Search& search) const {
  for (std::size_t at = 1; at < form.size(); ++at) {
    if (!is_consonant(form[at])) continue;
    const bool doubled = form[at - 1] == form[at];
    const bool followed = at + 1 < form.size() && form[at + 1] == form[at];
    if (doubled) search.slips[at].push_back({1, U"", doubling});
    else if (!followed && form.size() > 4) search.slips[at].push_back({1, std::u32string(2, form[at]), doubling});
  }
}

void NearMisses::add_confusions(std::u32string_view form, Search& search) const {
  for (const Rewriting& one : tables_.confusions)
    for (std::size_t at = form.find(one.written, 1); at != form.npos; at = form.find(one.written, at + 1))
      for (const std::u32string& meant : one.meant) search.slips[at].push_back({one.written.size(), meant, confusion});
}

void NearMisses::end(Search& search, int cost) const {
  if (cost == 0 || cost > search.budget || std::find(search.words.begin(), search.words.end(), search.made) != search.words.end()) return;
  if (!is_word(search.made)) return;
  if (cost < search.budget) search.words.clear();
  search.budget = cost;
  search.words.push_back(search.made);
}

// `at` letters of the form are read, and what they were taken for leads to `states`.
void NearMisses::walk(Search& search, std::size_t at, const Automaton::States& states, int cost) const {
  if (at == search.form.size() && automaton_.is_end_of_word(states)) end(search, cost);
  if (at >= first_sure && search.any && cost == 0) try_any_letter(search, at, states);
  if (at == search.form.size()) return;
  slip(search, at, states, cost);
  const Automaton::States next = automaton_.after(states, search.form[at]);
  if (next.empty()) return;
  search.made.push_back(search.form[at]);
  walk(search, at + 1, next, cost);
  search.made.pop_back();
}

void NearMisses::slip(Search& search, std::size_t at, const Automaton::States& states, int cost) const {
  if (cost > 0 && !search.pairs) return;
  if (cost >= any_letter) return;  // two slips, or any letter, and no more
  for (const Slip& one : search.slips[at]) {
    if (cost + one.cost > search.budget) continue;
    Automaton::States next = states;
    for (const char32_t c : one.meant) next = automaton_.after(next, c);
    if (next.empty()) continue;
    search.made += one.meant;
    walk(search, at + one.length, next, cost + one.cost);
    search.made.resize(search.made.size() - one.meant.size());
  }
}

// A letter left out, put in, or two in the wrong order, never within the first two. Any letter for any other was tried
// and left out: of six such words in the debates five were words of their own.
void NearMisses::try_any_letter(Search& search, std::size_t at, const Automaton::States& states) const {
  const std::u32string_view form = search.form;
  const auto go_on = [&](std::u32string_view meant, std::size_t from, int cost) {
    if (cost > search.budget) return;
    Automaton::States next = states;
    for (const char32_t c : meant) next = automaton_.after(next, c);
    if (next.empty()) return;
    search.made += meant;
    walk(search, from, next, cost);
    search.made.resize(search.made.size() - meant.size());
  };
  const bool last = at == form.size();
  if (!last) go_on(U"", at + 1, any_letter);
  if (at + 1 < form.size()) go_on(std::u32string{form[at + 1], form[at]}, at + 2, any_letter);
  for (const char32_t c : automaton_.letters_after(states)) {
    if (!is_letter(c) || is_upper(c)) continue;
    go_on({&c, 1}, at, any_letter);
  }
}

std::vector<std::u32string> NearMisses::words_by_doubling(std::u32string_view form) const {
  if (form.size() < shortest_doubling || form.size() > longest) return {};
  Search search(form, doubling);
  add_doublings(form, search);
  walk(search, 0, automaton_.first_states(form), 0);
  return search.words.size() == 1 ? search.words : std::vector<std::u32string>{};
}

std::vector<std::u32string> NearMisses::words_near(std::u32string_view form) const {
  if (form.size() > longest || budget_for(form.size()) == 0 || !std::all_of(form.begin(), form.end(), [](char32_t c) { return is_letter(c); })) return {};
  Search search(form, budget_for(form.size()));
  add_doublings(form, search);
  add_confusions(form, search);
  search.pairs = form.size() >= shortest_for_pairs;
  search.any = form.size() >= shortest_for_any;
  walk(search, 0, automaton_.first_states(form), 0);
  return search.words.size() > most_ties ? std::vector<std::u32string>{} : search.words;
}

}  // namespace behov
