// Apertium's compiled analyser as its file has it: states, and edges that read a letter and write one. liblttoolbox
// decodes the numbers and the alphabet. automaton.h walks it, in another form.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "engine/language/tags.h"

namespace behov {

struct Transducer {
  struct Edge {
    std::int32_t in;   // a letter; 0: nothing is read
    std::int32_t out;  // a letter; 0: nothing is written; below 0 a tag
    std::uint32_t to;
  };
  std::vector<std::uint32_t> first_edge;  // by state, one more than there are states
  std::vector<Edge> edges;
  std::vector<bool> final;
  std::vector<std::uint32_t> roots;
  std::vector<Tags> tag_bits;  // by the number of the tag's symbol, counted from 0 for -1; 0: a tag that nobody asks for
};

// Throws Failure(no_input) where there is no such file, damaged_dictionary() where it is none.
Transducer read_transducer(const std::string& path);
Failure damaged_dictionary(const std::string& path);

}  // namespace behov
