// Theme frequency tables: codes, themes, entries or words against transcripts, participants or an attribute's groups, either
// way round.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/table.h"
#include "engine/coding/coding.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/roster.h"

namespace behov {

enum class Counted { participants, turns, mentions, rate };  // rate: mentions per 1,000 respondent words

struct FrequencyQuestion {
  std::string rows = "code";    // code, theme, entry, word; or what columns may be, and columns then one of these
  std::string columns;          // transcript, participant, an attribute; empty: the total alone
  Counted count = Counted::participants;
  bool needs_only = false;
};

// Whether it is what people speak of (code, theme, entry, word), rather than who speaks.
bool is_spoken_of(std::string_view unit);

// Every code and theme has a row, those without a coding too; entries and words only where they occur. The last column
// is the total: of participants it counts each once, so that columns may add up to more. With people as rows it is the
// same table turned round, the total its last row.
//
// Mentions and rates say besides how evenly they are spread over participants (Gries' DP, corpus_measures.h), and rates
// of codes and themes how far the total moves with who is counted (an interval of 95 per cent, rates.h).
Table frequency_table(const std::vector<Coding>& codings, const Lexicon& lexicon, const Population& population, const Roster& roster, const FrequencyQuestion& question);

}  // namespace behov
