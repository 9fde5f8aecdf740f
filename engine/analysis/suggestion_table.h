// Proposals as a table, with a quote each.
#pragma once

#include <vector>

#include "engine/analysis/proposal.h"

namespace behov {

// `judged`: people have coded, so that precision and F1 can be told; else their cells are empty.
Table table_of_proposals(const std::vector<Proposal>& proposals, const std::vector<StudiedTurn>& turns, bool judged);

}  // namespace behov
