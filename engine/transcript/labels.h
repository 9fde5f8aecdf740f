// Speaker labels at the start of a line, told apart from what only looks like one:
//
//   I: Hur bor ni?                   a label that everyone uses
//   KARIN ANDERSSON (c): Herr ...    a bracket, or a name in capitals
//   Amina: Ja, jag har läst.         any name that is seen at least twice, or that participants.csv lists
//   [00:01:02] SPEAKER_00            a known label on a line of its own, as aTrain writes it
//   Klockan var 08:30                no label; nor `EU:s regler`, `http://...`, `och ibland:`, `Min fråga är:`
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

struct LabelLine {
  std::string speaker;            // as speaker_name() gives it
  std::size_t size = 0;           // bytes of the line up to what is said, a stamp before the label included
  std::optional<double> seconds;  // of a stamp before or inside the label
  bool certain = false;           // needs no second sight
  bool alone = false;             // a line of its own, without a colon
};

// What may be a label at the start of a line; `listed` are names as speaker_name() gives them.
std::optional<LabelLine> find_label(std::string_view line, const std::set<std::string>& listed = {});

// A stretch of a line that one speaker says: noScribe writes what another says meanwhile between slashes, as in
// `Hur bor ni //S01: I en tvåa.// då?`.
struct Voice {
  std::size_t from = 0, size = 0;  // bytes of the line
  std::string speaker;             // empty: whose line it is
};

// The voices of a line in order; one for most lines. Only `speakers` speak between slashes.
std::vector<Voice> voices_of(std::string_view line, const std::set<std::string>& speakers);

// A speaker's name, however it is written: "KARIN  ANDERSSON (c):" and "[Karin]" without bracket, colon, invisible
// characters and doubled space, so that all that a person says is joined.
std::string speaker_name(std::string_view written);

// I, R, IP3, Intervjuare, Deltagare 2, SPEAKER_01 and the like.
bool is_known_label(std::string_view name);

// The name without the number at its end: "IP" of "IP3", "SPEAKER" of "SPEAKER_01".
std::string_view without_number(std::string_view name);

}  // namespace behov
