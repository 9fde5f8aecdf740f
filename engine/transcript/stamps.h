// Times in transcripts: "01:02", "00:01:02.345", and the stamps at the edges of a line that hold them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace behov {

// "1:02", "00:01:02", with a fraction after a point, a comma or f4's hyphen: seconds. Nothing for any other text.
std::optional<double> read_clock(std::string_view text);

// The same, or the first of two that an arrow or a dash joins: "00:01:02 --> 00:01:05".
std::optional<double> read_clock_range(std::string_view text);

struct Stamp {
  std::size_t size = 0;  // bytes, with the space and the dash that part it from what is said
  double seconds = 0;
};

// [00:01:02], [00:01:02 --> 00:01:05], (00:01:02) or f4's #00:01:02-3# at the very start.
std::optional<Stamp> leading_stamp(std::string_view line);
// 00:01:02 or 1:02 at the very start, with a space after it. Only before a label: `08:30 kom bussen` is speech.
std::optional<Stamp> bare_stamp(std::string_view line);
// [00:01:02] or #00:01:02-3# at the end; `size` counts from the end, with the space before it.
std::optional<Stamp> trailing_stamp(std::string_view line);

}  // namespace behov
