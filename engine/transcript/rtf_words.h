// Rich text format cut into its pieces: groups, control words, characters. What they mean is rtf.cc's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace behov {

enum class RtfKind { open, close, word, symbol, byte, end, damaged };

struct RtfPiece {
  RtfKind kind = RtfKind::end;
  std::string_view word;       // of a control word, without the backslash and the number
  std::optional<int> number;   // of a control word
  char character = 0;          // of a symbol (`\~`: '~') or a byte of text, `\'e5` resolved
};

class RtfPieces {
 public:
  explicit RtfPieces(std::string_view bytes) : bytes_(bytes) {}

  RtfPiece next();
  // Passes over what `\bin` announces. False where there is less.
  bool skip(std::size_t count);
  std::size_t at() const { return at_; }

 private:
  RtfPiece control();
  RtfPiece hexadecimal();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

// The text of bytes in a Windows code page (1252, 10000 for Mac Roman); nothing where there is none of that number.
std::optional<std::string> from_code_page(std::string_view bytes, int code_page);

}  // namespace behov
