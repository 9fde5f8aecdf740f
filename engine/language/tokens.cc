#include "engine/language/tokens.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/language/abbreviations.h"

namespace behov {
namespace {

// Spaced abbreviations that count as one word, with their spaces.
constexpr auto spaced = std::to_array<std::string_view>({
    "t ex", "bl a", "m m", "m fl", "o s v", "d v s", "dvs", "p g a", "s k", "f d", "f n", "t o m", "fr o m", "i o m",
    "m a o", "s a s", "o d", "o dyl", "e d", "e dyl", "i st f", "i o f s", "f ö", "t v"});

bool starts_spaced(char32_t c) { return c == 't' || c == 'b' || c == 'm' || c == 'o' || c == 'd' || c == 'p' || c == 's' || c == 'f' || c == 'i' || c == 'e'; }

bool all_digits(std::u16string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char16_t c) { return c >= '0' && c <= '9'; });
}

Gap gap_of(PieceKind kind) {
  if (kind == PieceKind::blank_line) return Gap::blank_line;
  return kind == PieceKind::line_break ? Gap::line_break : Gap::space;
}

bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2212; }

}  // namespace

bool Tokenizer::is_mark(std::size_t piece, char32_t c) const {
  return piece < pieces_.size() && pieces_[piece].kind == PieceKind::mark && units_.at(pieces_[piece].from) == c;
}

bool Tokenizer::is_hyphen(std::size_t piece) const {
  return is_mark(piece, '-') || is_mark(piece, 0x2011) || is_mark(piece, 0x2010);
}

bool Tokenizer::word_follows(std::size_t piece) const { return piece < pieces_.size() && pieces_[piece].is_word(); }

std::string_view Tokenizer::bytes_of(std::uint32_t from, std::uint32_t to) const {
  return text_.substr(units_.byte(from), units_.byte(to) - units_.byte(from));
}

// `XML-data`, `1970-talet`, `1-årsåldern`, `hälso-`, `3%-räntan`, `577–584`.
bool Tokenizer::joins_hyphen(std::size_t& next, const Stretch& so_far) const {
  const bool percent = is_mark(next, '%') && is_hyphen(next + 1) && word_follows(next + 2);
  if (percent) return next += 3, true;
  if (is_hyphen(next) && word_follows(next + 1)) return next += 2, true;
  const bool number = is_digit(units_.at(so_far.to - 1));
  if (number && next < pieces_.size() && is_dash(units_.at(pieces_[next].from)) && word_follows(next + 1) &&
      pieces_[next + 1].kind == PieceKind::number)
    return next += 2, true;
  const bool ends = next + 1 >= pieces_.size() || (!pieces_[next + 1].is_word() && !is_hyphen(next + 1));
  return is_hyphen(next) && ends && is_letter(units_.at(so_far.to - 1)) ? ++next, true : false;
}

// `1 000`, `25 000 000`: groups of three digits after at most three.
bool Tokenizer::joins_thousands(std::size_t& next, const Stretch& so_far) const {
  if (next + 1 >= pieces_.size() || pieces_[next].kind != PieceKind::space || pieces_[next + 1].kind != PieceKind::number) return false;
  if (pieces_[next].to - pieces_[next].from != 1 || units_.at(pieces_[next].from) == '\t') return false;
  std::u16string_view before = units_.view().substr(so_far.from, so_far.to - so_far.from);
  if (const std::size_t dash = before.find_last_of(u"–-−"); dash != before.npos) before = before.substr(dash + 1);
  const Piece& group = pieces_[next + 1];
  const std::u16string_view digits = units_.view().substr(group.from, group.to - group.from);
  const std::size_t last = before.find_last_of(u" \u00a0\u202f\u2009");
  const bool first_group = last == before.npos;
  const bool fits = first_group ? before.size() <= 3 && before[0] != '0' : before.size() - last == 4;
  if (!all_digits(digits.substr(0, 3)) || digits.size() < 3 || (digits.size() > 3 && digits[3] != ',')) return false;
  if (!fits || !all_digits(before.substr(first_group ? 0 : last + 1))) return false;
  return next += 2, true;
}

// What goes on in the same word: `3:e`, `8:30`, `anna@exempel.se`, `H&M`, and the above.
bool Tokenizer::joins_chain(std::size_t& next, const Stretch& so_far) const {
  if (next >= pieces_.size()) return false;
  if (pieces_[next].is_space()) {
    const bool unseen = !is_space(units_.at(pieces_[next].from)) && pieces_[next].kind == PieceKind::space &&
                        pieces_[next].to - pieces_[next].from == 1 && word_follows(next + 1);
    return unseen ? next += 2, true : joins_thousands(next, so_far);
  }
  if (pieces_[next].is_word()) return false;
  const char32_t last = units_.at(so_far.to - 1);
  if (word_follows(next + 1)) {
    const Piece& after = pieces_[next + 1];
    const std::uint32_t size = after.to - after.from;
    if (is_mark(next, ':') && is_digit(last) && (after.kind == PieceKind::number || size <= 3)) return next += 2, true;
    if (is_mark(next, '@')) return next += 2, true;
    if (is_mark(next, '&') && size <= 4 && so_far.to - so_far.from <= 4 && is_upper(last)) return next += 2, true;
  }
  return joins_hyphen(next, so_far);
}

// Whether `A.` goes on to a name: `A. Lindgren`, after nothing, a mark or another capital.
bool Tokenizer::initial_goes_on(const Stretch& stretch, std::size_t next) const {
  if (stretch.to - stretch.from != 1 || !is_upper(units_.at(stretch.from))) return false;
  std::size_t after = next + 1;
  if (after < pieces_.size() && pieces_[after].kind == PieceKind::space) ++after;
  if (!word_follows(after) || !is_upper(units_.at(pieces_[after].from))) return false;
  if (tokens_.empty() || !tokens_.back().word) return true;
  std::size_t at = 0;
  return is_upper(next_code_point(tokens_.back().form, at));
}

// The full stop of `t.ex.`, `ca.`, `A.`, `B.C.`
void Tokenizer::take_stops(Stretch& stretch, std::size_t& next) const {
  const std::u16string_view written = units_.view().substr(stretch.from, stretch.to - stretch.from);
  const bool inner = written.find(u'.') != written.npos;
  if (written.size() > 14 || !(inner || is_mark(next, '.'))) return;
  const Abbreviation* known = find_abbreviation(bytes_of(stretch.from, stretch.to));
  if (known && known->one_word && inner) known = nullptr;
  const bool single_letters = inner && written.size() % 2 == 1 && [&] {
    for (std::size_t i = 0; i < written.size(); ++i)
      if ((written[i] == '.') != (i % 2 == 1) || is_digit(written[i])) return false;
    return true;
  }();
  stretch.abbreviation = (known && inner) || single_letters;
  if (!is_mark(next, '.') || is_mark(next + 1, '.')) return;
  if (!stretch.abbreviation && !(known && known->one_word) && !initial_goes_on(stretch, next)) return;
  stretch.abbreviation = true;
  stretch.to = pieces_[next++].to;
}

void Tokenizer::take_spaced_abbreviation(Stretch& stretch, std::size_t& next) const {
  if (stretch.to - stretch.from > 2 || !starts_spaced(units_.at(stretch.from) | 0x20)) return;
  std::string so_far(bytes_of(stretch.from, stretch.to));
  so_far[0] = static_cast<char>(so_far[0] | 0x20);
  std::size_t at = next, best = next;
  for (int more = 0; more < 3; ++more) {
    std::size_t word = at;
    if (is_mark(word, '.')) ++word;
    if (word + 1 >= pieces_.size() || pieces_[word].kind != PieceKind::space || !pieces_[word + 1].is_word()) break;
    so_far += ' ';
    so_far += bytes_of(pieces_[word + 1].from, pieces_[word + 1].to);
    at = word + 2;
    if (std::find(spaced.begin(), spaced.end(), so_far) != spaced.end()) best = at;
  }
  if (best == next) return;
  next = best;
  stretch.to = pieces_[next - 1].to;
  const bool stopped = bytes_of(stretch.from, stretch.to).find('.') != std::string_view::npos;
  if (stopped && is_mark(next, '.')) stretch.to = pieces_[next++].to;
  stretch.abbreviation = true;
}

Tokenizer::Stretch Tokenizer::word_at(std::size_t& next) const {
  Stretch stretch{pieces_[next].from, pieces_[next].to, true, false};
  ++next;
  while (joins_chain(next, stretch)) stretch.to = pieces_[next - 1].to;
  take_spaced_abbreviation(stretch, next);
  if (!stretch.abbreviation) take_stops(stretch, next);
  return stretch;
}

// From `http://`, `www.` up to white space; marks at its end are not of it.
Tokenizer::Stretch Tokenizer::address_at(std::size_t& next) const {
  Stretch stretch{pieces_[next].from, pieces_[next].to, true, false};
  std::size_t end = next + 1;
  while (end < pieces_.size() && !pieces_[end].is_space()) ++end;
  while (end > next + 1 && !pieces_[end - 1].is_word() && !is_mark(end - 1, '/')) --end;
  next = end;
  stretch.to = pieces_[end - 1].to;
  return stretch;
}

// Runs of full stops and of slashes are one mark: `...`, `//`. A dash before a word after `och` belongs to it.
Tokenizer::Stretch Tokenizer::mark_at(std::size_t& next) const {
  Stretch stretch{pieces_[next].from, pieces_[next].to, false, false};
  const char32_t c = units_.at(stretch.from);
  ++next;
  if (c == '.' || c == '/')
    while (is_mark(next, c)) stretch.to = pieces_[next++].to;
  const bool linked = c == '-' && word_follows(next) && !tokens_.empty() &&
                      (tokens_.back().form == "och" || tokens_.back().form == "eller" || tokens_.back().form == "samt");
  if (!linked || !is_letter(units_.at(pieces_[next].from)) || is_upper(units_.at(pieces_[next].from))) return stretch;
  stretch.to = pieces_[next++].to;
  stretch.word = true;
  return stretch;
}

std::string_view Tokenizer::form_of(const Stretch& stretch) {
  const std::string_view written = bytes_of(stretch.from, stretch.to);
  if (!units_.needs_care()) return written;
  std::string plain;
  for (std::size_t at = 0; at < written.size();) {
    const char32_t c = next_code_point(written, at);
    if (is_invisible(c)) continue;
    append_utf8(plain, c == 0x2011 || c == 0x2010 ? U'-' : is_space(c) ? U' ' : c);
  }
  plain = to_nfc(plain);
  return plain == written ? written : std::string_view(kept_.emplace_back(std::move(plain)));
}

void Tokenizer::add(const Stretch& stretch, Gap gap) {
  Token token;
  token.form = form_of(stretch);
  if (token.form.empty()) return;
  token.span = {units_.code_point(stretch.from), units_.code_point(stretch.to)};
  token.gap = gap;
  token.word = stretch.word;
  token.abbreviation = stretch.abbreviation;
  tokens_.push_back(token);
}

std::vector<Token>& Tokenizer::tokens(std::string_view text) {
  text_ = text;
  tokens_.clear();
  kept_.clear();
  units_.assign(text);
  cutter_.cut(units_, pieces_);
  Gap gap = Gap::none;
  for (std::size_t next = 0; next < pieces_.size();) {
    const Piece& piece = pieces_[next];
    if (piece.is_space()) {
      gap = gap_of(piece.kind);
      ++next;
      continue;
    }
    const std::u16string_view written = units_.view().substr(piece.from, piece.to - piece.from);
    const bool address = (written == u"http" || written == u"https" || written.starts_with(u"www.")) &&
                         (written[0] == 'w' || is_mark(next + 1, ':'));
    add(address ? address_at(next) : piece.is_word() ? word_at(next) : mark_at(next), gap);
    gap = Gap::none;
  }
  return tokens_;
}

}  // namespace behov
