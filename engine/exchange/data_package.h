// A study as data for R, Python and whatever reads tables: a Data Package (https://specs.frictionlessdata.io, version 1).
//
//   datapackage.json   what every table and column is, what points at what, how each file hashes
//   codings.csv        a row a coding, as `behov code` has them
//   codebook.csv       a row a code; needs.csv a row a named need
//   participants.csv   a row a person, with attributes and how much they say
//   transcripts.csv    a row a transcript; turns.csv a row a turn of anybody
//   annotations.jsonl  the codings as Web Annotations (annotations.h)
//   texts/ID.txt       with the texts only: what `start` and `end` count in, code points from 0, end-exclusive
//
// What people said (`text`, the texts, quotes) is left out unless it is asked for. The tables are CSV as write_table.h
// has it: UTF-8, LF, an apostrophe before a text that Excel would take for a formula; nothing known is an empty cell. The
// same study, the same bytes, in whatever tongue the program speaks.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/new_folder.h"
#include "engine/exchange/refi_project.h"
#include "engine/exchange/xlsx_table.h"
#include "engine/transcript/roster.h"

namespace behov {

// By transcript and turn.
using WordsInTurns = std::map<std::pair<std::string, std::uint32_t>, std::uint64_t>;

struct PackagedStudy {
  ExchangedStudy study;
  const Roster* roster = nullptr;
  WordsInTurns words;
  Method method;  // stands in datapackage.json
  bool with_text = false;
};

std::vector<FileInFolder> data_package(const PackagedStudy& packaged);

// The UUIDs of the codings, in their order: each coding's own, however many others there are.
std::vector<std::string> ids_of(const std::vector<Coding>& codings);

// "bostad/hyra!lägre"; empty where no need is named.
std::string need_key(const std::string& code, const std::string& named);

}  // namespace behov
