// A coding: a stretch of a turn that is about a code, what the speaker says of it, and the lexicon line that says so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/problem.h"
#include "engine/base/span.h"
#include "engine/language/near_text.h"

namespace behov {

struct Because {
  Place place;
  std::string entry;  // the expression as written
  std::string named;  // the named need whose entry it is; empty: the code's own
  std::string rule;   // why an entry that does not speak for itself counts here; empty: it does
};
std::string to_string(const Because& because);  // "lexicons/bostad.toml:12: trång ~ rum"

// What the speaker says of the subject.
enum class Stance {
  fact,   // neither: it is only spoken of
  need,   // something is lacking, in the way or wished for
  works,  // it is fine, it helped, it was solved
  told    // it is somebody else's trouble
};
std::string_view name_of(Stance stance);  // "need"; of a fact: ""

struct Coding {
  std::string transcript;
  std::uint32_t turn = 0;
  std::string speaker;
  std::string participant;  // filled in by those who know the roster
  std::string code;
  Stance stance = Stance::fact;
  std::string named;  // id of the named need; empty where there is none
  std::string cue;    // kind of the cue that speaks for a need; empty where none
  Span span;          // code points of the transcript
  std::string text;
  Tier tier = Tier::exact;  // near: without near misses it would not be here, or tell of something else
  std::string source = "lexicon";  // or "context": the answer takes up its question
  Because because;
  std::vector<Because> also;
  std::string sentence;            // where it stands, for quotes
  std::vector<std::string> words;           // lemmas of the content words that matched
  std::vector<std::string> sentence_words;  // and of its sentence

  bool is_need() const { return stance == Stance::need; }
};

}  // namespace behov
