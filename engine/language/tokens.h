// Text cut into tokens and sentences: ICU's Swedish word breaking, mended where it cuts what belongs together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language/analysis.h"

namespace behov {

struct Token {
  Span span;         // code points of the text
  std::string form;  // NFC, without invisible characters
  bool speech = true;
};

struct TokenisedText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

// Kept whole: 3:e, 8:30, t.ex., t ex, ..., 1 000, SFI-lärare, sjuk-, EU:s, e-mail addresses. A mark such as [skratt],
// (paus), ((hostar)), (2.5) or xxx is no speech.
TokenisedText tokenise(std::string_view text);

}  // namespace behov
