#include "engine/study_care.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

// Searching a dictionary for near words takes its time: a lexicon in another language is not to take minutes.
constexpr std::size_t most_searches = 60;

WordKnowledge knowledge_of(Language& language) {
  return {[&](const std::vector<std::string>& words) { return language.analyse_words(words); },
          [&, searches = std::size_t{0}](const std::string& word) mutable { return ++searches > most_searches ? std::vector<std::string>{} : language.suggestions(word); }, {}};
}

// Words that are one token, in small letters.
std::vector<std::string> said_in(const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  for (TypeId id = 0; id < vocabulary.size(); ++id)
    if (const WordType& type = vocabulary[id]; type.word && type.form.find(' ') == std::string::npos) out.push_back(to_lower(type.form));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void add_written(EntryReport& report, const WordKnowledge& knowledge) {
  report.repeated = repeated_entries(report.entries);
  report.unknown = unknown_words(report.entries, knowledge);
  report.inflected = inflected_words(report.entries, knowledge);
}

}  // namespace

EntryReport entry_report(const Lexicon& lexicon, Language& language) {
  EntryReport out;
  out.entries = entries_of(lexicon);
  add_written(out, knowledge_of(language));
  return out;
}

EntryReport entry_report(Study& study, const Where& where) {
  EntryReport out;
  const bool of_codes = where.contains("theme") || where.contains("code");
  out.entries = of_codes ? entries_of(study.codes(where)) : entries_of(study.lexicon());
  WordKnowledge knowledge = knowledge_of(study.language());
  knowledge.said = said_in(study.index().vocabulary());
  add_written(out, knowledge);
  const Population people = study.population(where);
  const EntryFinder finder(out.entries, study.index().vocabulary(), study.senses(), study.tier());
  std::vector<std::vector<EntryHit>> found(study.index().catalog().size());
  study.each_conversation(people, [&](std::size_t place, std::span<const Utterance> talk) {
    found[place] = finder.find(talk, [&](const IndexedTurn& turn) {
      const auto person = people.participant_of.find({turn.transcript, turn.speaker});
      return person == people.participant_of.end() ? std::string() : person->second;
    });
  });
  EntryYields yields(out.entries);
  for (const auto& hits : found) yields.add_transcript(hits);
  yields.add_codings(study.machine_codings(where), study.hands().empty() ? std::vector<RatedTurn>{} : study.rated_turns(where));
  out.yields = yields.take();
  return out;
}

}  // namespace behov
