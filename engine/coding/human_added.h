// A coder's file with rows that came from elsewhere: what stands there stays as it is.
#pragma once

#include "engine/coding/human.h"

namespace behov {

struct RowsAdded {
  HumanFile file;
  std::size_t added = 0, same = 0;
  std::vector<HumanCoding> kept_otherwise;  // rows that came, on passages of which the coder says something else here
};

// Rows are placed. One that says of a passage and code what stands there already is not added; its note is, as a row of its
// own. Rows that contradict what stands there, or rows added before them, are left out and told.
RowsAdded add_rows(HumanFile file, const std::vector<HumanCoding>& rows);

}  // namespace behov
