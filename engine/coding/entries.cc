#include "engine/coding/entries.h"

#include <utility>

namespace behov {
namespace {

class Gathering {
 public:
  std::vector<Use> uses;

  void add(Use::Kind kind, const std::vector<Expression>& expressions, std::uint32_t number = 0, const std::string& label = "") {
    for (const Expression& expression : expressions) uses.push_back({kind, number, label, &expression});
  }

  void add_codes(const std::vector<const Code*>& codes) {
    each(codes, [&](const Code& code, std::uint32_t i) {
      add(Use::Kind::term, code.terms, i);
      for (const NamedNeed& need : code.needs) add(Use::Kind::term, need.terms, i, need.id);
    });
    each(codes, [&](const Code& code, std::uint32_t i) { add(Use::Kind::hint, code.hints, i); });
    each(codes, [&](const Code& code, std::uint32_t i) { add(Use::Kind::except, code.except, i); });
    each(codes, [&](const Code& code, std::uint32_t i) { add(Use::Kind::question, code.questions, i); });
  }

  void add_rules(const NeedRules& rules) {
    for (const Cue& cue : rules.cues) add(Use::Kind::cue, cue.terms, 0, cue.kind);
    add(Use::Kind::works, rules.works);
    add(Use::Kind::solved, rules.solved);
    add(Use::Kind::dismissed, rules.dismissed);
    add(Use::Kind::told, rules.told);
    add(Use::Kind::imagined, rules.imagined);
    for (const Leaning& leaning : rules.leanings)
      for (const Expression& expression : leaning.terms) uses.push_back({Use::Kind::leaning, 0, leaning.id, &expression, &leaning});
    add(Use::Kind::negation, rules.negations);
    add(Use::Kind::opener, rules.clause_openers);
  }

 private:
  template <class Call>
  static void each(const std::vector<const Code*>& codes, Call call) {
    for (std::uint32_t i = 0; i < codes.size(); ++i) call(*codes[i], i);
  }
};

}  // namespace

std::vector<Use> uses_of(const Lexicon& lexicon, const std::vector<const Code*>& codes) {
  Gathering out;
  out.add_codes(codes);
  out.add_rules(lexicon.rules);
  out.add(Use::Kind::elsewhere, lexicon.passing.elsewhere);
  for (std::uint32_t i = 0; i < lexicon.context.size(); ++i) {
    out.add(Use::Kind::asking, lexicon.context[i].asked, i);
    out.add(Use::Kind::opening, lexicon.context[i].openings, i);
  }
  return std::move(out.uses);
}

Because because_of(const Use& use, std::string rule) {
  const bool named = use.kind == Use::Kind::term;
  return {use.expression->place, use.expression->text, named ? use.label : "", std::move(rule)};
}

}  // namespace behov
