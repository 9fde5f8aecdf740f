#include "engine/transcript/labels.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t longest_label = 80;  // bytes
constexpr int most_words = 8;

constexpr std::array<std::string_view, 29> known = {
    "i", "r", "ip", "b", "m", "f", "int", "intervjuare", "intervjuaren", "interviewer", "respondent", "respondenten", "deltagare", "informant",
    "moderator", "speaker", "talare", "person", "tolk", "tolken", "forskare", "s", "kvinna", "man", "okänd", "q", "a", "p", "d"};

// "00:01:02-3", "01:02", "1:02:03.5": seconds, or nothing.
std::optional<double> read_time(std::string_view text) {
  double seconds = 0;
  int fields = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t digits = 0;
    double value = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') value = value * 10 + (text[at++] - '0'), ++digits;
    if (!digits || digits > 4) return std::nullopt;
    seconds = seconds * 60 + value;
    ++fields;
    if (at == text.size()) break;
    if (text[at] == '-' || text[at] == '.' || text[at] == ',') {
      double scale = 0.1;
      for (++at; at < text.size(); ++at, scale /= 10) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
        seconds += (text[at] - '0') * scale;
      }
      break;
    }
    if (text[at++] != ':') return std::nullopt;
  }
  return fields >= 2 && fields <= 3 ? std::optional(seconds) : std::nullopt;
}

bool is_capital_word(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = next_code_point(word, at);
  return is_upper(c) || is_digit(c);
}

bool is_all_capitals(std::string_view word) {
  int letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (is_letter(c) && !is_upper(c)) return false;
    letters += is_letter(c);
  }
  return letters >= 2;
}

bool has_label_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c) && !is_digit(c) && !is_space(c) && std::u32string_view(U"-_.'()/&’#").find(c) == std::u32string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::optional<Stamp> leading_stamp(std::string_view line) {
  const char close = line.starts_with("[") ? ']' : line.starts_with("#") ? '#' : line.starts_with("(") ? ')' : '\0';
  if (!close) return std::nullopt;
  const std::size_t end = line.find(close, 1);
  if (end == std::string_view::npos || end > 20) return std::nullopt;
  const auto seconds = read_time(line.substr(1, end - 1));
  if (!seconds) return std::nullopt;
  std::size_t size = end + 1;
  while (size < line.size() && (line[size] == ' ' || line[size] == '\t')) ++size;
  return Stamp{size, *seconds};
}

std::optional<Stamp> trailing_stamp(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.size() < 6 || (!text.ends_with('#') && !text.ends_with(']'))) return std::nullopt;
  const std::size_t open = text.rfind(text.ends_with('#') ? '#' : '[', text.size() - 2);
  if (open == std::string_view::npos) return std::nullopt;
  const auto seconds = read_time(text.substr(open + 1, text.size() - open - 2));
  if (!seconds) return std::nullopt;
  const std::string_view before = trim(text.substr(0, open));
  const auto kept = before.empty() ? 0 : static_cast<std::size_t>(before.data() + before.size() - line.data());
  return Stamp{line.size() - kept, *seconds};
}

bool is_known_label(std::string_view label) {
  std::string lower = to_lower(label);
  std::erase(lower, '_');
  while (!lower.empty() && (is_digit(static_cast<unsigned char>(lower.back())) || lower.back() == ' ')) lower.pop_back();
  const bool numbered = lower.size() < label.size() && to_lower(label) != lower;
  if (lower.size() == 1 && !numbered && !is_capital_word(label)) return false;
  return std::find(known.begin(), known.end(), lower) != known.end();
}

std::optional<LabelLine> find_label(std::string_view line) {
  std::size_t skipped = 0;
  while (skipped < line.size() && (line[skipped] == ' ' || line[skipped] == '\t')) ++skipped;
  if (const auto stamp = leading_stamp(line.substr(skipped))) skipped += stamp->size;
  const std::string_view rest = line.substr(skipped);
  const std::size_t colon = rest.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view after = rest.substr(colon + 1);
  if (after.starts_with("//") || (!after.empty() && after[0] >= '0' && after[0] <= '9')) return std::nullopt;
  std::string name = squeeze(rest.substr(0, colon));
  if (!has_label_characters(name)) return std::nullopt;
  const bool bracketed = name.ends_with(')') && name.find('(') != std::string::npos;
  if (bracketed) name = std::string(trim(name.substr(0, name.rfind('('))));
  int words = 0;
  bool capitals = false;
  for (const std::string_view word : split(name, ' ')) {
    if (++words > most_words) return std::nullopt;
    if (!is_capital_word(word) && word != "och" && word != "av" && word != "von" && word != "de") {
      if (!(bracketed && words > 1)) return std::nullopt;
    }
    capitals = capitals || (is_all_capitals(word) && length(word) > 2);
  }
  if (name.empty() || !is_capital_word(name)) return std::nullopt;
  std::size_t size = skipped + colon + 1;
  while (size < line.size() && (line[size] == ' ' || line[size] == '\t')) ++size;
  return LabelLine{name, size, is_known_label(name) || bracketed || (capitals && words >= 2)};
}

}  // namespace behov
