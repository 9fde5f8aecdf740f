#include "engine/transcript/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "engine/base/text.h"

namespace behov {
namespace {

std::optional<double> read_number(std::string_view text) {
  std::string plain(trim(text));
  if (const std::size_t comma = plain.find(','); comma != std::string::npos) plain[comma] = '.';
  double out = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), out, std::chars_format::fixed);
  return error == std::errc() && end == plain.data() + plain.size() && std::isfinite(out) ? std::optional(out) : std::nullopt;
}

std::string shown(double number) { return fmt::format("{:.10g}", number); }

// The last number of a band that ends below `limit`. Among whole numbers it is the one before; else the limit itself
// is named, which belongs to the next band.
std::string last_below(const std::vector<double>& bands, double limit) {
  const bool whole = std::all_of(bands.begin(), bands.end(), [](double band) { return band == std::floor(band); });
  return shown(whole ? limit - 1 : limit);
}

// Band 0 is below the first limit.
std::string band_name(const std::vector<double>& bands, std::size_t number) {
  if (number == 0) return "-" + last_below(bands, bands.front());
  const std::string from = shown(bands[number - 1]);
  if (number == bands.size()) return from + "-";
  const std::string to = last_below(bands, bands[number]);
  return from == to ? from : from + "-" + to;
}

}  // namespace

std::string group_of(const Group& group, std::string_view value) {
  if (!group.bands.empty()) {
    const auto number = read_number(value);
    if (!number) return "";
    return band_name(group.bands, static_cast<std::size_t>(std::upper_bound(group.bands.begin(), group.bands.end(), *number) - group.bands.begin()));
  }
  for (const Group::Value& one : group.values)
    if (std::find(one.members.begin(), one.members.end(), value) != one.members.end()) return one.name;
  for (const Group::Value& one : group.values)
    if (one.members.empty()) return one.name;
  return "";
}

std::vector<std::string> names_in(const Group& group) {
  std::vector<std::string> out;
  if (group.bands.empty())
    for (const Group::Value& value : group.values) out.push_back(value.name);
  else
    for (std::size_t i = 0; i <= group.bands.size(); ++i) out.push_back(band_name(group.bands, i));
  return out;
}

}  // namespace behov
