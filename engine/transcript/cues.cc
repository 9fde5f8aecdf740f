#include "engine/transcript/cues.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/stamps.h"

namespace behov {
namespace {

bool is_number(std::string_view line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Times that something else than the right arrow joins; a time alone is none of these.
std::optional<double> read_joined_clocks(std::string_view line) {
  return line.find(' ') == std::string_view::npos ? std::nullopt : read_clock_range(line);
}

// "00:01:02.345 --> 00:01:04.000 position:10%": when the cue begins.
std::optional<double> read_time_line(std::string_view line) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return read_joined_clocks(line);
  const std::string_view to = trim(line.substr(arrow + 3));
  if (!read_clock(to.substr(0, to.find_first_of(" \t")))) return std::nullopt;
  return read_clock(trim(line.substr(0, arrow)));
}

bool is_time_like(std::string_view line) { return line.find("-->") != std::string_view::npos || read_joined_clocks(line); }

// A block of WebVTT that says nothing: its heading, notes, styles.
bool is_aside(std::string_view line) {
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  return word == "WEBVTT" || word == "NOTE" || word == "STYLE" || word == "REGION";
}

class CueReader {
 public:
  CueReader(std::string_view text, SubtitleFormat format, const std::string& file, Problems& problems) : format_(format), file_(file), problems_(problems) {
    for (const std::string_view line : split(text, '\n')) lines_.push_back(trim(line));
  }

  std::vector<Cue> read() {
    while (at_ < lines_.size()) {
      if (lines_[at_].empty()) ++at_;
      else if (format_ == SubtitleFormat::webvtt && is_aside(lines_[at_])) skip_block();
      else read_block();
    }
    return std::move(cues_);
  }

 private:
  bool is_line(std::size_t at) const { return at < lines_.size() && !lines_[at].empty(); }

  // A time line, or a number with one below it: the next cue, even where no blank line stands before it.
  bool begins_cue(std::size_t at) const {
    if (!is_line(at)) return false;
    if (read_time_line(lines_[at])) return true;
    return is_number(lines_[at]) && is_line(at + 1) && is_time_like(lines_[at + 1]);
  }

  void read_block() {
    const bool named = !is_time_like(lines_[at_]) && is_line(at_ + 1) && is_time_like(lines_[at_ + 1]);
    if (named) ++at_;
    if (is_time_like(lines_[at_])) open_cue();
    else if (is_number(lines_[at_]) && !is_line(at_ + 1)) return static_cast<void>(++at_);  // a number alone
    else if (cues_.empty()) return skip_with_warning();
    read_text();
  }

  void open_cue() {
    const auto seconds = read_time_line(lines_[at_]);
    if (!seconds) warn(say("this time of a subtitle cannot be read; what is said below it is kept, without a time"));
    cues_.push_back({seconds, {}});
    speaker_.clear();
    ++at_;
  }

  void read_text() {
    for (; is_line(at_) && !begins_cue(at_); ++at_)
      for (CuePiece& piece : read_markup(lines_[at_], speaker_)) cues_.back().pieces.push_back(std::move(piece));
  }

  void skip_block() {
    for (++at_; is_line(at_) && !begins_cue(at_);) ++at_;
  }

  void skip_with_warning() {
    warn(say("no subtitle has begun here; this text was passed over"));
    skip_block();
  }

  void warn(std::string sentence) { problems_.push_back(warning_at({file_, at_ + 1, 0}, std::move(sentence))); }

  SubtitleFormat format_;
  const std::string& file_;
  Problems& problems_;
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::string speaker_;  // whose tag is open in this cue
  std::vector<Cue> cues_;
};

}  // namespace

std::vector<Cue> read_cues(std::string_view text, SubtitleFormat format, const std::string& file, Problems& problems) {
  return CueReader(text, format, file, problems).read();
}

}  // namespace behov
