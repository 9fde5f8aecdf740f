#include "engine/language/tokens.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "engine/base/failure.h"
#include "engine/base/text.h"
#include "engine/language/sentences.h"

namespace behov {
namespace {

// A piece of the text in code points: what the passes join before tokens are made.
struct Piece {
  std::uint32_t start, end;
};

icu::BreakIterator& word_breaker() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale("sv"), status));
    if (U_FAILURE(status)) throw Failure(Exit::bug, "ICU: word breaking");
    return made;
  }();
  return *breaker;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : points_(to_code_points(text)) {}

  std::vector<Piece> cut(std::string_view text) {
    break_words(text);
    join_all();
    return std::move(pieces_);
  }
  const std::u32string& points() const { return points_; }

 private:
  void break_words(std::string_view text) {
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::BreakIterator& breaker = word_breaker();
    breaker.setText(wide);
    std::uint32_t start = 0;
    std::int32_t from = breaker.first();
    for (std::int32_t to = breaker.next(); to != icu::BreakIterator::DONE; from = to, to = breaker.next()) {
      const auto end = start + static_cast<std::uint32_t>(wide.countChar32(from, to - from));
      const bool blank = is_space(points_[start]) || (end - start == 1 && is_invisible(points_[start]));
      if (!blank) pieces_.push_back({start, end});
      start = end;
    }
  }

  // One pass from the left: each piece joins those behind it where they belong together.
  void join_all() {
    std::vector<Piece> out;
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t many = joined_from(i);
      out.push_back({pieces_[i].start, pieces_[i + many - 1].end});
      i += many;
    }
    pieces_ = std::move(out);
  }

  std::size_t joined_from(std::size_t i) const {
    if (const std::size_t dots = run_of(i, U'.'); dots >= 2) return dots;
    if (is_number(i)) {
      if (const std::size_t groups = thousands_from(i); groups > 1) return groups;
      if (touches(i, 1) && is(i + 1, U':') && touches(i + 1, 1) && starts_wordlike(i + 2)) return 3;
    }
    if (const std::size_t spaced = spaced_abbreviation(i)) return spaced;
    if (!starts_wordlike(i)) return 1;
    const std::size_t hyphened = hyphens_from(i);
    return hyphened + (hyphened == 1 && touches(i, 1) && is(i + 1, U'.') && run_of(i + 1, U'.') == 1 && is_abbreviation(i) ? 1 : 0);
  }

  // t-bana, SFI-lärare; and the first half of `sjuk- och`, whose hyphen hangs.
  std::size_t hyphens_from(std::size_t i) const {
    std::size_t many = 1;
    while (touches(i + many - 1, 1) && is_hyphen(i + many)) {
      const bool more = touches(i + many, 1) && starts_wordlike(i + many + 1);
      if (more) many += 2;
      else return hangs(i + many) ? many + 1 : many;
    }
    return many;
  }

  bool hangs(std::size_t hyphen) const { return hyphen + 1 < pieces_.size() && starts_wordlike(hyphen + 1); }

  std::size_t thousands_from(std::size_t i) const {
    std::size_t many = 1;
    if (length_of(i) > 3) return 1;
    while (i + many < pieces_.size() && is_number(i + many) && length_of(i + many) == 3 &&
           pieces_[i + many].start == pieces_[i + many - 1].end + 1 && points_[pieces_[i + many].start - 1] != U'\n')
      ++many;
    return many;
  }

  std::size_t spaced_abbreviation(std::size_t i) const {
    static const std::vector<std::vector<std::u32string_view>> known = {
        {U"t", U"ex"}, {U"bl", U"a"}, {U"d", U"v", U"s"}, {U"o", U"s", U"v"}, {U"m", U"m"}, {U"t", U"o", U"m"},
        {U"fr", U"o", U"m"}, {U"s", U"k"}, {U"p", U"g", U"a"}, {U"i", U"st", U"f"}, {U"m", U"fl"}, {U"f", U"d"}, {U"e", U"d"}};
    for (const auto& parts : known) {
      std::size_t at = 0;
      while (at < parts.size() && i + at < pieces_.size() && text_of(i + at) == parts[at] &&
             (at == 0 || pieces_[i + at].start == pieces_[i + at - 1].end + 1))
        ++at;
      if (at == parts.size()) return at;
    }
    return 0;
  }

  bool is_abbreviation(std::size_t i) const {
    static const std::set<std::u32string_view> known = {U"kl", U"ca", U"dvs", U"osv", U"mm", U"nr", U"st", U"tel", U"resp",
                                                        U"ev", U"fr", U"dr", U"jfr", U"etc", U"kr", U"inkl", U"exkl", U"mfl",
                                                        U"max", U"min", U"obs", U"tex", U"bla", U"sid", U"kap", U"prof", U"ggr"};
    const std::u32string_view text = text_of(i);
    const bool inner = text.find(U'.') != text.npos && std::none_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c); });
    if (inner) return text.size() <= 8;
    // `st.` at the end of a sentence is rare enough; `max.` before a capital is an end.
    return known.contains(text) && i + 2 < pieces_.size() && !is_upper(points_[pieces_[i + 2].start]);
  }

  std::size_t run_of(std::size_t i, char32_t c) const {
    std::size_t many = 0;
    while (is(i + many, c) && (many == 0 || touches(i + many - 1, 1))) ++many;
    return many;
  }

  std::u32string_view text_of(std::size_t i) const {
    return std::u32string_view(points_).substr(pieces_[i].start, length_of(i));
  }
  std::uint32_t length_of(std::size_t i) const { return pieces_[i].end - pieces_[i].start; }
  bool is(std::size_t i, char32_t c) const { return i < pieces_.size() && length_of(i) == 1 && points_[pieces_[i].start] == c; }
  bool is_hyphen(std::size_t i) const { return is(i, U'-') || is(i, U'\u2011') || is(i, U'\u2010'); }
  bool touches(std::size_t i, std::size_t next) const {
    return i + next < pieces_.size() && pieces_[i].end == pieces_[i + next].start;
  }
  bool starts_wordlike(std::size_t i) const {
    return i < pieces_.size() && (is_letter(points_[pieces_[i].start]) || is_digit(points_[pieces_[i].start]));
  }
  bool is_number(std::size_t i) const {
    const auto text = text_of(i);
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c); });
  }

  std::u32string points_;
  std::vector<Piece> pieces_;
};

std::string form_of(std::u32string_view points) { return to_nfc(without_invisible(from_code_points(points))); }

}  // namespace

TokenisedText tokenise(std::string_view text) {
  Cutter cutter(text);
  TokenisedText out;
  for (const Piece& piece : cutter.cut(text)) {
    std::string form = form_of(std::u32string_view(cutter.points()).substr(piece.start, piece.end - piece.start));
    if (!form.empty()) out.tokens.push_back({{piece.start, piece.end}, std::move(form), true});
  }
  mark_non_speech(out.tokens, cutter.points());
  out.sentences = find_sentences(out.tokens, cutter.points());
  return out;
}

}  // namespace behov
