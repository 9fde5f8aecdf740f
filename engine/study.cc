#include "engine/study.h"

#include <algorithm>
#include <fstream>
#include <future>
#include <numeric>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/study_lexicons.h"

namespace behov {
namespace fs = std::filesystem;

namespace {

bool is_transcript(const std::string& file) {
  const std::string lower = to_lower(file);
  if (lower.ends_with(".doc")) return true;  // to be refused aloud
  return std::any_of(transcript_extensions().begin(), transcript_extensions().end(), [&](const std::string& e) { return lower.ends_with(e); });
}

std::string suggested_name(const std::string& file) {
  std::string out = file;
  std::replace(out.begin(), out.end(), '/', '-');
  return out;
}

// A file that cannot be had is a mistake of the study's, not the machine's.
bool can_be_read(const fs::path& corpus, const std::string& file, Problems& problems) {
  std::error_code none;
  const bool regular = fs::is_regular_file(corpus / file, none);
  if (regular && std::ifstream(corpus / file).good()) return true;
  const Place place{"corpus/" + file, 0, 0};
  try {
    if (regular || !fs::exists(corpus / file, none)) read_file(corpus / file);
    problems.push_back(error_at(place, say("this is no file that can be read")));
  } catch (const Failure& failure) {
    problems.push_back(error_at(place, failure.what()));
  }
  return false;
}

std::string passed_over(const std::vector<std::string>& files) {
  if (files.size() == 1) return say("corpus/{} was passed over.", files.front());
  return say("{} files of corpus/ were passed over: {}.", files.size(), first_of(files));
}

// The coder's numbers become the lexicon's names.
void add_raised(const Conversed& talk, const std::string& transcript, const std::vector<const Code*>& codes, Raised& out) {
  out.by_interviewers = out.by_interviewers || talk.has_questions;
  for (const std::uint32_t code : talk.spoken_of) out.spoken_of[transcript].insert(codes[code]->id);
  for (const auto& [turn, asked] : talk.asked)
    for (const std::uint32_t code : asked) out.asked[{transcript, turn}].insert(codes[code]->id);
}

bool among(const Where& where, const std::string& name, const std::string& value) {
  const auto found = where.find(name);
  return found == where.end() || found->second.contains(value);
}

}  // namespace

Study::~Study() = default;

std::unique_ptr<Study> Study::open(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Failure(Exit::no_input, say("there is no folder {}", folder.string()));
  if (!fs::is_directory(folder / "corpus"))
    throw Failure(Exit::no_input, say("{} is no study: it has no folder corpus/; `behov init DIR` makes a new one", folder.string()));
  std::unique_ptr<Study> study(new Study);
  study->folder_ = folder;
  study->read_people(folder);
  // The lexicon is read while the index is opened; what is wrong in them is told in the order of the pipeline.
  auto lexicon = std::async(std::launch::async, [&] { return read_lexicons(folder / "lexicons"); });
  Problems later = study->open_language(folder);
  const std::size_t before = study->problems_.size();
  study->read_corpus(folder);
  LexiconFolder read = lexicon.get();
  study->lexicon_ = std::move(read.lexicon.value);
  study->lexicon_hash_ = std::move(read.hash);
  Problems& problems = read.lexicon.problems;
  append(problems, std::move(later));
  study->problems_.insert(study->problems_.begin() + static_cast<long>(before), problems.begin(), problems.end());
  study->read_hands();
  study->read_memos();
  return study;
}

void Study::read_people(const fs::path& folder) {
  if (fs::exists(folder / "study.toml")) {
    auto settings = read_settings(read_file(folder / "study.toml"), "study.toml");
    settings_ = std::move(settings.value);
    append(problems_, std::move(settings.problems));
  }
  read_participants_file(folder);
  for (const AnswersFile& answers : settings_.answers) read_answers_file(folder, answers);
}

Problems Study::open_language(const fs::path& folder) {
  auto language = Language::open(language_files(folder));
  language_ = std::move(language.value);
  return std::move(language.problems);
}

void Study::read_participants_file(const fs::path& folder) {
  std::vector<std::string> found;
  for (const char* name : {"participants.csv", "participants.xlsx", "participants.ods"}) {
    if (fs::exists(fs::symlink_status(folder / "corpus" / name))) found.push_back(std::string("corpus/") + name);
    if (fs::exists(fs::symlink_status(folder / name))) notes_.push_back(say("{} stands beside corpus/ and is not read: its place is in corpus/.", name));
  }
  participants_.file = found.empty() ? "corpus/participants.csv" : found.front();
  if (found.size() > 1) problems_.push_back(error_at({found[1], 0, 0}, say("{} stands there too; one of them has to go", found[0])));
  if (found.empty()) return notes_.push_back(say("There is no participants.csv: every speaker counts as a participant, without attributes. `behov check --write` makes one to fill in."));
  auto participants = read_participants(read_file(folder / found.front()), found.front(), settings_.wave);
  participants_ = std::move(participants.value);
  participants_whole_ = !has_errors(participants.problems);
  append(problems_, std::move(participants.problems));
}

// Answers bring their people along, so that attributes are one table for all.
void Study::read_answers_file(const fs::path& folder, const AnswersFile& answers) {
  const std::string file = "corpus/" + answers.file;
  if (!fs::exists(folder / file)) return problems_.push_back(error_at(answers.place, say("there is no file {}", file)));
  auto read = read_answers(read_file(folder / file), answers, file);
  append(problems_, std::move(read.problems));
  const auto same = std::find_if(settings_.answers.begin(), settings_.answers.end(), [&](const AnswersFile& other) { return transcript_id(other.file) == transcript_id(answers.file); });
  if (same->file != answers.file) return problems_.push_back(error_at(answers.place, say("`{}` is the name of corpus/{} too; call one of them something else", transcript_id(answers.file), same->file)));
  for (AnswerRow& row : read.value.rows) answers_.push_back(std::move(row));
  for (ParticipantRow& row : read.value.participants.rows) participants_.rows.push_back(std::move(row));
  for (std::string& name : read.value.participants.attributes)
    if (std::find(participants_.attributes.begin(), participants_.attributes.end(), name) == participants_.attributes.end()) participants_.attributes.push_back(std::move(name));
  if (read.value.silent) notes_.push_back(say("{}: {} rows without any answer are not counted.", file, read.value.silent));
}

std::string Study::corpus_hash() const {
  std::string every;
  for (const auto& [id, entry] : index_->catalog()) every += id + '\0' + entry.hash + '\0';
  return sha256(every);
}

void Study::read_corpus(const fs::path& folder) {
  std::vector<SourceFile> sources;
  std::map<std::string, std::string> files_by_id;
  std::vector<std::string> others;
  for (const std::string& file : list_files(folder / "corpus")) {
    const bool ignored = std::find(settings_.ignored.begin(), settings_.ignored.end(), file) != settings_.ignored.end();
    if (!is_transcript(file) || ignored) {
      const bool known = "corpus/" + file == participants_.file || std::any_of(settings_.answers.begin(), settings_.answers.end(), [&](const AnswersFile& a) { return a.file == file; });
      if (!known) others.push_back(file);
      continue;
    }
    const std::string id = transcript_id(file);
    if (const auto [other, fresh] = files_by_id.emplace(id, file); !fresh) {
      problems_.push_back(error_at({"corpus/" + file, 0, 0}, say("`{}` is the name of corpus/{} too; call this one {}", id, other->second, suggested_name(file))));
      continue;
    }
    if (can_be_read(folder / "corpus", file, problems_))
      sources.push_back({file, folder / "corpus" / file, Roster::listed_speakers(id, participants_, settings_), {}});
  }
  for (AnswerRow& row : answers_) sources.push_back({std::move(row.file), {}, {}, std::move(row.bytes)});
  answers_.clear();
  if (!others.empty()) notes_.push_back(passed_over(others));
  if (files_by_id.empty() && sources.empty()) throw Failure(Exit::no_input, say("there are no transcripts in {}; behov reads {}", (folder / "corpus").string(), fmt::format("{}", fmt::join(transcript_extensions(), " "))));
  index_ = Index::open(folder / ".behov", sources, *language_, update_);
  for (Problem problem : update_.problems) {
    problem.place.file = "corpus/" + problem.place.file;
    problems_.push_back(std::move(problem));
  }
  std::map<std::string, std::vector<std::string>> labels;
  for (const auto& [id, entry] : index_->catalog()) {
    for (const SpeakerCount& speaker : entry.speakers)
      if (speaker.turns) labels[id].push_back(speaker.label);
    for (Problem problem : entry.warnings) {
      problem.place.file = "corpus/" + problem.place.file;
      problems_.push_back(std::move(problem));
    }
  }
  auto roster = Roster::join(labels, participants_, settings_);
  roster_ = std::move(roster.value);
  for (Problem& problem : roster.problems)  // what follows from a broken participants.csv only would hide what broke it
    if (participants_whole_) problems_.push_back(std::move(problem));
}

Senses& Study::senses() {
  if (senses_) return *senses_;
  words_ = index_->kept_words();  // words that only lexicons and queries hold are analysed once
  kept_words_ = words_.size();
  senses_ = std::make_unique<Senses>(index_->vocabulary(), words_, [this](const std::vector<std::string>& words) { return language_->analyse_words(words); });
  return *senses_;
}

void Study::keep_words() const {
  if (words_.size() == kept_words_) return;
  index_->keep_words(words_);
}

std::vector<const Code*> Study::codes(const Where& where) const {
  std::vector<const Code*> out;
  std::set<std::string> wanted;
  for (const std::string name : {"theme", "code"})
    if (const auto found = where.find(name); found != where.end())
      for (const std::string& value : found->second) {
        const auto named = lexicon_.codes_named(value);
        if (named.empty()) {
          std::vector<std::string> known;
          for (const Code& code : lexicon_.codes) known.push_back(code.id);
          throw Failure(Exit::bad_data, say("there is no code or theme `{}`; there are: {}", value, fmt::format("{}", fmt::join(known, ", "))));
        }
        for (const Code* code : named) wanted.insert(code->id);
      }
  for (const Code& code : lexicon_.codes)
    if (wanted.empty() || wanted.contains(code.id)) out.push_back(&code);
  return out;
}

Population Study::population(const Where& where) const {
  for (const auto& [name, values] : where) {
    if (name == "transcript" || name == "participant" || name == "theme" || name == "code") continue;
    roster_.require_attribute(name);
    const auto known = roster_.values(name);
    for (const std::string& value : values)
      if (std::find(known.begin(), known.end(), value) == known.end())
        throw Failure(Exit::bad_data, say("nobody has {} `{}`; there are: {}", name, value, fmt::format("{}", fmt::join(known, ", "))));
  }
  if (const auto wanted = where.find("transcript"); wanted != where.end())
    for (const std::string& id : wanted->second)
      if (!index_->catalog().contains(id)) throw Failure(Exit::bad_data, say("there is no transcript {} in corpus/", id));
  Population out;
  for (const auto& [id, entry] : index_->catalog())
    for (const SpeakerCount& count : entry.speakers) {
      const Speaker& speaker = roster_.speaker(id, count.label);
      if (speaker.role == Role::interviewer || speaker.participant.empty() || count.words == 0) continue;
      bool kept = among(where, "transcript", id) && among(where, "participant", speaker.participant);
      for (const auto& [name, values] : where)
        if (roster_.has_attribute(name)) kept = kept && values.contains(std::string(roster_.value_in(id, speaker.participant, name)));
      if (!kept) continue;
      Person& person = out.people[speaker.participant];
      person.id = speaker.participant;
      person.words += count.words;
      person.turns += count.turns;
      out.participant_of[{id, count.label}] = speaker.participant;
      out.transcripts.insert(id);
      out.words_said[{id, speaker.participant}] += count.words;
    }
  return out;
}

void Study::each_counted_turn(const Population& population, Candidates candidates, const std::function<void(const IndexedTurn&)>& call) const {
  if (population.transcripts.empty()) return;
  if (population.transcripts.size() < index_->catalog().size()) candidates.transcripts.assign(population.transcripts.begin(), population.transcripts.end());
  index_->each_turn(candidates, [&](IndexedTurn&& turn) {
    if (turn.number > 0 && population.participant_of.contains({turn.transcript, turn.speaker})) call(turn);
  });
}

Voice Study::voice_of(const IndexedTurn& turn) const {
  const Speaker& speaker = roster_.speaker(turn.transcript, turn.speaker);
  if (speaker.role == Role::interviewer) return Voice::interviewer;
  return speaker.participant.empty() ? Voice::other : Voice::counted;
}

void Study::each_conversation(const Population& people, const std::function<void(std::size_t, std::span<const Utterance>)>& call) const {
  if (people.transcripts.empty()) return;
  Candidates all;
  if (people.transcripts.size() < index_->catalog().size()) all.transcripts.assign(people.transcripts.begin(), people.transcripts.end());
  index_->each_transcript(all, [&](std::size_t place, std::vector<IndexedTurn>&& turns) {
    std::vector<Utterance> talk;
    for (const IndexedTurn& turn : turns)
      if (turn.number > 0) talk.push_back({&turn, voice_of(turn)});  // text before the first label is nobody's speech
    call(place, talk);
  });
}

// What a passage is about hangs on the whole conversation and all codes: the selection is made afterwards, so that it
// never changes what it selects from.
std::vector<Coding> Study::machine_codings(const Where& where) {
  const Population people = population(where);
  std::vector<const Code*> all;
  for (const Code& code : lexicon_.codes) all.push_back(&code);
  std::set<std::string> wanted;
  for (const Code* code : codes(where)) wanted.insert(code->id);
  const Coder coder(lexicon_, all, index_->vocabulary(), senses(), tier_);
  keep_words();
  std::vector<Conversed> found(index_->catalog().size());  // by transcript, joined in their order
  each_conversation(people, [&](std::size_t place, std::span<const Utterance> talk) {
    Conversed& here = found[place] = code_conversation(coder, talk);
    for (Coding& coding : here.codings) {
      const auto person = people.participant_of.find({coding.transcript, coding.speaker});
      if (person != people.participant_of.end()) coding.participant = person->second;
    }
    std::erase_if(here.codings, [&](const Coding& coding) { return coding.participant.empty() || !wanted.contains(coding.code); });
  });
  std::vector<Coding> out;
  left_aside_ = 0;
  raised_.emplace();
  raised_where_ = where;
  out.reserve(std::accumulate(found.begin(), found.end(), std::size_t{0}, [](std::size_t sum, const Conversed& part) { return sum + part.codings.size(); }));
  auto id = index_->catalog().begin();
  for (Conversed& part : found) {
    left_aside_ += part.left_aside;
    add_raised(part, (id++)->first, coder.codes(), *raised_);
    std::move(part.codings.begin(), part.codings.end(), std::back_inserter(out));
  }
  return out;
}

Lexicon Study::hold(Lexicon lexicon) {
  raised_.reset();
  return std::exchange(lexicon_, std::move(lexicon));
}

const Raised& Study::raised(const Where& where) {
  if (!raised_ || raised_where_ != where) machine_codings(where);
  return *raised_;
}

}  // namespace behov
