#include "engine/language/pieces.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "engine/base/failure.h"
#include "engine/base/text.h"

namespace behov {

struct Cutter::Breaks {
  std::unique_ptr<icu::BreakIterator> words;
  UText text = UTEXT_INITIALIZER;
};

namespace {

void must_succeed(UErrorCode status) {
  if (U_FAILURE(status)) throw Failure(Exit::bug, std::string("ICU: word breaks: ") + u_errorName(status));
}

int line_breaks(const Units& units, const Piece& piece) {
  int count = 0;
  for (std::uint32_t at = piece.from; at < piece.to; ++at) {
    const char32_t c = units.view()[at];
    count += c == '\n' || (c == '\r' && units.at(at + 1) != '\n') || c == 0x85 || c == 0x2028;
    if (c == 0x2029) count += 2;
  }
  return count;
}

bool is_gap(char32_t c) { return c <= ' ' || (c >= 0x7F && (is_space(c) || is_invisible(c))); }

bool all_gap(const Units& units, const Piece& piece) {
  for (std::uint32_t at = piece.from; at < piece.to; ++at)
    if (!is_gap(units.view()[at])) return false;
  return true;
}

PieceKind kind_of(std::int32_t status, const Units& units, const Piece& piece) {
  if (status >= UBRK_WORD_LETTER) return PieceKind::word;
  if (status >= UBRK_WORD_NUMBER) return PieceKind::number;
  return all_gap(units, piece) ? PieceKind::space : PieceKind::mark;
}

void tell_line_breaks(const Units& units, std::vector<Piece>& pieces) {
  for (Piece& piece : pieces) {
    if (piece.kind != PieceKind::space) continue;
    const int count = line_breaks(units, piece);
    if (count > 0) piece.kind = count > 1 ? PieceKind::blank_line : PieceKind::line_break;
  }
}

}  // namespace

Cutter::Cutter() : breaks_(new Breaks) {
  UErrorCode status = U_ZERO_ERROR;
  breaks_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale("sv"), status));
  must_succeed(status);
}

Cutter::~Cutter() {
  utext_close(&breaks_->text);
  delete breaks_;
}

void Cutter::cut(const Units& units, std::vector<Piece>& out) {
  out.clear();
  UErrorCode status = U_ZERO_ERROR;
  utext_openUChars(&breaks_->text, units.view().data(), static_cast<std::int64_t>(units.size()), &status);
  breaks_->words->setText(&breaks_->text, status);
  must_succeed(status);
  std::uint32_t from = 0;
  breaks_->words->first();
  for (std::int32_t to = breaks_->words->next(); to != icu::BreakIterator::DONE; to = breaks_->words->next()) {
    Piece piece{from, static_cast<std::uint32_t>(to), PieceKind::mark};
    piece.kind = kind_of(breaks_->words->getRuleStatus(), units, piece);
    from = piece.to;
    if (piece.kind == PieceKind::space && !out.empty() && out.back().kind == PieceKind::space) out.back().to = piece.to;
    else out.push_back(piece);
  }
  tell_line_breaks(units, out);
}

}  // namespace behov
