// What `lexicon check` says: every entry with what it earns, and, for reading, what is worth looking at first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/entry_yield.h"
#include "engine/analysis/table.h"
#include "engine/lexicon/inflected_words.h"
#include "engine/lexicon/unknown_words.h"

namespace behov {

struct EntryReport {
  std::vector<LexiconEntry> entries;
  std::vector<EntryYield> yields;  // as many; none where there are no transcripts to count in
  std::vector<RepeatedEntry> repeated;
  std::vector<UnknownWord> unknown;
  std::vector<InflectedWord> inflected;
};

// What is to be said of an entry, the gravest first. What an entry does here is told where it has three hits or more: fewer
// say little.
enum class EntryFault {
  misspelt,   // a word that no dictionary knows and nobody says, near one that is known
  repeated,   // another entry of the code says the same
  shadowed,   // it matches, but never codes anything
  imprecise,  // people who read what it codes agree less than half of the time; judged in three turns or more
  overlapped, // all that it finds is found by another entry of the code
  partly,     // another entry has one of its alternatives, for the same
  shared,     // another code has the same entry, or one of its alternatives
  inflected,  // a word in another form than its dictionary form: it stands for all forms of the word
  unknown,    // a word that no dictionary knows, without a near one, or that somebody says
  dead        // it matches nothing
};
std::string_view name_of(EntryFault fault);

struct EntryRemark {
  std::size_t entry = 0;
  EntryFault fault = EntryFault::dead;
  std::string sentence;
};
// By fault, within one by hits (most first), then in the order of the entries.
std::vector<EntryRemark> remarks_on(const EntryReport& report);

// A row an entry, in the order of the files.
Table entries_table(const EntryReport& report);
// A heading a fault with its entries beneath, at most `most` of each; the last five faults are counted, not listed.
Table remarks_table(const EntryReport& report, std::size_t most);

}  // namespace behov
