// Reads the expression language: pieces first, then a descent over the grammar of expression.h.
#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/lexicon/expression.h"
#include "engine/lexicon/lists.h"
#include "engine/lexicon/pieces.h"

namespace behov {
namespace {

constexpr int deepest = 20;

class Parser {
 public:
  Parser(std::string_view text, Place place, const Lists& lists) : lists_(lists), place_(std::move(place)) {
    auto cut = cut_pieces(text, place_);
    pieces_ = std::move(cut.value);
    problems_ = std::move(cut.problems);
    out_.text = squeeze(text);
    out_.place = place_;
  }

  Checked<Expression> parse() {
    if (problems_.empty()) parse_operands();
    return {std::move(out_), std::move(problems_)};
  }

 private:
  using Kind = Piece::Kind;

  void parse_operands() {
    if (at(Kind::end)) return complain(say("the expression is empty"));
    for (bool first = true; first || take(Kind::conjunction); first = false) {
      const bool negated = take(Kind::negation);
      if (first && negated) return complain_at_previous(say("`!` needs something before it: `tolk & !läkare`"));
      out_.operands.push_back({negated, parse_sequence()});
      if (!problems_.empty()) return;
    }
    if (!at(Kind::end)) complain_of_rest();
  }

  void complain_of_rest() {
    if (at(Kind::close)) complain(say("a `)` without its `(`"));
    else if (at(Kind::bar)) complain(say("`|` stands between alternatives in parentheses: `(hyra|avgift)`"));
    else complain(say("`{}` cannot stand here", here().text));
  }

  Sequence parse_sequence() {
    Sequence out;
    int sides = 0;
    while (problems_.empty()) {
      Gap gap;
      const bool gapped = at(Kind::gap);
      if (gapped) gap = pieces_[next_++].gap;
      if (gapped && out.steps.empty()) complain_at_previous(say("a gap stands between two words"));
      if (gap.order == Gap::Order::either && ++sides > 1)
        complain_at_previous(say("only one `~` in a row of words; use `&` for more"));
      if (!at(Kind::word) && !at(Kind::open) && !at(Kind::list)) {
        if (gapped) complain(say("a gap stands between two words"));
        if (out.steps.empty()) complain(say("a word is missing here"));
        break;
      }
      out.steps.push_back({gap, parse_item()});
    }
    return out;
  }

  Item parse_item() {
    const Piece& piece = pieces_[next_++];
    Item item;
    if (piece.kind == Kind::word) item.word = piece.word;
    if (piece.kind == Kind::list) item.alternatives = list_named(piece);
    if (piece.kind == Kind::open) item.alternatives = parse_alternatives();
    return item;
  }

  std::vector<Sequence> list_named(const Piece& piece) {
    if (const auto* list = lists_.find(piece.text)) return *list;
    complain_at_previous(say("there is no list `{}` in lists.toml; there are: {}", piece.text,
                             fmt::join(lists_.names(), ", ")));
    return {};
  }

  std::vector<Sequence> parse_alternatives() {
    std::vector<Sequence> out;
    if (++depth_ > deepest) complain(say("parentheses are nested too deeply"));
    do out.push_back(parse_sequence());
    while (problems_.empty() && take(Kind::bar));
    if (problems_.empty() && !take(Kind::close)) complain(say("a `(` without its `)`"));
    --depth_;
    return out;
  }

  const Piece& here() const { return pieces_[next_]; }
  bool at(Kind kind) const { return here().kind == kind; }
  bool take(Kind kind) {
    if (!at(kind)) return false;
    ++next_;
    return true;
  }

  void complain(std::string sentence) { complain_about(here(), std::move(sentence)); }
  void complain_at_previous(std::string sentence) { complain_about(pieces_[next_ - 1], std::move(sentence)); }
  void complain_about(const Piece& piece, std::string sentence) {
    if (!problems_.empty()) return;
    problems_.push_back(
        error_at({place_.file, place_.line, place_.column ? place_.column + piece.offset : 0}, std::move(sentence)));
  }

  const Lists& lists_;
  Place place_;
  std::vector<Piece> pieces_;
  std::size_t next_ = 0;
  int depth_ = 0;
  Expression out_;
  Problems problems_;
};

}  // namespace

Checked<Expression> parse_expression(std::string_view text, const Place& place, const Lists& lists) {
  return Parser(text, place, lists).parse();
}

}  // namespace behov
