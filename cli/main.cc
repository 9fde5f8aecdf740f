#include "cli/program.h"

int main(int count, char** words) {
  return behov::run_program(behov::commands(), std::vector<std::string>(words + 1, words + count));
}
