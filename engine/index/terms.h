// The terms under which a turn is found in Xapian, and their prefixes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/index/turn.h"

namespace behov {

enum class TermKind { written, lemma, stem, first_part, head, transcript, speaker };

// Terms longer than Xapian takes are cut and closed with a hash.
std::string term(TermKind kind, std::string_view text);

// Every term of a turn, each once, in order: words by written form, kept lemmas, backoff stems, first and last compound
// parts.
std::vector<std::string> terms_of(const IndexedTurn& turn, const Vocabulary& vocabulary);

}  // namespace behov
