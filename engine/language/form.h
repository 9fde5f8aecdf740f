// A form as the dictionaries are asked for it, shared by the files that Morphology is written in.
#pragma once

#include <algorithm>
#include <string>

#include "engine/base/text.h"
#include "engine/language/morphology.h"

namespace behov {

// A form in the ways in which it is asked for.
struct Morphology::Form {
  explicit Form(const std::string& form)
      : written(to_code_points(form)), lower(to_lower(form)), letters(to_code_points(lower)),
        capital(!written.empty() && is_upper(written.front())),
        all_capitals(capital && written.size() > 1 && std::none_of(written.begin(), written.end(), [](char32_t c) { return is_letter(c) && !is_upper(c); })) {}
  std::u32string written;
  std::string lower;
  std::u32string letters;
  bool capital;
  bool all_capitals;
};

}  // namespace behov
