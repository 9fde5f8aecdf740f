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

#include "engine/analysis/people.h"
#include "engine/coding/conversation.h"
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

  // The people and words that the selection leaves. Throws Failure(bad_data) for a name or value that is not there.
  Population population(const Where& where) const;
  // The codes that theme= and code= leave.
  std::vector<const Code*> codes(const Where& where) const;

  // The codings of the population's turns, in the order of transcripts and turns.
  std::vector<Coding> codings(const Where& where);
  // How many passing mentions the last call of codings() did not code, in the transcripts of its selection.
  std::size_t left_aside() const { return left_aside_; }

  // Calls with the turns of each transcript that somebody of the population speaks in.
  void each_conversation(const Population& people, const std::function<void(std::span<const Utterance>)>& call) const;

  // Calls with each turn of a counted speaker that may match.
  void each_counted_turn(const Population& population, Candidates candidates, const std::function<void(const IndexedTurn&)>& call) const;

 private:
  Study() = default;
  void read_files(const std::filesystem::path& folder);
  void read_participants_file(const std::filesystem::path& folder);
  void read_answers_file(const std::filesystem::path& folder, const AnswersFile& answers);
  void read_corpus(const std::filesystem::path& folder);
  void keep_words() const;
  Voice voice_of(const IndexedTurn& turn) const;

  std::filesystem::path folder_;
  Problems problems_;
  std::vector<std::string> notes_;
  Settings settings_;
  Participants participants_;
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
  std::unique_ptr<Senses> senses_;
};

// The lexicons that `behov init` gives a new study: file name and text, built into the program.
const std::vector<LexiconFile>& default_lexicons();

}  // namespace behov
