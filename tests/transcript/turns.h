// Turns as tests write them.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/transcript/transcript.h"

namespace behov {

struct Said {
  std::uint32_t number = 0;
  std::string speaker, text;
  friend bool operator==(const Said&, const Said&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Said& said) { return out << said.number << " " << said.speaker << ": " << said.text; }
};

inline std::vector<Said> said_in(const Transcript& transcript) {
  std::vector<Said> out;
  for (const Turn& turn : transcript.turns) out.push_back({turn.number, turn.speaker, std::string(slice(transcript.text, turn.span))});
  return out;
}

inline std::vector<Said> said_in(const std::string& file, std::string_view bytes, const std::set<std::string>& listed = {}) {
  const auto read = read_transcript(file, bytes, listed);
  EXPECT_TRUE(read.ok()) << to_string(read.problems.empty() ? Problem{} : read.problems.front());
  return said_in(read.value);
}

}  // namespace behov
