#include "engine/exchange/cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  return fmt::format("{}", fmt::join(items, between));
}

// The words for yes and no, and what stands between the items of a list and before the decimals.
struct Manner {
  std::string yes, no;
  std::string_view between;
  char point;
};

std::string as_text(const Cell& cell, const Manner& manner) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  if (const auto* real = std::get_if<Real>(&cell)) return digits_of(*real, manner.point);
  if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? manner.yes : manner.no;
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return joined(*list, manner.between);
  return "";
}

}  // namespace

std::string digits_of(Real number, char point) {
  if (!std::isfinite(number.value)) return "";
  std::string digits = fmt::format("{:.{}f}", number.value, std::max(number.decimals, 0));
  if (digits.starts_with('-') && digits.find_first_not_of("-0.") == std::string::npos) digits.erase(0, 1);
  std::replace(digits.begin(), digits.end(), '.', point);
  return digits;
}

std::string data_text(const Cell& cell, char point) { return as_text(cell, {"true", "false", " | ", point}); }

std::string reading_text(const Cell& cell) {
  return as_text(cell, {say("yes"), say("no"), ", ", spoken_tongue() == Tongue::swedish ? ',' : '.'});
}

std::vector<std::string> items_of(const Cell& cell) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return *list;
  const std::string text = reading_text(cell);
  return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{text};
}

std::vector<std::string> keys_of(const Table& table) {
  std::set<std::string> taken;
  std::vector<std::string> keys;
  for (const Column& column : table.columns) {
    std::string key = column.key;
    for (int n = 2; !taken.insert(key).second; ++n) key = fmt::format("{}_{}", column.key, n);
    keys.push_back(std::move(key));
  }
  return keys;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool breaks = (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    if (c == '\r' && at < text.size() && text[at] == '\n') continue;
    append_utf8(out, breaks ? U' ' : c);
  }
  return harmless(out);
}

}  // namespace behov
