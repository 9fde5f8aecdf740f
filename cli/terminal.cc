#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace behov {
namespace {

constexpr std::size_t fixed_width = 100;
constexpr std::size_t narrowest = 40;

std::size_t columns_of_window() {
  if (const char* columns = std::getenv("COLUMNS")) {
    const long asked = std::strtol(columns, nullptr, 10);
    if (asked > 0) return static_cast<std::size_t>(asked);
  }
  winsize window{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) return window.ws_col;
  return fixed_width;
}

}  // namespace

bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

std::size_t output_width() {
  return stdout_is_terminal() ? std::max(columns_of_window(), narrowest) : fixed_width;
}

}  // namespace behov
