// Theme frequency tables: codes, themes, entries or words against transcripts, participants or an attribute's groups.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/table.h"
#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/roster.h"

namespace behov {

enum class Counted { participants, turns, mentions, rate };  // rate: mentions per 1,000 respondent words

struct FrequencyQuestion {
  std::string rows = "code";    // code, theme, entry, word
  std::string columns;          // transcript, participant, an attribute; empty: the total alone
  Counted count = Counted::participants;
  bool needs_only = false;
};

// Every code and theme has a row, those without a coding too; entries and words only where they occur. The last column
// is the total: of participants it counts each once, so that columns may add up to more.
Table frequency_table(const std::vector<Coding>& codings, const Lexicon& lexicon, const Population& population, const Roster& roster, const FrequencyQuestion& question);

}  // namespace behov
