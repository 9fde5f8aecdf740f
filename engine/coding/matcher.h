// Decides what expressions match. Many expressions are held against a sentence at once: each is filed under the words
// of its rarest place, and only where one of those stands is it tried at all.
//
// Matching is leftmost, then shortest, and resumes after a match; `&` gives one match a sentence. Rows of words pass
// over fillers; gaps count words that are none. A number in words counts as one up to eight of them.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/coding/rows.h"
#include "engine/coding/scene.h"

namespace behov {

// A match of an expression, known by the number it was added under.
struct ExpressionMatch {
  std::uint32_t expression = 0;
  WordMatch words;
  friend auto operator<=>(const ExpressionMatch&, const ExpressionMatch&) = default;
};

// Whose words an expression is held against.
enum class Heard : std::uint8_t { in_answers = 1, in_questions = 2, everywhere = 3 };
constexpr bool is_heard(Heard expression, Heard sentence) { return static_cast<int>(expression) & static_cast<int>(sentence); }

SentenceWords words_of(const AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary);

class Matcher {
 public:
  Matcher(const Vocabulary& vocabulary, Senses& senses);

  // Looks up the words of many expressions in one go; senses.prepare() has seen them.
  void foresee(const std::vector<const Expression*>& expressions) { rows_.foresee(expressions); }
  // The expression's number: 0, 1, 2 ...
  std::uint32_t add(const Expression& expression, Heard heard = Heard::everywhere);
  // Only these numbers are sought as candidates; call after the last add().
  Candidates candidates(std::uint32_t first, std::uint32_t last) const;

  // In the order of expressions, then of words; of those alone that are heard there. May be called from several threads
  // at once.
  std::vector<ExpressionMatch> match(const AnalysedText& text, const SentenceWords& words, Heard where = Heard::everywhere) const;

 private:
  struct Compiled {
    std::vector<RowNumber> rows;     // all must match
    std::vector<RowNumber> without;  // none may
    std::vector<GroupNumber> needs;  // a sentence must hold one atom of each; the two rarest are not here but seen to by filing
    bool conjunction = false;
  };
  // An expression, and the second rarest of the groups that it cannot do without; its rarest where there is but one.
  struct Filed {
    std::uint32_t number = 0;
    GroupNumber also = 0;
    Heard heard = Heard::everywhere;
  };
  std::vector<std::uint32_t> possible_in(const Scene& scene, Heard where) const;
  void add_matches(const Scene& scene, std::uint32_t number, std::vector<ExpressionMatch>& out) const;

  const Vocabulary& vocabulary_;
  Rows rows_;
  std::vector<Compiled> expressions_;
  std::vector<std::vector<Filed>> filed_under_;  // by atom: expressions that have it in their key
};

}  // namespace behov
