#include "cli/help.h"

#include <algorithm>

#include "cli/deliver.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/wrap.h"

namespace behov {
namespace {

constexpr std::size_t readable = 100;  // longer lines are hard to read, however wide the window is

// Two columns: names, and what they are, wrapped beside them.
struct Line {
  std::string name;
  std::string text;
};

std::string two_columns(const std::vector<Line>& lines, std::size_t width) {
  std::size_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, display_width(line.name));
  std::string out;
  for (const Line& line : lines) out += hanging(line.text, "  " + padded(line.name, widest + 2), width);
  return out;
}

std::string section(std::string_view heading, const std::string& body) {
  return body.empty() ? "" : "\n" + std::string(heading) + "\n" + body;
}

std::vector<std::string_view> choices_of(const Option& option, const Command* command) {
  return option.name == "format" && command != nullptr ? command->formats : option.choices;
}

Line line_of(const Option& option, const Command* command) {
  std::string text(phrase(option.help));
  const auto choices = choices_of(option, command);
  if (!choices.empty()) text += ": " + fmt::format("{}", fmt::join(choices, ", "));
  return {option_usage(option), text};
}

std::string options_section(const std::vector<Option>& options, const Command* command, std::size_t width) {
  std::vector<Line> lines;
  for (const Option& option : options) {
    const bool no_formats = command != nullptr && option.name == "format" && command->formats.empty();
    if (!no_formats) lines.push_back(line_of(option, command));
  }
  return two_columns(lines, width);
}

std::string examples_section(const Command& command) {
  std::string out;
  for (const std::string_view example : command.examples) out.append("  ").append(example).append("\n");
  return out;
}

}  // namespace

std::string_view version() { return BEHOV_VERSION; }

std::string option_usage(const Option& option) {
  std::string out = option.letter != 0 ? std::string("-") + option.letter + ", " : "    ";
  out.append("--").append(option.name);
  if (!option.value.empty()) out.append(" ").append(phrase(option.value));
  return out;
}

std::string usage_line(const Command& command) {
  std::string out = "behov " + std::string(command.name);
  if (!command.operands.usage.empty()) out.append(" ").append(phrase(command.operands.usage));
  return out + say(" [options]");
}

std::string help_text(const std::vector<Command>& commands, std::size_t width) {
  width = std::min(width, readable);
  std::vector<Line> lines;
  for (const Command& command : commands) lines.push_back({std::string(command.name), say(command.help)});
  return hanging(say("behov finds which needs recur in Swedish interviews, among whom, and in whose words."), "", width) +
         section(say("Usage:"), "  behov " + say("COMMAND [options]") + "\n") +
         section(say("Commands:"), two_columns(lines, width)) +
         section(say("Options of every command:"), options_section(common_options(), nullptr, width)) + "\n" +
         hanging(say("`behov help COMMAND` tells more of one; `behov man | man -l -` is the whole manual."), "", width);
}

std::string help_text(const Command& command, std::size_t width) {
  width = std::min(width, readable);
  const std::string text = command.text.empty() ? "" : "\n" + hanging(phrase(command.text), "", width);
  return hanging(say("{}: {}", command.name, phrase(command.help)), "", width) +
         section(say("Usage:"), "  " + usage_line(command) + "\n") + text +
         section(say("Options:"), options_section(command.options, &command, width)) +
         section(say("Options of every command:"), options_section(common_options(), &command, width)) +
         section(say("Examples:"), examples_section(command));
}

Exit run_help(const Call& call) {
  if (call.operands.empty()) {
    deliver_text(help_text(*call.commands, output_width()), call);
    return Exit::done;
  }
  const Command& command = command_named(*call.commands, call.operands.front());
  deliver_text(help_text(command, output_width()), call);
  return Exit::done;
}

}  // namespace behov
