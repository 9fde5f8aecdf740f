#include "cli/opened.h"
#include "engine/analysis/codings.h"
#include "engine/analysis/frequencies.h"

namespace behov {
namespace {

Counted counted_by(const std::string& name) {
  if (name == "turns") return Counted::turns;
  if (name == "mentions") return Counted::mentions;
  return name == "rate" ? Counted::rate : Counted::participants;
}

}  // namespace

Exit run_table(const Call& call) {
  return with_study(call, [&](Study& study) {
    FrequencyQuestion question{call.value("rows", "code"), call.value("columns"), counted_by(call.value("count", "participants")), call.has("needs")};
    if (!question.columns.empty() && question.columns != "transcript" && question.columns != "participant") must_be_attribute(study, question.columns);
    const Where where = where_of(call);
    const auto codings = study.codings(where);
    Table table = frequency_table(codings, study.lexicon(), study.population(where), study.roster(), question);
    add_near_note(codings, table);
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
