#include "engine/transcript/plain_text.h"

#include <algorithm>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/turn_builder.h"

namespace behov {
namespace {

// The bytes of the line end at `at`; 0 where there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  if (text[at] == '\n' || text[at] == '\v' || text[at] == '\f') return 1;
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\x85")) return 2;
  return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

// A label that stands alone on its line is another way of writing than one with a colon: each is counted by itself.
struct Written {
  std::string speaker;
  bool alone = false;
  auto operator<=>(const Written&) const = default;
};

// Labels that count: certain ones, and those seen at least twice.
std::set<Written> counted_labels(const std::vector<Line>& lines, const std::set<std::string>& listed) {
  std::map<Written, int> seen;
  std::set<Written> out;
  for (const Line& line : lines)
    if (const auto label = find_label(line.text, listed))
      if (const Written written{label->speaker, label->alone}; ++seen[written] >= 2 || label->certain) out.insert(written);
  return out;
}

bool is_blank(const Line& line) { return trim(line.text).empty(); }

// Text whose paragraphs no blank line parts, as word processors export it, has a paragraph a line.
bool has_blank_lines(const std::vector<Line>& lines) {
  const auto first = std::find_if_not(lines.begin(), lines.end(), is_blank);
  auto last = lines.end();
  while (last != first && is_blank(*std::prev(last))) --last;
  return std::any_of(first, last, is_blank);
}

void paragraphs_as_turns(Transcript& transcript, const std::vector<Line>& lines) {
  TurnBuilder builder(transcript.turns);
  const bool parted = has_blank_lines(lines);
  std::uint32_t number = 0;
  bool fresh = true;
  for (const Line& line : lines) {
    if (is_blank(line)) {
      fresh = true;
      continue;
    }
    const bool filled = !builder.is_open() || builder.has_speech();  // a stamp alone is no turn of its own
    if ((fresh || !parted) && filled) builder.begin(++number, "", line, 0, std::nullopt);
    else builder.extend(line);
    fresh = false;
  }
  builder.close();
}

// "Datum: 2024-03-01", "Deltagare: Anna, Bo": a name and a few words that are no sentence.
bool is_entry(std::string_view line) {
  constexpr std::size_t longest_key = 40, most_words = 8;
  const std::size_t colon = line.substr(0, longest_key).find(':');
  const std::string said = colon == std::string_view::npos ? "" : squeeze(line.substr(colon + 1));
  if (said.empty() || split(said, ' ').size() > most_words) return false;
  return std::string_view(".!?…").find(said.back()) == std::string_view::npos && !said.ends_with("…");
}

// The lines of the heading: who took part, when and where, in entries that look like turns. It ends at a blank line
// before the first label that is seen again, and no name in it that counts as a label says anything but an entry.
std::size_t heading_size(const std::vector<Line>& lines, const std::set<Written>& labels, const std::set<std::string>& listed) {
  std::map<std::string, int> seen;
  std::vector<std::string> speakers;  // of each line
  for (const Line& line : lines) {
    const auto label = find_label(line.text, listed);
    speakers.push_back(label && labels.contains({label->speaker, label->alone}) ? label->speaker : "");
    if (!speakers.back().empty()) ++seen[speakers.back()];
  }
  std::size_t size = 0, entries = 0;
  for (; size < lines.size(); ++size) {
    const std::string& speaker = speakers[size];
    if (!speaker.empty() && (seen[speaker] > 1 || listed.contains(speaker))) break;
    const bool entry = is_entry(lines[size].text);
    if (!speaker.empty() && !entry) return 0;
    entries += entry;
  }
  const bool parted = size > 0 && size < lines.size() && is_blank(lines[size - 1]);
  return parted && entries > 1 ? size : 0;
}

// Lines with labels into turns.
class LabelledTurns {
 public:
  LabelledTurns(Transcript& transcript, const std::set<Written>& labels, const std::set<std::string>& listed) : builder_(transcript.turns), labels_(labels), listed_(listed) {
    for (const Written& label : labels) speakers_.insert(label.speaker);
  }

  void read(const std::vector<Line>& lines) {
    const std::size_t begin = heading_size(lines, labels_, listed_);
    for (std::size_t i = 0; i < lines.size(); ++i) read_line(lines[i], i < begin);
    builder_.close();
  }

 private:
  void read_line(const Line& line, bool in_heading) {
    auto label = in_heading ? std::nullopt : find_label(line.text, listed_);
    if (label && !labels_.contains({label->speaker, label->alone})) label.reset();
    if (!label && !builder_.is_open()) {
      if (!is_blank(line)) builder_.begin(0, "", line, 0, std::nullopt);
      return;
    }
    if (label) speaker_ = label->speaker;
    if (speaker_.empty()) return builder_.extend(line);  // before the first label nobody is spoken over
    for (const Voice& voice : voices_of(line.text, speakers_)) {
      const bool opens = label && voice.from == 0;
      read_voice({line.text.substr(0, voice.from + voice.size), line.start}, opens ? label->size : voice.from, voice.speaker.empty() ? speaker_ : voice.speaker, opens, opens ? label->seconds : std::nullopt);
    }
  }

  void read_voice(const Line& line, std::size_t from, const std::string& speaker, bool opens, std::optional<double> seconds) {
    if (!opens && trim(line.text.substr(from)).empty()) return;
    if (opens || speaker != speaking_) builder_.begin(++number_, speaker, line, from, seconds);
    else builder_.extend(line, from);
    speaking_ = speaker;
  }

  TurnBuilder builder_;
  const std::set<Written>& labels_;
  const std::set<std::string>& listed_;
  std::set<std::string> speakers_;
  std::string speaker_;   // whose line it is
  std::string speaking_;  // whose turn is open
  std::uint32_t number_ = 0;
};

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

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> out;
  std::size_t from = 0;
  std::uint32_t points = 0, start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = line_end_at(text, at);
    points += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (!end) {
      ++at;
      continue;
    }
    out.push_back({text.substr(from, at - from), start});
    from = at += end;
    start = points;
  }
  out.push_back({text.substr(from), start});
  return out;
}

void find_turns(Transcript& transcript, const std::set<std::string>& listed, Problems& problems) {
  const auto lines = lines_of(transcript.text);
  const auto labels = counted_labels(lines, listed);
  transcript.labelled = !labels.empty();
  if (transcript.labelled) return LabelledTurns(transcript, labels, listed).read(lines);
  paragraphs_as_turns(transcript, lines);
  problems.push_back(warning_of(phrase("no speaker labels were found in {} transcripts: each counts as one respondent"), transcript.file, {transcript.file, 0, 0}, say("no speaker labels were found: all of it counts as one respondent, a paragraph a turn")));
}

}  // namespace behov
