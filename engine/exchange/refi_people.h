// Who the people of a project are: cases, and variables of documents, as rows of participants.csv.
//
// A named case is a participant. Which speaker that is in a transcript is what behov once wrote of it; else the only
// respondent, or the one whose words the case is laid on. The values of an unnamed case, or of a document, are those of
// the document's only respondent.
#pragma once

#include "engine/exchange/refi_sources.h"
#include "engine/transcript/participants_added.h"

namespace behov {

// Those who have attributes.
std::set<std::string> people_described(const QdaProject& project);

// `roster` is of the study's transcripts and the new ones, as participants.csv stands; what it says is not changed.
PeopleAdded people_of(const QdaProject& project, const std::vector<TakenSource>& sources, const Roster& roster,
                      std::vector<LeftOut>& left_out);

}  // namespace behov
