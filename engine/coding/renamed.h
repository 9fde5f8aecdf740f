// What people have written about a code, carried along when the code, its theme or a named need gets another name.
#pragma once

#include <string>
#include <string_view>

#include "engine/coding/human.h"
#include "engine/lexicon/renaming.h"

namespace behov {

// How many rows name it (with or without å ä ö, or by its label) and got the new name. `lexicon` has the old one.
std::size_t rename_rows(HumanFile& file, const Lexicon& lexicon, const Renaming& renaming);

// A memo whose first lines name it, with the new name there: the other bytes are as they were, but a file in another
// encoding than UTF-8 becomes UTF-8. `lines` is how many changed; with none of them the bytes are those given.
struct RenamedMemo {
  std::string bytes;
  std::size_t lines = 0;
};
RenamedMemo rename_in_memo(std::string_view bytes, const std::string& file, const Lexicon& lexicon, const Renaming& renaming);

}  // namespace behov
