// First parts of compounds: which dictionary form a linking form stands for, and how natural the link is.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/language/automaton.h"

namespace behov {

// What people say of compounds in protected.toml, whose comments are the manual; all in small letters.
struct CompoundTables {
  std::unordered_map<std::string, std::vector<std::string>> splits;  // a word's parts; one part: never split
  std::unordered_map<std::u32string, std::u32string> firsts;         // first parts that no dictionary explains: läke -> läka
  std::unordered_set<std::u32string> short_firsts, short_lasts;      // words of up to three letters that may be parts
  std::unordered_set<std::u32string> never_firsts, never_lasts;      // longer words that look like parts and are none
  std::unordered_set<std::u32string> lasts;                          // adjectives that stand only last: -skalig
  std::unordered_set<std::u32string> prefixes;                       // what makes no compound: av-, för-, upp-
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
