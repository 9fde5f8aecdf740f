#include "engine/base/text.h"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "engine/base/failure.h"

namespace behov {
namespace {

void must_succeed(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw Failure(Exit::bug, fmt::format("ICU: {}: {}", what, u_errorName(status)));
}

const icu::Collator& swedish_collator() {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("sv"), status));
    must_succeed(status, "collation");
    made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    must_succeed(status, "collation");
    return made;
  }();
  return *collator;
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// Code points below U+0300, where nothing composes: as they are in normal form C.
bool is_below_marks(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0xCC) return false;
  return true;
}

// ASCII and the letters of Latin-1 alone, as nearly every Swedish word is: those in lower case.
bool lower_latin(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') text[i] = static_cast<char>(byte + 0x20);
    if (byte < 0x80) continue;
    if (byte != 0xC3 || ++i == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[i]);
    if (second >= 0x80 && second <= 0x9E && second != 0x97) text[i] = static_cast<char>(second + 0x20);
  }
  return true;
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::size_t first_bad_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  std::int64_t at = 0;
  while (at < size) {
    const std::int64_t start = at;
    UChar32 c;
    U8_NEXT(data, at, size, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::string_view::npos;
}

bool is_utf8(std::string_view bytes) { return first_bad_utf8(bytes) == std::string_view::npos; }

std::string to_nfc(std::string_view text) {
  if (is_below_marks(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  must_succeed(status, "normal form");
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
  must_succeed(status, "normal form");
  return out;
}

bool begins_anew(char32_t c) {
  if (c < 0x300) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  must_succeed(status, "normal form");
  return nfc->hasBoundaryBefore(static_cast<UChar32>(c));
}

std::string to_lower(std::string_view text) {
  std::string out(text);
  if (lower_latin(out)) return out;
  out.clear();
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  icu::CaseMap::utf8ToLower("sv", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                            nullptr, status);
  must_succeed(status, "lower case");
  return out;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c;
  U8_NEXT(data, at, text.size(), c);
  return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t c) {
  std::uint8_t bytes[4];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::u32string to_code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

std::string from_code_points(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

namespace {

// How many of the eight bytes begin a code point.
unsigned beginnings_in(const char* bytes) {
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t inside = (eight >> 7) & ~(eight >> 6) & 0x0101010101010101u;  // bytes 10xxxxxx
  return 8 - static_cast<unsigned>((inside * 0x0101010101010101u) >> 56);  // a bit a byte: the product's first byte is their sum
}

// The byte where code point number `count` after byte `at` begins; the end where there are not so many.
std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  const auto inside = [&] { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  while (count > 8 && text.size() - at > 8) {
    count -= beginnings_in(text.data() + at);
    at += 8;
  }
  while (inside()) ++at;
  for (; count > 0 && at < text.size(); --count) {
    ++at;
    while (inside()) ++at;
  }
  return at;
}

}  // namespace

std::string_view slice(std::string_view text, Span span) {
  const std::size_t from = forward(text, 0, span.start);
  return text.substr(from, forward(text, from, span.end > span.start ? span.length() : 0) - from);
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
char32_t to_upper(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool is_space(char32_t c) {
  if (c > 0x20 && c < 0x80) return false;
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x034F || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x061C || (c >= 0xFE00 && c <= 0xFE0F);
}

std::string without_invisible(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_invisible(c)) append_utf8(out, c);
  }
  return out;
}

std::string_view trim(std::string_view text) {
  std::size_t from = text.size(), to = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_space(next_code_point(text, at))) continue;
    from = std::min(from, start);
    to = at;
  }
  return from < to ? text.substr(from, to - from) : std::string_view{};
}

std::string squeeze(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_space(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    append_utf8(out, c);
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0;;) {
    const std::size_t to = text.find(separator, from);
    parts.push_back(text.substr(from, to == std::string_view::npos ? to : to - from));
    if (to == std::string_view::npos) return parts;
    from = to + 1;
  }
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) continue;
    const int east = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += east == U_EA_FULLWIDTH || east == U_EA_WIDE ? 2 : 1;
  }
  return width;
}

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || is_bidi_control(c))
      out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c));
    else
      append_utf8(out, c);
  }
  return out;
}

namespace {

// Letters whose order in the alphabet is that of their bytes.
bool is_small_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool swedish_less(std::string_view a, std::string_view b) {
  if (is_small_ascii(a) && is_small_ascii(b)) return a < b;
  UErrorCode status = U_ZERO_ERROR;
  const auto order = swedish_collator().compareUTF8(icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
                                                    icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())),
                                                    status);
  must_succeed(status, "collation");
  return order == UCOL_EQUAL ? a < b : order == UCOL_LESS;
}

}  // namespace behov
