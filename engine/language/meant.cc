#include "engine/language/meant.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {

std::vector<std::string> lemmas_meant(const WordType& type, std::string_view typed) {
  std::vector<std::string> out;
  for (const Reading& reading : type.readings) {
    std::string lemma = to_lower(reading.lemma);
    if (lemma == typed) return {std::move(lemma)};
    if (std::find(out.begin(), out.end(), lemma) == out.end()) out.push_back(std::move(lemma));
  }
  return out;
}

}  // namespace behov
