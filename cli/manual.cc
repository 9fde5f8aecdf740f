// The man page, in troff.
#include "cli/deliver.h"
#include "cli/help.h"
#include "cli/options.h"
#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// Text in which no character is a command of troff's.
std::string troff(std::string_view text) {
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else if (c == '`') out += "\\(ga";
    else if (c == '\'') out += "\\(aq";
    else if (c == '\n') out += out.ends_with('\n') ? "\\&" : "\n\\&";
    else out += c;
  }
  return out;
}

std::string heading(std::string_view text) { return ".SH \"" + troff(text) + "\"\n"; }
std::string item(std::string_view name, std::string_view text) {
  return ".TP\n.B " + troff(name) + "\n" + troff(text) + "\n";
}

std::string option_item(const Option& option) {
  std::string text(phrase(option.help));
  if (!option.choices.empty()) text += ": " + fmt::format("{}", fmt::join(option.choices, ", "));
  return item(trim(option_usage(option)), text);
}

std::string command_part(const Command& command) {
  std::string out = ".SS \"" + troff(usage_line(command)) + "\"\n" + troff(phrase(command.help)) + ".\n";
  if (!command.text.empty()) out += ".PP\n" + troff(phrase(command.text)) + "\n";
  for (const Option& option : command.options) out += option_item(option);
  if (!command.formats.empty())
    out += ".PP\n" + troff(say("Formats: {}.", fmt::format("{}", fmt::join(command.formats, ", ")))) + "\n";
  for (const std::string_view example : command.examples) out += ".PP\n.RS\n.nf\n" + troff(example) + "\n.fi\n.RE\n";
  return out;
}

std::string exit_codes() {
  return item("0", say("done")) + item("1", say("nothing matched")) + item("64", say("the call's words are off")) +
         item("65", say("a file of the study cannot be used as it is")) + item("66", say("a folder or file is missing")) +
         item("70", say("a mistake in behov itself")) + item("73, 74", say("a file cannot be made, or a write failed")) +
         item("75", say("the index is in use by another process: try again"));
}

std::string files() {
  return item("corpus/", say("the transcripts, and participants.csv")) +
         item("lexicons/", say("the themes, codes and lists that code, one expression a line")) +
         item("study.toml", say("title, interviewers and groups, where they are needed")) +
         item(".behov/", say("the index, which may be deleted at any time"));
}

}  // namespace

std::string man_page(const std::vector<Command>& commands) {
  std::string out = ".TH BEHOV 1 \"\" \"behov " + std::string(version()) + "\"\n";
  out += heading(say("NAME")) + "behov \\- " + troff(say("which needs recur in Swedish interviews")) + "\n";
  out += heading(say("SYNOPSIS")) + troff("behov " + say("COMMAND [options]")) + "\n";
  out += heading(say("DESCRIPTION")) +
         troff(say("behov finds which needs recur in Swedish interviews, among whom, and in whose words.")) + "\n" +
         troff(say("It reads a folder with corpus/ and lexicons/, and never leaves the computer.")) + "\n";
  out += heading(say("COMMANDS"));
  for (const Command& command : commands) out += command_part(command);
  out += heading(say("OPTIONS OF EVERY COMMAND"));
  for (const Option& option : common_options()) out += option_item(option);
  out += heading(say("FILES")) + files();
  out += heading(say("EXIT STATUS")) + exit_codes();
  return out;
}

Exit run_man(const Call& call) {
  deliver_text(man_page(*call.commands), call);
  return Exit::done;
}

}  // namespace behov
