// From the dictionary's entries to readings: dictionary form, universal part of speech, shapes, derived lemmas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/automaton.h"
#include "engine/language/shapes.h"
#include "engine/language/word.h"

namespace behov {

// Adds the reading, or its shapes where lemma and part of speech are there already; never more than 32.
void add_reading(std::vector<Reading>& readings, Reading reading);

// The readings of a form, in small letters, from its entries. The automaton is asked for a participle's own
// dictionary form: skrivna -> skriven.
std::vector<Reading> readings_of(std::u32string_view form, const std::vector<Entry>& entries, const Automaton& automaton);

// The lemma without the number that tells homographs apart: vara¹ -> vara.
std::u32string without_number(std::u32string_view lemma);

// The likeliest first: what the form can be most often; derived ones last.
void order_readings(std::vector<Reading>& readings);

}  // namespace behov
