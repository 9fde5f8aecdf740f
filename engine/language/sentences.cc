#include "engine/language/sentences.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/language/abbreviations.h"

namespace behov {
namespace {

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> marks) {
  return std::find(marks.begin(), marks.end(), form) != marks.end();
}

bool is_trailing_off(std::string_view form) {
  return form == "…" || (form.size() > 1 && form.find_first_not_of('.') == form.npos);
}

bool is_stop(std::string_view form) {
  return is_one_of(form, {".", "!", "?", "‼", "⁇", "⁈", "⁉"}) || is_trailing_off(form);
}

bool is_closing(const Token& token) {
  return token.gap == Gap::none && is_one_of(token.form, {")", "]", "}", "”", "’", "»", "\"", "'", "“"});
}

char32_t first_of(std::string_view form) {
  std::size_t at = 0;
  return form.empty() ? 0 : next_code_point(form, at);
}

// The first word from `at` on; nullptr where the text ends first.
const Token* next_word(const std::vector<Token>& tokens, std::size_t at) {
  while (at < tokens.size() && !tokens[at].word) ++at;
  return at < tokens.size() ? &tokens[at] : nullptr;
}

bool begins_small(const Token* token) {
  const char32_t c = token ? first_of(token->form) : 0;
  return is_letter(c) && !is_upper(c);
}

bool follows_number(const std::vector<Token>& tokens, std::size_t at) {
  return at > 0 && tokens[at].gap == Gap::none && is_digit(first_of(tokens[at - 1].form));
}

// Whether the stop at `at` ends its sentence, whose closing marks end before `after`.
bool ends_sentence(const std::vector<Token>& tokens, std::size_t at, std::size_t after, bool quoted) {
  if (after >= tokens.size()) return true;
  const bool small = begins_small(next_word(tokens, after));
  if (is_trailing_off(tokens[at].form)) return !small;
  if (quoted && small) return false;
  if (is_one_of(tokens[after].form, {",", ";"})) return false;
  if (tokens[at].form != ".") return true;
  if (tokens[after].gap == Gap::none && !quoted) return is_upper(first_of(tokens[after].form));
  return !(small && follows_number(tokens, at));
}

bool abbreviation_ends(const std::vector<Token>& tokens, std::size_t at) {
  if (!tokens[at].form.ends_with('.') || at + 1 >= tokens.size()) return false;
  const Abbreviation* known = find_abbreviation(tokens[at].form);
  return known && known->ends && is_upper(first_of(tokens[at + 1].form));
}

// The token after the sentence that holds `at` if it ends there, else 0.
std::size_t end_at(const std::vector<Token>& tokens, std::size_t at) {
  if (at + 1 < tokens.size() && tokens[at + 1].gap == Gap::blank_line) return at + 1;
  if (tokens[at].abbreviation) return abbreviation_ends(tokens, at) ? at + 1 : 0;
  if (tokens[at].word || !is_stop(tokens[at].form)) return 0;
  std::size_t after = at + 1;
  while (after < tokens.size() && is_stop(tokens[after].form) && tokens[after].gap == Gap::none) ++after;
  const std::size_t stops_end = after;
  while (after < tokens.size() && is_closing(tokens[after])) ++after;
  return ends_sentence(tokens, at, after, after > stops_end) ? after : 0;
}

}  // namespace

std::vector<Sentence> find_sentences(const std::vector<Token>& tokens) {
  std::vector<Sentence> out;
  std::uint32_t first = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    const std::size_t end = end_at(tokens, at);
    at = end ? end : at + 1;
    if (!end && at < tokens.size()) continue;
    out.push_back({first, static_cast<std::uint32_t>(at)});
    first = static_cast<std::uint32_t>(at);
  }
  return out;
}

}  // namespace behov
