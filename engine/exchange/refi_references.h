// What points at what in a project: the schema of the format does not ask whether it is there.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "engine/exchange/refi.h"

namespace behov {

// The GUIDs that a file defines; `others` are sources that have no place here.
struct QdaThings {
  std::set<std::string> users, codes, variables, cases, sources, others, notes;
};

// Calls `refuse` with a sentence for each reference to what is not there. References to notes that were left out are
// taken out of the project.
void hold_references(QdaProject& project, const QdaThings& things, const std::function<void(std::string)>& refuse);

}  // namespace behov
