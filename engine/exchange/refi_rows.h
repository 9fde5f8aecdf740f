// The codings of a project as rows of codings/CODER.csv. A coding that goes over several turns becomes a row in each turn of
// a participant; marks (Need, Works, Accepted ...) go to the codings that lie on the same passage by the same person.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/coding/human.h"
#include "engine/exchange/refi_codes.h"
#include "engine/exchange/refi_sources.h"

namespace behov {

struct RowsFound {
  std::map<std::string, std::vector<HumanCoding>> by_coder;
  std::set<std::string> notes;  // GUIDs of those that are notes of rows
  std::size_t machine = 0;      // codings by the lexicons: they are made anew here
  std::size_t unplaced = 0;     // codings whose words do not stand in the transcript, or more than once
  std::size_t doubtful = 0;
  std::size_t divided = 0;      // codings that go over several turns
};

RowsFound rows_of(const QdaProject& project, const QdaCodes& codes, const std::vector<TakenSource>& sources,
                  const Roster& roster, std::vector<LeftOut>& left_out);

// The name of a user as a coder may have it; the lexicons' own is empty.
std::map<std::string, std::string> coders_of(const std::vector<QdaUser>& users);

}  // namespace behov
