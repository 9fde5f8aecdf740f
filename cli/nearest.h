// "did you mean": the name that somebody who typed another one most likely meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace behov {

// How many letters must be typed, left out, changed or swapped with their neighbour to make one of the other.
std::size_t letters_apart(std::string_view a, std::string_view b);

// The one that begins with what was typed, or is at most a third of its letters away; empty where none is.
// Of equals the first.
std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace behov
