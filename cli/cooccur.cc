#include "engine/analysis/cooccurrence.h"

#include "cli/opened.h"
#include "engine/analysis/codings.h"

namespace behov {
namespace {

Within within_named(std::string_view name) { return name == "sentence" ? Within::sentence : name == "participant" ? Within::participant : Within::turn; }

}  // namespace

Exit run_cooccur(const Call& call) {
  return with_study(call, [&](Study& study) {
    const CooccurQuestion question{within_named(call.value("within")), call.value("rows", "code"), call.has("needs"), call.has("matrix"), call.number("quotes").value_or(0)};
    const Where where = where_of(call);
    const auto codings = study.codings(where);
    const auto sentences = question.within == Within::sentence ? study.sentences(where) : SentencePlaces{};
    Table table = cooccurrence_table(codings, study.codes(where), study.lexicon(), study.population(where), sentences, question);
    add_near_note(codings, table);
    return deliver_from(study, std::move(table), call);
  });
}

}  // namespace behov
