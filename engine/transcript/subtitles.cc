// WebVTT and SubRip as Teams, Zoom, Whisper and noScribe write them: consecutive cues of a speaker become one turn.
#include <array>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

struct Cue {
  std::string speaker;  // empty: the same as before
  std::string text;
  double seconds = 0;
};

// "00:01:02.345" or "01:02.345", with a point or a comma.
std::optional<double> cue_time(std::string_view text) {
  double seconds = 0, field = 0;
  int fields = 1;
  std::size_t at = 0;
  bool digit = false;
  for (; at < text.size() && text[at] != '.' && text[at] != ','; ++at) {
    if (text[at] == ':') {
      if (!digit || ++fields > 3) return std::nullopt;
      seconds = (seconds + field) * 60;
      field = 0;
      digit = false;
    } else if (text[at] >= '0' && text[at] <= '9') {
      field = field * 10 + (text[at] - '0');
      digit = true;
    } else {
      return std::nullopt;
    }
  }
  if (!digit || fields < 2) return std::nullopt;
  double scale = 0.1;
  for (++at; at < text.size(); ++at, scale /= 10) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    field += (text[at] - '0') * scale;
  }
  return seconds + field;
}

std::optional<double> time_line(std::string_view line) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return std::nullopt;
  const std::string_view to = trim(line.substr(arrow + 3));
  if (!cue_time(to.substr(0, to.find_first_of(" \t")))) return std::nullopt;
  return cue_time(trim(line.substr(0, arrow)));
}

std::string without_entities(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities = {
      {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&quot;", "\""}, {"&#39;", "'"}, {"&lrm;", ""}, {"&rlm;", ""}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    bool replaced = false;
    for (const auto& [entity, meant] : entities)
      if (text.substr(at).starts_with(entity)) {
        out += meant;
        at += entity.size();
        replaced = true;
        break;
      }
    if (!replaced) out += text[at++];
  }
  return out;
}

// Takes tags out; `<v Name>` gives the speaker.
void take_tags(std::string_view line, Cue& cue) {
  while (!line.empty()) {
    const std::size_t open = line.find('<');
    const std::size_t close = open == std::string_view::npos ? open : line.find('>', open);
    cue.text += line.substr(0, close == std::string_view::npos ? line.size() : open);
    if (close == std::string_view::npos) return;
    const std::string_view tag = line.substr(open + 1, close - open - 1);
    if (tag.starts_with("v ") || tag.starts_with("v.")) {
      const std::size_t space = tag.find(' ');
      if (space != std::string_view::npos) cue.speaker = squeeze(without_entities(tag.substr(space)));
    }
    line.remove_prefix(close + 1);
  }
}

class CueReader {
 public:
  CueReader(std::string_view text, const std::string& file, Problems& problems) : file_(file), problems_(problems) {
    lines_ = split(text, '\n');
  }

  std::vector<Cue> read() {
    while (at_ < lines_.size()) read_block();
    return std::move(cues_);
  }

 private:
  bool blank() const { return at_ >= lines_.size() || trim(lines_[at_]).empty(); }

  void read_block() {
    while (at_ < lines_.size() && blank()) ++at_;
    if (at_ >= lines_.size()) return;
    const std::string_view first = trim(lines_[at_]);
    if (first.starts_with("WEBVTT") || first.starts_with("NOTE") || first.starts_with("STYLE") || first.starts_with("REGION")) return skip_block();
    if (first.find("-->") == std::string_view::npos && at_ + 1 < lines_.size() && lines_[at_ + 1].find("-->") != std::string_view::npos) ++at_;
    const auto seconds = time_line(lines_[at_]);
    if (!seconds) {
      if (lines_[at_].find("-->") != std::string_view::npos || cues_.empty())
        problems_.push_back(warning_at({file_, at_ + 1, 0}, say("this is no time line of a subtitle; what stands here was passed over")));
      return skip_block();
    }
    ++at_;
    Cue cue{"", "", *seconds};
    for (; !blank(); ++at_) {
      if (!cue.text.empty()) cue.text += ' ';
      take_tags(lines_[at_], cue);
    }
    cue.text = squeeze(without_entities(cue.text));
    cues_.push_back(std::move(cue));
  }

  void skip_block() {
    while (!blank()) ++at_;
  }

  const std::string& file_;
  Problems& problems_;
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::vector<Cue> cues_;
};

// `Name: text` inside a cue, where no tag named the speaker.
void find_typed_speakers(std::vector<Cue>& cues, const std::set<std::string>& listed) {
  std::map<std::string, int> seen;
  for (const Cue& cue : cues)
    if (const auto label = cue.speaker.empty() ? find_label(cue.text) : std::nullopt) ++seen[label->speaker];
  for (Cue& cue : cues) {
    const auto label = cue.speaker.empty() ? find_label(cue.text) : std::nullopt;
    if (!label || !(label->certain || seen[label->speaker] >= 2 || listed.contains(label->speaker))) continue;
    cue.speaker = label->speaker;
    cue.text.erase(0, label->size);
  }
}

}  // namespace

void read_subtitles(Transcript& transcript, std::string_view decoded, const std::set<std::string>& listed, Problems& problems) {
  const std::string text = canonical(decoded);
  auto cues = CueReader(text, transcript.file, problems).read();
  find_typed_speakers(cues, listed);
  std::uint32_t at = 0;
  const auto write = [&](std::string_view piece) {
    transcript.text += piece;
    at += static_cast<std::uint32_t>(length(piece));
  };
  transcript.labelled = false;
  for (Cue& cue : cues) {
    if (cue.text.empty()) continue;
    const bool labelled = !cue.speaker.empty();
    transcript.labelled = transcript.labelled || labelled;
    const bool continues = !transcript.turns.empty() && (!labelled || cue.speaker == transcript.turns.back().speaker);
    if (continues) {
      write(" ");
    } else {
      if (!transcript.turns.empty()) write("\n\n");
      if (labelled) write(cue.speaker + ": ");
      const auto number = transcript.turns.empty() ? (labelled ? 1 : 0) : transcript.turns.back().number + 1;
      transcript.turns.push_back({number, cue.speaker, {at, at}, cue.seconds});
    }
    write(cue.text);
    transcript.turns.back().span.end = at;
  }
  if (!transcript.text.empty()) write("\n");
  if (transcript.labelled || transcript.turns.empty()) return;
  for (Turn& turn : transcript.turns) turn.number = 1;
  problems.push_back(warning_at({transcript.file, 0, 0}, say("no speaker labels were found: all of it counts as one respondent")));
}

}  // namespace behov
