// Failures of the machine and of the call: thrown once, caught once in main, which prints the sentence and
// leaves with the documented exit code.
#pragma once

#include <stdexcept>
#include <string>

namespace behov {

// Exit codes of the program (after BSD's sysexits).
enum class Exit {
  done = 0,
  nothing = 1,          // nothing matched
  usage = 64,           // the call's words are off
  bad_data = 65,        // a file that people wrote cannot be used as it is
  no_input = 66,        // a folder or file is missing
  bug = 70,
  cannot_create = 73,   // a file cannot be made
  cannot_write = 74,    // a write failed: full disk, broken medium
  try_again = 75,       // the index is in use by another process
};

class Failure : public std::runtime_error {
 public:
  Failure(Exit exit, const std::string& sentence) : std::runtime_error(sentence), exit_(exit) {}
  Exit exit() const { return exit_; }

 private:
  Exit exit_;
};

}  // namespace behov
