// The care of a study's lexicons: what their entries earn, what people's codings suggest, what an edit changes.
#pragma once

#include "engine/analysis/entry_table.h"
#include "engine/study.h"

namespace behov {

// Every entry of the selection's codes (of all, and of needs.toml and context.toml, where neither theme= nor code= is
// asked for), held against what the selection's people say.
EntryReport entry_report(Study& study, const Where& where);

// The same from the lexicon files alone, without hits.
EntryReport entry_report(const Lexicon& lexicon, Language& language);

}  // namespace behov
