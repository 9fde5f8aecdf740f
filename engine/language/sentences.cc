#include "engine/language/sentences.h"

#include <algorithm>
#include <set>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::size_t longest_mark = 12;  // tokens between brackets

bool is_closing(std::string_view form) {
  return form == "\"" || form == "\xE2\x80\x9D" || form == ")" || form == "]" || form == "'" || form == "\xC2\xBB" || form == "\xE2\x80\x99";
}

bool ends_sentence(std::string_view form) {
  return form == "." || form == "?" || form == "!" || form == "\xE2\x80\xA6" || (form.size() > 1 && form.find_first_not_of(".") == std::string_view::npos);
}

// After `.` and dots a new sentence begins with a capital, a digit or a quote; after ? and ! with anything.
bool begins_after(std::string_view mark, const Token& next) {
  std::size_t at = 0;
  const char32_t c = next_code_point(next.form, at);
  if (is_upper(c) || is_digit(c) || c == U'"' || c == U'\u201D' || c == U'-' || c == U'\u2013' || c == U'[') return true;
  return (mark == "?" || mark == "!") && is_letter(c);
}

bool blank_line_between(const Token& a, const Token& b, const std::u32string& text) {
  int newlines = 0;
  for (std::uint32_t at = a.span.end; at < b.span.start; ++at) newlines += text[at] == U'\n' || text[at] == U'\u2029';
  return newlines >= 2;
}

bool is_mark_word(const std::string& form) {
  static const std::set<std::string> words = {"skratt",   "skrattar", "paus",  "ohörbart", "oh\xC3\xB6rbar", "hostar", "hostning", "suck",
                                              "suckar",   "tystnad",  "gråter", "harklar",  "otydligt",  "mobil",  "telefonen", "fnissar",
                                              "ler",      "viskar",   "nynnar", "inspelningen", "skrattande", "lång", "kort", "tyst"};
  return words.contains(to_lower(form));
}

bool holds_letter(const Token& token) {
  for (const char32_t c : to_code_points(token.form))
    if (is_letter(c)) return true;
  return false;
}

// Whether what stands between the parentheses is a transcriber's mark: dots, seconds, or a word of the trade.
bool is_mark(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  if (first == last) return true;
  if (is_mark_word(tokens[first].form)) return true;
  return std::none_of(tokens.begin() + static_cast<long>(first), tokens.begin() + static_cast<long>(last), holds_letter) && last - first <= 2;
}

std::size_t find_closing(const std::vector<Token>& tokens, std::size_t open, std::string_view closing) {
  for (std::size_t i = open + 1; i < tokens.size() && i <= open + longest_mark; ++i)
    if (tokens[i].form == closing) return i;
  return open;
}

}  // namespace

void mark_non_speech(std::vector<Token>& tokens, const std::u32string&) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string& form = tokens[i].form;
    if (form == "xxx" || form == "XXX") tokens[i].speech = false;
    if (form != "[" && form != "(") continue;
    const std::size_t close = find_closing(tokens, i, form == "[" ? "]" : ")");
    if (close == i) continue;
    const bool doubled = form == "(" && tokens[i + 1].form == "(";
    if (form == "(" && !doubled && !is_mark(tokens, i + 1, close)) continue;
    for (std::size_t j = i; j <= close; ++j) tokens[j].speech = false;
    i = close;
  }
}

std::vector<Sentence> find_sentences(const std::vector<Token>& tokens, const std::u32string& text) {
  std::vector<Sentence> out;
  std::uint32_t first = 0;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    bool ends = i + 1 == size;
    if (!ends) {
      std::uint32_t mark = i;
      while (mark > first && is_closing(tokens[mark].form)) --mark;
      ends = blank_line_between(tokens[i], tokens[i + 1], text) ||
             (ends_sentence(tokens[mark].form) && !is_closing(tokens[i + 1].form) && !ends_sentence(tokens[i + 1].form) &&
              tokens[i].span.end < tokens[i + 1].span.start && begins_after(tokens[mark].form, tokens[i + 1]));
    }
    if (!ends) continue;
    out.push_back({first, i + 1});
    first = i + 1;
  }
  return out;
}

}  // namespace behov
