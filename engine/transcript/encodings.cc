#include "engine/transcript/encodings.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

#include "engine/base/failure.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// What each byte means.
using Page = std::array<char32_t, 256>;

struct OneByte {
  std::string_view name;
  const char* converter;  // as ICU calls it
};
constexpr std::array<OneByte, 3> encodings = {{{"windows-1252", "windows-1252"}, {"Mac Roman", "macintosh"}, {"CP850", "ibm-850"}}};

Page make_page(const char* converter) {
  Page out{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char one = static_cast<char>(byte);
    std::array<char, 8> utf8{};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convert("UTF-8", converter, utf8.data(), static_cast<std::int32_t>(utf8.size()), &one, 1, &status);
    if (U_FAILURE(status)) throw Failure(Exit::bug, "ICU cannot convert from " + std::string(converter));
    std::size_t at = 0;
    out[byte] = next_code_point({utf8.data(), utf8.size()}, at);
  }
  return out;
}

const Page& page_of(std::string_view name) {
  static const std::array<Page, 3> pages = {make_page(encodings[0].converter), make_page(encodings[1].converter), make_page(encodings[2].converter)};
  for (std::size_t i = 0; i < encodings.size(); ++i)
    if (encodings[i].name == name) return pages[i];
  throw Failure(Exit::bug, "no encoding is called " + std::string(name));
}

bool is_among(std::u32string_view list, char32_t c) { return list.find(c) != list.npos; }

// What one character that is not ASCII says for the encoding, between its neighbours.
long speaks_for(char32_t before, char32_t c, char32_t after) {
  const bool left = is_letter(before), right = is_letter(after);
  if (is_among(U"åäöÅÄÖ", c)) {
    if (is_upper(c) && left && !is_upper(before)) return -8;  // `hejÄ`: a capital inside a word
    return left && right ? 10 : left || right ? 6 : 4;
  }
  if (is_among(U"éüÉÜáàèæøçñ", c)) return left || right ? 2 : -2;
  if (is_among(U"’‘", c)) return left || right ? 4 : 1;
  if (c == U'“') return right && !left ? 6 : 1;
  if (c == U'„') return right && !left ? 5 : 1;  // which Swedish hardly uses: ä of CP850 is likelier
  if (c == U'”') return right && left ? -4 : 6;
  if (is_among(U"–—…•\u00A0§€°½¼´«»£", c)) return left && right ? 0 : 2;
  return c < 0xA0 ? -20 : -5;
}

long score(std::string_view bytes, const Page& page) {
  long out = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x20 && !is_among(U"\t\n\v\f\r", byte)) out -= 20;
    if (byte < 0x80) continue;
    const char32_t before = i > 0 ? page[static_cast<unsigned char>(bytes[i - 1])] : U' ';
    const char32_t after = i + 1 < bytes.size() ? page[static_cast<unsigned char>(bytes[i + 1])] : U' ';
    out += speaks_for(before, page[byte], after);
  }
  return out;
}

}  // namespace

std::string_view utf16_by_pattern(std::string_view bytes) {
  if (bytes.size() < 4) return "";
  const std::size_t looked = std::min<std::size_t>(bytes.size(), 4000) & ~std::size_t{1};
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < looked; ++i) (i % 2 ? odd : even) += bytes[i] == 0;
  if (odd * 10 > looked * 4 && even * 20 < looked) return "UTF-16LE";
  if (even * 10 > looked * 4 && odd * 20 < looked) return "UTF-16BE";
  return "";
}

Wide from_utf16(std::string_view bytes, bool little_endian) {
  Wide out;
  out.text.reserve(bytes.size());
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return little_endian ? static_cast<char32_t>(b << 8 | a) : static_cast<char32_t>(a << 8 | b);
  };
  const auto damage = [&] {
    if (!out.damaged_at) out.damaged_at = out.text.size();
    append_utf8(out.text, 0xFFFD);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t c = unit(at);
    if (c < 0xD800 || c > 0xDFFF) {
      append_utf8(out.text, c);
      continue;
    }
    const char32_t low = c < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low < 0xDC00 || low > 0xDFFF) {
      damage();
      continue;
    }
    append_utf8(out.text, 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
    at += 2;
  }
  if (at < bytes.size()) damage();
  return out;
}

Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(bytes, at);
    if (c < 0x80) continue;
    const bool stray = c == 0xFFFD && bytes.substr(from, 3) != "\xEF\xBF\xBD";
    ++(stray ? out.stray : out.sequences);
  }
  return out;
}

std::optional<std::string_view> best_of_one_byte(std::string_view bytes) {
  std::string_view best;
  long best_score = -1;
  for (const OneByte& encoding : encodings)
    if (const long reached = score(bytes, page_of(encoding.name)); reached > best_score) best = encoding.name, best_score = reached;
  return best.empty() ? std::nullopt : std::optional(best);
}

std::string from_one_byte(std::string_view bytes, std::string_view encoding) {
  const Page& page = page_of(encoding);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) append_utf8(out, page[static_cast<unsigned char>(byte)]);
  return out;
}

}  // namespace behov
