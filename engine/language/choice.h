// The readings that context keeps: of all ways through a sentence the one whose shapes follow each other best.
#pragma once

#include "engine/language/analysis.h"
#include "engine/language/shapes.h"

namespace behov {

// Narrows the readings of a text's tokens, never to none. One instance a thread; it keeps its room between texts.
class Chooser {
 public:
  void choose(AnalysedText& text, const Vocabulary& vocabulary);

 private:
  enum class Open : std::uint8_t { nothing, infinitive, supine };
  // A token's reading in one of its shapes, and the best way there.
  struct Cell {
    std::int32_t score;
    std::uint32_t before;    // cell of the token before
    std::uint32_t token;
    Shape shape;
    Shape carried;           // the shape that adverbs since then let through
    Open open;               // what the clause's verb waits for
    bool finite;             // the clause has its verb
    Shape last_verb;         // for `och`: the verb's like follows
    std::uint8_t reading;
  };

  void choose_sentence(AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary);
  void add_cells(std::uint32_t token, const WordType& type, bool capital, bool initial);
  void connect(Cell& cell, std::uint32_t first, std::uint32_t last) const;
  static std::int32_t step(const Cell& before, const Cell& after);
  static void enter(const Cell& before, Cell& after);
  void keep(AnalysedText& text, const Vocabulary& vocabulary, std::uint32_t cell) const;

  std::vector<Cell> cells_;
  std::vector<std::uint32_t> ends_;  // by token of the sentence: the end of its cells
};

}  // namespace behov
