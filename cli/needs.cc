#include "cli/opened.h"
#include "engine/analysis/codings.h"
#include "engine/analysis/needs.h"

namespace behov {
namespace {

Stance stance_named(std::string_view name) { return name == "works" ? Stance::works : name == "told" ? Stance::told : Stance::need; }

}  // namespace

Exit run_needs(const Call& call) {
  return with_study(call, [&](Study& study) {
    const NeedsQuestion question{call.value("by"), call.number("quotes").value_or(0), stance_named(call.value("stance", "need"))};
    if (!question.by.empty()) study.roster().require_attribute(question.by);
    const Where where = where_of(call);
    const auto codings = study.codings(where);
    Table table = needs_table(codings, study.raised(where), study.lexicon(), study.population(where), study.roster(), question);
    add_near_note(codings, table);
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
