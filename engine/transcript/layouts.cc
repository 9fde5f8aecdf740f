#include "engine/transcript/layouts.h"

#include <algorithm>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

using Names = std::set<std::string>;

// The names of one way of writing them: those that are certain, and those seen at least twice.
class Sightings {
 public:
  void see(const std::string& name, bool certain) {
    if (++seen_[name] >= 2 || certain) counted_.insert(name);
  }
  bool counts(const std::string& name) const { return counted_.contains(name); }
  // How often a name that counts was seen.
  int strength() const {
    int out = 0;
    for (const std::string& name : counted_) out += seen_.at(name);
    return out;
  }

 private:
  std::map<std::string, int> seen_;
  Names counted_;
};

// A name in bold before text that is not, or alone in its paragraph; without a colon, which makes it a typed label.
std::optional<LoneName> bold_name(const DocumentLine& line, const Names& listed) {
  if (!line.first || line.heading || line.bold == 0) return std::nullopt;
  const std::string_view bold = std::string_view(line.passage.text).substr(0, line.bold), rest = std::string_view(line.passage.text).substr(line.bold);
  std::size_t at = 0;
  if (bold.size() == trim(bold).size() && !rest.empty() && is_letter(next_code_point(rest, at))) return std::nullopt;  // a part of a word
  return lone_name(bold, listed);
}

// A typed label, or a known one alone on a line that nothing else sets apart; `key` tells the two ways of writing apart.
struct TypedLabel {
  LabelLine label;
  std::string key;
};

std::optional<TypedLabel> typed_label(const DocumentLine& line, const Names& listed) {
  auto label = find_label(line.passage.text, listed);
  if (!label || (label->alone && (line.heading || line.bold > 0))) return std::nullopt;
  std::string key = label->speaker + (label->alone ? "\n" : "");
  return TypedLabel{std::move(*label), std::move(key)};
}

std::optional<LoneName> heading_name(const DocumentLine& line, const Names& listed) {
  return line.heading ? lone_name(line.passage.text, listed) : std::nullopt;
}

std::vector<DocumentLine> lines_of_paragraph(const Paragraph& paragraph) {
  std::vector<DocumentLine> out;
  std::size_t bold = paragraph.bold;
  for (const std::string_view text : split(paragraph.text, '\n')) {
    out.push_back({{Piece::more, "", std::string(text), std::nullopt}, std::min(bold, text.size()), paragraph.heading, out.empty()});
    bold -= std::min(bold, text.size() + 1);
  }
  return out;
}

class SpeakerFinder {
 public:
  SpeakerFinder(Transcript& transcript, const Names& listed, Problems& problems) : transcript_(transcript), listed_(listed), problems_(problems) {}

  void find(const Document& document) {
    for (const Block& block : document.blocks) add(block);
    if (auto teams = teams_passages(lines_); !teams.empty()) return write_passages(transcript_, teams, true);
    sight();
    const bool labelled = tables_ || typed_.strength() + headings_.strength() + bolds_.strength() > 0;
    std::vector<Passage> passages;
    for (const DocumentLine& line : lines_) passages.push_back(labelled ? labelled_passage(line) : bare_passage(line));
    std::erase_if(passages, [](const Passage& passage) { return passage.speaker.empty() && trim(passage.text).empty(); });
    write_passages(transcript_, passages, labelled);
    if (!labelled) problems_.push_back(warning_of(phrase("no speaker labels were found in {} transcripts: each counts as one respondent"), transcript_.file, {transcript_.file, 0, 0}, say("no speaker labels were found: all of it counts as one respondent, a paragraph a turn")));
  }

 private:
  void add(const Block& block) {
    if (block.rows.empty()) return add(block.paragraph);
    auto rows = rows_of_turns(block.rows, listed_, transcript_.file, problems_);
    tables_ = tables_ || !rows.empty();
    lines_.insert(lines_.end(), rows.begin(), rows.end());
    if (!rows.empty()) return;
    for (const TableRow& row : block.rows)
      for (const TableCell& cell : row)
        for (const Paragraph& paragraph : cell) add(paragraph);
  }

  void add(const Paragraph& paragraph) {
    auto lines = lines_of_paragraph(paragraph);
    lines_.insert(lines_.end(), lines.begin(), lines.end());
  }

  // Which names count, of the layout that names most: typed labels or headings; bold where there are neither.
  void sight() {
    for (const DocumentLine& line : lines_) {
      if (line.passage.piece != Piece::more) continue;
      if (const auto typed = typed_label(line, listed_)) typed_.see(typed->key, typed->label.certain);
      if (const auto name = heading_name(line, listed_)) headings_.see(name->speaker, name->certain);
      if (const auto name = bold_name(line, listed_)) bolds_.see(name->speaker, name->certain);
    }
    if (typed_.strength() >= headings_.strength()) headings_ = {};
    else typed_ = {};
    if (tables_ || typed_.strength() + headings_.strength() > 0) bolds_ = {};
  }

  Passage labelled_passage(const DocumentLine& line) const {
    if (line.passage.piece != Piece::more) return line.passage;
    const std::string_view text = line.passage.text;
    if (const auto typed = typed_label(line, listed_); typed && typed_.counts(typed->key))
      return {Piece::turn, typed->label.speaker, std::string(text.substr(typed->label.size)), typed->label.seconds};
    if (const auto name = heading_name(line, listed_); name && headings_.counts(name->speaker)) return {Piece::turn, name->speaker, "", name->seconds};
    if (const auto name = bold_name(line, listed_); name && bolds_.counts(name->speaker))
      return {Piece::turn, name->speaker, std::string(text.substr(line.bold)), name->seconds};
    return {line.heading ? Piece::aside : Piece::more, "", std::string(text), std::nullopt};
  }

  Passage bare_passage(const DocumentLine& line) const { return {line.first ? Piece::turn : Piece::more, "", line.passage.text, std::nullopt}; }

  Transcript& transcript_;
  const Names& listed_;
  Problems& problems_;
  std::vector<DocumentLine> lines_;
  bool tables_ = false;
  Sightings typed_, headings_, bolds_;
};

}  // namespace

std::optional<LoneName> lone_name(std::string_view text, const Names& listed) {
  text = trim(text);
  while (text.ends_with(':')) text.remove_suffix(1);
  if (text.find('\n') != std::string_view::npos) return std::nullopt;
  const std::string written = std::string(text) + ":";
  const auto label = find_label(written, listed);
  if (!label || label->size < written.size()) return std::nullopt;
  return LoneName{label->speaker, label->certain, label->seconds};
}

void find_speakers(Transcript& transcript, const Document& document, const Names& listed, Problems& problems) {
  SpeakerFinder(transcript, listed, problems).find(document);
}

}  // namespace behov
