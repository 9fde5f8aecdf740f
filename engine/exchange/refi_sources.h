// The texts of a project as transcripts: those that the study has already, matched by what they are called and what they
// say, and new ones, as files for corpus/. Every selection is placed in the transcript.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/exchange/refi.h"
#include "engine/transcript/roster.h"
#include "engine/transcript/transcript.h"

namespace behov {

struct TakenSource {
  const QdaSource* source = nullptr;
  Transcript transcript;                     // as the study has it, or will read it
  bool fresh = false;                        // no such transcript yet: corpus/`transcript.file` is to hold its text
  bool edited = false;                       // the study's text says something else in places
  std::vector<std::optional<Span>> places;   // of each selection, in code points of the transcript; nothing: no place
  std::vector<bool> doubtful;                // of each: nobody noted its words, and programs would count to different places
  std::vector<Speaker> speakers;             // who speaks, as behov once wrote it; empty: nobody wrote it
  std::vector<ParticipantRow> rows;          // of participants.csv, without attributes: so that the speakers are who they were
};

struct SourcesWanted {
  const std::vector<Transcript>* known = nullptr;   // the study's
  const Settings* settings = nullptr;
  std::set<std::string> taken;                      // ids of every file in corpus/, read or passed over
  std::set<std::string> described;                  // people with attributes
};

// In the order of the project. Errors: a text that would be read as another one.
Checked<std::vector<TakenSource>> take_sources(const QdaProject& project, const SourcesWanted& wanted);

// A name as a file of corpus/ may have it, without the extension of a document.
std::string name_of_transcript(const std::string& name, bool own);

}  // namespace behov
