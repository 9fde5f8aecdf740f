// Numbers in digits and in words.
#pragma once

#include <string_view>

namespace behov {

// 7, 12,5, 1 000, 3:e; fem, tjugofem, hundrafyrtio, tusen, halvannat, ett par is not one.
bool is_number(std::string_view lower_form);

}  // namespace behov
