#include "engine/language/numbers.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr auto units = std::to_array<std::string_view>({"noll", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "nie", "tie", "tio", "elva", "tolv",
    "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "aderton", "nitton", "tjugo", "tjugi", "tju", "trettio", "tretti", "fyrtio", "fyrti", "femtio", "femti",
    "sextio", "sexti", "sjuttio", "sjutti", "åttio", "åtti", "nittio", "nitti", "hundra", "tusen", "miljon", "miljoner", "miljard", "miljarder"});
constexpr auto whole = std::to_array<std::string_view>({"noll", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "nie", "tio", "tie", "elva", "tolv", "tretton",
    "fjorton", "femton", "sexton", "sjutton", "arton", "aderton", "nitton", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio", "tjugi",
    "tretti", "fyrti", "femti", "sexti", "sjutti", "åtti", "nitti", "hundra", "tusen", "miljon", "miljoner", "miljard", "miljarder", "halvannan", "halvannat", "tjuge",
    "dussin", "dussinet", "tiotals", "hundratals", "tusentals"});

// The rest of a number in words after its first: tens and hundreds in front, at most six words.
bool goes_on(std::string_view form, int words) {
  if (form.empty()) return words > 1;
  if (words > 6) return false;
  return std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
    return form.starts_with(unit) && goes_on(form.substr(unit.size()), words + 1);
  });
}

// A number in words of several begins with a ten, or holds a hundred or a thousand: tjugofem, trehundra.
bool is_row_of_words(std::string_view form) {
  const bool large = form.find("hundra") != form.npos || form.find("tusen") != form.npos;
  const bool tens = form.starts_with("tjugo") || form.starts_with("tjugi") || form.starts_with("tretti") || form.starts_with("fyrti") || form.starts_with("femti") || form.starts_with("sexti") ||
                    form.starts_with("sjutti") || form.starts_with("åtti") || form.starts_with("nitti");
  return (large || tens) && goes_on(form, 0);
}

bool is_digits(std::string_view form) {
  bool digit = false;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    digit |= is_digit(c);
    if (!is_digit(c) && !is_space(c) && std::u32string_view(U",.:%-–/").find(c) == std::u32string_view::npos) return false;
  }
  return digit;
}

}  // namespace

bool is_number(std::string_view form) {
  if (form.empty() || form.size() > 80) return false;
  std::size_t at = 0;
  if (is_digit(next_code_point(form, at))) return is_digits(form);
  return std::find(whole.begin(), whole.end(), form) != whole.end() || is_row_of_words(form);
}

}  // namespace behov
