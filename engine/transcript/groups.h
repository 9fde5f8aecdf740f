// Recoded attributes: from a value to the group that study.toml puts it in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/transcript/settings.h"

namespace behov {

// The name of the value's group. Empty where no value of the group names it, or where it is no number and the group
// has bands; a number may have a decimal comma.
std::string group_of(const Group& group, std::string_view value);

// The names in the order of study.toml, and of rising numbers: "-1949", "1950-1969", "1970-".
std::vector<std::string> names_in(const Group& group);

}  // namespace behov
