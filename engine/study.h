// One study opened: its files read, its index up to date, its people known. The pieces of the house put together; what
// commands stand on.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/analysis/agreement.h"
#include "engine/analysis/cooccurrence.h"
#include "engine/analysis/keyness.h"
#include "engine/analysis/people.h"
#include "engine/analysis/raised.h"
#include "engine/analysis/review_sheet.h"
#include "engine/coding/conversation.h"
#include "engine/coding/hands.h"
#include "engine/coding/memo.h"
#include "engine/exchange/data_package.h"
#include "engine/exchange/refi_import.h"
#include "engine/exchange/refi_project.h"
#include "engine/index/index.h"
#include "engine/lexicon/lexicon.h"
#include "engine/transcript/answers.h"
#include "engine/transcript/roster.h"

namespace behov {

// What --where asks for: values of an attribute are alternatives, attributes must all hold. transcript=, participant=,
// theme= and code= are among the names.
using Where = std::map<std::string, std::set<std::string>>;

class Study {
 public:
  // Reads everything and brings the index up to date. Mistakes in people's files are in problems(); the machine's
  // failures, and a folder that is no study, are thrown.
  static std::unique_ptr<Study> open(const std::filesystem::path& folder);
  ~Study();

  const Problems& problems() const { return problems_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Roster& roster() const { return roster_; }
  const Settings& settings() const { return settings_; }
  const Index& index() const { return *index_; }
  const UpdateReport& update() const { return update_; }
  Language& language() { return *language_; }
  const std::vector<std::string>& notes() const { return notes_; }
  // SHA-256 of all transcripts with their names, and of all files of lexicons: what a result was made from.
  std::string corpus_hash() const;
  const std::string& lexicon_hash() const { return lexicon_hash_; }
  Senses& senses();

  // What matches may rest on: near misses too, unless it is said otherwise.
  void rest_on(Tier tier) { tier_ = tier; }
  Tier tier() const { return tier_; }

  // The people and words that the selection leaves. Throws Failure(bad_data) for a name or value that is not there.
  Population population(const Where& where) const;
  // The codes that theme= and code= leave.
  std::vector<const Code*> codes(const Where& where) const;

  // The codings of the population's turns, in the order of transcripts and turns.
  // Whose they are: choose(). What coders differ on is in unsettled() afterwards.
  std::vector<Coding> codings(const Where& where);
  // How many passing mentions the last call of codings() did not code, in the transcripts of its selection.
  std::size_t left_aside() const { return left_aside_; }
  // What interviewers asked about, in the transcripts of the selection.
  const Raised& raised(const Where& where);
  void choose(CodingSource source) { source_ = source; }
  CodingSource source() const { return source_; }
  const std::vector<Unsettled>& unsettled() const { return unsettled_; }
  // The lexicon's alone, whatever people have said.
  std::vector<Coding> machine_codings(const Where& where);

  // Another lexicon in the place of this one, which is handed back: codings() are by it from now on. What people have coded
  // stays as it was held against the study's own.
  Lexicon hold(Lexicon lexicon);

  // What people have coded and read.
  const Hands& hands() const { return hands_; }
  // Whose codings they are and how much of the selection was read, for the notes of every result that rests on codings.
  std::vector<std::string> reading_notes(const Where& where);

  // Interviews for a sheet with the lexicon's suggestions and what `coder` has said before (empty: nobody).
  std::vector<SheetTurn> turns_to_review(const Where& where, const std::string& coder);
  // Participants' turns drawn by lot, coded or not (Draws::sample over all that hold a word, by transcript and turn).
  std::vector<SheetTurn> drawn_turns(const Where& where, std::size_t sample, std::uint64_t seed);
  // Takes a filled sheet into codings/CODER.csv: whole, or with a mistake in it not at all. What was there stays, unless
  // the coder says something else of the same passage. Throws Failure(try_again) where somebody wrote it meanwhile.
  Checked<Taken> take(FilledSheet sheet, const std::string& coder);
  // What each rater says of the turns of transcripts that people have written about.
  std::vector<RatedTurn> rated_turns(const Where& where);

  // What people think as they read: memos/*.md, in the order of their names.
  const std::vector<Memo>& memos() const { return memos_; }
  // Those about the transcript or one of its turns.
  std::vector<const Memo*> memos_about(const std::string& transcript) const;

  // The transcripts read anew from their files, in Swedish order. Throws Failure(try_again) where one is no longer what
  // the index holds.
  std::vector<Transcript> transcripts(const std::set<std::string>& ids) const;
  // The selection for other programs, still without codings and rows: transcripts, people, codes, memos.
  ExchangedStudy exchanged(const Where& where);
  // All that another program's project is held against.
  StudyNow standing() const;
  // Every row of codings/ about the selection, each coder's as it stands.
  std::vector<HumanCoding> rows_of_people(const Where& where) const;

  // Who says which content words how often, by transcript, then participant.
  std::vector<SpokenWords> spoken_words(const Where& where) const;
  // How many words each turn of the selection's transcripts holds, whoever speaks.
  WordsInTurns words_in_turns(const Where& where) const;
  // Every sentence of the selection's people with a word in it, by transcript and turn; code points of the transcript.
  SentencePlaces sentences(const Where& where) const;

  // Calls with the turns of each transcript that somebody of the population speaks in, from several threads at once;
  // `place` is the transcript's place in the order of ids, below index().catalog().size().
  void each_conversation(const Population& people, const std::function<void(std::size_t place, std::span<const Utterance>)>& call) const;

  // Calls with each turn of a counted speaker that may match.
  void each_counted_turn(const Population& population, Candidates candidates, const std::function<void(const IndexedTurn&)>& call) const;

 private:
  Study() = default;
  void read_people(const std::filesystem::path& folder);
  void read_participants_file(const std::filesystem::path& folder);
  void read_answers_file(const std::filesystem::path& folder, const AnswersFile& answers);
  Problems open_language(const std::filesystem::path& folder);
  void read_corpus(const std::filesystem::path& folder);
  void read_hands();
  void read_memos();
  std::map<std::string, std::string> answer_bytes() const;
  void keep_words() const;
  Voice voice_of(const IndexedTurn& turn) const;
  std::optional<Hands::Turns> turns_of(const std::string& transcript) const;
  std::string transcript_named(const std::string& name) const;
  RatedTurn rated(const IndexedTurn& turn, const std::string& participant, const std::set<std::string>& markers) const;
  std::string blind_note_for(const Where& where);

  std::filesystem::path folder_;
  Problems problems_;
  std::vector<std::string> notes_;
  Settings settings_;
  Participants participants_;
  bool participants_whole_ = true;  // without a mistake
  Roster roster_;
  std::vector<AnswerRow> answers_;
  Lexicon lexicon_;
  std::string lexicon_hash_;
  std::shared_ptr<Language> language_;
  std::unique_ptr<Index> index_;
  UpdateReport update_;
  Vocabulary words_;  // of lexicons and queries, unknown to the transcripts
  std::size_t kept_words_ = 0;
  std::size_t left_aside_ = 0;
  std::optional<Raised> raised_;  // of the last call of machine_codings(), and its selection
  Where raised_where_;
  std::unique_ptr<Senses> senses_;
  Hands hands_;
  std::vector<Memo> memos_;
  CodingSource source_ = CodingSource::best;
  std::vector<Unsettled> unsettled_;
  Tier tier_ = Tier::near;
};

// The lexicons that `behov init` gives a new study: file name and text, built into the program.
const std::vector<LexiconFile>& default_lexicons();

}  // namespace behov
