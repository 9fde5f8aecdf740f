// Text with labels into turns; and what every reader of transcripts shares.
#pragma once

#include "engine/transcript/transcript.h"

namespace behov {

// Line ends as LF, NFC.
std::string canonical(std::string_view text);

// Where a line begins: LF, or one of the line ends that word processors leave in text (U+2028, U+2029, U+0085, VT, FF),
// which stay in the text as they are.
struct Line {
  std::string_view text;    // without its end
  std::uint32_t start = 0;  // in code points
};
std::vector<Line> lines_of(std::string_view text);

// Fills `turns` of a transcript whose text is canonical. `listed` are names as speaker_name() gives them.
void find_turns(Transcript& transcript, const std::set<std::string>& listed, Problems& problems);

// Subtitles (WebVTT, SubRip): fills text and turns.
void read_subtitles(Transcript& transcript, std::string_view decoded, const std::set<std::string>& listed, Problems& problems);

}  // namespace behov
