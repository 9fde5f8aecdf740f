#include "engine/coding/content_words.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/coding/kept_reading.h"

namespace behov {
std::vector<std::string> content_words(const AnalysedText& text, Span within, const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  const auto& tokens = text.tokens;
  auto token = std::partition_point(tokens.begin(), tokens.end(), [&](const AnalysedToken& t) { return t.span.end <= within.start; });
  for (; token != tokens.end() && token->span.start < within.end; ++token) {
    if (!token->speech) continue;
    const WordType& type = vocabulary[token->type];
    const Reading* reading = type.filler ? nullptr : kept_reading(*token, type);
    if (reading && is_open_class(reading->pos) && reading->pos != Pos::adv) out.push_back(to_lower(reading->lemma));
  }
  return out;
}

}  // namespace behov
