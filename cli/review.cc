#include "cli/deliver.h"
#include "cli/opened.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

void check_call(const Call& call) {
  if (!call.has("blind") && (call.has("sample") || call.has("seed"))) throw Failure(Exit::usage, say("--sample and --seed draw turns for --blind"));
  if (call.has("blind") && call.has("coder")) throw Failure(Exit::usage, say("a blind sheet shows nobody's codings: leave --coder out"));
  if (call.has("blind") && call.number("sample").value_or(1) == 0) throw Failure(Exit::usage, say("--sample draws at least one turn"));
}

Table sheet_of(Study& study, const Call& call) {
  const Where where = where_of(call);
  const std::vector<std::string> codes = ids_of_codes(study, where);
  if (!call.has("blind")) return review_sheet(study.turns_to_review(where, to_nfc(call.value("coder"))), codes);
  const std::size_t sample = call.number("sample").value_or(50), seed = call.number("seed").value_or(1);
  return blind_sheet(study.drawn_turns(where, sample, seed), codes, blind_note(sample, seed));
}

}  // namespace

Exit run_review(const Call& call) {
  check_call(call);
  return with_study(call, [&](Study& study) {
    if (call.has("coder"))
      if (const auto fault = fault_of_coder_name(to_nfc(call.value("coder")))) throw Failure(Exit::usage, *fault);
    return deliver_from(study, sheet_of(study, call), call);
  });
}

}  // namespace behov
