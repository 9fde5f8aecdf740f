#include "engine/transcript/passages.h"

#include "engine/base/text.h"
#include "engine/transcript/plain_text.h"
#include "engine/transcript/stamps.h"

namespace behov {
namespace {

class PassageWriter {
 public:
  explicit PassageWriter(Transcript& transcript) : transcript_(transcript) {}

  void write(const Passage& passage) {
    const bool goes_on = passage.piece == Piece::cue && open_ && turn().speaker == passage.speaker;
    const bool unused = open_ && !spoken_ && turn().speaker.empty() && passage.speaker.empty();  // a stamp alone is no turn of its own
    const bool preamble = turns().empty() || turn().number == 0;
    if (passage.piece == Piece::aside && !preamble) return write_aside(passage.text);
    if (passage.piece == Piece::turn || passage.piece == Piece::cue) {
      if (!goes_on && !unused) begin(turns().empty() ? 1 : turn().number + 1, passage.speaker, passage.seconds);
    } else if (!open_) {
      begin(turns().empty() ? 0 : turn().number + 1, last_speaker_, std::nullopt);
    }
    for (const Line& line : lines_of(passage.text)) write_line(line.text, passage.piece == Piece::cue && goes_on ? " " : "\n");
  }

  void finish() {
    if (!transcript_.text.empty()) put("\n");
  }

 private:
  std::vector<Turn>& turns() { return transcript_.turns; }
  Turn& turn() { return transcript_.turns.back(); }

  void put(std::string_view text) {
    transcript_.text += text;
    at_ += static_cast<std::uint32_t>(length(text));
  }

  void part() {
    if (!transcript_.text.empty()) put("\n\n");
  }

  void begin(std::uint32_t number, const std::string& speaker, std::optional<double> seconds) {
    part();
    if (!speaker.empty()) put(speaker + ":");
    turns().push_back({number, speaker, {at_, at_}, seconds ? seconds : last_end_});
    last_end_.reset();
    last_speaker_ = speaker;
    open_ = true;
    spoken_ = false;
  }

  void write_line(std::string_view line, std::string_view joint) {
    const std::string_view said = without_stamps(trim(line));
    if (said.empty()) return;
    if (spoken_) put(joint);
    else if (!turn().speaker.empty()) put(" ");
    if (!spoken_) turn().span.start = at_;
    put(said);
    turn().span.end = at_;
    spoken_ = true;
  }

  // A stamp at the end of a paragraph is the time at which that ends, so it tells when the next turn begins.
  std::string_view without_stamps(std::string_view line) {
    if (const auto stamp = leading_stamp(line); stamp && !spoken_) {
      turn().seconds = stamp->seconds;
      line = trim(line.substr(stamp->size));
    }
    const auto stamp = trailing_stamp(line);
    if (stamp) line = trim(line.substr(0, line.size() - stamp->size));
    if (stamp) last_end_ = stamp->seconds;
    else if (!line.empty()) last_end_.reset();
    return line;
  }

  void write_aside(std::string_view text) {
    if (trim(text).empty()) return;
    part();
    put(trim(text));
    open_ = false;
  }

  Transcript& transcript_;
  std::uint32_t at_ = 0;
  bool open_ = false;    // a turn that may go on
  bool spoken_ = false;  // it holds words
  std::string last_speaker_;
  std::optional<double> last_end_;
};

}  // namespace

void write_passages(Transcript& transcript, const std::vector<Passage>& passages, bool labelled) {
  transcript.labelled = labelled;
  PassageWriter writer(transcript);
  for (const Passage& passage : passages) writer.write(passage);
  writer.finish();
}

}  // namespace behov
