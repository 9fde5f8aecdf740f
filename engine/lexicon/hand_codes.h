// Codes for people's hands: added to lexicons as text, without terms, where somebody coded with a code that no lexicon has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/lexicon/lexicon.h"

namespace behov {

struct HandNeed {
  std::string id, label;
  friend bool operator==(const HandNeed&, const HandNeed&) = default;
};

struct HandCode {
  std::string id;  // "bostad/trångboddhet"
  std::string label, definition;
  std::string theme_label;
  std::vector<HandNeed> needs;
  std::string theme() const { return id.substr(0, id.find('/')); }
  friend bool operator==(const HandCode&, const HandCode&) = default;
};

// A name as an id may be written: lower case, composed, one line, without signs that mean something in ids.
std::string id_of_name(std::string_view name);

// The files that change: a theme's own file with the codes after what stands there, or lexicons/THEME.toml made anew.
// What people wrote stays byte for byte. `files` are those of the lexicon; none of `codes` is in it.
std::vector<LexiconFile> with_hand_codes(const std::vector<LexiconFile>& files, const std::vector<HandCode>& codes);

}  // namespace behov
