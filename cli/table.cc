#include "cli/opened.h"
#include "engine/analysis/codings.h"
#include "engine/analysis/frequencies.h"
#include "engine/analysis/matrix.h"
#include "engine/base/say.h"

namespace behov {
namespace {

Counted counted_by(const std::string& name) {
  if (name == "turns") return Counted::turns;
  if (name == "mentions") return Counted::mentions;
  return name == "rate" ? Counted::rate : Counted::participants;
}

bool is_person_or_transcript(const std::string& unit) { return unit == "participant" || unit == "transcript"; }

// Rows and columns: what is spoken of on one side, who speaks on the other.
void check_units(const Study& study, const std::string& rows, const std::string& columns) {
  for (const std::string& unit : {rows, columns})
    if (!unit.empty() && !is_spoken_of(unit) && !is_person_or_transcript(unit)) study.roster().require_attribute(unit);
  if (is_spoken_of(rows) && is_spoken_of(columns))
    throw Failure(Exit::usage, say("rows of {} go with columns of people: --columns participant, transcript or an attribute; `behov cooccur` sets codes against codes", rows));
  if (!is_spoken_of(rows) && !is_spoken_of(columns))
    throw Failure(Exit::usage, say("rows of {} go with columns of what is spoken of: --columns theme or code", rows));
}

Table count_table(Study& study, const Call& call) {
  const std::string rows = call.value("rows", "code");
  FrequencyQuestion question{rows, call.value("columns", is_spoken_of(rows) ? "" : "theme"), counted_by(call.value("count", "participants")), call.has("needs")};
  check_units(study, question.rows, question.columns);
  const auto codings = study.codings(where_of(call));
  Table table = frequency_table(codings, study.lexicon(), study.population(where_of(call)), study.roster(), question);
  add_near_note(codings, table);
  return table;
}

Table matrix_table(Study& study, const Call& call) {
  const MatrixQuestion question{call.value("rows", "participant"), call.value("columns", "theme"), call.has("needs")};
  if (call.has("count")) throw Failure(Exit::usage, say("--count is for numbers: leave it out with --cells text"));
  if (question.columns != "theme" && question.columns != "code") throw Failure(Exit::usage, say("the columns of passages are themes or codes: --columns theme or code"));
  check_units(study, question.rows, question.columns);
  const Where where = where_of(call);
  const auto codings = study.codings(where);
  Table table = framework_matrix(codings, study.codes(where), study.lexicon(), study.population(where), study.roster(), question);
  add_near_note(codings, table);
  return table;
}

}  // namespace

Exit run_table(const Call& call) {
  return with_study(call, [&](Study& study) { return deliver_from(study, call.value("cells") == "text" ? matrix_table(study, call) : count_table(study, call), call); });
}

}  // namespace behov
