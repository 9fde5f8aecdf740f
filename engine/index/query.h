// Candidates as a question to Xapian.
#pragma once

#include <vector>
#include <xapian.h>

#include "engine/index/index.h"

namespace behov {

// Numbers of the documents that may match, in order. The candidates' transcripts are not looked at.
std::vector<Xapian::docid> documents_for(const Xapian::Database& database, const std::vector<Candidates::Branch>& branches);

}  // namespace behov
