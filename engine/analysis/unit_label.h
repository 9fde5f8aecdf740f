// What people read for a unit that --rows, --columns and --by name.
#pragma once

#include <string>

namespace behov {

// "Code" for code, "Participant" for participant; an attribute goes by its own name.
std::string label_of_unit(const std::string& unit);

}  // namespace behov
