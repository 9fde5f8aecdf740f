// Subtitles into a transcript: consecutive cues of a speaker become one turn.
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/cues.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

constexpr std::size_t longest_name = 60;  // bytes, of a name typed in a cue
constexpr int most_name_words = 4;

// Zoom writes the name that each person has chosen before every cue, and names need no capital: `sara: Hej`.
std::optional<LabelLine> find_chosen_name(std::string_view text) {
  const std::size_t colon = text.substr(0, longest_name).find(": ");
  if (colon == std::string_view::npos || text.substr(0, colon).find_first_of(".,!?\"") != std::string_view::npos) return std::nullopt;
  LabelLine out;
  out.speaker = speaker_name(text.substr(0, colon));
  out.size = colon + 2;
  if (out.speaker.empty() || split(out.speaker, ' ').size() > most_name_words) return std::nullopt;
  return out;
}

// The dash with which subtitles begin a line where the speaker changes.
std::size_t dash_before_label(std::string_view text) {
  for (const std::string_view dash : {"- ", "– ", "-", "–"})
    if (text.starts_with(dash)) return dash.size();
  return 0;
}

// Speakers that cues name in their text, where no tag does.
class TypedSpeakers {
 public:
  TypedSpeakers(const std::vector<Cue>& cues, const std::set<std::string>& listed) : listed_(listed) {
    std::size_t named = 0, all = 0;
    for (const Cue& cue : cues) {
      if (cue.pieces.empty()) continue;
      ++all;
      named += find_chosen_name(cue.pieces.front().text).has_value();
      for (const CuePiece& piece : cue.pieces) count(piece);
    }
    every_cue_is_named_ = all >= 2 && named == all;
  }

  // Moves the name from the text of the piece to its speaker.
  void take(CuePiece& piece, bool first_in_cue) const {
    if (!piece.speaker.empty()) return;
    const std::size_t dash = dash_before_label(piece.text);
    auto label = find_label(std::string_view(piece.text).substr(dash), listed_);
    if (label && (label->alone || (!label->certain && seen_.at(label->speaker) < 2))) label.reset();
    if (label) label->size += dash;
    else if (every_cue_is_named_ && first_in_cue) label = find_chosen_name(piece.text);
    if (!label) return;
    piece.speaker = label->speaker;
    piece.text.erase(0, label->size);
  }

 private:
  void count(const CuePiece& piece) {
    if (!piece.speaker.empty()) return;
    const std::string_view text = std::string_view(piece.text).substr(dash_before_label(piece.text));
    if (const auto label = find_label(text, listed_)) ++seen_[label->speaker];
  }

  const std::set<std::string>& listed_;
  std::map<std::string, int> seen_;
  bool every_cue_is_named_ = false;
};

// Writes the canonical text, a paragraph a turn, and the turns in it.
class TurnWriter {
 public:
  explicit TurnWriter(Transcript& transcript) : transcript_(transcript) { transcript_.labelled = false; }

  void add(const CuePiece& piece, std::optional<double> seconds) {
    auto& turns = transcript_.turns;
    const bool named = !piece.speaker.empty();
    transcript_.labelled = transcript_.labelled || named;
    if (turns.empty() || (named && piece.speaker != turns.back().speaker)) begin(piece.speaker, seconds);
    else if (!piece.text.empty() && !turns.back().span.empty()) write(" ");
    write(piece.text);
    turns.back().span.end = at_;
  }

  void finish() {
    if (!transcript_.text.empty()) write("\n");
    if (transcript_.labelled) return;
    for (Turn& turn : transcript_.turns) turn.number = 1;
  }

 private:
  void begin(const std::string& speaker, std::optional<double> seconds) {
    auto& turns = transcript_.turns;
    const std::uint32_t number = turns.empty() ? !speaker.empty() : turns.back().number + 1;
    if (!turns.empty()) write("\n\n");
    if (!speaker.empty()) write(speaker + ": ");
    turns.push_back({number, speaker, {at_, at_}, seconds});
  }

  void write(std::string_view text) {
    while (transcript_.text.empty() && text.starts_with("\uFEFF")) text = trim(text.substr(3));  // it would be a BOM
    transcript_.text += text;
    at_ += static_cast<std::uint32_t>(length(text));
  }

  Transcript& transcript_;
  std::uint32_t at_ = 0;
};

std::set<std::string> speakers_of(const std::vector<Cue>& cues) {
  std::set<std::string> out;
  for (const Cue& cue : cues)
    for (const CuePiece& piece : cue.pieces)
      if (!piece.speaker.empty()) out.insert(piece.speaker);
  return out;
}

}  // namespace

void read_subtitles(Transcript& transcript, std::string_view decoded, const std::set<std::string>& listed, Problems& problems) {
  const auto format = transcript.format == "srt" ? SubtitleFormat::subrip : SubtitleFormat::webvtt;
  auto cues = read_cues(canonical(decoded), format, transcript.file, problems);
  const TypedSpeakers typed(cues, listed);
  for (Cue& cue : cues)
    for (CuePiece& piece : cue.pieces) typed.take(piece, &piece == &cue.pieces.front());
  TurnWriter writer(transcript);
  const auto speakers = speakers_of(cues);
  std::string speaker;  // whose piece it is
  for (const Cue& cue : cues)
    for (const CuePiece& piece : cue.pieces) {
      if (!piece.speaker.empty()) speaker = piece.speaker;
      for (const Voice& voice : voices_of(piece.text, speakers)) {
        std::string said = squeeze(std::string_view(piece.text).substr(voice.from, voice.size));
        if (!said.empty() || !piece.speaker.empty()) writer.add({voice.speaker.empty() ? speaker : voice.speaker, std::move(said)}, cue.seconds);
      }
    }
  writer.finish();
  if (!transcript.labelled && !transcript.turns.empty())
    problems.push_back(warning_of(phrase("no speaker labels were found in {} transcripts: each counts as one respondent"), transcript.file, {transcript.file, 0, 0}, say("no speaker labels were found: all of it counts as one respondent, one turn")));
}

}  // namespace behov
