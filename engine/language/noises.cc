// What a transcript notes that nobody said: laughter, pauses, what could not be heard, another's words in between.
#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/language/sentences.h"

namespace behov {
namespace {

// How the words of such notes begin.
constexpr auto noises = std::to_array<std::string_view>({
    "paus", "skratt", "ohör", "ohörb", "hör", "suck", "host", "harkl", "gråt", "tyst", "fniss", "visk", "applåd", "sorl", "snyft", "nys",
    "mumla", "mumli", "mummel", "andas", "inandning", "utandning", "smack", "klick", "knack", "telefon", "avbrott", "avbryt", "otydlig", "oklar", "musik",
    "ljud", "buller", "brus", "nick", "skakar", "pekar", "gäsp", "överlapp", "samtidig", "inspelning", "laughter", "laugh", "pause", "inaudible",
    "crosstalk", "silence", "sigh", "cough", "unclear", "unintelligible"});
constexpr std::size_t longest_note = 8;     // tokens in round brackets
constexpr std::size_t longest_square = 40;  // tokens in square brackets

bool begins_as_noise(const Token& token) {
  if (!token.word) return false;
  const std::string small = to_lower(token.form);
  return std::any_of(noises.begin(), noises.end(), [&](std::string_view noise) { return small.starts_with(noise); });
}

bool is_pause_length(std::string_view form) {
  const bool digits = form.find_first_not_of("0123456789.,") == form.npos;
  const std::size_t mark = form.find_first_of(".,");
  return digits && (mark == form.npos ? form.size() <= 2 : mark <= 2);
}

bool only_dots(const Token& token) { return token.form == "…" || token.form.find_first_not_of('.') == token.form.npos; }

// Whether the tokens first..last, inside round brackets, are a note and not the speaker's aside.
bool is_note(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  if (first == last || last - first > longest_note) return false;
  if (std::all_of(tokens.begin() + static_cast<long>(first), tokens.begin() + static_cast<long>(last), only_dots)) return true;
  if (is_pause_length(tokens[first].form)) {
    if (last - first == 1) return true;
    const std::string unit = to_lower(tokens[first + 1].form);
    return last - first <= 3 && (unit == "s" || unit.starts_with("sek"));
  }
  for (std::size_t at = first; at < last; ++at)
    if (begins_as_noise(tokens[at])) return true;
  return false;
}

void silence(std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; ++at) tokens[at].speech = false;
}

std::size_t find_form(const std::vector<Token>& tokens, std::size_t from, std::size_t room, std::string_view form) {
  const std::size_t end = std::min(tokens.size(), from + room + 1);
  for (std::size_t at = from; at < end; ++at)
    if (tokens[at].form == form) return at;
  return tokens.size();
}

// Each handler takes the token that opens and gives the token after what it silenced, or 0.
std::size_t square(std::vector<Token>& tokens, std::size_t at) {
  const std::size_t close = find_form(tokens, at + 1, longest_square, "]");
  if (close == tokens.size()) return 0;
  silence(tokens, at, close + 1);
  return close + 1;
}

std::size_t round(std::vector<Token>& tokens, std::size_t at) {
  const bool twice = at + 1 < tokens.size() && tokens[at + 1].form == "(" && tokens[at + 1].gap == Gap::none;
  const std::size_t close = find_form(tokens, at + 1, longest_square, ")");
  if (close == tokens.size()) return 0;
  if (twice && close + 1 < tokens.size() && tokens[close + 1].form == ")") {
    silence(tokens, at, close + 2);
    return close + 2;
  }
  if (!is_note(tokens, at + 1, close)) return 0;
  silence(tokens, at, close + 1);
  return close + 1;
}

std::size_t overlap(std::vector<Token>& tokens, std::size_t at) {
  const std::size_t close = find_form(tokens, at + 1, tokens.size(), "//");
  const bool labelled = at + 2 < tokens.size() && tokens[at + 1].word && tokens[at + 2].form == ":" && tokens[at + 2].gap == Gap::none;
  if (close == tokens.size() || !labelled) return 0;
  silence(tokens, at, close + 1);
  return close + 1;
}

bool is_unheard(std::string_view form) {
  return form.size() >= 3 && form.find_first_not_of(form[0] == 'X' ? 'X' : 'x') == form.npos;
}

}  // namespace

void mark_non_speech(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t after = 0;
    const std::string_view form = tokens[at].form;
    if (form == "[") after = square(tokens, at);
    else if (form == "(") after = round(tokens, at);
    else if (form == "//") after = overlap(tokens, at);
    else if (is_unheard(form)) silence(tokens, at, at + 1);
    at = after ? after : at + 1;
  }
}

}  // namespace behov
