// A coding: a stretch of a turn that is about a code, whether it tells of a need, and the lexicon line that says so.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/coding/senses.h"
#include "engine/index/index.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

struct Because {
  Place place;
  std::string entry;  // the expression as written
  std::string named;  // the named need whose entry it is; empty: the code's own
};
std::string to_string(const Because& because);  // "lexicons/bostad.toml:12: trång ~ rum"

struct Coding {
  std::string transcript;
  std::uint32_t turn = 0;
  std::string speaker;
  std::string participant;  // filled in by those who know the roster
  std::string code;
  bool need = false;
  std::string named;  // id of the named need; empty where a cue makes the need, or there is none
  std::string cue;    // kind of the cue; empty where none
  Span span;          // code points of the transcript
  std::string text;
  std::string source = "lexicon";
  Because because;
  std::vector<Because> also;
  std::string sentence;            // where it stands, for quotes
  std::vector<std::string> words;  // lemmas of the content words that matched
};

// Codes turns by a lexicon: finds matches, lets exceptions take away, merges what overlaps, and holds cues against
// negations. Knows nothing of roles: the caller hands over the turns that count.
class Coder {
 public:
  Coder(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses);
  ~Coder();

  // Turns that may hold a coding.
  Candidates candidates() const;
  // In the order of the text; within a place by code.
  std::vector<Coding> code(const IndexedTurn& turn) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace behov
