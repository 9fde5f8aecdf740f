#include <iostream>
#include <iterator>

#include "cli/deliver.h"
#include "cli/opened.h"
#include "engine/analysis/concordance.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// The expression of the call, or of stdin for `-`. A mistake in it names its column.
Expression expression_of(const std::string& text, const Lists& lists, const Call& call) {
  auto read = parse_expression(text, {say("expression"), 1, 1}, lists);
  if (read.ok()) return std::move(read.value);
  report(read.problems, call);
  throw Failure(Exit::bad_data, say("the expression cannot be read: {}", text));
}

std::string typed_text(const Call& call) {
  if (call.text() != "-") return call.text();
  const std::string all((std::istreambuf_iterator<char>(std::cin)), {});
  return std::string(trim(all));
}

}  // namespace

Exit run_find(const Call& call) {
  return with_study(call, [&](Study& study) {
    const Expression expression = expression_of(typed_text(call), study.lexicon().lists, call);
    std::vector<Expression> except;
    for (const std::string& text : call.values("except")) except.push_back(expression_of(text, study.lexicon().lists, call));
    const Finder finder(expression, except, study.index().vocabulary(), study.senses(), study.tier());
    const Population people = study.population(where_of(call));
    std::vector<Hit> hits;
    study.each_counted_turn(people, finder.candidates(), [&](const IndexedTurn& turn) {
      for (Hit& hit : finder.find(turn, call.number("context").value_or(8))) {
        hit.participant = people.participant_of.at({turn.transcript, turn.speaker});
        hits.push_back(std::move(hit));
      }
    });
    return deliver_from(study, call.has("count") ? hit_count_table(hits) : concordance_table(hits), call);
  });
}

}  // namespace behov
