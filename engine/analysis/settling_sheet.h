// The passages that coders differ on, as a sheet to settle them in: a row a passage and code, with who says yes and who
// no, to be filled in as any sheet (review_sheet.h) and taken back as what the group has settled.
#pragma once

#include <string>
#include <vector>

#include "engine/analysis/agreement.h"

namespace behov {

// Passages of one code that overlap are one row, from the first to the last of them. Where raters differ on whether it is
// a need, `need` is `?`: whoever accepts says which. What is settled already is not in it. `codes` may be chosen from.
Table settling_sheet(const std::vector<RatedTurn>& turns, const std::vector<std::string>& raters, const std::vector<std::string>& codes);

}  // namespace behov
