// Memos: what people think as they read, in memos/NAME.md, in their own words. The first lines may say what a memo is
// about; the rest is its text, as Markdown or plain.
//
//   code: bostad/kostnad
//   about: IP03:14
//   by: anna
//
//   # Hyran är inte hela kostnaden
//   Elen nämns i samma andetag ...
//
// `code` is a code or a theme, `about` a transcript or one of its turns; both may stand several times, or not at all:
// the memo is then about the study. In Swedish: kod, om, av.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

struct MemoAbout {
  std::string transcript;
  std::uint32_t turn = 0;  // 0: the transcript as a whole
  friend bool operator==(const MemoAbout&, const MemoAbout&) = default;
};

struct Memo {
  std::string file;   // "memos/hyran.md"
  std::string title;  // its first heading, else the file's name
  std::string by;
  std::vector<std::string> codes;  // ids of codes and themes
  std::vector<MemoAbout> about;
  std::string text;  // beneath its first lines, without white space around it
  friend bool operator==(const Memo&, const Memo&) = default;
};

// `bytes` in any encoding. Errors: those of decode(). Warnings: a memo without text, `code` or `about` without a name.
Checked<Memo> read_memo(std::string_view bytes, const std::string& file);
// The file anew; read again it is the same memo.
std::string write_memo(const Memo& memo);

// Where the first lines name codes and themes, in the text: bytes start..end of it.
struct MemoCode {
  std::string name;
  std::size_t start = 0, end = 0;
};
std::vector<MemoCode> codes_named_in(std::string_view text);

// Codes and themes as the lexicons write them; a warning for each that no lexicon has, which stays as it is.
Problems match_lexicon(Memo& memo, const Lexicon& lexicon);

// "IP03:14" or "IP03".
MemoAbout memo_about(std::string_view text);
std::string to_string(const MemoAbout& about);

}  // namespace behov
