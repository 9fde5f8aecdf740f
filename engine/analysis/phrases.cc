#include "engine/analysis/phrases.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/coding/kept_reading.h"

namespace behov {
namespace {

constexpr std::size_t widest_gap = 4;  // words between, as `...` has it

struct PhraseWord {
  std::string text;  // empty: nothing that could be written
  bool content = false;
  std::vector<std::string> parts;
};

// Letters, with hyphens inside: nothing that is notation.
bool can_be_written(std::string_view lemma) {
  const std::u32string letters = to_code_points(lemma);
  if (letters.size() < 2 || !is_letter(letters.front()) || !is_letter(letters.back())) return false;
  return std::all_of(letters.begin(), letters.end(), [](char32_t c) { return is_letter(c) || c == U'-'; });
}

PhraseWord word_of(const AnalysedToken& token, const Vocabulary& vocabulary) {
  const WordType& type = vocabulary[token.type];
  if (type.number) return {"<tal>", false, {}};
  const Reading* reading = kept_reading(token, type);
  if (!reading || reading->pos == Pos::propn || reading->pos == Pos::intj) return {};
  std::string lemma = to_lower(reading->lemma);
  if (!can_be_written(lemma)) return {};
  return {std::move(lemma), is_open_class(reading->pos) && reading->pos != Pos::adv, type.parts};
}

std::vector<PhraseWord> words_in(const IndexedTurn& turn, const Sentence& sentence, const Vocabulary& vocabulary) {
  std::vector<PhraseWord> out;
  for (std::size_t at = sentence.first; at < sentence.last; ++at) {
    const AnalysedToken& token = turn.analysed.tokens[at];
    if (!token.speech || !vocabulary.is_word(token.type) || vocabulary.is_filler(token.type)) continue;
    out.push_back(word_of(token, vocabulary));
  }
  return out;
}

void add_word(const PhraseWord& word, std::set<Phrase>& out) {
  if (!word.content) return;
  out.insert({PhraseKind::word, word.text});
  if (word.parts.size() < 2) return;
  if (can_be_written(word.parts.front())) out.insert({PhraseKind::first_part, to_lower(word.parts.front()) + "-"});
  if (can_be_written(word.parts.back())) out.insert({PhraseKind::last_part, "-" + to_lower(word.parts.back())});
}

void add_pairs(const std::vector<PhraseWord>& words, std::size_t at, std::set<Phrase>& out) {
  const PhraseWord& first = words[at];
  if (first.text.empty()) return;
  for (std::size_t next = at + 1; next < words.size() && next <= at + 1 + widest_gap; ++next) {
    const PhraseWord& second = words[next];
    if (second.text.empty() || second.text == first.text) continue;
    if (next == at + 1 && (first.content || second.content)) out.insert({PhraseKind::row, first.text + " " + second.text});
    if (first.content && second.content) out.insert({PhraseKind::gap, first.text + " ... " + second.text});
  }
}

}  // namespace

std::string_view name_of(PhraseKind kind) {
  constexpr std::string_view names[] = {"word", "part", "part", "row", "gap"};
  return names[static_cast<int>(kind)];
}

std::set<Phrase> phrases_in(const IndexedTurn& turn, const Vocabulary& vocabulary) {
  std::set<Phrase> out;
  for (const Sentence& sentence : turn.analysed.sentences) {
    const std::vector<PhraseWord> words = words_in(turn, sentence, vocabulary);
    for (std::size_t at = 0; at < words.size(); ++at) {
      add_word(words[at], out);
      add_pairs(words, at, out);
    }
  }
  return out;
}

}  // namespace behov
