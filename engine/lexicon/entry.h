// Every line of the lexicons with what it stands for, and what is to be said of it from the writing alone: lines that
// stand twice, and words that no dictionary knows. What lines find in a study is for engine/analysis.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/lexicon.h"

namespace behov {

struct LexiconEntry {
  enum class Kind { terms, hints, questions, except, cue, works, solved, dismissed, told, imagined, leaning, negation, clause, elsewhere, asked, begins };
  Kind kind = Kind::terms;
  const Code* code = nullptr;  // none of lines in needs.toml and context.toml
  std::string need;            // id of the named need; of a cue its kind; of a leaning its id; of `asked` and `begins` the rule
  const Expression* expression = nullptr;
};
// As the files call it: "terms", "except" ...
std::string_view name_of(LexiconEntry::Kind kind);

// In the order of the codes, a code's own lines before its needs'; then the lines that belong to no code.
std::vector<LexiconEntry> entries_of(const std::vector<const Code*>& codes);
std::vector<LexiconEntry> entries_of(const Lexicon& lexicon);

// One spelling for all expressions that say the same: lists written out, alternatives in order and each once, gaps with
// their width. `(hyra | avgift)...kr` and `(avgift|hyra) ...4 kr` are both "(avgift|hyra) ...4 kr".
std::string wording(const Expression& expression);
// The same of each alternative that is an entry by itself: of `(hyra|avgift)` "avgift" and "hyra"; else the wording alone.
std::vector<std::string> wordings_apart(const Expression& expression);

// An entry that says what an entry above it says already.
struct RepeatedEntry {
  enum class How {
    again,    // the same code has it for the same end: it can go
    partly,   // one of its alternatives is such
    taken,    // the code's `except` has it: it can never code
    elsewhere // another code, or another kind of cue, has it: a passage gets both
  };
  std::size_t entry = 0, first = 0;  // places in the list
  How how = How::again;
  std::string what;  // the alternative that is alike; empty: the whole entry
};
std::vector<RepeatedEntry> repeated_entries(const std::vector<LexiconEntry>& entries);

// A word of an entry as it is looked up: wildcards, exact forms and numbers are none.
struct EntryWord {
  std::string text;
  WordPattern::Form form = WordPattern::Form::lemma;
  friend auto operator<=>(const EntryWord&, const EntryWord&) = default;
};
// Each once, in the order of the expression; those of lists are left out, or the list's own words.
std::vector<EntryWord> words_of(const Expression& expression);

}  // namespace behov
