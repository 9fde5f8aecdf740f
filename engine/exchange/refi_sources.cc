#include "engine/exchange/refi_sources.h"

#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/base/workers.h"
#include "engine/exchange/refi_places.h"
#include "engine/exchange/refi_project.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

constexpr auto document_endings = std::to_array<std::string_view>({".txt", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".vtt", ".srt", ".md", ".html"});

// Text but for white space.
std::string bare(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = next_code_point(text, at); !is_space(c) && !is_invisible(c)) append_utf8(out, c);
  return out;
}

// Whether most of what one text says stands in the other.
bool tells_the_same(std::string_view text, std::string_view other) {
  constexpr std::size_t fewest = 20;  // letters of a line that says something
  const std::string within = bare(other);
  std::size_t lines = 0, found = 0;
  for (const std::string_view line : split(text, '\n')) {
    std::string said = bare(line);
    if (const std::size_t colon = said.find(':'); colon != said.npos && colon < fewest) said.erase(0, colon + 1);
    if (said.size() < fewest) continue;
    ++lines;
    found += within.find(said) != within.npos;
  }
  return lines > 0 && 2 * found >= lines;
}

std::vector<Speaker> speakers_in(const QdaSource& source) {
  std::vector<Speaker> out;
  for (const std::string_view line : split(source.description, '\n')) {
    const auto speaker = read_speaker_line(line);
    if (!speaker) return {};
    out.push_back(*speaker);
  }
  return out;
}

ParticipantRow row_for(const std::string& transcript, const Speaker& speaker) {
  ParticipantRow out;
  out.transcript = transcript;
  out.speaker = speaker.label;
  out.participant = speaker.participant;
  if (!speaker.label.empty()) out.role = name_of(speaker.role);
  return out;
}

std::vector<std::string> labels_in(const Transcript& transcript) {
  std::vector<std::string> out;
  for (const Turn& turn : transcript.turns)
    if (turn.number > 0 && std::find(out.begin(), out.end(), turn.speaker) == out.end()) out.push_back(turn.speaker);
  return out;
}

class SourceTaker {
 public:
  SourceTaker(const QdaProject& project, const SourcesWanted& wanted) : project_(project), wanted_(wanted), by_words_(names_are_words(project)) {
    for (const std::string& id : wanted.taken) ids_.insert(to_lower(id));
    for (const Transcript& one : *wanted.known) {
      by_id_[one.id] = &one;
      by_words_said_.emplace(bare(one.text), &one);
      ids_.insert(to_lower(one.id));
    }
  }

  Checked<std::vector<TakenSource>> take() {
    std::vector<TakenSource> out(project_.sources.size());
    const bool own = project_.origin.starts_with("behov ");
    for (std::size_t i = 0; i < out.size(); ++i) match(out[i], project_.sources[i], own);
    std::vector<Problems> problems(out.size());
    share_out(out.size(), [&](std::size_t, std::size_t i) { finish(out[i], problems[i]); });
    Checked<std::vector<TakenSource>> done;
    for (Problems& list : problems) append(done.problems, std::move(list));
    done.value = std::move(out);
    return done;
  }

 private:
  void match(TakenSource& taken, const QdaSource& source, bool own) {
    taken.source = &source;
    taken.speakers = speakers_in(source);
    const std::string name = name_of_transcript(source.name, own), text = canonical(source.text);
    const Transcript* known = nullptr;
    for (const auto& [id, transcript] : by_id_)
      if (guid_of_source(id) == source.guid || id == name) known = transcript;
    const auto same = by_words_said_.find(bare(text));
    if (same != by_words_said_.end() && (!known || bare(known->text) != same->first)) known = same->second;
    if (known && known->text != text && same == by_words_said_.end() && !tells_the_same(text, known->text)) known = nullptr;
    taken.fresh = !known;
    if (known) {
      taken.transcript = *known;
      return;
    }
    std::string id = name;
    for (int number = 2; !ids_.insert(to_lower(id)).second; ++number) id = fmt::format("{} {}", name, number);
    taken.transcript.id = id;
    taken.transcript.file = id + ".txt";
    taken.transcript.text = text;
  }

  void finish(TakenSource& taken, Problems& problems) const {
    if (taken.fresh) read_fresh(taken, problems);
    else take_rows_of_speakers(taken, [&](const Speaker& speaker) { return wanted_.described.contains(speaker.participant); });
    place(taken);
  }

  // Reads the text as it will be read from corpus/. Nobody is listed who would be known without it.
  void read_fresh(TakenSource& taken, Problems& problems) const {
    const std::string text = std::move(taken.transcript.text), id = taken.transcript.id;
    const auto needed = [&](const Speaker& speaker) { return wanted_.described.contains(speaker.participant); };
    const auto everybody = [](const Speaker&) { return true; };
    if (!try_listing(taken, text, needed) && !try_listing(taken, text, everybody)) try_listing(taken, text, needed);
    if (taken.transcript.text != text || taken.transcript.id != id)
      problems.push_back(error_at({"corpus/" + id + ".txt", 0, 0}, say("the text of `{}` would be read as another one", taken.source->name)));
  }

  template <class Needed>
  void take_rows_of_speakers(TakenSource& taken, const Needed& needed) const {
    taken.rows.clear();
    const std::vector<std::string> labels = labels_in(taken.transcript);
    const auto usual = Roster::join({{taken.transcript.id, labels}}, {}, *wanted_.settings).value;
    for (const Speaker& speaker : taken.speakers) {
      const Speaker& by_itself = usual.speaker(taken.transcript.id, speaker.label);
      const bool there = std::find(labels.begin(), labels.end(), speaker.label) != labels.end();
      const bool known = there && by_itself.role == speaker.role && by_itself.participant == speaker.participant;
      if (!known || needed(speaker)) taken.rows.push_back(row_for(taken.transcript.id, speaker));
    }
  }

  template <class Needed>
  bool try_listing(TakenSource& taken, const std::string& text, const Needed& needed) const {
    const std::string file = taken.transcript.file, id = taken.transcript.id;
    std::set<std::string> listed(wanted_.settings->interviewers.begin(), wanted_.settings->interviewers.end());
    taken.transcript = read_transcript(file, text, listed).value;
    if (taken.speakers.empty()) return true;
    take_rows_of_speakers(taken, needed);
    for (const ParticipantRow& row : taken.rows)
      if (!row.speaker.empty()) listed.insert(row.speaker);
    taken.transcript = read_transcript(file, text, listed).value;
    const std::vector<std::string> labels = labels_in(taken.transcript);
    Participants people;
    people.rows = taken.rows;
    const auto roster = Roster::join({{id, labels}}, people, *wanted_.settings);
    return roster.ok() && labels.size() == taken.speakers.size() &&
           std::all_of(taken.speakers.begin(), taken.speakers.end(), [&](const Speaker& speaker) {
             const Speaker& now = roster.value.speaker(id, speaker.label);
             return now.label == speaker.label && now.role == speaker.role && now.participant == speaker.participant;
           });
  }

  void place(TakenSource& taken) const {
    const QdaPlaces places(*taken.source, by_words_);
    const bool moved = places.text() != taken.transcript.text;
    const std::optional<TextCarrier> carrier = moved ? std::optional<TextCarrier>(std::in_place, places.text(), taken.transcript.text) : std::nullopt;
    taken.edited = carrier && !carrier->alike();
    for (const QdaSelection& one : taken.source->selections) {
      auto place = places.place_of(one);
      if (place && carrier) place = carrier->carry(*place);
      taken.doubtful.push_back(place && places.is_doubtful(one));
      taken.places.push_back(place);
    }
  }

  const QdaProject& project_;
  const SourcesWanted& wanted_;
  bool by_words_;
  std::map<std::string, const Transcript*> by_id_, by_words_said_;
  std::set<std::string> ids_;  // in lower case: some systems do not tell letters apart
};

}  // namespace

Checked<std::vector<TakenSource>> take_sources(const QdaProject& project, const SourcesWanted& wanted) {
  return SourceTaker(project, wanted).take();
}

std::string name_of_transcript(const std::string& name, bool own) {
  std::string out = to_nfc(name);
  const std::string lower = to_lower(out);
  for (const std::string_view ending : document_endings)
    if (!own && lower.ends_with(ending) && lower.size() > ending.size() && lower.size() == out.size()) {
      out.resize(out.size() - ending.size());
      break;
    }
  std::string safe;
  for (const char32_t c : to_code_points(out)) {
    const bool awkward = is_invisible(c) || std::u32string_view(U":*?\"<>|").find(c) != std::u32string_view::npos;
    const bool bad = c < 0x20 || c == 0x7F || c == U'/' || c == U'\\' || (!own && awkward);
    append_utf8(safe, bad ? U'-' : c);
  }
  constexpr std::uint32_t longest = 80;  // code points: a file's name has 255 bytes at most
  safe = std::string(trim(slice(trim(safe), {0, longest})));
  while (safe.starts_with('.') || safe.starts_with("~$")) safe.erase(0, 1);
  while (safe.ends_with('~')) safe.pop_back();
  if (safe.ends_with(".bak")) safe += "-";
  return trim(safe).empty() ? say("transcript") : std::string(trim(safe));
}

}  // namespace behov
