#include "engine/language/numbers.h"

#include <array>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::array<std::string_view, 41> number_words = {
    "hundratusen", "hundra", "tusen", "tolv", "tretton", "trettio", "fjorton", "femton", "femtio", "sexton", "sextio", "sjutton",
    "sjuttio", "sjutti", "arton", "nitton", "nittio", "nitti", "tjugo", "tjugi", "tretti", "fyrtio", "fyrti", "femti", "sexti",
    "åttio", "åtti", "miljoner", "miljon", "elva", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "noll"};

// Cut from the left into number words, with `och` and `en` allowed inside and last.
bool is_row_of_number_words(std::string_view form) {
  if (form.empty()) return true;
  for (const std::string_view word : number_words)
    if (form.starts_with(word) && is_row_of_number_words(form.substr(word.size()))) return true;
  return form == "en";
}

}  // namespace

bool is_number(std::string_view form) {
  if (form.empty() || form.size() > 60) return false;
  std::size_t at = 0;
  if (is_digit(next_code_point(form, at))) {
    while (at < form.size()) {
      const char32_t c = next_code_point(form, at);
      if (!is_digit(c) && !is_space(c) && c != U',' && c != U'.' && c != U':' && c != U'%') return false;
    }
    return true;
  }
  if (form == "ett" || form == "en") return false;  // mostly an article
  return form == "halvannat" || form == "halvtannat" || is_row_of_number_words(form);
}

}  // namespace behov
