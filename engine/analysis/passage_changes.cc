#include "engine/analysis/passage_changes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "engine/base/text.h"

namespace behov {
namespace {

using Turn = std::pair<std::string, std::uint32_t>;
struct Pair {
  std::vector<const Coding*> before, after;
};

bool is_same(const Coding& a, const Coding& b) { return a.speaker == b.speaker && field_changes(a, b).empty(); }

// Takes every pair that fits out of the lists, the first with the first.
void take_pairs(Pair& turn, const std::function<bool(const Coding&, const Coding&)>& fits, const std::function<void(const Coding&, const Coding&)>& call) {
  for (auto was = turn.before.begin(); was != turn.before.end();) {
    const auto is = std::find_if(turn.after.begin(), turn.after.end(), [&](const Coding* c) { return fits(**was, *c); });
    if (is == turn.after.end()) {
      ++was;
      continue;
    }
    call(**was, **is);
    turn.after.erase(is);
    was = turn.before.erase(was);
  }
}

void add_turn(Pair& turn, std::vector<PassageChange>& out) {
  const auto changed = [&](const Coding& a, const Coding& b) { out.push_back({PassageChange::How::changed, a, b}); };
  take_pairs(turn, is_same, [](const Coding&, const Coding&) {});
  take_pairs(turn, [](const Coding& a, const Coding& b) { return a.code == b.code && a.span == b.span; }, changed);
  take_pairs(turn, [](const Coding& a, const Coding& b) { return a.code == b.code && a.span.overlaps(b.span); }, changed);
  take_pairs(turn, [](const Coding& a, const Coding& b) { return a.span == b.span; }, changed);
  take_pairs(turn, [](const Coding& a, const Coding& b) { return a.span.overlaps(b.span); }, changed);
  for (const Coding* coding : turn.before) out.push_back({PassageChange::How::lost, *coding, {}});
  for (const Coding* coding : turn.after) out.push_back({PassageChange::How::won, {}, *coding});
}

}  // namespace

std::string_view name_of(PassageChange::How how) {
  constexpr std::string_view names[] = {"won", "lost", "changed"};
  return names[static_cast<int>(how)];
}

std::vector<FieldChange> field_changes(const Coding& a, const Coding& b) {
  std::vector<FieldChange> out;
  const auto hold = [&](const char* field, const std::string& was, const std::string& is) {
    if (was != is) out.push_back({field, was, is});
  };
  hold("code", a.code, b.code);
  hold("need", a.is_need() ? "true" : "false", b.is_need() ? "true" : "false");
  hold("stance", std::string(name_of(a.stance)), std::string(name_of(b.stance)));
  hold("named", a.named, b.named);
  hold("cue", a.cue, b.cue);
  hold("start", std::to_string(a.span.start), std::to_string(b.span.start));
  hold("end", std::to_string(a.span.end), std::to_string(b.span.end));
  hold("text", a.text, b.text);
  hold("source", a.source, b.source);
  hold("tier", std::string(name_of(a.tier)), std::string(name_of(b.tier)));
  return out;
}

std::vector<PassageChange> passage_changes(const std::vector<Coding>& before, const std::vector<Coding>& after) {
  std::map<Turn, Pair> turns;
  for (const Coding& coding : before) turns[{coding.transcript, coding.turn}].before.push_back(&coding);
  for (const Coding& coding : after) turns[{coding.transcript, coding.turn}].after.push_back(&coding);
  std::vector<PassageChange> out;
  for (auto& [turn, pair] : turns) add_turn(pair, out);
  std::stable_sort(out.begin(), out.end(), [](const PassageChange& a, const PassageChange& b) {
    const Coding &x = a.coding(), &y = b.coding();
    if (x.transcript != y.transcript) return swedish_less(x.transcript, y.transcript);
    return std::tie(x.turn, x.span, x.code) < std::tie(y.turn, y.span, y.code);
  });
  return out;
}

}  // namespace behov
