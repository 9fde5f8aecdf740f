// What an edit changed in the lexicons, line by line: entries that came, went, or stand for something else now. Lines that
// only moved within their file, or are written otherwise but say the same (wording()), have not changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/entry.h"

namespace behov {

struct EntryChange {
  enum class How {
    added,
    removed,
    moved,  // to another code, named need, kind of cue, or from hints to terms
    list    // it is written as before, but a list of lists.toml that it names is another
  };
  How how = How::added;
  std::optional<LexiconEntry> before, after;  // of the two lexicons, which must outlive this
  const LexiconEntry& entry() const { return after ? *after : *before; }  // as it stands now, or stood
};
std::string_view name_of(EntryChange::How how);

// In the order of files and lines. An entry that stands there twice counts twice.
std::vector<EntryChange> entry_changes(const Lexicon& before, const Lexicon& after);

// What else differs that codings hang on, a sentence each: codes that came or went, `lack`, the rules of context.toml.
std::vector<std::string> other_changes(const Lexicon& before, const Lexicon& after);

}  // namespace behov
