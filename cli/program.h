// The program: words in, an exit code out. main() gives it the one table of commands, tests give it theirs.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace behov {

// Chooses the tongue, reads the words, runs the command, and turns whatever it throws into one sentence on stderr and
// the exit code that belongs to it.
int run_program(const std::vector<Command>& commands, const std::vector<std::string>& words);

}  // namespace behov
