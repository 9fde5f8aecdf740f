// Words of entries that are typed in another form than their dictionary form: they stand for the word in all its forms.
// `bättre` finds `bra` too, `försvann` finds `försvinner`, `mig` finds `jag`; where the form is meant it is `=bättre`.
#pragma once

#include <string>
#include <vector>

#include "engine/lexicon/unknown_words.h"

namespace behov {

struct InflectedWord {
  std::string text;
  std::vector<std::string> lemmas;   // what it stands for, in small letters
  std::vector<std::size_t> entries;  // places in the list of entries
};

// In the order in which they stand. Parts of compounds (`bostads-`) are none.
std::vector<InflectedWord> inflected_words(const std::vector<LexiconEntry>& entries, const WordKnowledge& knowledge);

}  // namespace behov
