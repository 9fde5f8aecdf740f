#include "engine/coding/rows.h"

#include <algorithm>

#include "engine/base/workers.h"

namespace behov {
namespace {

// Types are numbered as they were first seen, so the frequent ones come early: a guess that costs no counting. It only
// decides what is tried first, never what matches.
double expected(TypeId type) { return 1.0 / (type + 50.0); }

void put_in_order(std::vector<Atom>& atoms) {
  std::sort(atoms.begin(), atoms.end());
  atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
}

// One word, that is no number: nothing but an atom.
bool is_plain(const Sequence& sequence) {
  return sequence.steps.size() == 1 && sequence.steps.front().item.alternatives.empty() && sequence.steps.front().item.word.form != WordPattern::Form::number;
}

}  // namespace

std::size_t Rows::Hash::operator()(const WordPattern& pattern) const {
  std::size_t out = std::hash<std::string>{}(pattern.text);
  boost::hash_combine(out, static_cast<int>(pattern.form));
  boost::hash_combine(out, pattern.pos ? 1 + static_cast<int>(*pattern.pos) : 0);
  return out;
}

Rows::Rows(const Vocabulary& vocabulary, Senses& senses) : senses_(senses), by_type_(vocabulary.size()) {}

void Rows::gather_unknown(const Sequence& sequence, std::vector<const WordPattern*>& out) {
  for (const Step& step : sequence.steps) {
    for (const Sequence& inner : step.item.alternatives) gather_unknown(inner, out);
    const auto number = static_cast<Atom>(patterns_.size() + out.size());
    if (step.item.alternatives.empty() && atoms_.emplace(step.item.word, number).second) out.push_back(&step.item.word);
  }
}

void Rows::foresee(const std::vector<const Expression*>& expressions) {
  std::vector<const WordPattern*> unknown;
  for (const Expression* expression : expressions)
    for (const Operand& operand : expression->operands) gather_unknown(operand.sequence, unknown);
  std::vector<std::vector<Meaning>> meanings(unknown.size());
  share_out(unknown.size(), [&](std::size_t, std::size_t i) { meanings[i] = senses_.meanings(*unknown[i]); });
  for (std::size_t i = 0; i < unknown.size(); ++i) add_atom(*unknown[i], meanings[i]);
}

Atom Rows::atom_of(const WordPattern& pattern) {
  const auto [found, fresh] = atoms_.emplace(pattern, static_cast<Atom>(patterns_.size()));
  return fresh ? add_atom(pattern, senses_.meanings(pattern)) : found->second;
}

Atom Rows::add_atom(const WordPattern& pattern, const std::vector<Meaning>& meanings) {
  const auto atom = static_cast<Atom>(patterns_.size());
  double frequency = 0;
  for (const Meaning& meaning : meanings) {
    by_type_[meaning.type].push_back({atom, meaning.readings});
    frequency += expected(meaning.type);
  }
  patterns_.push_back(pattern);
  frequency_.push_back(frequency);
  return atom;
}

Link Rows::link_of(const Step& step) {
  Link out;
  out.gap = step.before;
  for (const Sequence& inner : step.item.alternatives) {
    if (is_plain(inner)) out.atoms.push_back(atom_of(inner.steps.front().item.word));
    else out.choice.push_back(add(inner));
  }
  if (step.item.alternatives.empty()) {
    out.atoms.push_back(atom_of(step.item.word));
    out.number = step.item.word.form == WordPattern::Form::number;
  }
  put_in_order(out.atoms);
  return out;
}

RowNumber Rows::add(const Sequence& sequence) {
  WordRow row;
  for (const Step& step : sequence.steps) {
    if (step.before.order == Gap::Order::either) row.turn = row.links.size();
    row.links.push_back(link_of(step));
  }
  describe(row);
  rows_.push_back(std::move(row));
  return static_cast<RowNumber>(rows_.size() - 1);
}

void Rows::describe(WordRow& row) const {
  row.starts = starts_of(row.links.front());
  if (row.turn)
    for (const Atom atom : starts_of(row.links[row.turn])) row.starts.push_back(atom);
  put_in_order(row.starts);
  row.key = key_of(row.links.front());
  for (std::size_t i = 1; i < row.links.size(); ++i)
    if (Key other = key_of(row.links[i]); other.frequency < row.key.frequency) row.key = std::move(other);
}

std::vector<Atom> Rows::starts_of(const Link& link) const {
  std::vector<Atom> out = link.atoms;
  for (const RowNumber row : link.choice) out.insert(out.end(), rows_[row].starts.begin(), rows_[row].starts.end());
  return out;
}

Key Rows::key_of(const Link& link) const {
  Key out{link.atoms, 0};
  for (const Atom atom : link.atoms) out.frequency += frequency_[atom];
  for (const RowNumber row : link.choice) {
    const Key& key = rows_[row].key;
    out.atoms.insert(out.atoms.end(), key.atoms.begin(), key.atoms.end());
    out.frequency += key.frequency;
  }
  return out;
}

GroupNumber Rows::group_of(std::vector<Atom> atoms) {
  put_in_order(atoms);
  const auto [known, fresh] = group_numbers_.emplace(std::move(atoms), static_cast<GroupNumber>(groups_.size()));
  if (fresh) groups_.push_back(known->first);
  return known->second;
}

std::vector<GroupNumber> Rows::groups_of(const std::vector<RowNumber>& rows) {
  std::vector<Key> keys;
  for (const RowNumber row : rows)
    for (const Link& link : rows_[row].links) keys.push_back(key_of(link));
  std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.frequency < b.frequency; });
  std::vector<GroupNumber> out;
  for (Key& key : keys) out.push_back(group_of(std::move(key.atoms)));
  return out;
}

void Rows::terms_of(const Link& link, Candidates::Clause& out) const {
  for (const Atom atom : link.atoms) {
    const auto terms = senses_.terms(patterns_[atom], senses_.meanings(patterns_[atom]));
    out.insert(out.end(), terms.begin(), terms.end());
  }
  for (const RowNumber row : link.choice) terms_of(rows_[row].links.front(), out);
}

void Rows::clauses_of(RowNumber row, Candidates::Branch& out) const {
  for (const Link& link : rows_[row].links) terms_of(link, out.emplace_back());
}

}  // namespace behov
