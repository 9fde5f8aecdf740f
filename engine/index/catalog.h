// What the index knows of each transcript without opening a turn: enough for denominators, roles and warnings.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

struct SpeakerCount {
  std::string label;
  std::uint32_t turns = 0;
  std::uint32_t words = 0;
};

struct CatalogEntry {
  std::string id;
  std::string file;
  std::string format;
  std::string encoding;
  std::string hash;  // content_key() of the bytes, and of the labels that were listed for it
  bool labelled = true;
  std::uint32_t turns = 0;             // turn 0 included where there is one
  std::uint32_t first_document = 0;    // the number of its first turn in the database; the others follow
  std::vector<SpeakerCount> speakers;  // in order of appearance
  Problems warnings;                   // said when it was read, and again whenever it is used
};

// By id, in Swedish order in everything shown.
using Catalog = std::map<std::string, CatalogEntry, std::less<>>;

// How a source's content is known: by the hash of its bytes and by the labels listed for it.
std::string content_key(const std::string& hash, const std::set<std::string>& listed);

std::string pack_catalog(const Catalog& catalog);
Catalog unpack_catalog(std::string_view bytes);

}  // namespace behov
