#include "engine/coding/content_words.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

// The first reading that the context left decides.
const Reading* kept_reading(const AnalysedToken& token, const WordType& type) {
  for (std::size_t r = 0; r < type.readings.size(); ++r)
    if (token.readings >> r & 1) return &type.readings[r];
  return nullptr;
}

}  // namespace

std::vector<std::string> content_words(const IndexedTurn& turn, Span within, const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  const auto& tokens = turn.analysed.tokens;
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
