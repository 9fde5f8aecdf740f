// Tokens of a text: ICU's word breaks, and what Swedish writing puts together or takes apart beyond them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"
#include "engine/language/pieces.h"
#include "engine/language/units.h"

namespace behov {

// What stands before a token.
enum class Gap : std::uint8_t { none, space, line_break, blank_line };

struct Token {
  Span span;              // code points of the text
  std::string_view form;  // NFC, without invisible characters; into the text, or kept by the tokenizer
  Gap gap = Gap::none;
  bool word = false;         // holds a letter or digit
  bool abbreviation = false; // its full stop is its own
  bool speech = true;
};

// One instance a thread. The tokens of a text hold until the next text.
class Tokenizer {
 public:
  std::vector<Token>& tokens(std::string_view text);

 private:
  struct Stretch {
    std::uint32_t from;
    std::uint32_t to;
    bool word;
    bool abbreviation;
  };
  bool joins_chain(std::size_t& next, const Stretch& so_far) const;
  bool joins_hyphen(std::size_t& next, const Stretch& so_far) const;
  bool joins_thousands(std::size_t& next, const Stretch& so_far) const;
  void take_stops(Stretch& stretch, std::size_t& next) const;
  void take_spaced_abbreviation(Stretch& stretch, std::size_t& next) const;
  bool initial_goes_on(const Stretch& stretch, std::size_t next) const;
  Stretch word_at(std::size_t& next) const;
  Stretch mark_at(std::size_t& next) const;
  Stretch address_at(std::size_t& next) const;
  bool is_mark(std::size_t piece, char32_t c) const;
  bool is_hyphen(std::size_t piece) const;
  bool word_follows(std::size_t piece) const;
  void add(const Stretch& stretch, Gap gap);
  std::string_view form_of(const Stretch& stretch);
  std::string_view bytes_of(std::uint32_t from, std::uint32_t to) const;

  std::string_view text_;
  Units units_;
  Cutter cutter_;
  std::vector<Piece> pieces_;
  std::vector<Token> tokens_;
  std::deque<std::string> kept_;
};

}  // namespace behov
