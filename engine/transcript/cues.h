// The cues of a subtitle file, as Teams, Zoom, Whisper, noScribe and aTrain write them: when each begins, who speaks
// and what is said, without markup.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

// A line of a cue, or the part of it that one speaker's tag covers.
struct CuePiece {
  std::string speaker;  // of a tag `<v Name>`, as speaker_name() gives it; empty: the same as before
  std::string text;     // squeezed, NFC; never empty
};

struct Cue {
  std::optional<double> seconds;
  std::vector<CuePiece> pieces;
};

enum class SubtitleFormat { webvtt, subrip };

// `text` is canonical. A time that cannot be read is a warning with its line, and what is said below it is kept.
std::vector<Cue> read_cues(std::string_view text, SubtitleFormat format, const std::string& file, Problems& problems);

// A line of a cue without tags and entities. `speaker` is the one whose tag is open, and is changed by the line's own.
std::vector<CuePiece> read_markup(std::string_view line, std::string& speaker);

}  // namespace behov
