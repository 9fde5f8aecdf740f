// A word type and what can be said of it without context: readings (dictionary form and part of speech), compound
// parts, who said so. Each type of a study is analysed once; running text refers to types by number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

// Universal part-of-speech tags.
enum class Pos : std::uint8_t {
  adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
};
// "NOUN"; and back, case ignored: false where there is no such tag.
std::string_view name_of(Pos pos);
bool pos_from_name(std::string_view name, Pos& pos);
// NOUN, VERB, ADJ, ADV: words with content of their own.
bool is_open_class(Pos pos);

// Which authority an analysis rests on; the first that knew the word.
// `near`: no authority knew it, but a word they know differs from it as misspellings do.
enum class Source : std::uint8_t { none, table, apertium, hunspell, compound, stem, near };
std::string_view name_of(Source source);

// The grammatical shapes (of shapes.h) that the form has in a reading, as bits: what context chooses among.
using Shapes = std::uint64_t;

struct Reading {
  std::string lemma;     // lower case, except names; a dictionary form, homograph numbers removed
  Pos pos = Pos::x;
  bool derived = false;  // a lemma added beside the dictionary's own (participle -> verb, -t adverb -> adjective)
  Shapes shapes = 0;
  friend bool operator==(const Reading&, const Reading&) = default;
};

// Bit i is set where reading i is meant; at most 32 readings a type.
using ReadingSet = std::uint32_t;
inline constexpr ReadingSet all_readings = ~ReadingSet{0};
// Of a near miss that is to be taken as written: none of its readings, only its letters.
inline constexpr ReadingSet written_only = ReadingSet{1} << 31;

// The dictionary forms that one authority gives a form; of the tables the words they read it as.
struct Testimony {
  Source source = Source::none;
  std::vector<std::string> words;
};

struct WordType {
  std::string form;                  // as written, case kept; NFC, without invisible characters
  std::vector<std::string> read_as;  // written words that a spoken spelling stands for (`dom`: de, dem), or a near miss; else empty
  std::string beside;                // of a word cut short (hälso- och sjukvården) the word that completes it; read_as the
                                     // full word (hälsovården), readings and parts those of it; else empty
  std::vector<Reading> readings;     // the likeliest first
  std::vector<std::string> parts;    // a compound's parts as lemmas, first part first; empty: no compound
  std::string stem;                  // of a word no dictionary knows: what it is compared by; else empty
  Source source = Source::none;
  bool word = false;    // holds a letter or digit: counted, matched, stepped over by gaps
  bool number = false;  // digits or a number in words
  bool filler = false;  // `eh`, `liksom`: sequences pass over it
  friend bool operator==(const WordType&, const WordType&) = default;
};

}  // namespace behov
