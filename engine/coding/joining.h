// What people say and what the machine says, made one. In each turn and for each code:
//
//   1. What the group has settled wins over what coders say of an overlapping passage, and coders win over the lexicon.
//   2. A rejection holds for its passage whatever entry matches there later.
//   3. Who read a turn blind (without seeing suggestions), or settled it as a whole (a `read` in settled.csv), has said
//      no to every code that they left out there; who read it with the suggestions at hand has let them stand.
//   4. Where one coder says yes and another no, and nothing is settled, the passage is unsettled: it counts for nothing, the
//      machine's coding of it included, and is listed. Where they agree on the code but not on whether it is a need, the
//      coding stands, without a need, and is listed.
//   5. Overlapping passages of one code that people coded are one coding: the passage of the highest authority, then the
//      longest; the others and the lexicon's lines stand in `also`. What nobody says of the need, the lexicon says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/coding/coding.h"
#include "engine/coding/human.h"
#include "engine/index/turn.h"

namespace behov {

// Whose codings count.
enum class CodingSource {
  best,     // people's where they have spoken, else the lexicon's
  settled,  // settled.csv alone
  human,    // people's alone
  machine   // the lexicon's alone, as if nobody had read
};
std::optional<CodingSource> source_named(std::string_view name);

// How the sample that a turn was drawn in is written into the note of its `read`: "blind sample 40 seed 7".
std::string blind_note(std::size_t sample, std::uint64_t seed);
bool is_blind(const HumanCoding& row);

// A disagreement that nobody has settled.
struct Unsettled {
  std::string transcript;
  std::uint32_t turn = 0;
  std::string code;
  Span span;
  std::vector<std::string> yes, no;  // coders
  bool only_need = false;            // they agree on the code
};

// Whether a person made it, rather than the lexicon alone.
bool is_from_people(const Coding& coding);

struct Joined {
  std::vector<Coding> codings;  // in the order of the text; within a place by code
  std::vector<Unsettled> unsettled;
};

// One turn: the lexicon's codings of it, and everybody's rows about it (placed; a `read` of a whole interview among them).
Joined join_turn(const IndexedTurn& turn, const Vocabulary& vocabulary, const std::vector<Coding>& machine,
                 const std::vector<HumanCoding>& rows, CodingSource source);

}  // namespace behov
