#include "cli/lexicon.h"
#include "cli/opened.h"
#include "engine/base/say.h"
#include "engine/study_suggest.h"

namespace behov {
namespace {

const Code& code_named(const Study& study, const std::string& name) {
  const auto codes = study.codes({{"code", {name}}});
  if (codes.size() != 1) throw Failure(Exit::usage, say("`{}` is a theme: suggest takes one code, such as {}", name, codes.front()->id));
  return *codes.front();
}

}  // namespace

Exit lexicon_suggest(const Call& call) {
  return with_study(call, [&](Study& study) {
    SuggestQuestion question;
    question.code = &code_named(study, call.operands.at(1));
    question.most = call.number("most").value_or(question.most);
    question.fewest_people = call.number("people").value_or(question.fewest_people);
    return deliver_from(study, suggested(study, where_of(call), question), call);
  });
}

}  // namespace behov
