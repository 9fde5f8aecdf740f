// What the codes of a project mean in a study: codes and named needs of the lexicons, known by what behov wrote of them, by
// their GUID or by their names; marks; people; and codes that no lexicon has, which are added for people's hands.
//
// A code that has others inside is a theme; its codes are all that lie inside, however deep. One that has none and lies in
// none is known by its name alone, else it goes to a theme of the project's own.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/exchange/refi.h"
#include "engine/exchange/refi_codebook.h"
#include "engine/lexicon/hand_codes.h"

namespace behov {

struct CodeMeaning {
  enum class Kind { nothing, theme, code, need, mark, person } kind = Kind::nothing;
  std::string id;    // of the theme, or of the code
  std::string need;  // of a need: its id
  QdaMark mark = QdaMark::read;
};

class QdaCodes {
 public:
  // `loose` is the theme of codes that have none: its label.
  QdaCodes(const QdaProject& project, const Lexicon& lexicon, const std::string& loose);

  const CodeMeaning& of(const std::string& guid) const;
  const std::vector<HandCode>& added() const { return added_; }
  // Named needs that the lexicon's code does not have: they come as needs without a name.
  const std::vector<std::string>& unknown_needs() const { return unknown_needs_; }

 private:
  friend class CodesReader;
  std::map<std::string, CodeMeaning> meanings_;
  std::vector<HandCode> added_;
  std::vector<std::string> unknown_needs_;
};

// The lines of a description that behov wrote ("behov: X" without "behov: "), and the others.
std::vector<std::string> own_lines(std::string_view description);
std::string without_own_lines(std::string_view description);

}  // namespace behov
