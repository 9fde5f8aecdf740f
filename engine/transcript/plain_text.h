// Text with labels into turns; and what every reader of transcripts shares.
#pragma once

#include "engine/transcript/transcript.h"

namespace behov {

// Line ends as LF, NFC.
std::string canonical(std::string_view text);

// Fills `turns` of a transcript whose text is canonical.
void find_turns(Transcript& transcript, const std::set<std::string>& listed, Problems& problems);

// Subtitles (WebVTT, SubRip): fills text and turns.
void read_subtitles(Transcript& transcript, std::string_view decoded, const std::set<std::string>& listed, Problems& problems);

}  // namespace behov
