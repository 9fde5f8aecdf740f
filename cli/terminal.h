// What the program knows of the terminal, if there is one.
#pragma once

#include <cstddef>

namespace behov {

bool stdout_is_terminal();
bool stderr_is_terminal();

// COLUMNS or what the terminal says where stdout is one; else always 100, so that a file never depends on a window.
std::size_t output_width();

}  // namespace behov
