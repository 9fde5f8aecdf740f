// The care of the lexicons: which of its tasks a call names, and with which options.
#include "cli/lexicon.h"

#include <algorithm>

#include "engine/base/say.h"

namespace behov {
namespace {

struct Task {
  std::string_view name, usage;  // the operands after the name
  std::size_t least, most;
  std::vector<std::string_view> options;  // of those that some tasks have
  Exit (*run)(const Call& call);
};

const std::vector<Task>& tasks() {
  static const std::vector<Task> all = {
      {"check", "", 0, 0, {"all", "static", "code"}, lexicon_check},
      {"suggest", "CODE", 1, 1, {"most", "people"}, lexicon_suggest},
      {"save", "[NOTE]", 0, any_number, {}, lexicon_save},
      {"diff", "[A] [B]", 0, 2, {"all"}, lexicon_diff_of},
      {"rename", "OLD NEW", 2, 2, {}, lexicon_rename},
      {"import", "FILE", 1, 1, {}, lexicon_import},
      {"export", "FILE", 1, 1, {}, lexicon_export},
  };
  return all;
}

const Task& task_named(const std::string& name) {
  std::string known;
  for (const Task& task : tasks()) {
    if (task.name == name) return task;
    known.append(known.empty() ? "" : ", ").append(task.name);
  }
  throw Failure(Exit::usage, say("lexicon does not {}; it does: {}", name, known));
}

}  // namespace

Exit run_lexicon(const Call& call) {
  const Task& task = task_named(call.operands.front());
  const std::size_t operands = call.operands.size() - 1;
  const std::string usage = std::string(task.name) + (task.usage.empty() ? "" : " ") + std::string(task.usage);
  if (operands < task.least || operands > task.most) throw Failure(Exit::usage, say("behov lexicon {}: so it is written", usage));
  for (const Option& option : call.command->options)
    if (call.has(option.name) && std::find(task.options.begin(), task.options.end(), option.name) == task.options.end())
      throw Failure(Exit::usage, say("lexicon {} has no option --{}", task.name, option.name));
  return task.run(call);
}

}  // namespace behov
