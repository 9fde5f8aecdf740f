// Where ICU sees the edges of words: the raw material of tokens.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/units.h"


namespace behov {

enum class PieceKind : std::uint8_t { space, line_break, blank_line, word, number, mark };

// Units from..to, to not included; pieces cover the text without a gap. White space is one piece, whose kind tells
// the line breaks in it.
struct Piece {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  PieceKind kind = PieceKind::mark;
  bool is_space() const { return kind <= PieceKind::blank_line; }
  bool is_word() const { return kind == PieceKind::word || kind == PieceKind::number; }
};

// Cuts by ICU's Swedish word breaks. One instance a thread.
class Cutter {
 public:
  Cutter();
  ~Cutter();
  Cutter(const Cutter&) = delete;
  Cutter& operator=(const Cutter&) = delete;
  void cut(const Units& units, std::vector<Piece>& out);

 private:
  struct Breaks;
  Breaks* breaks_;
};

}  // namespace behov
