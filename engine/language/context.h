// Which readings are meant here: a light choice by the words beside, never down to none.
#pragma once

#include "engine/language/analysis.h"

namespace behov {

void choose_readings(AnalysedText& text, const Vocabulary& vocabulary);

}  // namespace behov
