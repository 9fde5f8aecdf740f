// Text broken into lines by the columns that a terminal gives it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

// Lines of at most `width` columns, broken at spaces, or inside a word that is longer than a line. Runs of spaces
// become one; a line end in the text stays one. No line for an empty text.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// The lines with `first` before the first and as many spaces before the rest, each ended by a line feed.
std::string hanging(std::string_view text, std::string_view first, std::size_t width);

// The text with spaces after it (or before it) up to `width` columns.
std::string padded(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

// The text cut to `width` columns, with `…` in the place of what is missing: its end, or its beginning.
std::string clipped(std::string_view text, std::size_t width);
std::string clipped_left(std::string_view text, std::size_t width);

}  // namespace behov
