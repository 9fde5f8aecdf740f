// Agreement between coders, and between people and the lexicon: by turn or by character, per code and over all codes, with
// bootstrap intervals over transcripts. The formulas: reliability.h.
//
// A turn counts for a coder who has read it. Over all codes the codes' observed and expected values are summed before the
// quotient, so that codes used often weigh no more than others in kappa and alpha; precision, recall and F1 count every mark.
// A code that none of those compared has used is left out: agreeing on it says nothing.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/reliability.h"
#include "engine/analysis/table.h"
#include "engine/base/span.h"

namespace behov {

// The rater who is no person.
inline constexpr std::string_view lexicon_rater = "lexicon";

struct RatedPassage {
  Span span;  // code points of the transcript
  std::string text;
  bool need = false;
  bool own = true;                   // not a suggestion that was accepted
  std::vector<std::string> because;  // the lexicon's lines
};

struct RatedTurn {
  std::string transcript;
  std::uint32_t number = 0;
  std::string participant;
  Span span;
  std::set<std::string> readers;  // who has read it as a whole; the lexicon always
  std::set<std::string> blind;    // who drew it by lot and read it without suggestions
  std::map<std::string, std::map<std::string, std::vector<RatedPassage>>> yes;  // code -> rater -> passages
  std::map<std::string, std::set<std::string>> no;                             // code -> who rejected it
  std::string text = {};                                                       // the turn's
};

struct AgreementQuestion {
  std::vector<std::string> raters;  // in order; the lexicon is compared with each
  bool by_character = false;
  std::uint64_t samples = 1000;
  std::uint64_t seed = 1;
};

// A row for each pair over all codes and beneath it one for each code; with three people or more, a row for all of them.
Table agreement_table(const std::vector<RatedTurn>& turns, const AgreementQuestion& question);

// Each turn and code that raters differ on: who says yes, who no, in which words, and the lexicon's lines.
Table disagreement_table(const std::vector<RatedTurn>& turns, const std::vector<std::string>& raters);

// The machine against turns drawn blind, counted by turn and code: first is the people, second the lexicon. What people
// say is what is settled there, else what the blind readers coded themselves; where they differ, it counts for nothing.
struct BlindTest {
  std::size_t turns = 0;
  FourFold marks;
};
BlindTest blind_test(const std::vector<RatedTurn>& turns, const std::set<std::string>& codes);

}  // namespace behov
