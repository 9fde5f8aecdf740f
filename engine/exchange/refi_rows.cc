#include "engine/exchange/refi_rows.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/refi_project.h"

namespace behov {
namespace {

// What one person says of one passage, from all selections that lie there.
struct Said {
  std::set<std::string> codes;
  std::map<std::string, std::string> needs;  // by code
  std::set<QdaMark> marks;
  std::vector<std::string> extras;
  std::string note, time;
};

bool is_mark(const CodeMeaning& meaning, QdaMark mark) { return meaning.kind == CodeMeaning::Kind::mark && meaning.mark == mark; }

std::string need_of_marks(const std::set<QdaMark>& marks) {
  if (marks.contains(QdaMark::no_need)) return "no";
  if (marks.contains(QdaMark::works)) return "works";
  if (marks.contains(QdaMark::told)) return "told";
  return marks.contains(QdaMark::need) ? "yes" : "";
}

// The passage's own text within the turn, without white space at ends that were cut.
std::optional<Span> within(const Span& span, const Turn& turn, const std::u32string& text) {
  Span out{std::max(span.start, turn.span.start), std::min(span.end, turn.span.end)};
  if (out.start >= out.end) return std::nullopt;
  if (out == span) return out;
  while (out.start < out.end && is_space(text[out.start])) ++out.start;
  while (out.start < out.end && is_space(text[out.end - 1])) --out.end;
  return out.empty() ? std::nullopt : std::optional(out);
}

class RowsFinder {
 public:
  RowsFinder(const QdaProject& project, const QdaCodes& codes, const Roster& roster, std::vector<LeftOut>& left_out)
      : project_(project), codes_(codes), roster_(roster), left_out_(left_out), coders_(coders_of(project.users)), own_(project.origin.starts_with("behov ")) {
    for (const QdaNote& note : project.notes) notes_[note.guid] = &note;
  }

  void read(const TakenSource& taken) {
    taken_ = &taken;
    text_ = to_code_points(taken.transcript.text);
    for (const QdaCoding& coding : taken.source->codings) read_whole(coding);
    // Selections of one person on one passage, in the order of the file; those that are whole by themselves stand alone.
    std::map<std::pair<std::string, Span>, std::vector<Said>> passages;
    for (std::size_t i = 0; i < taken.places.size(); ++i) {
      const std::size_t before = passages.size();
      read_selection(taken.source->selections[i], taken.places[i], passages);
      found_.doubtful += taken.doubtful[i] && passages.size() > before;
    }
    for (auto& [key, list] : passages) write(key.first, key.second, std::move(list));
  }

  RowsFound take() { return std::move(found_); }

 private:
  std::string coder_of(const std::string& user) const {
    const auto known = coders_.find(user);
    return known == coders_.end() ? say("unknown") : known->second;
  }

  std::string note_in(const std::vector<std::string>& guids) {
    std::vector<std::string> out;
    for (const std::string& guid : guids) {
      const auto note = notes_.find(guid);
      if (note == notes_.end()) continue;
      found_.notes.insert(guid);
      std::string text(trim(note->second->text));
      if (text.empty()) text = without_own_lines(note->second->description);
      if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
    }
    return fmt::format("{}", fmt::join(out, "\n"));
  }

  // A coding of the whole source: a mark that it was read, or nothing that rows can say.
  void read_whole(const QdaCoding& coding) {
    const CodeMeaning& meaning = codes_.of(coding.code);
    if (meaning.kind == CodeMeaning::Kind::person) return;
    const std::string coder = coder_of(coding.user);
    if (!is_mark(meaning, QdaMark::read) || coder.empty()) return leave_out(left_out_, say("codings of whole documents"), taken_->source->name);
    HumanCoding row;
    row.coder = coder;
    row.transcript = taken_->transcript.id;
    row.verdict = Verdict::read;
    row.time = coding.time;
    row.note = note_in(coding.notes);
    for (const std::string& guid : coding.notes)
      if (const auto note = notes_.find(guid); note != notes_.end())
        for (const std::string& extra : own_lines(note->second->description)) take_extra(row, extra);
    found_.by_coder[coder].push_back(std::move(row));
  }

  void read_selection(const QdaSelection& one, const std::optional<Span>& place, std::map<std::pair<std::string, Span>, std::vector<Said>>& passages) {
    std::map<std::string, Said> by_coder;
    for (const QdaCoding& coding : one.codings) {
      const CodeMeaning& meaning = codes_.of(coding.code);
      if (meaning.kind == CodeMeaning::Kind::person) continue;
      const std::string coder = coder_of(coding.user.empty() ? one.user : coding.user);
      if (coder.empty()) {
        found_.machine += meaning.kind == CodeMeaning::Kind::code;
        continue;
      }
      if (!place) {
        ++found_.unplaced;
        leave_out(left_out_, say("codings whose words stand nowhere in the transcript, or cannot be told from others"), fmt::format("{}: {}", taken_->source->name, slice(squeeze(one.name), {0, 40})));
        continue;
      }
      Said& said = by_coder[coder];
      if (said.time.empty()) said.time = coding.time.empty() ? one.time : coding.time;
      if (const std::string note = note_in(coding.notes); !note.empty()) said.note += (said.note.empty() ? "" : "\n") + note;
      take_meaning(said, meaning, one);
    }
    for (auto& [coder, said] : by_coder) {
      describe(said, one);
      passages[{coder, *place}].push_back(std::move(said));
    }
  }

  void take_meaning(Said& said, const CodeMeaning& meaning, const QdaSelection& one) {
    switch (meaning.kind) {
      case CodeMeaning::Kind::code: said.codes.insert(meaning.id); break;
      case CodeMeaning::Kind::need: said.needs[meaning.id] = meaning.need; break;
      case CodeMeaning::Kind::mark: said.marks.insert(meaning.mark); break;
      default: leave_out(left_out_, say("codings with a code that is only a heading"), slice(squeeze(one.name), {0, 40}));
    }
  }

  void describe(Said& said, const QdaSelection& one) {
    said.extras = own_lines(one.description);
    std::string note = note_in(one.notes);
    const std::string described = own_ ? "" : without_own_lines(one.description);
    if (!described.empty() && note.find(described) == note.npos) note += (note.empty() ? "" : "\n") + described;
    if (!note.empty() && said.note.find(note) == said.note.npos) said.note = said.note.empty() ? note : said.note + "\n" + note;
  }

  static bool is_whole(const Said& said) {
    const bool read = said.marks == std::set<QdaMark>{QdaMark::read};
    const bool rejected = said.marks.contains(QdaMark::rejected) && !said.extras.empty();
    return said.codes.size() == 1 || read || rejected;
  }

  // Marks and needs that came apart from their codes are brought back to them.
  void write(const std::string& coder, const Span& span, std::vector<Said> list) {
    const std::size_t wholes = static_cast<std::size_t>(std::count_if(list.begin(), list.end(), is_whole));
    Said rest;
    for (const Said& said : list) {
      if (is_whole(said)) continue;
      rest.codes.insert(said.codes.begin(), said.codes.end());
      rest.needs.insert(said.needs.begin(), said.needs.end());
      rest.marks.insert(said.marks.begin(), said.marks.end());
      if (rest.note.empty()) rest.note = said.note;
      if (rest.time.empty()) rest.time = said.time;
    }
    for (const auto& [code, need] : rest.needs) {
      const auto own = std::find_if(list.begin(), list.end(), [&](const Said& said) { return is_whole(said) && said.codes.contains(code); });
      if (own != list.end()) own->needs[code] = need;
      else rest.codes.insert(code);
    }
    if (!rest.marks.empty() && rest.codes.empty() && wholes == 1) {
      const auto own = std::find_if(list.begin(), list.end(), is_whole);
      own->marks.insert(rest.marks.begin(), rest.marks.end());
      rest.marks.clear();
    }
    for (const Said& said : list)
      if (is_whole(said)) write_rows(coder, span, said);
    if (!rest.marks.empty() && rest.codes.size() != 1) {
      leave_out(left_out_, say("marks of passages that have several codes, or none"), taken_->source->name);
      rest.marks.clear();
    }
    write_rows(coder, span, rest);
  }

  void write_rows(const std::string& coder, const Span& span, const Said& said) {
    HumanCoding row;
    row.coder = coder;
    row.transcript = taken_->transcript.id;
    row.note = said.note;
    row.time = said.time;
    for (const std::string& extra : said.extras) take_extra(row, extra);
    if (row.verdict == Verdict::reject) return spread(row, span);
    if (said.codes.empty() && said.marks == std::set<QdaMark>{QdaMark::read}) row.verdict = Verdict::read;
    if (row.verdict == Verdict::read) return spread(row, span);
    for (const std::string& code : said.codes) {
      row.code = code;
      row.verdict = said.marks.contains(QdaMark::accepted) ? Verdict::accept : Verdict::code;
      const auto need = said.needs.find(code);
      row.need = need != said.needs.end() ? need->second : need_of_marks(said.marks);
      spread(row, span);
    }
  }

  // A row in each turn of a participant that the passage lies in.
  void spread(HumanCoding row, const Span& span) {
    std::size_t rows = 0;
    bool asked = false;
    for (const Turn& turn : taken_->transcript.turns) {
      const auto part = turn.number > 0 ? within(span, turn, text_) : std::nullopt;
      if (!part) continue;
      const Speaker& speaker = roster_.speaker(taken_->transcript.id, turn.speaker);
      if (speaker.role == Role::interviewer || speaker.participant.empty()) {
        asked = true;
        continue;
      }
      row.turn = turn.number;
      row.span = *part;
      row.quote = from_code_points(std::u32string_view(text_).substr(part->start, part->length()));
      found_.by_coder[row.coder].push_back(row);
      ++rows;
    }
    found_.divided += rows > 1;
    if (rows == 0) leave_out(left_out_, asked ? say("codings of what interviewers say") : say("codings of labels and headings"), taken_->source->name);
  }

  const QdaProject& project_;
  const QdaCodes& codes_;
  const Roster& roster_;
  std::vector<LeftOut>& left_out_;
  std::map<std::string, std::string> coders_;
  bool own_;
  std::map<std::string, const QdaNote*> notes_;
  const TakenSource* taken_ = nullptr;
  std::u32string text_;
  RowsFound found_;
};

}  // namespace

std::map<std::string, std::string> coders_of(const std::vector<QdaUser>& users) {
  std::map<std::string, std::string> out;
  std::set<std::string> taken;
  for (const QdaUser& user : users) {
    const std::string name = squeeze(to_nfc(user.name));
    if (user.guid == guid_of_user(lexicon_user) || name == lexicon_user) {
      out[user.guid] = "";
      continue;
    }
    std::string coder;
    for (const char32_t c : to_code_points(name)) append_utf8(coder, is_letter(c) || is_digit(c) || c == U'-' || c == U'_' || c == U'.' ? c : U' ');
    coder = squeeze(slice(squeeze(coder), {0, 50}));
    while (coder.starts_with('.') || coder.starts_with(' ')) coder.erase(0, 1);
    if (coder.empty()) coder = say("unknown");
    if (fault_of_coder_name(coder)) coder += " 1";
    std::string free = coder;
    for (int number = 2; !taken.insert(free).second; ++number) free = fmt::format("{} {}", coder, number);
    out[user.guid] = free;
  }
  return out;
}

RowsFound rows_of(const QdaProject& project, const QdaCodes& codes, const std::vector<TakenSource>& sources, const Roster& roster, std::vector<LeftOut>& left_out) {
  RowsFinder finder(project, codes, roster, left_out);
  for (const TakenSource& source : sources) finder.read(source);
  return finder.take();
}

}  // namespace behov
