#include "engine/lexicon/lexicon.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {

const Code* Lexicon::find_code(std::string_view id) const {
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return c.id == id; });
  return found == codes.end() ? nullptr : &*found;
}

std::vector<const Code*> Lexicon::codes_named(std::string_view name) const {
  const std::string wanted = without_rings(name);
  std::vector<const Code*> out;
  for (const Code& code : codes)
    if (without_rings(code.id) == wanted || without_rings(code.theme) == wanted) out.push_back(&code);
  return out;
}

std::string Lexicon::label_of_theme(std::string_view theme) const {
  for (const Theme& t : themes)
    if (t.id == theme) return t.label;
  return std::string(theme);
}

std::string without_rings(std::string_view text) {
  std::string out;
  for (char32_t c : to_code_points(to_lower(to_nfc(text)))) {
    if (c == U'å' || c == U'ä') c = U'a';
    if (c == U'ö') c = U'o';
    append_utf8(out, c);
  }
  return out;
}

}  // namespace behov
