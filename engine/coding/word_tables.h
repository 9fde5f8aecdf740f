// A study's word types by what expressions ask for: lemmas, stems, parts, letters. Made in one pass over the vocabulary,
// so that a lexicon of thousands of words never walks it again.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/vocabulary.h"
#include "engine/language/word_view.h"

namespace behov {

struct Meaning {
  TypeId type;
  ReadingSet readings;  // any of these must have been kept by context; of a near miss `written_only` too where letters decide
};

// Types filed under texts. Answers in the order of types.
class FiledTypes {
 public:
  void add(std::string_view text, TypeId type, ReadingSet readings = all_readings) { entries_.push_back({text, type, readings, 0}); }
  void finish();  // after the last add()
  // A type that was filed twice under a text stands there once, with both readings.
  std::vector<Meaning> under(std::string_view text) const;

 private:
  struct Entry {
    std::string_view text;  // kept by whoever added it
    TypeId type;
    ReadingSet readings;
    std::uint32_t next;
  };
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> heads_;  // a chain of entries for each hash
};

class WordTables {
 public:
  explicit WordTables(const Vocabulary& vocabulary);

  std::vector<Meaning> of_lemma(std::string_view lemma) const { return lemmas_.under(lemma); }
  std::vector<Meaning> of_stem(std::string_view stem) const { return stems_.under(stem); }
  // Compounds with this lemma among their parts.
  std::vector<Meaning> with_part(std::string_view part) const { return parts_.under(part); }
  const std::vector<TypeId>& numbers() const { return numbers_; }
  // Every type that may begin so, in any case, as written or as read; more than do, never fewer.
  std::vector<TypeId> beginning(std::string_view letters) const;

 private:
  void file(TypeId id, const WordView& word);
  std::string_view lower(std::string_view text);

  FiledTypes lemmas_, stems_, parts_;
  std::vector<TypeId> numbers_, words_;
  std::vector<std::vector<TypeId>> by_beginning_;  // by the first two bytes of a form in lower case
  std::deque<std::string> lowered_;                // texts that were not in lower case already
};

}  // namespace behov
