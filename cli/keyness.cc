#include "engine/analysis/keyness.h"

#include "cli/opened.h"
#include "engine/base/say.h"

namespace behov {

Exit run_keyness(const Call& call) {
  return with_study(call, [&](Study& study) {
    const std::string by = must_compare_by(study, call);
    const KeynessQuestion question{by, call.value("against"), call.number("most").value_or(20), call.number("people").value_or(2)};
    const Where where = where_of(call);
    return deliver_from(study, keyness_table(study.spoken_words(where), study.population(where), study.roster(), question), call);
  });
}

}  // namespace behov
