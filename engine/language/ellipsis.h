// Words cut short because the next one completes them: `hälso-` in `hälso- och sjukvården` is hälsovården, `-föreningar`
// in `bostadsrätter och -föreningar` begins as the word before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/compounds.h"
#include "engine/language/tokens.h"

namespace behov {

// A token cut short, and the one that completes it.
struct CutShort {
  std::uint32_t token = 0;
  std::uint32_t beside = 0;
};

// Of a text's tokens, in order.
std::vector<CutShort> find_cut_short(const std::vector<Token>& tokens);

// The words, in small letters, that a word cut short may stand for, the likeliest first: of `hälso-` beside
// `sjukvårdspersonalen` hälsovårdspersonalen and hälsopersonalen.
std::vector<std::u32string> completions(std::u32string_view cut_short, std::u32string_view beside, const Splitter& splitter);

}  // namespace behov
