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

void labelled_turns(Transcript& transcript, const std::vector<Line>& lines, const std::set<Written>& labels, const std::set<std::string>& listed) {
  TurnBuilder builder(transcript.turns);
  std::uint32_t number = 0;
  for (const Line& line : lines) {
    const auto label = find_label(line.text, listed);
    if (label && labels.contains({label->speaker, label->alone})) builder.begin(++number, label->speaker, line, label->size, label->seconds);
    else if (builder.is_open()) builder.extend(line);
    else if (!is_blank(line)) builder.begin(0, "", line, 0, std::nullopt);
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
  if (transcript.labelled) return labelled_turns(transcript, lines, labels, listed);
  paragraphs_as_turns(transcript, lines);
  problems.push_back(warning_at({transcript.file, 0, 0}, say("no speaker labels were found: all of it counts as one respondent, a paragraph a turn")));
}

}  // namespace behov
