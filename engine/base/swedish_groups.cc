// The Swedish of groups set side by side: waves, comparisons, key words, codes together.
#include "engine/base/say.h"

#include <iterator>

namespace behov {

namespace {

constexpr Translation sentences[] = {
    {"transcript {} has {} `{}` here and `{}` in a row before", "transkript {} har {} `{}` här och `{}` på en rad före"},
    {"`wave` is `{}`, which is no column of participants.csv; there are: {}", "`wave` är `{}`, som inte är någon kolumn i participants.csv; det finns: {}"},
};

}  // namespace

std::vector<Translation> translations_of_groups() { return {std::begin(sentences), std::end(sentences)}; }

}  // namespace behov
