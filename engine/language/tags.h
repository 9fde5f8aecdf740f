// Apertium's readings in our terms: lemma, Universal part of speech, and the lemmas that follow from a form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/word.h"

namespace behov {

struct TaggedReading {
  std::string lemma;  // with its homograph number, as the dictionary has it
  std::string tags;   // "<n><ut><sg><ind>"
};

TaggedReading split_reading(std::string_view raw);
Pos pos_of_tags(std::string_view tags);

// The readings of a form: the dictionary's own, then derived ones (participle and its verb, -t adverb, -s deponent).
// Apertium's own compounds are left out: the splitter of compounds.h knows better.
std::vector<Reading> readings_of(std::string_view form, const std::vector<std::string>& raw);

void add_reading(std::vector<Reading>& readings, Reading reading);

}  // namespace behov
