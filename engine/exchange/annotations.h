// Codings as Web Annotations (W3C Recommendation of 23 February 2017, https://www.w3.org/TR/annotation-model/), a line
// each in JSON: the code and the named need classify, the stance tags, the lexicon line describes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/coding/coding.h"

namespace behov {

struct AnnotationStyle {
  std::string made_by;  // "behov 0.1.0": who made those that no person did
  std::map<std::string, std::u32string> texts;  // by transcript, where quotes are wanted: then the target is texts/ID.txt
};

// `ids` are UUIDs, one a coding. Positions are TextPositionSelectors, which count code points as behov does; quotes are
// TextQuoteSelectors beside them, with what stands before and after.
std::string annotations_of(const std::vector<Coding>& codings, const std::vector<std::string>& ids, const AnnotationStyle& style);

}  // namespace behov
