// What a study offers a code to take in.
#pragma once

#include "engine/analysis/suggestions.h"
#include "engine/study.h"

namespace behov {

// By what people have coded with the code in the selection's turns that they have read; where they have coded nothing with
// it, by what the lexicon finds.
Table suggested(Study& study, const Where& where, const SuggestQuestion& question);

}  // namespace behov
