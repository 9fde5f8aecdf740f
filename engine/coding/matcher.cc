#include "engine/coding/matcher.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

std::string key_of(const WordPattern& pattern) {
  return std::to_string(static_cast<int>(pattern.form)) + (pattern.pos ? std::string(name_of(*pattern.pos)) : "") + ":" + pattern.text;
}

void make_unique(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

// What each word of the sentence may be, and whether rows pass over it.
struct Matcher::Scene {
  std::vector<std::vector<Atom>> atoms;
  std::vector<bool> filler;
  std::vector<char> present;  // atoms that some word may be

  std::uint32_t size() const { return static_cast<std::uint32_t>(atoms.size()); }
  bool is(std::uint32_t at, Atom atom) const {
    return at < size() && std::binary_search(atoms[at].begin(), atoms[at].end(), atom);
  }
};

SentenceWords words_of(const AnalysedText& text, const Sentence& sentence, const Vocabulary& vocabulary) {
  SentenceWords out;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (text.tokens[i].speech && vocabulary[text.tokens[i].type].word) out.tokens.push_back(i);
  return out;
}

Matcher::Matcher(const Vocabulary& vocabulary, Senses& senses) : vocabulary_(vocabulary), senses_(senses), by_type_(vocabulary.size()) {}

Matcher::Atom Matcher::atom_of(const WordPattern& pattern) {
  const auto [found, fresh] = atoms_.emplace(key_of(pattern), static_cast<Atom>(atom_terms_.size()));
  if (!fresh) return found->second;
  const auto meanings = senses_.meanings(pattern);
  for (const Meaning& meaning : meanings) by_type_[meaning.type].emplace_back(found->second, meaning.readings);
  atom_terms_.push_back(senses_.terms(pattern, meanings));
  rows_starting_.emplace_back();
  return found->second;
}

std::uint32_t Matcher::add_row(const Sequence& sequence) {
  Row row;
  for (const Step& step : sequence.steps) {
    Link link;
    link.gap = step.before;
    if (step.before.order == Gap::Order::either) row.turn = row.links.size();
    for (const Sequence& inner : step.item.alternatives) link.choice.push_back(add_row(inner));
    if (link.choice.empty()) {
      link.atom = atom_of(step.item.word);
      link.number = step.item.word.form == WordPattern::Form::number;
    }
    row.links.push_back(std::move(link));
  }
  rows_.push_back(std::move(row));
  return static_cast<std::uint32_t>(rows_.size() - 1);
}

void Matcher::starts_of_link(const Link& link, std::vector<Atom>& out) const {
  if (link.choice.empty()) out.push_back(link.atom);
  for (const std::uint32_t row : link.choice) starts_of(row, out);
}

void Matcher::starts_of(std::uint32_t row, std::vector<Atom>& out) const {
  starts_of_link(rows_[row].links.front(), out);
  if (rows_[row].turn) starts_of_link(rows_[row].links[rows_[row].turn], out);
}

std::uint32_t Matcher::add(const Expression& expression) {
  const auto number = static_cast<std::uint32_t>(expressions_.size());
  Operands operands;
  for (const Operand& operand : expression.operands) {
    const std::uint32_t row = add_row(operand.sequence);
    users_[row].emplace_back(number, static_cast<std::uint32_t>(operands.rows.size()));
    operands.rows.push_back(row);
    operands.negated.push_back(operand.negated);
    std::vector<Atom> starts;
    starts_of(row, starts);
    make_unique(starts);
    for (const Atom atom : starts) rows_starting_[atom].push_back(row);
  }
  expressions_.push_back(std::move(operands));
  return number;
}

void Matcher::terms_of_link(const Link& link, Candidates::Clause& out) const {
  if (link.choice.empty()) out.insert(out.end(), atom_terms_[link.atom].begin(), atom_terms_[link.atom].end());
  for (const std::uint32_t row : link.choice) terms_of_link(rows_[row].links.front(), out);
}

void Matcher::clauses_of(std::uint32_t row, Candidates::Branch& out) const {
  for (const Link& link : rows_[row].links) {
    Candidates::Clause clause;
    terms_of_link(link, clause);
    out.push_back(std::move(clause));
  }
}

Candidates::Branch Matcher::branch_of(const Operands& operands) const {
  Candidates::Branch out;
  for (std::size_t i = 0; i < operands.rows.size(); ++i)
    if (!operands.negated[i]) clauses_of(operands.rows[i], out);
  return out;
}

Candidates Matcher::candidates(std::uint32_t first, std::uint32_t last) const {
  Candidates out;
  for (std::uint32_t i = first; i < last; ++i) {
    auto branch = branch_of(expressions_[i]);
    const bool possible = std::none_of(branch.begin(), branch.end(), [](const auto& clause) { return clause.empty(); });
    if (possible) out.branches.push_back(std::move(branch));
  }
  if (out.branches.empty()) out.branches.push_back({{"XNONE"}});  // nothing can match: a term that no turn has
  return out;
}

Matcher::Ends Matcher::link_ends(const Scene& scene, const Link& link, std::uint32_t at) const {
  Ends out;
  if (link.choice.empty()) {
    while (scene.is(at, link.atom)) {
      out.push_back(++at);
      if (!link.number) break;  // `fyra tusen` is one number
    }
    return out;
  }
  for (const std::uint32_t row : link.choice)
    for (const std::uint32_t end : row_ends(scene, row, at)) out.push_back(end);
  make_unique(out);
  return out;
}

// Where the next word may stand: within the gap, fillers not counted and passed over.
Matcher::Ends Matcher::after_gap(const Scene& scene, const Gap& gap, const Ends& ends) const {
  Ends out;
  for (const std::uint32_t end : ends) {
    unsigned counted = 0;
    for (std::uint32_t at = end; at < scene.size(); ++at) {
      out.push_back(at);
      if (!scene.filler[at] && ++counted > gap.most) break;
    }
  }
  make_unique(out);
  return out;
}

Matcher::Ends Matcher::links_ends(const Scene& scene, const Row& row, std::size_t from, std::size_t to, const Ends& starts) const {
  Ends ends;
  for (std::size_t i = from; i < to; ++i) {
    const Ends at = i == from ? starts : after_gap(scene, row.links[i].gap, ends);
    ends.clear();
    for (const std::uint32_t start : at)
      for (const std::uint32_t end : link_ends(scene, row.links[i], start)) ends.push_back(end);
    make_unique(ends);
    if (ends.empty()) break;
  }
  return ends;
}

Matcher::Ends Matcher::row_ends(const Scene& scene, std::uint32_t number, std::uint32_t at) const {
  const Row& row = rows_[number];
  const std::size_t size = row.links.size();
  if (!row.turn) return links_ends(scene, row, 0, size, {at});
  const Gap& gap = row.links[row.turn].gap;
  Ends out = links_ends(scene, row, row.turn, size, after_gap(scene, gap, links_ends(scene, row, 0, row.turn, {at})));
  const Ends other = links_ends(scene, row, 0, row.turn, after_gap(scene, gap, links_ends(scene, row, row.turn, size, {at})));
  out.insert(out.end(), other.begin(), other.end());
  make_unique(out);
  return out;
}

std::vector<WordMatch> Matcher::row_matches(const Scene& scene, std::uint32_t row, const std::vector<std::uint32_t>& starts) const {
  std::vector<WordMatch> out;
  for (const std::uint32_t start : starts) {
    if (!out.empty() && start < out.back().last) continue;
    const Ends ends = row_ends(scene, row, start);
    if (!ends.empty()) out.push_back({start, ends.front()});
  }
  return out;
}

// Whether every link of the row has a word in the sentence at all: most rows fail here, before any place is tried.
bool Matcher::is_possible(const Scene& scene, std::uint32_t row) const {
  for (const Link& link : rows_[row].links) {
    const bool held = link.choice.empty() ? scene.present[link.atom] != 0
                                          : std::any_of(link.choice.begin(), link.choice.end(), [&](std::uint32_t r) { return is_possible(scene, r); });
    if (!held) return false;
  }
  return true;
}

Matcher::Scene Matcher::scene_of(const AnalysedText& text, const SentenceWords& words) const {
  Scene scene;
  scene.atoms.resize(words.tokens.size());
  scene.filler.resize(words.tokens.size());
  scene.present.resize(atom_terms_.size());
  for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
    const AnalysedToken& token = text.tokens[words.tokens[i]];
    scene.filler[i] = vocabulary_[token.type].filler;
    for (const auto& [atom, readings] : by_type_[token.type])
      if (token.readings & readings) {
        scene.atoms[i].push_back(atom);
        scene.present[atom] = 1;
      }
    std::sort(scene.atoms[i].begin(), scene.atoms[i].end());
  }
  return scene;
}

// Rows that may match, each with the words it may begin at.
Matcher::Starts Matcher::starts_in(const Scene& scene) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::unordered_map<std::uint32_t, bool> possible;
  for (std::uint32_t i = 0; i < scene.size(); ++i)
    for (const Atom atom : scene.atoms[i])
      for (const std::uint32_t row : rows_starting_[atom]) {
        const auto [known, fresh] = possible.emplace(row, false);
        if (fresh) known->second = is_possible(scene, row);
        if (known->second) pairs.emplace_back(row, i);
      }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Starts out;
  for (const auto& [row, i] : pairs) {
    if (out.empty() || out.back().first != row) out.push_back({row, {}});
    out.back().second.push_back(i);
  }
  return out;
}

std::vector<ExpressionMatch> Matcher::match(const AnalysedText& text, const SentenceWords& words) const {
  const Scene scene = scene_of(text, words);
  // expression -> its operands' matches
  std::map<std::uint32_t, std::map<std::uint32_t, std::vector<WordMatch>>> found;
  for (const auto& [row, at] : starts_in(scene)) {
    const auto matches = row_matches(scene, row, at);
    if (matches.empty()) continue;
    for (const auto& [expression, operand] : users_.at(row)) found[expression][operand] = matches;
  }
  std::vector<ExpressionMatch> out;
  for (const auto& [number, operands] : found) {
    const Operands& whole = expressions_[number];
    bool holds = true;
    WordMatch span{~0u, 0};
    for (std::uint32_t i = 0; i < whole.rows.size() && holds; ++i) {
      const auto matched = operands.find(i);
      holds = (matched != operands.end()) != whole.negated[i];
      if (!holds || whole.negated[i]) continue;
      span = {std::min(span.first, matched->second.front().first), std::max(span.last, matched->second.front().last)};
    }
    if (!holds) continue;
    if (whole.rows.size() == 1)
      for (const WordMatch& match : operands.at(0)) out.push_back({number, match});
    else
      out.push_back({number, span});
  }
  return out;
}

}  // namespace behov
