// Where sentences end, and which tokens are transcribers' marks and no speech.
#pragma once

#include <string>
#include <vector>

#include "engine/language/tokens.h"

namespace behov {

// A sentence ends at . ? ! or … before a new beginning, at a blank line and at the text's end; never at a lone newline.
std::vector<Sentence> find_sentences(const std::vector<Token>& tokens, const std::u32string& text);

// [skratt], ((hostar)), (paus), (2.5), (..), xxx: `speech` becomes false.
void mark_non_speech(std::vector<Token>& tokens, const std::u32string& text);

}  // namespace behov
