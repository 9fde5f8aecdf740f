// Expressions in one spelling, and the words that stand in them.
#include <algorithm>

#include "engine/lexicon/entry.h"

namespace behov {
namespace {

std::string wording(const WordPattern& word) {
  std::string out = word.text;
  switch (word.form) {
    case WordPattern::Form::first: out += "-"; break;
    case WordPattern::Form::head: out = "-" + out; break;
    case WordPattern::Form::anywhere: out = "-" + out + "-"; break;
    case WordPattern::Form::exact: out = "=" + out; break;
    case WordPattern::Form::number: out = "<tal>"; break;
    case WordPattern::Form::lemma:
    case WordPattern::Form::wildcard: break;
  }
  return word.pos ? out + "/" + std::string(name_of(*word.pos)) : out;
}

std::string wording(const Gap& gap) {
  if (gap.order == Gap::Order::adjacent) return " ";
  return (gap.order == Gap::Order::forward ? " ..." : " ~") + std::to_string(gap.most) + " ";
}

std::string wording(const Sequence& sequence);

std::vector<std::string> wordings(const std::vector<Sequence>& alternatives) {
  std::vector<std::string> out;
  for (const Sequence& one : alternatives) {
    // Parentheses in parentheses say nothing more.
    const bool nested = one.steps.size() == 1 && !one.steps.front().item.alternatives.empty();
    if (!nested) out.push_back(wording(one));
    else
      for (std::string& inner : wordings(one.steps.front().item.alternatives)) out.push_back(std::move(inner));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string wording(const Item& item) {
  if (item.alternatives.empty()) return wording(item.word);
  const auto all = wordings(item.alternatives);
  if (all.size() == 1 && all.front().find('~') == std::string::npos) return all.front();
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "(" : "|") + one;
  return out + ")";
}

std::string wording(const Sequence& sequence) {
  std::string out;
  for (const Step& step : sequence.steps) out += (out.empty() ? "" : wording(step.before)) + wording(step.item);
  return out;
}

void add_words(const Sequence& sequence, std::vector<EntryWord>& out) {
  using Form = WordPattern::Form;
  for (const Step& step : sequence.steps) {
    for (const Sequence& inner : step.item.alternatives) add_words(inner, out);
    const WordPattern& word = step.item.word;
    if (!step.item.alternatives.empty() || word.form == Form::wildcard || word.form == Form::exact || word.form == Form::number) continue;
    const EntryWord one{word.text, word.form};
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  }
}

}  // namespace

// The operands of `&` come in any order; what is ruled out comes last.
std::string wording(const Expression& expression) {
  std::vector<std::string> with, without;
  for (const Operand& operand : expression.operands) (operand.negated ? without : with).push_back(wording(operand.sequence));
  std::sort(with.begin(), with.end());
  std::sort(without.begin(), without.end());
  std::string out;
  for (const std::string& one : with) out += (out.empty() ? "" : " & ") + one;
  for (const std::string& one : without) out += " & !" + one;
  return out;
}

std::vector<std::string> wordings_apart(const Expression& expression) {
  const Sequence& first = expression.operands.front().sequence;
  const bool apart = !expression.is_conjunction() && first.steps.size() == 1 && !first.steps.front().item.alternatives.empty();
  return apart ? wordings(first.steps.front().item.alternatives) : std::vector<std::string>{wording(expression)};
}

std::vector<EntryWord> words_of(const Expression& expression) {
  std::vector<EntryWord> out;
  for (const Operand& operand : expression.operands) add_words(operand.sequence, out);
  return out;
}

}  // namespace behov
