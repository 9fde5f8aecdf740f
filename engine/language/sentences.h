// Sentences of a text, and the stretches that are no speech.
#pragma once

#include <vector>

#include "engine/language/analysis.h"
#include "engine/language/tokens.h"

namespace behov {

// A lone newline does not end a sentence; a blank line and the text's end do. Every token is in one sentence.
std::vector<Sentence> find_sentences(const std::vector<Token>& tokens);

// Clears `speech` inside `[skratt]`, `(paus)`, `((hostar))`, `(2.5)`, `(..)`, of `xxx`, and inside
// `//S01: text//`, which is what someone else said meanwhile; `//text//` is the speaker's own.
void mark_non_speech(std::vector<Token>& tokens);

}  // namespace behov
