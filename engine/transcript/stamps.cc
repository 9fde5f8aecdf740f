#include "engine/transcript/stamps.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t longest = 40;  // bytes of a stamp with its brackets

bool is_figure(char c) { return c >= '0' && c <= '9'; }

std::size_t spaces_at(std::string_view line, std::size_t at) {
  std::size_t size = 0;
  while (at + size < line.size() && (line[at + size] == ' ' || line[at + size] == '\t')) ++size;
  return size;
}

// The space after a stamp, and a dash that stands alone there, as in `[00:00:04] - Ja`.
std::size_t parting_at(std::string_view line, std::size_t at) {
  const std::size_t size = spaces_at(line, at);
  for (const std::string_view dash : {"- ", "– "})
    if (size > 0 && line.substr(at + size).starts_with(dash)) return size + dash.size() + spaces_at(line, at + size + dash.size());
  return size;
}

double read_fraction(std::string_view figures) {
  double value = 0, scale = 0.1;
  for (const char c : figures) {
    value += (c - '0') * scale;
    scale /= 10;
  }
  return value;
}

}  // namespace

std::optional<double> read_clock(std::string_view text) {
  double seconds = 0;
  int fields = 0;
  std::size_t at = 0;
  for (;;) {
    double field = 0;
    const std::size_t from = at;
    for (; at < text.size() && is_figure(text[at]); ++at) field = field * 10 + (text[at] - '0');
    if (at == from || at - from > 4 || ++fields > 3) return std::nullopt;
    seconds = seconds * 60 + field;
    if (at == text.size() || text[at] != ':') break;
    ++at;
  }
  if (fields < 2) return std::nullopt;
  if (at == text.size()) return seconds;
  const std::string_view fraction = text.substr(at + 1);
  if ((text[at] != '.' && text[at] != ',' && text[at] != '-') || fraction.empty() || fraction.size() > 9) return std::nullopt;
  if (!std::all_of(fraction.begin(), fraction.end(), is_figure)) return std::nullopt;
  return seconds + read_fraction(fraction);
}

std::optional<double> read_clock_range(std::string_view text) {
  text = trim(text);
  const std::size_t space = text.find(' ');
  const auto begins = read_clock(text.substr(0, space));
  if (!begins || space == std::string_view::npos) return begins;
  std::string_view rest = trim(text.substr(space));
  for (const std::string_view arrow : {"-->", "->", "→", "–", "-"})
    if (rest.starts_with(arrow)) {
      rest.remove_prefix(arrow.size());
      return read_clock(trim(rest)) ? begins : std::nullopt;
    }
  return std::nullopt;
}

std::optional<Stamp> leading_stamp(std::string_view line) {
  if (line.empty()) return std::nullopt;
  const char open = line[0];
  const char close = open == '[' ? ']' : open == '#' ? '#' : open == '(' ? ')' : '\0';
  if (!close) return std::nullopt;
  const std::size_t end = line.substr(0, longest).find(close, 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(1, end - 1);
  if (open == '(' && std::count(inside.begin(), inside.end(), ':') < 2) return std::nullopt;  // `(08:30)` may be said
  const auto seconds = read_clock_range(inside);
  if (!seconds) return std::nullopt;
  return Stamp{end + 1 + parting_at(line, end + 1), *seconds};
}

std::optional<Stamp> bare_stamp(std::string_view line) {
  const std::size_t end = line.substr(0, longest).find_first_of(" \t");
  if (end == std::string_view::npos) return std::nullopt;
  const auto seconds = read_clock(line.substr(0, end));
  if (!seconds) return std::nullopt;
  return Stamp{end + parting_at(line, end), *seconds};
}

std::optional<Stamp> trailing_stamp(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.size() < 6 || (!text.ends_with('#') && !text.ends_with(']'))) return std::nullopt;
  const std::size_t last = text.size() - 1, from = text.size() - std::min(text.size(), longest);
  const std::size_t open = text.substr(from, last - from).rfind(text.back() == '#' ? '#' : '[');
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t at = from + open;
  const auto seconds = read_clock_range(text.substr(at + 1, last - at - 1));
  if (!seconds) return std::nullopt;
  const std::string_view said = trim(text.substr(0, at));
  const std::size_t kept = said.empty() ? 0 : static_cast<std::size_t>(said.data() + said.size() - line.data());
  return Stamp{line.size() - kept, *seconds};
}

}  // namespace behov
