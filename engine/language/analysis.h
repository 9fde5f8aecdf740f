// Running text, analysed: tokens with their word types, the readings that context kept, and sentences.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/base/span.h"
#include "engine/language/vocabulary.h"

namespace behov {

struct AnalysedToken {
  Span span;  // code points of the text given
  TypeId type = 0;
  ReadingSet readings = all_readings;
  bool speech = true;  // false inside a non-speech mark such as [skratt] or (paus): no word, whatever its letters
};

// Tokens first..last, last not included.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Every token is in exactly one sentence; spans are in order, never overlapping, never empty.
struct AnalysedText {
  std::vector<AnalysedToken> tokens;
  std::vector<Sentence> sentences;
};

// The tables of the language itself, as texts of their files; the file names are for messages.
struct TableText {
  std::string file;
  std::string text;
};
struct LanguageFiles {
  TableText spoken;          // spoken.toml: spoken spellings, fillers
  TableText protected_words; // protected.toml: words that are no compounds, splits given by hand
  TableText function_words;  // function-words.toml: forms that are never the noun or verb they look like
  bool near_misses = true;   // false: misspellings and words written apart are left as they are
};

struct CutShort;

// The language at work: its tables, and the dictionaries, which are loaded when the first unseen word is met.
class Language {
 public:
  // Reads the tables; problems in them are in the result, and what could be read of them is used.
  static Checked<std::shared_ptr<Language>> open(const LanguageFiles& files);
  ~Language();

  // The types of the forms, in their order. Many forms are analysed on two threads; the result never depends on it.
  std::vector<WordType> analyse_words(const std::vector<std::string>& forms);

  // Analyses texts (a turn or a paragraph each); unseen forms are analysed and added to the vocabulary in the order of
  // their first occurrence. A lone newline does not end a sentence, a blank line and the text's end do.
  std::vector<AnalysedText> analyse_texts(std::span<const std::string_view> texts, Vocabulary& vocabulary);

  // What each authority says of a form, the believed and the others; loads the dictionaries.
  std::vector<Testimony> testimonies(const std::string& form);

  // Words that a form which no dictionary knows may be a misspelling of, the likeliest first; loads the dictionaries.
  std::vector<std::string> suggestions(const std::string& form);

  bool dictionaries_loaded() const;

  // Versions and hashes of everything an analysis depends on (dictionaries, ICU, tables, rules), without loading it.
  // `hash_of` says the SHA-256 of a file.
  std::string fingerprint(const std::function<std::string(const std::string& file)>& hash_of) const;

 private:
  struct Parts;
  explicit Language(std::unique_ptr<Parts> parts);
  void complete(AnalysedText& text, const std::vector<CutShort>& cut_short, Vocabulary& vocabulary);
  void add_pair(const std::string& first, const std::string& second, Vocabulary& vocabulary);
  void add_words_apart(const std::vector<AnalysedText>& texts, Vocabulary& vocabulary);
  std::unique_ptr<Parts> parts_;
};

}  // namespace behov
