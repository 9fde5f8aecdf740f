#include "engine/transcript/labels.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/transcript/stamps.h"

namespace behov {
namespace {

constexpr std::size_t longest_label = 160;  // bytes
constexpr int most_words = 8;

// Labels that count where they stand but once. Of one letter: only in capitals.
constexpr auto known_alone = std::to_array<std::string_view>({
    "i", "r", "b", "ip", "int", "intervjuare", "intervjuaren", "interviewer", "intervjuperson", "intervjupersonen", "respondent", "respondenten",
    "informant", "informanten", "deltagare", "deltagaren", "moderator", "moderatorn", "forskare", "forskaren", "tolk", "tolken", "interpreter", "facilitator"});
constexpr auto known_numbered = std::to_array<std::string_view>({"speaker", "talare", "person", "s", "p", "d"});

// Words that open a sentence or a note and never are a name, however often they stand before a colon.
constexpr auto no_names = std::to_array<std::string_view>({
    "alltså", "anm", "anmärkning", "avslutningsvis", "citat", "datum", "dessutom", "däremot", "då", "exempel", "exempelvis",
    "först", "ja", "jaha", "jo", "kommentar", "längd", "men", "nej", "not", "notera", "nu", "nä", "obs", "och", "plats", "ps", "sammanfattningsvis",
    "sedan", "sen", "slutligen", "så", "till sist", "vidare", "återigen"});

// What follows the colon of a word like `EU:s`, `FN:s`, `R:et`.
constexpr auto colon_endings = std::to_array<std::string_view>({"s", "n", "t", "a", "e", "an", "ar", "are", "arna", "en", "ens", "er", "erna", "et", "ets", "na", "ns", "or", "orna"});

constexpr auto particles = std::to_array<std::string_view>({"och", "av", "af", "von", "van", "der", "den", "de", "du", "la", "le", "al", "el", "bin"});

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t skipped_at(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(line, next);
    if (!is_space(c) && !is_invisible(c)) break;
    at = next;
  }
  return at;
}

bool opens_with_capital(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = next_code_point(word, at);
  return is_upper(c) || is_digit(c);
}

// The letters of a word that is written in capitals alone; 0 for any other.
int capitals_of(std::string_view word) {
  int letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (is_letter(c) && !is_upper(c)) return 0;
    letters += is_letter(c);
  }
  return letters;
}

bool has_label_characters(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (!is_letter(c) && !is_digit(c) && std::u32string_view(U" -‑_.'’()/&#?").find(c) == std::u32string_view::npos) return false;
  }
  return true;
}

struct Name {
  int words = 0;
  int capitals = 0;       // words of at least two letters, all capitals
  int longest_capitals = 0;
  bool lower = false;     // a word that begins small and is no particle
};

Name measure(std::string_view name) {
  Name out;
  for (const std::string_view word : split(name, ' ')) {
    ++out.words;
    const int capitals = capitals_of(word);
    out.capitals += capitals >= 2;
    out.longest_capitals = std::max(out.longest_capitals, capitals);
    out.lower = out.lower || (!opens_with_capital(word) && !is_among(particles, word));
  }
  return out;
}

bool is_surname_in_capitals(const Name& name) { return name.capitals >= 2 || name.longest_capitals >= 5; }

// A colon inside a word or a number: `EU:s`, `08:30`, `http://`.
bool is_glued(std::string_view after, bool known) {
  if (after.empty()) return false;
  if (after.starts_with("//")) return true;
  std::size_t at = 0;
  const char32_t first = next_code_point(after, at);
  if (is_digit(first)) return true;
  if (!is_letter(first) || is_upper(first)) return false;
  std::size_t end = 0;
  for (std::size_t next = 0; next < after.size() && is_letter(next_code_point(after, next));) end = next;
  return !known || is_among(colon_endings, after.substr(0, end));
}

// What is written before a label's colon, and what it is worth.
std::optional<LabelLine> judge(std::string_view written, std::string_view after, const std::set<std::string>& listed) {
  LabelLine out;
  out.speaker = speaker_name(written);
  if (out.speaker.empty()) return std::nullopt;
  const bool by_list = listed.contains(out.speaker);
  const bool known = is_known_label(out.speaker);
  if (is_glued(after, known || by_list)) return std::nullopt;
  out.certain = by_list || known;
  if (by_list) return out;
  const Name name = measure(out.speaker);
  if (!has_label_characters(out.speaker) || !opens_with_capital(out.speaker) || name.words > most_words) return std::nullopt;
  const std::string_view plain = trim(written);
  const bool bracketed = plain.ends_with(')') && out.speaker.size() < squeeze(plain).size();
  if (name.lower && !(bracketed && is_surname_in_capitals(name))) return std::nullopt;
  out.certain = known || bracketed || is_surname_in_capitals(name);
  if (!out.certain && (plain.starts_with('(') || is_among(no_names, to_lower(out.speaker)))) return std::nullopt;
  return out;
}

// "SPEAKER_00" on a line of its own, without a colon.
std::optional<LabelLine> judge_alone(std::string_view written, const std::set<std::string>& listed) {
  if (written.size() > longest_label) return std::nullopt;
  LabelLine out;
  out.speaker = speaker_name(written);
  const bool by_list = listed.contains(out.speaker);
  if (!by_list && !is_known_label(out.speaker)) return std::nullopt;
  out.certain = by_list || without_number(out.speaker).size() < out.speaker.size();
  out.alone = true;
  return out;
}

struct Edges {
  std::size_t end = 0;    // of the label's name
  std::size_t colon = 0;  // or the end of the line
  std::optional<double> seconds;
};

// Where the name ends: at the first colon, unless that is in a stamp of the label's, as in `Talare 1 [00:01:02]:`.
std::optional<Edges> find_edges(std::string_view rest) {
  const std::size_t colon = rest.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos) return Edges{rest.size(), rest.size(), std::nullopt};
  const std::size_t open = rest.substr(0, colon).find_last_of("[(#");
  const auto stamp = open == std::string_view::npos || open == 0 ? std::nullopt : leading_stamp(rest.substr(open));
  if (!stamp) return Edges{colon, colon, std::nullopt};
  const std::size_t after = open + stamp->size;
  if (after < rest.size() && rest[after] != ':') return std::nullopt;
  return Edges{open, after, stamp->seconds};
}

}  // namespace

std::string_view without_number(std::string_view name) {
  const auto is_tail = [](char c) { return c == ' ' || c == '_' || (c >= '0' && c <= '9'); };
  std::string_view out = name;
  while (!out.empty() && is_tail(out.back())) out.remove_suffix(1);
  return out.empty() ? name : out;
}

bool is_known_label(std::string_view name) {
  const std::string_view bare = without_number(name);
  const std::string lower = to_lower(bare);
  if (!opens_with_capital(name)) return false;
  return is_among(known_alone, lower) || (bare.size() < name.size() && is_among(known_numbered, lower));
}

std::string speaker_name(std::string_view written) {
  std::string name = squeeze(without_invisible(written));
  while (name.ends_with(':') || name.ends_with(' ')) name.pop_back();
  if (name.starts_with('[') && name.ends_with(']')) name = squeeze(name.substr(1, name.size() - 2));
  if (name.starts_with('(') && std::count(name.begin(), name.end(), '(') > std::count(name.begin(), name.end(), ')')) name = squeeze(name.substr(1));
  const std::size_t bracket = name.rfind('(');
  if (name.ends_with(')') && bracket != std::string::npos && bracket > 0) name = squeeze(name.substr(0, bracket));
  return name;
}

std::optional<LabelLine> find_label(std::string_view line, const std::set<std::string>& listed) {
  std::size_t from = skipped_at(line, 0);
  auto stamp = leading_stamp(line.substr(from));
  if (!stamp) stamp = bare_stamp(line.substr(from));
  if (stamp) from += stamp->size;
  const std::string_view rest = line.substr(from);
  const auto edges = find_edges(rest);
  if (!edges) return std::nullopt;
  const bool colon = edges->colon < rest.size();
  const std::string_view name = rest.substr(0, edges->end);
  auto out = colon ? judge(name, rest.substr(edges->colon + 1), listed) : judge_alone(name, listed);
  if (!out) return std::nullopt;
  out->size = colon ? skipped_at(line, from + edges->colon + 1) : line.size();
  out->seconds = stamp ? std::optional(stamp->seconds) : edges->seconds;
  return out;
}

std::vector<Voice> voices_of(std::string_view line, const std::set<std::string>& speakers) {
  constexpr std::string_view slashes = "//";
  std::vector<Voice> out;
  std::size_t from = 0;
  for (std::size_t at = line.find(slashes); at != std::string_view::npos; at = line.find(slashes, at + slashes.size())) {
    const std::size_t start = at + slashes.size(), end = line.find(slashes, start);
    if (end == std::string_view::npos) break;
    const auto label = find_label(line.substr(start, end - start));
    if (!label || label->alone || !speakers.contains(label->speaker)) continue;
    if (at > from) out.push_back({from, at - from, ""});
    out.push_back({start + label->size, end - start - label->size, label->speaker});
    at = end;
    from = end + slashes.size();
  }
  if (from < line.size() || out.empty()) out.push_back({from, line.size() - from, ""});
  return out;
}

}  // namespace behov
