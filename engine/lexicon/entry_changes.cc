#include "engine/lexicon/entry_changes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

struct Side {
  const LexiconEntry* entry = nullptr;
  std::string wording;
  bool left = true;  // not paired yet
};
using Key = std::vector<std::string>;

std::string code_of(const LexiconEntry& entry) { return entry.code ? entry.code->id : ""; }
std::string kind_of(const LexiconEntry& entry) { return std::string(name_of(entry.kind)); }

std::vector<Side> sides_of(const std::vector<LexiconEntry>& entries) {
  std::vector<Side> out;
  for (const LexiconEntry& entry : entries) out.push_back({&entry, wording(*entry.expression), true});
  return out;
}

// Pairs what is left on both sides and has the same key, the first with the first.
void pair_by(std::vector<Side>& before, std::vector<Side>& after, const std::function<Key(const Side&)>& key_of, const std::function<void(const Side&, const Side&)>& call) {
  std::map<Key, std::vector<Side*>> waiting;
  for (Side& side : after)
    if (side.left) waiting[key_of(side)].push_back(&side);
  for (auto& [key, list] : waiting) std::reverse(list.begin(), list.end());
  for (Side& side : before) {
    if (!side.left) continue;
    const auto found = waiting.find(key_of(side));
    if (found == waiting.end() || found->second.empty()) continue;
    side.left = found->second.back()->left = false;
    call(side, *found->second.back());
    found->second.pop_back();
  }
}

// Of one line, what went before what came.
bool stands_before(const EntryChange& a, const EntryChange& b) {
  const auto key = [](const EntryChange& c) {
    const Place& place = c.entry().expression->place;
    return std::tuple<const std::string&, std::size_t, bool, std::size_t>(place.file, place.line, c.how != EntryChange::How::removed, place.column);
  };
  return key(a) < key(b);
}

bool same_rules(const Lexicon& a, const Lexicon& b) {
  const auto alike = [](const ContextRule& x, const ContextRule& y) {
    return std::tie(x.id, x.on, x.from, x.fewest_words, x.most_words, x.most_subjects, x.beside_others, x.question_words) ==
           std::tie(y.id, y.on, y.from, y.fewest_words, y.most_words, y.most_subjects, y.beside_others, y.question_words);
  };
  return std::equal(a.context.begin(), a.context.end(), b.context.begin(), b.context.end(), alike) && a.passing.on == b.passing.on && a.passing.most_matches == b.passing.most_matches;
}

}  // namespace

std::string_view name_of(EntryChange::How how) {
  constexpr std::string_view names[] = {"added", "removed", "moved", "list"};
  return names[static_cast<int>(how)];
}

std::vector<EntryChange> entry_changes(const Lexicon& before, const Lexicon& after) {
  const auto old_entries = entries_of(before), new_entries = entries_of(after);
  std::vector<Side> was = sides_of(old_entries), is = sides_of(new_entries);
  std::vector<EntryChange> out;
  const auto changed = [&](EntryChange::How how) {
    return [&out, how](const Side& a, const Side& b) { out.push_back({how, *a.entry, *b.entry}); };
  };
  pair_by(was, is, [](const Side& s) { return Key{kind_of(*s.entry), code_of(*s.entry), s.entry->need, s.wording}; }, [](const Side&, const Side&) {});
  pair_by(was, is, [](const Side& s) { return Key{kind_of(*s.entry), code_of(*s.entry), s.entry->need, squeeze(s.entry->expression->text)}; }, changed(EntryChange::How::list));
  pair_by(was, is, [](const Side& s) { return Key{kind_of(*s.entry), s.wording}; }, changed(EntryChange::How::moved));
  pair_by(was, is, [](const Side& s) { return Key{s.wording}; }, changed(EntryChange::How::moved));
  for (const Side& side : was)
    if (side.left) out.push_back({EntryChange::How::removed, *side.entry, {}});
  for (const Side& side : is)
    if (side.left) out.push_back({EntryChange::How::added, {}, *side.entry});
  std::stable_sort(out.begin(), out.end(), stands_before);
  return out;
}

std::vector<std::string> other_changes(const Lexicon& before, const Lexicon& after) {
  std::vector<std::string> out;
  for (const Code& code : before.codes)
    if (!after.find_code(code.id)) out.push_back(say("The code {} is gone.", code.id));
  for (const Code& code : after.codes) {
    const Code* was = before.find_code(code.id);
    if (!was) {
      out.push_back(say("The code {} is new.", code.id));
      continue;
    }
    if (was->lack != code.lack) out.push_back(code.lack ? say("{} is a lack by itself now.", code.id) : say("{} is no lack by itself any more.", code.id));
    if (was->neutral != code.neutral) out.push_back(code.neutral ? say("{} is neutral now.", code.id) : say("{} is neutral no more.", code.id));
  }
  for (const Leaning& leaning : after.rules.leanings)
    for (const Leaning& was : before.rules.leanings)
      if (was.id == leaning.id && was.weight != leaning.weight) out.push_back(say("The leaning {} weighs {} now, it weighed {}.", leaning.id, leaning.weight, was.weight));
  if (!same_rules(before, after)) out.push_back(say("The rules of context.toml differ."));
  return out;
}

}  // namespace behov
