#include "cli/nearest.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {

std::size_t letters_apart(std::string_view a, std::string_view b) {
  const std::u32string from = to_code_points(a), to = to_code_points(b);
  std::vector<std::vector<std::size_t>> steps(from.size() + 1, std::vector<std::size_t>(to.size() + 1));
  for (std::size_t i = 0; i <= from.size(); ++i) {
    for (std::size_t j = 0; j <= to.size(); ++j) {
      if (i == 0 || j == 0) {
        steps[i][j] = i + j;
        continue;
      }
      const std::size_t change = steps[i - 1][j - 1] + (from[i - 1] != to[j - 1]);
      steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
    }
  }
  return steps[from.size()][to.size()];
}

std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& names) {
  if (length(typed) >= 2)
    for (const std::string_view name : names)
      if (name.starts_with(typed)) return name;
  std::string_view best;
  std::size_t least = std::max<std::size_t>(length(typed) / 3, 1) + 1;
  for (const std::string_view name : names) {
    const std::size_t apart = letters_apart(typed, name);
    if (apart < least) {
      least = apart;
      best = name;
    }
  }
  return best;
}

}  // namespace behov
