#include "engine/language/compounds.h"

#include <algorithm>
#include <unordered_map>

#include "engine/language/tags.h"

namespace behov {
namespace {

constexpr std::size_t shortest_word = 6, shortest_left = 3, shortest_head = 3;  // code points
constexpr int deepest = 3;

using Heads = std::unordered_map<std::string, RawReadings>;

bool can_be_head(std::string_view tags) {
  return tags.starts_with("<n>") || tags.starts_with("<vblex>") || (tags.starts_with("<adj>"));
}

// The whole word's own reading agrees with left + head: same tags, and its lemma is left + the head's lemma.
bool agrees(const RawReadings& whole, std::string_view left, const TaggedReading& head) {
  return std::any_of(whole.begin(), whole.end(), [&](const std::string& raw) {
    const TaggedReading own = split_reading(raw);
    return own.tags == head.tags && own.lemma == std::string(left) + head.lemma;
  });
}

bool is_definite_of_shorter(const TaggedReading& reading, std::string_view form) {
  return reading.lemma.size() < form.size() && reading.tags.find("<def>") != std::string::npos;
}

// Byte offsets at which a form may be cut.
std::vector<std::size_t> cuts_of(std::string_view form) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < form.size();) {
    starts.push_back(at);
    next_code_point(form, at);
  }
  if (starts.size() < shortest_word) return {};
  return {starts.begin() + shortest_left, starts.end() - static_cast<long>(shortest_head) + 1};
}

}  // namespace

std::vector<std::string> CompoundSplitter::first_part_lemmas(std::string_view part) const {
  std::vector<std::string> out;
  const auto offer = [&](std::string word) {
    if (words_.contains(word) && std::find(out.begin(), out.end(), word) == out.end()) out.push_back(std::move(word));
  };
  const std::string text(part);
  const auto less = [&](std::size_t n) { return text.substr(0, text.size() - n); };
  offer(text);
  if (text.ends_with("s") && text.size() > 3) {
    offer(less(1));
    offer(less(1) + "e");  // arbets-
    if (text.ends_with("es")) offer(less(2) + "a");  // hyres-
    if (text.ends_with("es")) offer(less(2));
  }
  offer(text + "a");  // skol-
  offer(text + "e");
  for (const std::string_view vowel : {"o", "u", "e", "a"})
    if (text.ends_with(vowel)) {
      offer(less(1) + "a");  // hälso-, gatu-
      offer(less(1) + "e");
      offer(less(1));
    }
  return out;
}

std::vector<std::string> CompoundSplitter::left_parts(std::string_view left, int depth) const {
  const std::vector<std::string> lemmas = first_part_lemmas(left);
  if (!lemmas.empty()) {
    // A known first part may be a compound itself: bostadsrätts-.
    if (depth < deepest && length(lemmas.front()) >= shortest_word)
      for (const std::size_t cut : cuts_of(lemmas.front())) {
        const std::string_view whole = lemmas.front();
        const auto deeper = first_part_lemmas(whole.substr(0, cut));
        const std::string_view rest = whole.substr(cut);
        const bool linked = whole.substr(0, cut).ends_with("s") && !words_.contains(whole.substr(0, cut));
        if (linked && !deeper.empty() && words_.contains(rest) && length(rest) >= 4)
          return {deeper.front(), std::string(rest)};
      }
    return {lemmas.front()};
  }
  if (depth >= deepest) return {};
  for (const std::size_t cut : cuts_of(left)) {
    const auto first = first_part_lemmas(left.substr(0, cut));
    if (first.empty() || length(left.substr(cut)) < 4) continue;
    auto rest = left_parts(left.substr(cut), depth + 1);
    if (rest.empty()) continue;
    rest.insert(rest.begin(), first.front());
    return rest;
  }
  return {};
}

namespace {

struct Attempt {
  std::size_t cut;
  std::vector<std::string> left;
};

// The head's reading that is meant: of several, the definite of a shorter word (kö-n before kön).
const std::string* head_reading(const RawReadings& heads, const RawReadings& whole, std::string_view left, std::string_view right, bool known) {
  const std::string* best = nullptr;
  for (const std::string& raw : heads) {
    if (raw.find('+') != std::string::npos) continue;
    const TaggedReading head = split_reading(raw);
    if (!can_be_head(head.tags)) continue;
    if (known ? !agrees(whole, left, head) : head.tags.starts_with("<vblex>")) continue;
    if (!best || (is_definite_of_shorter(head, right) && !is_definite_of_shorter(split_reading(*best), right))) best = &raw;
  }
  return best;
}

void fill(Split& split, const Attempt& attempt, std::string_view form, const RawReadings& heads, const std::string& chosen) {
  const std::string_view right = form.substr(attempt.cut);
  split.parts = attempt.left;
  const auto readings = readings_of(right, {chosen});
  split.parts.push_back(readings.empty() ? std::string(right) : to_lower(readings.front().lemma));
  for (const Reading& reading : readings_of(right, heads))
    if (reading.pos == Pos::noun || reading.pos == Pos::adj)
      add_reading(split.readings, {std::string(form.substr(0, attempt.cut)) + reading.lemma, reading.pos, reading.derived});
}

}  // namespace

std::vector<Split> CompoundSplitter::split(const std::vector<std::string>& forms, const std::vector<RawReadings>& raw,
                                           Apertium& apertium) const {
  std::vector<std::vector<Attempt>> attempts(forms.size());
  std::vector<Split> out(forms.size());
  Heads heads;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (const auto given = tables_.splits.find(forms[i]); given != tables_.splits.end()) {
      if (given->second.size() > 1) out[i].parts = given->second;
      continue;
    }
    for (const std::size_t cut : cuts_of(forms[i])) {
      auto left = left_parts(std::string_view(forms[i]).substr(0, cut), 0);
      if (left.empty()) continue;
      heads[forms[i].substr(cut)];
      attempts[i].push_back({cut, std::move(left)});
    }
  }
  std::vector<std::string> asked;
  for (const auto& [right, readings] : heads) asked.push_back(right);
  std::sort(asked.begin(), asked.end());
  const auto answers = apertium.analyse(asked);
  for (std::size_t i = 0; i < asked.size(); ++i) heads[asked[i]] = answers[i];
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const bool known = std::any_of(raw[i].begin(), raw[i].end(), [](const std::string& r) { return r.find('+') == std::string::npos; });
    // Fewest parts first, then the longest head: hyres|bostäderna before hyresbo|städerna.
    std::stable_sort(attempts[i].begin(), attempts[i].end(), [](const Attempt& a, const Attempt& b) { return a.left.size() < b.left.size(); });
    for (const Attempt& attempt : attempts[i]) {
      const std::string_view form = forms[i];
      const RawReadings& found = heads[forms[i].substr(attempt.cut)];
      const std::string* chosen = head_reading(found, raw[i], form.substr(0, attempt.cut), form.substr(attempt.cut), known);
      if (!chosen) continue;
      fill(out[i], attempt, form, found, *chosen);
      break;
    }
  }
  return out;
}

}  // namespace behov
