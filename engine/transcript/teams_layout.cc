// Transcripts that Teams saves for Word, in the layout that it has and in the one that it had.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/layouts.h"
#include "engine/transcript/stamps.h"

namespace behov {
namespace {

constexpr std::size_t most_name_words = 8;

// Names in Teams are as people chose them, but they are no sentences.
std::string chosen_name(std::string_view text) {
  text = trim(text);
  if (text.find_first_of(":!?\"\t") != std::string_view::npos || text.ends_with('.') || text.ends_with(',')) return "";
  std::string name = speaker_name(text);
  std::size_t at = 0;
  const bool letter = !name.empty() && is_letter(next_code_point(name, at));
  return letter && split(name, ' ').size() <= most_name_words ? name : "";
}

bool is_filled(const DocumentLine& line) { return !trim(line.passage.text).empty(); }

// "0:0:2.90 --> 0:0:4.480" on a line of its own.
std::optional<double> range_of(const DocumentLine& line) {
  const std::string_view text = trim(line.passage.text);
  return text.find("-->") == std::string_view::npos ? std::nullopt : read_clock_range(text);
}

// What opens a block: a name and a time on one line, or on two.
struct Opening {
  std::string name;
  double seconds = 0;
  std::size_t lines = 0;
};

std::optional<Opening> opening_at(const std::vector<DocumentLine>& lines, std::size_t at) {
  const std::string_view text = trim(lines[at].passage.text);
  if (!lines[at].first || text.empty()) return std::nullopt;
  if (const std::size_t space = text.find_last_of(" \t"); space != std::string_view::npos)
    if (const auto seconds = read_clock(text.substr(space + 1)))
      if (std::string name = chosen_name(text.substr(0, space)); !name.empty()) return Opening{std::move(name), *seconds, 1};
  if (at + 1 >= lines.size() || lines[at + 1].first) return std::nullopt;
  const auto seconds = read_clock(trim(lines[at + 1].passage.text));
  std::string name = chosen_name(text);
  if (!seconds || name.empty()) return std::nullopt;
  return Opening{std::move(name), *seconds, 2};
}

// What Teams itself says at the ends of a recording.
bool is_notice(const DocumentLine& line) {
  const std::string lower = to_lower(trim(line.passage.text));
  for (const std::string_view notice : {"started transcription", "stopped transcription", "startade transkription", "startade transkriptionen", "stoppade transkription", "stoppade transkriptionen", "avslutade transkriptionen"})
    if (lower.ends_with(notice)) return true;
  return false;
}

Passage after_blocks(const DocumentLine& line) { return {is_notice(line) ? Piece::aside : Piece::more, "", line.passage.text, std::nullopt}; }

// A time, a name, what is said; where a block has one line, that is said by the one before.
std::vector<Passage> old_layout(const std::vector<DocumentLine>& lines) {
  std::vector<Passage> out;
  std::string speaker;
  for (std::size_t i = 0; i < lines.size();) {
    const auto seconds = range_of(lines[i]);
    if (!seconds) {
      out.push_back(after_blocks(lines[i++]));
      continue;
    }
    std::vector<std::string_view> block;
    for (++i; i < lines.size() && !range_of(lines[i]) && !is_notice(lines[i]); ++i)
      if (is_filled(lines[i])) block.push_back(trim(lines[i].passage.text));
    if (block.empty()) continue;
    std::string name = block.size() > 1 || speaker.empty() ? chosen_name(block.front()) : "";
    if (!name.empty()) block.erase(block.begin());
    if (!name.empty()) speaker = std::move(name);
    std::string text;
    for (const std::string_view said : block) text.append(text.empty() ? "" : " ").append(said);
    out.push_back({speaker.empty() ? Piece::more : Piece::cue, speaker, std::move(text), seconds});
  }
  return out;
}

std::vector<Passage> new_layout(const std::vector<DocumentLine>& lines) {
  std::vector<Passage> out;
  bool in_block = false;
  for (std::size_t i = 0; i < lines.size();) {
    if (const auto opening = opening_at(lines, i)) {
      out.push_back({Piece::cue, opening->name, "", opening->seconds});
      i += opening->lines;
      in_block = true;
      continue;
    }
    Passage passage = after_blocks(lines[i++]);
    if (passage.piece == Piece::aside) in_block = false;
    else if (in_block) passage = {Piece::cue, out.back().speaker, passage.text, std::nullopt};
    out.push_back(std::move(passage));
  }
  return out;
}

}  // namespace

std::vector<Passage> teams_passages(const std::vector<DocumentLine>& lines) {
  std::size_t ranges = 0, openings = 0, paragraphs = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].passage.piece != Piece::more) return {};  // a table of turns
    ranges += range_of(lines[i]).has_value();
    openings += opening_at(lines, i).has_value();
    paragraphs += lines[i].first && is_filled(lines[i]);
  }
  std::vector<Passage> out;
  if (ranges >= 2) out = old_layout(lines);
  else if (openings >= 2 && openings * 3 >= paragraphs) out = new_layout(lines);
  std::erase_if(out, [](const Passage& passage) { return passage.piece != Piece::cue && trim(passage.text).empty(); });
  return out;
}

}  // namespace behov
