// The turns of a transcript as quotations, so that every test of turns is a test of offsets too.
#pragma once

#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/transcript/transcript.h"

namespace behov {

// "Label|what is said" of each turn.
inline std::vector<std::string> turns_of(const Transcript& transcript) {
  std::vector<std::string> out;
  for (const Turn& turn : transcript.turns) out.push_back(turn.speaker + "|" + std::string(slice(transcript.text, turn.span)));
  return out;
}

}  // namespace behov
