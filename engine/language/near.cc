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

constexpr std::u32string_view letters = U"abcdefghijklmnoprstuvyåäö";
constexpr std::size_t most_ties = 2;

}  // namespace

// `length` letters at a place, and what was meant instead.
struct NearMisses::Slip {
  std::size_t at;
  std::size_t length;
  std::u32string meant;
  int cost;
  std::u32string mended(std::u32string_view form) const { return std::u32string(form.substr(0, at)) + meant + std::u32string(form.substr(at + length)); }
};

struct NearMisses::Best {
  int cost;  // nothing dearer is of interest
  std::vector<std::u32string> words;
};

NearMisses::NearMisses(const Automaton& automaton, const LanguageTables& tables, std::function<bool(const std::string&)> knows)
    : automaton_(automaton), tables_(tables), knows_(std::move(knows)) {}

bool NearMisses::is_word(std::u32string_view word) const {
  for (const Entry& entry : automaton_.analyse(word))
    if (!has(entry.tags, Tag::np) && !has(entry.tags, Tag::acr) && !has(entry.tags, Tag::ij)) return true;
  return tables_.function_words.contains(from_code_points(word));
}

void NearMisses::offer(Best& best, std::u32string word, int cost, bool ask) const {
  if (cost > best.cost || std::find(best.words.begin(), best.words.end(), word) != best.words.end()) return;
  if (!is_word(word) && !(ask && knows_(from_code_points(word)))) return;
  if (cost < best.cost) best.words.clear();
  best.cost = cost;
  best.words.push_back(std::move(word));
}

void NearMisses::add_confusions(std::u32string_view form, std::vector<Slip>& out) const {
  for (const Rewriting& one : tables_.confusions)
    for (std::size_t at = form.find(one.written, 1); at != form.npos; at = form.find(one.written, at + 1))
      for (const std::u32string& meant : one.meant) out.push_back({at, one.written.size(), meant, confusion});
}

// The first letter is never in doubt. In four letters only one too many is (`rumm`): `prop` is near to everything.
std::vector<NearMisses::Slip> NearMisses::doublings_of(std::u32string_view form) const {
  std::vector<Slip> out;
  for (std::size_t at = 1; at < form.size(); ++at) {
    if (!is_consonant(form[at])) continue;
    const bool doubled = form[at - 1] == form[at];
    const bool followed = at + 1 < form.size() && form[at + 1] == form[at];
    if (doubled) out.push_back({at, 1, U"", doubling});
    else if (!followed && form.size() > 4) out.push_back({at, 1, std::u32string(2, form[at]), doubling});
  }
  return out;
}

std::vector<NearMisses::Slip> NearMisses::slips_of(std::u32string_view form) const {
  std::vector<Slip> out = doublings_of(form);
  add_confusions(form, out);
  std::stable_sort(out.begin(), out.end(), [](const Slip& a, const Slip& b) { return a.at < b.at; });
  return out;
}

void NearMisses::try_pairs(std::u32string_view form, const std::vector<Slip>& slips, std::size_t reach, Best& best) const {
  for (const Slip& first : slips) {
    if (first.at > reach || first.cost + doubling > best.cost) continue;
    const std::u32string once = first.mended(form);
    const std::size_t further = automaton_.reach(once);
    if (further < first.at) continue;
    for (const Slip& second : slips) {
      if (second.at < first.at + first.length || first.cost + second.cost > best.cost) continue;
      const std::size_t at = second.at + first.meant.size() - first.length;
      if (at > further) break;
      offer(best, Slip{at, second.length, second.meant, 0}.mended(once), first.cost + second.cost, false);
    }
  }
}

void NearMisses::try_any_letter(std::u32string_view form, std::size_t reach, Best& best) const {
  for (std::size_t at = 1; at <= std::min(reach, form.size()); ++at) {
    for (const char32_t c : letters) offer(best, Slip{at, 0, std::u32string(1, c), 0}.mended(form), any_letter, false);
    if (at == form.size()) break;
    offer(best, Slip{at, 1, U"", 0}.mended(form), any_letter, false);
    if (at + 1 < form.size()) offer(best, Slip{at, 2, {form[at + 1], form[at]}, 0}.mended(form), any_letter, false);
    for (const char32_t c : letters)
      if (c != form[at]) offer(best, Slip{at, 1, std::u32string(1, c), 0}.mended(form), any_letter + 1, false);
  }
}

std::vector<std::u32string> NearMisses::words_by_doubling(std::u32string_view form) const {
  constexpr std::size_t shortest = 5;
  Best best{doubling, {}};
  if (form.size() < shortest || form.size() > 40) return {};
  const std::size_t reach = automaton_.reach(form);
  for (const Slip& slip : doublings_of(form))
    if (slip.at <= reach) offer(best, slip.mended(form), doubling, false);
  return best.words.size() == 1 ? best.words : std::vector<std::u32string>{};
}

std::vector<std::u32string> NearMisses::words_near(std::u32string_view form) const {
  Best best{budget_for(form.size()), {}};
  if (best.cost == 0 || form.size() > 40 || !std::all_of(form.begin(), form.end(), [](char32_t c) { return is_letter(c); })) return {};
  const std::size_t reach = automaton_.reach(form);
  const std::vector<Slip> slips = slips_of(form);
  for (const Slip& slip : slips)
    if (slip.cost <= best.cost) offer(best, slip.mended(form), slip.cost, true);
  if (form.size() >= 8 && best.cost > doubling) try_any_letter(form, reach, best);
  if (form.size() >= 6) try_pairs(form, slips, reach, best);
  if (best.words.size() > most_ties) return {};
  return best.words;
}

}  // namespace behov
