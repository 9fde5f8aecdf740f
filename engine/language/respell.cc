#include "engine/language/respell.h"

#include <algorithm>
#include <array>

namespace behov {
namespace {

constexpr std::size_t shortest_rest = 3, shortest_word = 6;  // before a single letter nearly anything is a word

// Every way of putting the letters right, one choice a letter for the whole form, at most two kinds of letters.
void add_letters(std::u32string_view form, const LanguageTables& tables, int depth, std::vector<Respelling>& out) {
  for (const Rewriting& one : tables.spoken_letters) {
    if (form.find(one.written) == form.npos) continue;
    for (const std::u32string& meant : one.meant) {
      std::u32string word(form);
      for (std::size_t at = word.find(one.written); at != word.npos; at = word.find(one.written, at + meant.size())) word.replace(at, one.written.size(), meant);
      out.push_back({word, true});
      if (depth > 0) add_letters(word, tables, depth - 1, out);
    }
    return;  // the other kinds are put right in the words made
  }
}

void add_endings(std::u32string_view form, const LanguageTables& tables, std::vector<Respelling>& out) {
  for (const Rewriting& one : tables.spoken_endings) {
    if (!form.ends_with(one.written) || form.size() < one.written.size() + shortest_rest || (one.written.size() == 1 && form.size() < shortest_word)) continue;
    const bool telling = one.written.size() >= 3;
    for (const std::u32string& meant : one.meant) out.push_back({std::u32string(form.substr(0, form.size() - one.written.size())) + meant, telling});
  }
}

constexpr auto joined_words = std::to_array<std::u32string_view>({U"på", U"från", U"till", U"med", U"min", U"mitt", U"mina", U"för", U"att", U"inte", U"hos", U"i"});
constexpr std::size_t shortest_joined = 5;

}  // namespace

std::vector<Respelling> respelled(std::u32string_view form, const LanguageTables& tables) {
  std::vector<Respelling> out;
  add_letters(form, tables, 2, out);
  const std::size_t letters_only = out.size();
  add_endings(form, tables, out);
  for (std::size_t i = 0; i < letters_only; ++i) add_endings(std::u32string(out[i].word), tables, out);
  return out;
}

std::u32string_view without_joined_word(std::u32string_view form) {
  for (const std::u32string_view word : joined_words)
    if (form.starts_with(word) && form.size() >= word.size() + shortest_joined) return form.substr(word.size());
  return {};
}

}  // namespace behov
