// Completion for bash: a script that knows every command, option and choice, and needs no other package.
#include "cli/deliver.h"
#include "cli/help.h"
#include "cli/options.h"
#include "engine/base/say.h"

namespace behov {
namespace {

constexpr std::string_view frame = R"(# Completion of behov for bash, made by `behov completion bash`.
_behov() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      {values}) i=$((i + 1)) ;;
      -*) ;;
      *) command=${{COMP_WORDS[i]}}; break ;;
    esac
  done
  local options="{common}" choices=""
  case $command in
{commands}    "") [[ $word == -* ]] || options="{names}" ;;
  esac
  case $before in
    -C|--study) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    -o|--output) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
{choices}  esac
  if [[ -n $choices ]]; then mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
  elif [[ -z $command || $word == -* ]]; then mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else mapfile -t COMPREPLY < <(compgen -f -- "$word"); fi
}}
complete -o filenames -F _behov behov
)";

std::string words_of(const std::vector<Option>& options) {
  std::string out;
  for (const Option& option : options) out.append(out.empty() ? "--" : " --").append(option.name);
  return out;
}

// -C|--study|...: what takes a value may stand before the command.
std::string options_with_values() {
  std::string out;
  for (const Option& option : common_options()) {
    if (option.takes == Takes::nothing) continue;
    if (option.letter != 0) out.append(out.empty() ? "-" : "|-").append(1, option.letter);
    out.append(out.empty() ? "--" : "|--").append(option.name);
  }
  return out;
}

std::string choice_line(const Option& option) {
  if (option.choices.empty()) return "";
  return fmt::format("    --{}) choices=\"{}\" ;;\n", option.name, fmt::join(option.choices, " "));
}

// What follows `behov NAME`: its options, and its formats after --format.
std::string command_line(const Command& command) {
  std::string line = fmt::format("    {}) options+=\" {}\"", command.name, words_of(command.options));
  std::string choices;
  for (const Option& option : command.options) choices += choice_line(option);
  if (!command.formats.empty())
    choices += fmt::format("    --format) choices=\"{}\" ;;\n", fmt::join(command.formats, " "));
  if (!choices.empty()) line += "\n    case $before in\n" + choices + "    esac";
  return line + " ;;\n";
}

// `behov help` is followed by a command, `behov completion` by a shell.
std::string name_line(std::string_view after, std::string_view names) {
  return fmt::format("    {}) [[ $word == -* ]] || choices=\"{}\" ;;\n", after, names);
}

}  // namespace

std::string bash_completion(const std::vector<Command>& commands) {
  std::string names, lines, choices;
  for (const Command& command : commands) names.append(names.empty() ? "" : " ").append(command.name);
  for (const Command& command : commands) lines += command_line(command);
  for (const Option& option : common_options()) choices += choice_line(option);
  choices += name_line("help", names) + name_line("completion", "bash");
  return fmt::format(fmt::runtime(frame), fmt::arg("values", options_with_values()),
                     fmt::arg("common", words_of(common_options())), fmt::arg("commands", lines),
                     fmt::arg("names", names), fmt::arg("choices", choices));
}

Exit run_completion(const Call& call) {
  if (call.operands.front() != "bash")
    throw Failure(Exit::usage, say("completion is made for bash, not for {}", call.operands.front()));
  deliver_text(bash_completion(*call.commands), call);
  return Exit::done;
}

}  // namespace behov
