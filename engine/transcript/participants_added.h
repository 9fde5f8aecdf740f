// participants.csv with more people in it: rows after those that stand there, attributes in cells that are empty. What
// somebody wrote is never written over.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/transcript/participants.h"

namespace behov {

using Attributes = std::vector<std::pair<std::string, std::string>>;

struct PeopleAdded {
  std::vector<ParticipantRow> rows;              // for speakers that have none; their attributes are beneath
  std::map<std::string, Attributes> attributes;  // of participants
  std::vector<std::string> order;                // of attributes that are columns yet to be made
};

struct ParticipantsMerged {
  std::string bytes;              // the file anew, or as it was where nothing came to it
  std::size_t rows = 0, values = 0;
  std::vector<std::string> kept;  // "P01 born: Sverige, not Iran"
};

// `bytes` as the file has them (CSV; empty: there is none), `wave` as read_participants has it. Errors: those of read_participants, of the file or of what
// would become of it.
Checked<ParticipantsMerged> add_people(std::string_view bytes, const std::string& file, const PeopleAdded& people, const std::string& wave);

}  // namespace behov
