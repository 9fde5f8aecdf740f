// Another name for a theme, a code or a named need, within the text of the lexicon files: the bytes of its id change, and
// no other.
//
//   bostad            the theme, and so the beginning of all its codes
//   bostad/hyra       the code
//   bostad/hyra!lägre the named need; bostad/hyra/lägre is the same
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/lexicon.h"

namespace behov {

struct LexiconName {
  enum class Kind { theme, code, need };
  Kind kind = Kind::code;
  std::string theme;
  std::string code;  // whole: "bostad/hyra"; empty of a theme
  std::string need;  // empty of themes and codes
  friend bool operator==(const LexiconName&, const LexiconName&) = default;
};
std::string to_string(const LexiconName& name);

// What the name names; å, ä, ö and case may be left out. Nothing where no lexicon has it.
std::optional<LexiconName> find_name(const Lexicon& lexicon, std::string_view name);
// Everything that has a name, in the order of the files.
std::vector<std::string> all_names(const Lexicon& lexicon);

struct Renaming {
  LexiconName from, to;  // of one kind
};

// `wanted` is the new name, whole or its last part alone. Throws Failure: usage where it is no name or asks for another
// theme or code, bad_data where something else has it (or differs from it in å, ä, ö alone).
Renaming renaming_of(const Lexicon& lexicon, const LexiconName& from, std::string_view wanted);

// What codes and themes are called afterwards.
std::string renamed_code(const Renaming& renaming, const std::string& code);

// Where the id stands in the files, and the file with the new one. Throws Failure(bug) where it cannot be found.
struct RenamedLexicon {
  Place place;
  LexiconFile file;
};
RenamedLexicon rename_in_lexicon(const std::vector<LexiconFile>& files, const Renaming& renaming);

}  // namespace behov
