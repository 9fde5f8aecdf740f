#include "engine/coding/matcher.h"

#include <algorithm>

namespace behov {

SentenceWords words_of(const AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary) {
  SentenceWords out;
  out.tokens.reserve(sentence.last - sentence.first);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (text.tokens[i].speech && vocabulary.is_word(text.tokens[i].type)) out.tokens.push_back(i);
  return out;
}

Matcher::Matcher(const Vocabulary& vocabulary, Senses& senses) : vocabulary_(vocabulary), rows_(vocabulary, senses) {}

std::uint32_t Matcher::add(const Expression& expression, Heard heard) {
  const auto number = static_cast<std::uint32_t>(expressions_.size());
  Compiled compiled;
  compiled.conjunction = expression.is_conjunction();
  for (const Operand& operand : expression.operands)
    (operand.negated ? compiled.without : compiled.rows).push_back(rows_.add(operand.sequence));
  compiled.needs = rows_.groups_of(compiled.rows);
  filed_under_.resize(rows_.atoms());
  const GroupNumber rarest = compiled.needs.front(), also = compiled.needs[compiled.needs.size() > 1];
  compiled.needs.erase(compiled.needs.begin(), compiled.needs.begin() + (rarest == also ? 1 : 2));
  for (const Atom atom : rows_.group(rarest)) filed_under_[atom].push_back({number, also, heard});
  expressions_.push_back(std::move(compiled));
  return number;
}

Candidates Matcher::candidates(std::uint32_t first, std::uint32_t last) const {
  Candidates out;
  for (std::uint32_t i = first; i < last; ++i) {
    Candidates::Branch branch;
    for (const RowNumber row : expressions_[i].rows) rows_.clauses_of(row, branch);
    const bool possible = std::none_of(branch.begin(), branch.end(), [](const auto& clause) { return clause.empty(); });
    if (possible) out.branches.push_back(std::move(branch));
  }
  if (out.branches.empty()) out.branches.push_back({{"XNONE"}});  // nothing can match: a term that no turn has
  return out;
}

void Matcher::add_matches(const Scene& scene, std::uint32_t number, std::vector<ExpressionMatch>& out) const {
  const Compiled& whole = expressions_[number];
  if (!std::all_of(whole.needs.begin(), whole.needs.end(), [&](GroupNumber group) { return scene.holds_one_of(group); })) return;
  if (!whole.conjunction) {
    for (const WordMatch& match : scene.matches(whole.rows.front())) out.push_back({number, match});
    return;
  }
  WordMatch span{~0u, 0};
  for (const RowNumber row : whole.rows) {
    const auto found = scene.matches(row, 1);
    if (found.empty()) return;
    span = {std::min(span.first, found.front().first), std::max(span.last, found.front().last)};
  }
  for (const RowNumber row : whole.without)
    if (!scene.matches(row, 1).empty()) return;
  out.push_back({number, span});
}

std::vector<std::uint32_t> Matcher::possible_in(const Scene& scene, Heard where) const {
  std::vector<std::uint32_t> out;
  scene.each_atom([&](Atom atom) {
    for (const Filed& filed : filed_under_[atom])
      if (is_heard(filed.heard, where) && scene.holds_one_of(filed.also)) out.push_back(filed.number);
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<ExpressionMatch> Matcher::match(const AnalysedText& text, const SentenceWords& words, Heard where) const {
  thread_local SceneMemory memory;
  const Scene scene(memory, rows_, vocabulary_, text, words);
  std::vector<ExpressionMatch> out;
  for (const std::uint32_t number : possible_in(scene, where)) add_matches(scene, number, out);
  return out;
}

}  // namespace behov
