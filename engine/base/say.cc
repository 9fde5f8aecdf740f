#include "engine/base/say.h"

#include <unordered_map>

namespace behov {
namespace {

Tongue tongue_in_use = Tongue::english;

const std::unordered_map<std::string_view, std::string_view>& swedish_by_english() {
  static const auto map = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    for (const Translation& t : translations()) made.emplace(t.english, t.swedish);
    return made;
  }();
  return map;
}

}  // namespace

void speak(Tongue tongue) { tongue_in_use = tongue; }
Tongue spoken_tongue() { return tongue_in_use; }

std::string_view phrase(std::string_view english) {
  if (tongue_in_use == Tongue::english) return english;
  const auto found = swedish_by_english().find(english);
  return found == swedish_by_english().end() ? english : found->second;
}

}  // namespace behov
