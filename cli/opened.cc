#include "cli/opened.h"

#include "cli/deliver.h"
#include "cli/help.h"
#include "cli/options.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

bool rests_on_codings(const Call& call) { return find_option(*call.command, "source") != nullptr; }

}  // namespace

Exit with_study(const Call& call, const std::function<Exit(Study&)>& work) {
  const auto study = Study::open(call.folder());
  report(study->problems(), call);
  if (has_errors(study->problems())) {
    remark(say("Nothing was counted: mend what is named above, or name a transcript under `ignore` in study.toml."), call);
    return Exit::bad_data;
  }
  if (rests_on_codings(call)) study->choose(source_named(call.value("source", "best")).value());
  study->rest_on(call.has("exact") ? Tier::exact : Tier::near);
  return work(*study);
}

Where where_of(const Call& call) {
  Where out;
  for (const std::string& pair : call.values("where")) {
    const std::size_t sign = pair.find('=');
    if (sign == std::string::npos || sign == 0)
      throw Failure(Exit::usage, say("--where takes ATTRIBUTE=VALUE, not `{}`", pair));
    out[to_nfc(trim(std::string_view(pair).substr(0, sign)))].insert(to_nfc(trim(std::string_view(pair).substr(sign + 1))));
  }
  return out;
}

void add_notes(Table& table, Study& study, const Call& call) {
  if (call.has("where")) table.notes.push_back(say("Selected: {}.", fmt::format("{}", fmt::join(call.values("where"), ", "))));
  if (study.left_aside()) table.notes.push_back(say("{} passing mentions in answers about something else were left aside (lexicons/context.toml).", study.left_aside()));
  if (rests_on_codings(call))
    for (std::string& note : study.reading_notes(where_of(call))) table.notes.push_back(std::move(note));
  std::size_t assumed = 0;
  for (const Problem& problem : study.problems()) assumed += problem.severity == Severity::warning;
  if (assumed) table.notes.push_back(say("{} warnings on what was assumed: `behov check` lists them.", assumed));
  for (const std::string& note : study.notes()) table.notes.push_back(note);
}

Method method_of(const Study& study, const Call& call) {
  Method out = {{"behov", std::string(version())}, {say("command"), std::string(call.command->name) + (call.operands.empty() ? "" : " " + call.text())}};
  for (const auto& [option, values] : call.given)
    if (option != "output" && option != "format" && option != "directory")
      for (const std::string& value : values) out.emplace_back("--" + option, value);
  out.emplace_back(say("transcripts"), std::to_string(study.index().catalog().size()));
  out.emplace_back(say("corpus (SHA-256)"), study.corpus_hash());
  out.emplace_back(say("lexicons (SHA-256)"), study.lexicon_hash());
  return out;
}

Exit deliver_from(Study& study, Table table, const Call& call) {
  add_notes(table, study, call);
  return deliver(table, call, method_of(study, call));
}

void must_be_attribute(const Study& study, const std::string& name) {
  if (!study.roster().has_attribute(name))
    throw Failure(Exit::bad_data, say("there is no attribute `{}`; there are: {}", name, fmt::format("{}", fmt::join(study.roster().attributes(), ", "))));
}

}  // namespace behov
