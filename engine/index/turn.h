// A turn as the index holds it: what was said, by whom, and its analysed words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/span.h"
#include "engine/language/analysis.h"

namespace behov {

struct IndexedTurn {
  std::string transcript;
  std::uint32_t number = 0;
  std::string speaker;
  Span span;  // code points of the transcript
  std::optional<double> seconds;
  std::string text;       // the turn's own text
  AnalysedText analysed;  // spans are of `text`: add span.start for the transcript's

  Span in_transcript(Span within) const { return {span.start + within.start, span.start + within.end}; }
};

std::string pack_turn(const IndexedTurn& turn);
// `types` is the size of the vocabulary that its words are numbered in. Bytes that are damaged throw Failure(bug).
IndexedTurn unpack_turn(std::string_view bytes, std::size_t types);

}  // namespace behov
