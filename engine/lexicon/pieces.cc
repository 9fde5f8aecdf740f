#include "engine/lexicon/pieces.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

using Kind = Piece::Kind;

// Typographic marks as they are meant: word processors put them in by themselves.
std::u32string as_meant(std::string_view text) {
  std::u32string out = to_code_points(to_nfc(text));
  for (char32_t& c : out) {
    if (c == U'\u2013' || c == U'\u2014' || c == U'\u2011' || c == U'\u2010' || c == U'\u2212') c = U'-';
    if (c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'"' || c == U'\u00AB' || c == U'\u00BB') c = U' ';
    if (c == U'\u2019' || c == U'\u2018') c = U'\'';
    if (is_space(c)) c = U' ';
  }
  return out;
}

bool is_word_character(char32_t c) {
  return is_letter(c) || is_digit(c) || is_invisible(c) || std::u32string_view(U"-*?'.:@=/+_%´").find(c) != std::u32string_view::npos;
}

class Cutter {
 public:
  Cutter(std::string_view text, const Place& place) : text_(as_meant(text)), place_(place) {}

  Checked<std::vector<Piece>> cut() {
    while (problems_.empty() && skip_space()) cut_one();
    start_ = at_;
    add(Kind::end);
    return {std::move(pieces_), std::move(problems_)};
  }

 private:
  bool skip_space() {
    while (at_ < text_.size() && text_[at_] == U' ') ++at_;
    return at_ < text_.size();
  }

  bool starts_with(std::u32string_view what) const { return std::u32string_view(text_).substr(at_).starts_with(what); }

  void cut_one() {
    start_ = at_;
    const char32_t c = text_[at_];
    if (starts_with(U"...") || c == U'\u2026') return cut_gap(Gap::Order::forward, c == U'\u2026' ? 1 : 3);
    if (c == U'~') return cut_gap(Gap::Order::either, 1);
    if (starts_with(U"<tal>")) return cut_number();
    for (const auto& [mark, kind] : {std::pair{U'(', Kind::open}, {U')', Kind::close}, {U'|', Kind::bar},
                                     {U'&', Kind::conjunction}, {U'!', Kind::negation}})
      if (c == mark) {
        ++at_;
        add(kind);
        return;
      }
    if (c == U',' || c == U';') return complain(say("`{}` has no meaning here: a match never depends on punctuation", shown(c)));
    if (!is_word_character(c)) return complain(say("`{}` has no meaning in an expression", shown(c)));
    cut_word();
  }

  void cut_gap(Gap::Order order, std::size_t size) {
    at_ += size;
    while (order == Gap::Order::forward && at_ < text_.size() && text_[at_] == U'.') ++at_;
    Piece& piece = add(Kind::gap);
    piece.gap = {order, default_gap};
    if (at_ == text_.size() || !is_digit(text_[at_])) return;
    unsigned most = 0;
    while (at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9')
      most = std::min(most * 10 + static_cast<unsigned>(text_[at_++] - U'0'), 1000u);
    piece.gap.most = most;
    if (most > widest_gap) complain(say("a gap of at most {} words, not {}", widest_gap, most));
  }

  void cut_number() {
    at_ += 5;
    add(Kind::word).word.form = WordPattern::Form::number;
  }

  void cut_word() {
    while (at_ < text_.size() && is_word_character(text_[at_]) && !starts_with(U"...")) ++at_;
    std::string written = from_code_points(std::u32string_view(text_).substr(start_, at_ - start_));
    written = without_invisible(written);
    while (written.size() > 1 && written.ends_with('.') && std::count(written.begin(), written.end(), '.') == 1)
      written.pop_back();
    if (written.starts_with('@')) {
      add(Kind::list).text = to_lower(std::string_view(written).substr(1));
      return;
    }
    Piece& piece = add(Kind::word);
    piece.text = written;
    read_notation(piece.word, written);
  }

  void read_notation(WordPattern& word, std::string text) {
    if (text.starts_with('=')) {
      word.form = WordPattern::Form::exact;
      word.text = text.substr(1);
      if (word.text.empty()) complain(say("`=` stands right before the word that is meant"));
      return;
    }
    read_part_of_speech(word, text);
    const bool wild = text.find_first_of("*?") != std::string::npos;
    const bool leading = text.size() > 1 && text.starts_with('-'), trailing = text.size() > 1 && text.ends_with('-');
    if (trailing) text.pop_back();
    if (leading) text.erase(0, 1);
    word.text = to_lower(text);
    if (leading || trailing)
      word.form = leading && trailing ? WordPattern::Form::anywhere
                  : leading           ? WordPattern::Form::head
                                      : WordPattern::Form::first;
    if (wild) word.form = WordPattern::Form::wildcard;
    check_letters(word, wild, leading || trailing);
  }

  void read_part_of_speech(WordPattern& word, std::string& text) {
    const std::size_t slash = text.rfind('/');
    if (slash == std::string::npos) return;
    Pos pos;
    if (!pos_from_name(std::string_view(text).substr(slash + 1), pos))
      return complain(say("`{}` is no part of speech; NOUN, VERB, ADJ, ADV, PROPN, NUM, PRON are", text.substr(slash + 1)));
    word.pos = pos;
    text.resize(slash);
  }

  void check_letters(const WordPattern& word, bool wild, bool hyphen) {
    const std::u32string points = to_code_points(word.text);
    const auto letters = std::count_if(points.begin(), points.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
    if (wild && hyphen) complain(say("`*` and an outer hyphen do not go together: write `*{}*`", without_wildcards(word.text)));
    else if (wild && letters < 2) complain(say("`*` needs at least two letters beside it"));
    else if (letters == 0) complain(say("a word is missing here"));
  }

  static std::string without_wildcards(std::string text) {
    std::erase_if(text, [](char c) { return c == '*' || c == '?'; });
    return text;
  }

  static std::string shown(char32_t c) { return from_code_points(std::u32string_view(&c, 1)); }

  Piece& add(Kind kind) {
    Piece piece;
    piece.kind = kind;
    piece.offset = start_;
    piece.text = from_code_points(std::u32string_view(text_).substr(start_, at_ - start_));
    return pieces_.emplace_back(std::move(piece));
  }

  void complain(std::string sentence) {
    if (problems_.empty())
      problems_.push_back(error_at({place_.file, place_.line, place_.column ? place_.column + start_ : 0}, std::move(sentence)));
    at_ = text_.size();
  }

  std::u32string text_;
  const Place& place_;
  std::size_t at_ = 0, start_ = 0;
  std::vector<Piece> pieces_;
  Problems problems_;
};

}  // namespace

Checked<std::vector<Piece>> cut_pieces(std::string_view text, const Place& place) { return Cutter(text, place).cut(); }

}  // namespace behov
