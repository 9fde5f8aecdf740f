#include "cli/opened.h"

#include "cli/deliver.h"
#include "cli/help.h"
#include "cli/options.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

bool rests_on_codings(const Call& call) { return find_option(*call.command, "source") != nullptr; }

// What the study assumed, in one line: kinds, not each of them.
std::string assumptions(const Study& study) {
  constexpr std::size_t most = 3;
  std::vector<std::string> said;
  for (const Problem& problem : folded(study.problems(), 0))
    if (problem.severity == Severity::warning) said.push_back(problem.message);
  if (said.empty()) return "";
  const std::size_t rest = said.size() > most ? said.size() - most : 0;
  said.resize(said.size() - rest);
  const std::string list = fmt::format("{}", fmt::join(said, "; "));
  return rest ? say("Assumed: {}; and {} more. `behov check` tells all.", list, rest) : say("Assumed: {}. `behov check` tells more.", list);
}

}  // namespace

Exit with_study(const Call& call, const std::function<Exit(Study&)>& work) {
  const auto study = Study::open(call.folder());
  if (has_errors(study->problems())) {
    for (const Problem& problem : study->problems())
      if (problem.severity == Severity::error) complain(to_string(problem));
    remark(say("Nothing was counted: mend what is named above, or name a transcript under `ignore` in study.toml."), call);
    return Exit::bad_data;
  }
  if (rests_on_codings(call)) study->choose(source_named(call.value("source", "best")).value_or(CodingSource::best));
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
  if (std::string assumed = assumptions(study); !assumed.empty()) table.notes.push_back(std::move(assumed));
  for (const std::string& note : study.notes()) table.notes.push_back(note);
}

std::vector<std::string> ids_of_codes(const Study& study, const Where& where) {
  std::vector<std::string> out;
  for (const Code* code : study.codes(where)) out.push_back(code->id);
  return out;
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

std::string must_compare_by(const Study& study, const Call& call) {
  const auto& attributes = study.roster().attributes();
  if (attributes.empty()) throw Failure(Exit::bad_data, say("nothing is known of the participants to compare them by: participants.csv has no columns beside who they are"));
  if (!call.has("by")) throw Failure(Exit::usage, say("compare by what? --by ATTRIBUTE; there are: {}", fmt::format("{}", fmt::join(attributes, ", "))));
  study.roster().require_attribute(call.value("by"));
  return call.value("by");
}

}  // namespace behov
