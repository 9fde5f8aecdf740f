// Nouns made from verbs and adjectives: betalning of betala, lärare of lära, snällhet of snäll. They are what their
// origin is: simple where it is simple, compound where it is compound, whatever else their letters look like.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/language/automaton.h"

namespace behov {

// The dictionary form of the verb, adjective or participle that a noun's dictionary form is made from; nothing where
// the dictionary has no such word.
std::optional<std::u32string> origin_of(std::u32string_view lemma, const Automaton& automaton);

// An inflected noun whose dictionary form the dictionary lacks but not the verb it is made from: handläggarna,
// drogtestningens. No entries where it is none.
std::vector<Entry> derived_noun(std::u32string_view form, const Automaton& automaton);

}  // namespace behov
