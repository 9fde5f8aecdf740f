#include "engine/analysis/compare.h"

#include "cli/opened.h"
#include "engine/analysis/codings.h"
#include "engine/base/say.h"

namespace behov {
namespace {

std::optional<Stance> stance_asked(std::string_view name) {
  if (name == "any") return {};
  return name == "works" ? Stance::works : name == "told" ? Stance::told : Stance::need;
}

CompareQuestion question_of(const Study& study, const Call& call) {
  CompareQuestion out;
  out.by = must_compare_by(study, call);
  out.against = call.value("against");
  out.rows = call.value("rows", "code");
  out.stance = stance_asked(call.value("stance", "need"));
  out.rates = call.value("count") == "rate";
  out.random_sample = study.settings().sample == "random";
  out.seed = call.number("seed").value_or(1);
  if (out.rows == "need" && out.stance != Stance::need) throw Failure(Exit::usage, say("only needs have names: leave out --stance with --rows need"));
  return out;
}

}  // namespace

Exit run_compare(const Call& call) {
  return with_study(call, [&](Study& study) {
    const CompareQuestion question = question_of(study, call);
    const Where where = where_of(call);
    const auto codings = study.codings(where);
    Table table = compare_table(codings, study.codes(where), study.lexicon(), study.population(where), study.roster(), question);
    add_near_note(codings, table);
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
