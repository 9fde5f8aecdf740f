// The words of a call read against the table of commands.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "engine/base/say.h"

namespace behov {

// Those that every command takes.
const std::vector<Option>& common_options();

// Options may stand before the command (`behov -C study needs`) and among the operands. What begins with one dash and
// is not exactly -C, -o or -h is an operand, so `behov find -bostad` works; so is everything after `--`.
// Throws Failure(usage) with a sentence that names the nearest command or option.
Call parse_call(const std::vector<Command>& commands, const std::vector<std::string>& words);

// --lang, else LC_ALL, LC_MESSAGES or LANG (the first that is set) beginning with sv.
Tongue tongue_of(const std::vector<std::string>& words);

// The command's own options, then those of every command.
std::vector<const Option*> options_of(const Command& command);
// The command's option of that name, one of every command's included; null where it has none.
const Option* find_option(const Command& command, std::string_view name);
const Command* find_command(const std::vector<Command>& commands, std::string_view name);
// The same, or Failure(usage) with the nearest name.
const Command& command_named(const std::vector<Command>& commands, std::string_view name);

}  // namespace behov
