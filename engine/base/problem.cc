#include "engine/base/problem.h"

#include <algorithm>
#include <iterator>

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

Problem error_at(Place place, std::string message) { return {Severity::error, std::move(place), std::move(message)}; }

Problem warning_at(Place place, std::string message) {
  return {Severity::warning, std::move(place), std::move(message)};
}

void append(Problems& problems, Problems more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace behov
