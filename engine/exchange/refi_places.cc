#include "engine/exchange/refi_places.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::uint32_t nowhere = UINT32_MAX;

// As names are compared: composed, white space as one space, what XML lost as U+FFFD.
std::u32string comparable(std::string_view text) {
  std::u32string out = to_code_points(squeeze(to_nfc(text)));
  for (char32_t& c : out)
    if (c < 0x20 || c == 0xFFFE || c == 0xFFFF) c = 0xFFFD;
  return out;
}

// Without the dots of a text that was cut off.
std::u32string without_dots(std::u32string text) {
  if (!text.ends_with(U'\u2026') && !text.ends_with(U"...")) return text;
  while (!text.empty() && (text.back() == U'\u2026' || text.back() == U'.' || text.back() == U' ')) text.pop_back();
  return text;
}

}  // namespace

bool is_name_of(std::string_view name, std::string_view text) {
  const std::u32string said = comparable(name), held = comparable(text);
  if (said == held) return true;
  constexpr std::size_t fewest = 8;  // letters that make a text
  const std::u32string begin = without_dots(said);
  return begin.size() < said.size() && begin.size() >= fewest && held.starts_with(begin);
}

bool names_are_words(const QdaProject& project) {
  if (project.origin.starts_with("behov ")) return true;
  std::size_t named = 0, words = 0;
  for (const QdaSource& source : project.sources) {
    const std::u32string text = comparable(source.text);
    for (const QdaSelection& one : source.selections) {
      const std::u32string name = without_dots(comparable(one.name));
      named += !name.empty();
      words += !name.empty() && text.find(name) != text.npos;
    }
  }
  return 2 * words >= named;
}

QdaPlaces::QdaPlaces(const QdaSource& source, bool by_words)
    : by_words_(by_words), raw_(to_code_points(source.text)), canonical_(raw_) {
  add_readings();
  if (by_words_) choose(source);
}

void QdaPlaces::add_readings() {
  const bool wide = std::any_of(raw_.begin(), raw_.end(), [](char32_t c) { return c > 0xFFFF; });
  const bool returns = raw_.find(U"\r\n") != raw_.npos;
  for (const bool short_ends : {false, true})
    for (const bool utf16 : {false, true})
      if ((returns || !short_ends) && (wide || !utf16)) {
        readings_.push_back({utf16, short_ends, 0, rulers_.size()});
        rulers_.push_back(ruler_of(utf16, short_ends));
      }
  const std::vector<Reading> plain = readings_;
  for (const int shift : {1, -1})
    for (Reading reading : plain) {
      reading.shift = shift;
      readings_.push_back(reading);
    }
}

std::vector<std::uint32_t> QdaPlaces::ruler_of(bool utf16, bool short_line_ends) const {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < raw_.size(); ++i) {
    const bool second = i > 0 && raw_[i] == U'\n' && raw_[i - 1] == U'\r';
    if (short_line_ends && second) continue;
    out.push_back(static_cast<std::uint32_t>(i));
    if (utf16 && raw_[i] > 0xFFFF) out.push_back(nowhere);
  }
  out.push_back(static_cast<std::uint32_t>(raw_.size()));
  return out;
}

std::optional<Span> QdaPlaces::raw_place(const QdaSelection& one, const Reading& reading) const {
  const std::vector<std::uint32_t>& ruler = rulers_[reading.ruler];
  const std::int64_t start = one.start - reading.shift, end = one.end - reading.shift;
  if (start < 0 || end <= start || end >= static_cast<std::int64_t>(ruler.size())) return std::nullopt;
  const Span out{ruler[static_cast<std::size_t>(start)], ruler[static_cast<std::size_t>(end)]};
  return out.start == nowhere || out.end == nowhere ? std::nullopt : std::optional(out);
}

void QdaPlaces::choose(const QdaSource& source) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    std::size_t equal = 0, named = 0;
    for (const QdaSelection& one : source.selections) {
      if (trim(one.name).empty()) continue;
      ++named;
      const auto raw = raw_place(one, readings_[i]);
      const auto place = raw ? canonical_.canonical(*raw) : std::nullopt;
      equal += place && is_name_of(one.name, slice(text(), *place));
    }
    if (equal > most) {
      most = equal;
      chosen_ = i;
    }
    if (most == named) break;
  }
}

std::optional<Span> QdaPlaces::place_of(const QdaSelection& selection) const {
  const auto raw = raw_place(selection, readings_[chosen_]);
  const auto place = raw ? canonical_.canonical(*raw) : std::nullopt;
  if (!by_words_ || trim(selection.name).empty()) return place;
  if (place && is_name_of(selection.name, slice(text(), *place))) return place;
  const std::string name(trim(to_nfc(selection.name)));
  const std::size_t at = text().find(name);
  if (at == std::string::npos || text().find(name, at + 1) != std::string::npos) return std::nullopt;
  const auto start = static_cast<std::uint32_t>(length(std::string_view(text()).substr(0, at)));
  return Span{start, start + static_cast<std::uint32_t>(length(name))};
}

bool QdaPlaces::is_doubtful(const QdaSelection& selection) const {
  if (by_words_ && !trim(selection.name).empty()) return false;
  const auto taken = raw_place(selection, readings_[chosen_]);
  return std::any_of(readings_.begin(), readings_.end(), [&](const Reading& other) {
    return other.shift == readings_[chosen_].shift && raw_place(selection, other) != taken;
  });
}

TextCarrier::Letters TextCarrier::letters_of(std::string_view text) {
  Letters out;
  std::uint32_t number = 0;
  for (std::size_t byte = 0; byte < text.size(); ++number) {
    const char32_t c = next_code_point(text, byte);
    if (is_space(c) || is_invisible(c)) continue;
    out.letters += c;
    out.at.push_back(number);
  }
  return out;
}

TextCarrier::TextCarrier(std::string_view from, std::string_view to) : from_(letters_of(from)), to_(letters_of(to)) {}

// How many letters before and after are the same in both.
std::size_t TextCarrier::surroundings(std::size_t from, std::size_t to, std::size_t size) const {
  constexpr std::size_t most = 400;
  std::size_t before = 0, after = 0;
  while (before < most && before < from && before < to &&
         from_.letters[from - before - 1] == to_.letters[to - before - 1])
    ++before;
  while (after < most && from + size + after < from_.letters.size() && to + size + after < to_.letters.size() &&
         from_.letters[from + size + after] == to_.letters[to + size + after])
    ++after;
  return before + after;
}

std::optional<Span> TextCarrier::carry(Span span) const {
  const auto first =
      static_cast<std::size_t>(std::lower_bound(from_.at.begin(), from_.at.end(), span.start) - from_.at.begin());
  const auto last =
      static_cast<std::size_t>(std::lower_bound(from_.at.begin(), from_.at.end(), span.end) - from_.at.begin());
  if (first >= last) return std::nullopt;
  const std::size_t size = last - first;
  std::size_t found = std::u32string::npos, best = 0;
  bool tied = false;
  if (alike())
    found = first;
  else {
    const std::u32string_view wanted = std::u32string_view(from_.letters).substr(first, size);
    for (std::size_t at = to_.letters.find(wanted); at != std::u32string::npos; at = to_.letters.find(wanted, at + 1)) {
      const std::size_t around = surroundings(first, at, size);
      tied = found != std::u32string::npos && around == best;
      if (found != std::u32string::npos && around <= best) continue;
      found = at;
      best = around;
    }
  }
  if (found == std::u32string::npos || tied) return std::nullopt;
  return Span{to_.at[found], to_.at[found + size - 1] + 1};
}

}  // namespace behov
