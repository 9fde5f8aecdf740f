// From bytes to Unicode: which encoding a file is in.
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

std::string convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(bytes.size());
  std::string out(bytes.size() * 3 + 4, '\0');
  const std::int32_t written = ucnv_convert("UTF-8", encoding, out.data(), static_cast<std::int32_t>(out.size()), bytes.data(), size, &status);
  if (U_FAILURE(status)) throw Failure(Exit::bug, "ICU cannot convert from " + std::string(encoding));
  out.resize(static_cast<std::size_t>(written));
  return out;
}

// Every other byte is zero in most of UTF-16's Western text.
const char* utf16_by_pattern(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2) return nullptr;
  const std::size_t looked = std::min<std::size_t>(bytes.size(), 4000) & ~std::size_t{1};
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < looked; ++i) (i % 2 ? odd : even) += bytes[i] == 0;
  if (odd * 10 > looked * 4 && even * 20 < looked) return "UTF-16LE";
  if (even * 10 > looked * 4 && odd * 20 < looked) return "UTF-16BE";
  return nullptr;
}

// å ä ö and é between letters speak for an encoding; signs no one writes inside a word speak against it.
long score(const std::u32string& text) {
  static constexpr std::u32string_view swedish = U"åäöÅÄÖ", also = U"éÉüáèàçñ";
  static constexpr std::u32string_view signs = U"”“’–…—‘•\u00A0é€§°´»«½¼";
  long out = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c < 0x80) continue;
    const bool inside = (i > 0 && is_letter(text[i - 1])) || (i + 1 < text.size() && is_letter(text[i + 1]));
    if (swedish.find(c) != swedish.npos) out += inside ? 10 : 4;
    else if (also.find(c) != also.npos) out += 2;
    else if (signs.find(c) != signs.npos) out += 1;
    else out -= c < 0xA0 ? 20 : 5;
    if (i > 0 && is_upper(c) && !is_upper(text[i - 1]) && is_letter(text[i - 1])) out -= 8;
  }
  return out;
}

Problem refusal(const std::string& file, std::string sentence) { return error_at({file, 0, 0}, std::move(sentence)); }

std::string known_binary(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return say("this is an old Word file (.doc) or one with a password; save it as .docx or text");
  if (bytes.starts_with("PK\x03\x04")) return say("this is a packed file (perhaps .docx), not text; save it as text");
  if (bytes.starts_with("%PDF")) return say("this is a PDF, not text; save it as text");
  return "";
}

// A file that is UTF-8 but for a few bytes is broken UTF-8, not windows-1252.
bool is_broken_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const bool multi = static_cast<unsigned char>(bytes[at]) >= 0x80;
    const std::size_t from = at;
    const char32_t c = next_code_point(bytes, at);
    if (!multi) continue;
    (c == 0xFFFD && bytes.substr(from, 3) != "\xEF\xBF\xBD" ? bad : good)++;
  }
  return good > 0 && bad > 0 && good >= 4 * bad;
}

Problem bad_byte(std::string_view bytes, const std::string& file) {
  const std::size_t at = first_bad_utf8(bytes);
  const std::string_view before = bytes.substr(0, at);
  const std::size_t line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  return error_at({file, line, length(before.substr(before.rfind('\n') + 1)) + 1}, say("the text is UTF-8, but this byte is not; open the file in its editor and save it again"));
}

}  // namespace

Checked<Decoded> decode(std::string_view bytes, const std::string& file) {
  Checked<Decoded> out;
  const auto take = [&](std::string text, const char* encoding) {
    out.value = {std::move(text), encoding};
    if (out.value.text.find('\0') != std::string::npos)
      out.problems.push_back(refusal(file, say("this is not text: it holds zero bytes")));
    return out;
  };
  if (const std::string sentence = known_binary(bytes); !sentence.empty()) {
    out.problems.push_back(refusal(file, sentence));
    return out;
  }
  if (bytes.starts_with("\xFF\xFE")) return take(convert(bytes.substr(2), "UTF-16LE"), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return take(convert(bytes.substr(2), "UTF-16BE"), "UTF-16BE");
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.remove_prefix(3);
  if (const char* wide = utf16_by_pattern(bytes)) return take(convert(bytes, wide), wide);
  if (is_utf8(bytes)) return take(std::string(bytes), "UTF-8");
  if (bytes.find('\0') != std::string_view::npos) {
    out.problems.push_back(refusal(file, say("this is not text: it holds zero bytes")));
    return out;
  }
  if (marked || is_broken_utf8(bytes)) {
    out.problems.push_back(bad_byte(bytes, file));
    return out;
  }
  const char* best = nullptr;
  long best_score = 0;
  std::string best_text;
  for (const auto& [encoding, converter] : {std::pair{"windows-1252", "windows-1252"}, {"Mac Roman", "macintosh"}, {"CP850", "ibm-850"}}) {
    std::string text = convert(bytes, converter);
    const long reached = score(to_code_points(text));
    if (!best || reached > best_score) best = encoding, best_score = reached, best_text = std::move(text);
  }
  if (best_score < 0) {
    out.problems.push_back(refusal(file, say("this is not text in any encoding that behov reads")));
    return out;
  }
  return take(std::move(best_text), best);
}

}  // namespace behov
