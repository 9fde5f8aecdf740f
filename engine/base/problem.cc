#include "engine/base/problem.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "engine/base/say.h"

namespace behov {

std::string to_string(const Place& place) {
  std::string out = place.file;
  if (place.line) out += ":" + std::to_string(place.line);
  if (place.line && place.column) out += ":" + std::to_string(place.column);
  return out;
}

std::string to_string(const Problem& problem) {
  const std::string where = to_string(problem.place);
  const std::string kind = problem.severity == Severity::error ? say("error") : say("warning");
  return (where.empty() ? "" : where + ": ") + kind + ": " + problem.message;
}

bool has_errors(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
}

Problem error_at(Place place, std::string message) { return {Severity::error, std::move(place), std::move(message), {}, {}}; }

Problem warning_at(Place place, std::string message) {
  return {Severity::warning, std::move(place), std::move(message), {}, {}};
}

Problem warning_of(std::string_view kind, std::string which, Place place, std::string message) {
  return {Severity::warning, std::move(place), std::move(message), std::string(kind), std::move(which)};
}

void append(Problems& problems, Problems more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string first_of(const std::vector<std::string>& list, std::size_t examples) {
  if (examples == 0) return "";
  if (list.size() <= examples + 1) return fmt::format("{}", fmt::join(list, ", "));  // "and 1 more" says less than its name
  return say("{} and {} more", fmt::format("{}", fmt::join(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(examples), ", ")), list.size() - examples);
}

Problems folded(const Problems& problems, std::size_t examples) {
  std::map<std::string_view, std::vector<std::string>> kinds;
  std::map<std::string_view, std::set<std::string_view>> files;
  for (const Problem& problem : problems)
    if (!problem.kind.empty()) kinds[problem.kind].push_back(problem.which), files[problem.kind].insert(problem.place.file);
  Problems out;
  for (const Problem& problem : problems) {
    const auto kind = kinds.find(problem.kind);
    if (problem.kind.empty() || (kind != kinds.end() && kind->second.size() == 1)) {
      out.push_back(problem);
    } else if (kind != kinds.end()) {
      const std::string list = first_of(kind->second, examples);
      const std::string sentence = fmt::format(fmt::runtime(problem.kind), kind->second.size());
      out.push_back(warning_at({files[problem.kind].size() == 1 ? problem.place.file : "", 0, 0}, list.empty() ? sentence : sentence + ": " + list));
      kinds.erase(kind);
    }
  }
  return out;
}

}  // namespace behov
