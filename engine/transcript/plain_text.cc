#include "engine/transcript/plain_text.h"

#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/labels.h"

namespace behov {
namespace {

struct Line {
  std::string_view text;
  std::uint32_t start = 0;  // code points
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> out;
  std::uint32_t at = 0;
  for (const std::string_view line : split(text, '\n')) {
    out.push_back({line, at});
    at += static_cast<std::uint32_t>(length(line)) + 1;
  }
  return out;
}

// Labels that count: certain ones, listed ones, and those seen at least twice.
std::set<std::string> counted_labels(const std::vector<Line>& lines, const std::set<std::string>& listed) {
  std::map<std::string, int> seen;
  std::set<std::string> out;
  for (const Line& line : lines)
    if (const auto label = find_label(line.text)) {
      const bool counts = ++seen[label->speaker] >= 2 || label->certain || listed.contains(label->speaker);
      if (counts) out.insert(label->speaker);
    }
  return out;
}

std::uint32_t points(std::string_view text) { return static_cast<std::uint32_t>(length(text)); }

// A turn that grows line by line; stamps at its edges are no speech.
class TurnBuilder {
 public:
  explicit TurnBuilder(Transcript& transcript) : transcript_(transcript) {}

  void begin(const Line& line, const std::string& speaker, std::size_t said_from, std::optional<double> seconds) {
    close();
    turn_ = Turn{next_, speaker, {line.start + points(line.text.substr(0, said_from)), 0}, seconds};
    open_ = true;
    next_ = turn_.number + 1;
    extend(line, said_from);
  }

  // Text before the first label, and paragraphs of a transcript without labels.
  void begin_unlabelled(const Line& line, std::uint32_t number) {
    next_ = number;
    begin(line, "", 0, std::nullopt);
  }

  void extend(const Line& line, std::size_t from = 0) {
    std::string_view text = line.text.substr(from);
    if (const auto stamp = leading_stamp(trim(text)); stamp && !turn_.seconds) turn_.seconds = stamp->seconds;
    if (const auto stamp = leading_stamp(text); stamp && turn_.span.end == 0) {
      turn_.span.start += points(text.substr(0, stamp->size));
      from += stamp->size;
      text = line.text.substr(from);
    }
    if (const auto stamp = trailing_stamp(text)) {
      if (!turn_.seconds) turn_.seconds = stamp->seconds;
      text.remove_suffix(stamp->size);
    }
    const std::string_view said = trim(text);
    if (said.empty()) return;
    const auto start = line.start + points(line.text.substr(0, static_cast<std::size_t>(said.data() - line.text.data())));
    if (turn_.span.end == 0) turn_.span.start = start;
    turn_.span.end = start + points(said);
  }

  bool is_open() const { return open_; }

  // The number of the next turn.
  void number_from(std::uint32_t number) {
    close();
    next_ = number;
  }

  void close() {
    if (open_ && turn_.span.end == 0) turn_.span.end = turn_.span.start;
    if (open_) transcript_.turns.push_back(turn_);
    open_ = false;
  }

 private:
  Transcript& transcript_;
  Turn turn_;
  std::uint32_t next_ = 1;
  bool open_ = false;
};

void paragraphs_as_turns(Transcript& transcript, const std::vector<Line>& lines) {
  TurnBuilder builder(transcript);
  std::uint32_t number = 1;
  bool blank = true;
  for (const Line& line : lines) {
    const bool empty = trim(line.text).empty();
    if (!empty && blank) builder.begin_unlabelled(line, number++);
    else if (!empty) builder.extend(line);
    blank = empty;
  }
  builder.close();
}

}  // namespace

std::string canonical(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
  }
  return to_nfc(out);
}

void find_turns(Transcript& transcript, const std::set<std::string>& listed, Problems& problems) {
  const auto lines = lines_of(transcript.text);
  const auto labels = counted_labels(lines, listed);
  transcript.labelled = !labels.empty();
  if (labels.empty()) {
    problems.push_back(warning_at({transcript.file, 0, 0}, say("no speaker labels were found: all of it counts as one respondent, a paragraph a turn")));
    return paragraphs_as_turns(transcript, lines);
  }
  TurnBuilder builder(transcript);
  bool labelled = false;
  for (const Line& line : lines) {
    const auto label = find_label(line.text);
    if (label && labels.contains(label->speaker)) {
      const auto stamp = leading_stamp(trim(line.text));
      if (!labelled) builder.number_from(1);
      labelled = true;
      builder.begin(line, label->speaker, label->size, stamp ? std::optional(stamp->seconds) : std::nullopt);
    } else if (!trim(line.text).empty()) {
      if (!builder.is_open()) builder.begin_unlabelled(line, 0);
      else builder.extend(line);
    }
  }
  builder.close();
}

}  // namespace behov
