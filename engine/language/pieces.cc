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

bool holds_only(std::u16string_view text, bool (*kind)(char32_t)) {
  for (const char16_t c : text)
    if (!kind(c)) return false;
  return !text.empty();
}

bool is_small(char32_t c) { return is_letter(c) && !is_upper(c); }

// Endings that a colon ties to an abbreviation or a letter: EU:s, tv:n, n:r, S:t, HFC:er.
bool is_ending(std::u16string_view text) {
  constexpr std::u16string_view endings[] = {u"s", u"n", u"en", u"et", u"er", u"ar", u"or", u"na", u"erna", u"arna", u"orna", u"ns", u"ens", u"ets",
                                             u"ernas", u"arnas", u"a", u"t", u"ta", u"e", u"o", u"r", u"are", u"aren", u"arn", u"ad", u"at", u"ade", u"de"};
  for (const std::u16string_view ending : endings)
    if (ending == text) return true;
  return false;
}

// Whether a stop or colon inside what ICU takes for a word ends one, as in `slut.Nu` or `sa:nej`.
bool parts_words(char16_t mark, std::u16string_view before, std::u16string_view after) {
  if (mark == ':') return !is_ending(after);
  if (before.size() < 2 || !is_small(before.back())) return false;
  if (is_upper(after.front()) && before.size() > 2) return holds_only(after, is_letter);
  return before.size() > 4 && after.size() > 4 && holds_only(before, is_letter) && holds_only(after, is_letter);
}

void part_loose_words(const Units& units, const Piece& piece, std::vector<Piece>& out) {
  const std::u16string_view text = units.view().substr(piece.from, piece.to - piece.from);
  const std::size_t at = text.find_first_of(u".:");
  if (at == text.npos || at == 0 || at + 1 == text.size() || !parts_words(text[at], text.substr(0, at), text.substr(at + 1)))
    return out.push_back(piece);
  const auto middle = piece.from + static_cast<std::uint32_t>(at);
  out.push_back({piece.from, middle, PieceKind::word});
  out.push_back({middle, middle + 1, PieceKind::mark});
  part_loose_words(units, {middle + 1, piece.to, PieceKind::word}, out);
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
    else if (piece.kind == PieceKind::word) part_loose_words(units, piece, out);
    else out.push_back(piece);
  }
  tell_line_breaks(units, out);
}

}  // namespace behov
