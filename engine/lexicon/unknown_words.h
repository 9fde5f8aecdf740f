// Words of entries that no dictionary knows, and what may be meant: a slip of the pen, or a word that only people here
// say.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/entry.h"

namespace behov {

struct UnknownWord {
  std::string text;
  std::vector<std::size_t> entries;  // places in the list of entries
  bool said = false;                 // somebody says it in this study: then it is no slip
  std::vector<std::string> near;     // what may be meant, the nearest first: words that are said here, else those of dictionaries
};

// What the words are held against.
struct WordKnowledge {
  std::function<std::vector<WordType>(const std::vector<std::string>&)> analyse;
  std::function<std::vector<std::string>(const std::string&)> suggest;
  std::vector<std::string> said;  // the study's own words, in small letters; empty where there is no study
};

// Whether an authority has the word, and not only a likeness of it.
bool is_in_a_dictionary(const WordType& type);

// In the order in which they stand. A word of a compound (`bostads-`) is known where the study has such a compound or the
// word that it is made of is known.
std::vector<UnknownWord> unknown_words(const std::vector<LexiconEntry>& entries, const WordKnowledge& knowledge);

// How many letters differ: one put in, left out, changed, or two that changed places (Damerau 1964, Levenshtein 1966;
// none touched twice). Stops counting at `most` + 1.
std::size_t letters_apart(std::u32string_view a, std::u32string_view b, std::size_t most);

}  // namespace behov
