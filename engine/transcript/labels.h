// Speaker labels: "I:", "IP2:", "KARIN ANDERSSON (c):" at the start of a line, told apart from `Klockan var 08:30`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

// A time stamp at the edge of a line: f4's #00:01:02-3#, or [00:01:02].
struct Stamp {
  std::size_t size = 0;  // bytes, with the space beside it
  double seconds = 0;
};
std::optional<Stamp> leading_stamp(std::string_view line);
std::optional<Stamp> trailing_stamp(std::string_view line);

struct LabelLine {
  std::string speaker;   // squeezed, without a final bracket
  std::size_t size = 0;  // bytes of the line up to what is said
  bool certain = false;  // known, bracketed or in capitals: needs no second sight
};
// What may be a label at the start of a line (a stamp before it counts as part).
std::optional<LabelLine> find_label(std::string_view line);

// I, R, IP3, Intervjuare, SPEAKER_01 and the like.
bool is_known_label(std::string_view label);

}  // namespace behov
