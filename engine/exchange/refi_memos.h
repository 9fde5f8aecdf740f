// The notes of a project as memos: those that are not notes of codings. What they hang on becomes what they are about.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/coding/memo.h"
#include "engine/exchange/refi_codes.h"
#include "engine/exchange/refi_sources.h"

namespace behov {

// `taken` are GUIDs of notes that are notes of rows. Memos that behov wrote keep the names of their files; others are
// called after their titles.
std::vector<Memo> memos_of(const QdaProject& project, const QdaCodes& codes, const std::vector<TakenSource>& sources,
                           const std::set<std::string>& taken);

}  // namespace behov
