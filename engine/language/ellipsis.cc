#include "engine/language/ellipsis.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::uint32_t farthest = 8;  // tokens between the two
constexpr auto linking_words = std::to_array<std::string_view>({"och", "eller", "samt", "respektive", "resp", "å", "o", "&", "/", "men", "som", "till"});

bool is_linking(std::string_view form) { return std::find(linking_words.begin(), linking_words.end(), form) != linking_words.end(); }
bool lacks_end(const Token& token) { return token.word && token.form.size() > 2 && token.form.back() == '-' && token.form.front() != '-'; }
bool lacks_beginning(const Token& token) { return token.word && token.form.size() > 2 && token.form.front() == '-' && token.form.back() != '-'; }

// `barn-, ungdoms- och familjepsykiatri`: past commas and others cut short, over one linking word, to the whole word.
std::optional<std::uint32_t> completed_after(const std::vector<Token>& tokens, std::uint32_t at) {
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(tokens.size(), at + farthest));
  for (std::uint32_t next = at + 1; next + 1 < end; ++next) {
    if (lacks_end(tokens[next]) || tokens[next].form == ",") continue;
    if (!is_linking(tokens[next].form)) return std::nullopt;
    const std::uint32_t whole = tokens[next + 1].form == "/" && next + 2 < end ? next + 2 : next + 1;
    return tokens[whole].word && !lacks_end(tokens[whole]) ? std::optional(whole) : std::nullopt;
  }
  return std::nullopt;
}

bool is_capital_or_digit(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_upper(c) || is_digit(c) || !is_letter(c); });
}

std::u32string small(std::u32string_view text) { return to_code_points(to_lower(from_code_points(text))); }

}  // namespace

std::vector<CutShort> find_cut_short(const std::vector<Token>& tokens) {
  std::vector<CutShort> out;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    if (lacks_end(tokens[at])) {
      if (const auto whole = completed_after(tokens, at)) out.push_back({at, *whole});
    } else if (at >= 2 && lacks_beginning(tokens[at]) && is_linking(tokens[at - 1].form) && tokens[at - 2].word) {
      out.push_back({at, at - 2});
    }
  }
  return out;
}

std::vector<std::u32string> completions(std::u32string_view cut_short, std::u32string_view beside, const Splitter& splitter) {
  const std::u32string whole = small(beside);
  std::vector<std::size_t> starts = splitter.starts(whole);
  std::vector<std::u32string> out;
  if (cut_short.front() == U'-') {
    std::reverse(starts.begin(), starts.end());
    for (const std::size_t start : starts) out.push_back(whole.substr(0, start) + small(cut_short.substr(1)));
    return out;
  }
  const std::u32string_view first = cut_short.substr(0, cut_short.size() - 1);
  const std::u32string hyphen = is_capital_or_digit(first) ? U"-" : U"";
  for (const std::size_t start : starts) out.push_back(small(first) + hyphen + whole.substr(start));
  // hälsovård- is a word: so is hälsovårdspersonal likelier than hälsopersonal. Else the last part completes it.
  if (starts.size() > 1 && !splitter.is_word(small(first) + whole.substr(starts[0], starts[1] - starts[0]))) std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace behov
