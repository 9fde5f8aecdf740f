// Help, the man page and the completion of bash, all from the table of commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace behov {

std::string_view version();

// The list of commands.
std::string help_text(const std::vector<Command>& commands, std::size_t width);
// One command, with every option.
std::string help_text(const Command& command, std::size_t width);

// "-o, --output FILE" and "behov find EXPR [options]".
std::string option_usage(const Option& option);
std::string usage_line(const Command& command);

// troff, for `man -l -`.
std::string man_page(const std::vector<Command>& commands);
// A script for bash to source.
std::string bash_completion(const std::vector<Command>& commands);

}  // namespace behov
