#include "cli/opened.h"
#include "engine/analysis/codings.h"

namespace behov {

Exit run_code(const Call& call) {
  return with_study(call, [&](Study& study) { return deliver_from(study, codings_table(study.codings(where_of(call))), call); });
}

}  // namespace behov
