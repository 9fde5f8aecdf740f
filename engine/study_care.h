// The care of a study's lexicons: what their entries earn, what people's codings suggest, what an edit changes.
#pragma once

#include "engine/analysis/entry_table.h"
#include "engine/analysis/lexicon_diff.h"
#include "engine/study.h"

namespace behov {

// Every entry of the selection's codes (of all, and of needs.toml and context.toml, where neither theme= nor code= is
// asked for), held against what the selection's people say.
EntryReport entry_report(Study& study, const Where& where);

// The same from the lexicon files alone, without hits.
EntryReport entry_report(const Lexicon& lexicon, Language& language);

// What `after` codes otherwise than `before`, both of the transcripts as they are. Both must outlive the result. Throws
// Failure(bad_data) where neither has a code or theme that is asked for.
LexiconDiff lexicon_diff(Study& study, const Lexicon& before, const Lexicon& after, const Where& where);

}  // namespace behov
