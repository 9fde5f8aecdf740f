// First parts of compounds: which dictionary form a linking form stands for, and how natural the link is.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/language/walk.h"

namespace behov {

// Letters looked up as they stand in a longer word.
struct LettersHash {
  using is_transparent = void;
  std::size_t operator()(std::u32string_view letters) const { return std::hash<std::u32string_view>{}(letters); }
};
using LettersSet = std::unordered_set<std::u32string, LettersHash, std::equal_to<>>;

// What people say of compounds in protected.toml, whose comments are the manual; all in small letters.
struct CompoundTables {
  std::unordered_map<std::string, std::vector<std::string>> splits;  // a word's parts; one part: never split
  std::unordered_map<std::u32string, std::u32string, LettersHash, std::equal_to<>> firsts;  // first parts that no dictionary explains: läke -> läka
  LettersSet short_firsts, short_lasts;      // words of up to three letters that may be parts
  LettersSet never_firsts, never_lasts;      // longer words that look like parts and are none
  LettersSet lasts;                          // adjectives that stand only last: -skalig
  LettersSet prefixes;                       // what makes no compound: av-, för-, upp-
};

// A stretch as a first part; the lower the cost, the likelier.
struct Link {
  std::u32string lemma;
  int cost = 0;
};
inline constexpr int no_way = 1000;

// The likeliest lemma that the first `length` letters of `word` are a linking form of; cost no_way where they are
// none. `prefixes` are those of `word`. Parts of unknown words (`known` false) may be a little stranger.
Link find_link(const Prefixes& prefixes, std::u32string_view word, std::size_t length, bool known, const CompoundTables& tables);

bool has_vowel(std::u32string_view text);

}  // namespace behov
