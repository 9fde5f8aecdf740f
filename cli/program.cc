#include "cli/program.h"

#include <csignal>
#include <exception>
#include <new>

#include "cli/deliver.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "engine/base/say.h"

namespace behov {
namespace {

Exit run_call(const Call& call) {
  if (call.has("version")) print("behov " + std::string(version()) + "\n");
  else if (call.has("help") && call.named) print(help_text(*call.command, output_width()));
  else if (call.has("help")) print(help_text(*call.commands, output_width()));
  else return call.command->run(call);
  return Exit::done;
}

Exit leave_with(Exit exit, std::string_view sentence) {
  complain("behov: " + std::string(sentence));
  return exit;
}

Exit run_words(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  try {
    return run_call(parse_call(commands, words));
  } catch (const Failure& failure) {
    return leave_with(failure.exit(), failure.what());
  } catch (const std::bad_alloc&) {
    return leave_with(Exit::bug, say("there is not enough memory for this"));
  } catch (const std::exception& error) {
    return leave_with(Exit::bug, say("something went wrong that should not: {}", error.what()));
  }
}

}  // namespace

int run_program(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves is noticed where we write
  speak(tongue_of(words));
  return static_cast<int>(run_words(commands, words));
}

}  // namespace behov
