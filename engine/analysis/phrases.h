// The expressions that a turn offers: its words, the first and last parts of its compounds, words in a row, and words with
// others between them, as they would be written in a lexicon.
#pragma once

#include <compare>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index/turn.h"
#include "engine/language/vocabulary.h"

namespace behov {

// From the simplest on.
enum class PhraseKind { word, first_part, last_part, row, gap };
std::string_view name_of(PhraseKind kind);  // "word", "part", "row", "gap"

struct Phrase {
  PhraseKind kind = PhraseKind::word;
  std::string text;  // "trångbodd", "bostads-", "samma rum", "sova ... soffa"
  friend auto operator<=>(const Phrase&, const Phrase&) = default;
};

// Words are lemmas as context reads them; names, fillers and what no dictionary knows are left out, and so are words
// without content of their own by themselves. Numbers are <tal>. Gaps are those of `...`.
std::set<Phrase> phrases_in(const IndexedTurn& turn, const Vocabulary& vocabulary);

}  // namespace behov
