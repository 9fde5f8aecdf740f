#include "engine/language/word.h"

#include <array>

namespace behov {
namespace {

constexpr std::array<std::string_view, 17> pos_names = {"ADJ",  "ADP",  "ADV", "AUX",  "CCONJ", "DET",   "INTJ",  "NOUN", "NUM",
                                                        "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::string_view, 7> source_names = {"none", "table", "apertium", "hunspell", "compound", "stem", "near"};

bool equal_caseless(std::string_view upper, std::string_view any) {
  if (upper.size() != any.size()) return false;
  for (std::size_t i = 0; i < any.size(); ++i) {
    const char c = any[i] >= 'a' && any[i] <= 'z' ? static_cast<char>(any[i] - 'a' + 'A') : any[i];
    if (c != upper[i]) return false;
  }
  return true;
}

}  // namespace

std::string_view name_of(Pos pos) { return pos_names[static_cast<std::size_t>(pos)]; }

bool pos_from_name(std::string_view name, Pos& pos) {
  for (std::size_t i = 0; i < pos_names.size(); ++i) {
    if (!equal_caseless(pos_names[i], name)) continue;
    pos = static_cast<Pos>(i);
    return true;
  }
  return false;
}

bool is_open_class(Pos pos) { return pos == Pos::noun || pos == Pos::verb || pos == Pos::adj || pos == Pos::adv; }

std::string_view name_of(Source source) { return source_names[static_cast<std::size_t>(source)]; }

}  // namespace behov
