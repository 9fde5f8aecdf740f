// What an edit of the lexicons changes in a study's codings.
#include <algorithm>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/study_care.h"

namespace behov {
namespace {

// The codes of either lexicon that theme= and code= leave; nothing where all of them are wanted.
std::optional<std::set<std::string>> wanted_codes(const Lexicon& before, const Lexicon& after, const Where& where) {
  std::optional<std::set<std::string>> out;
  for (const std::string name : {"theme", "code"}) {
    const auto asked = where.find(name);
    if (asked == where.end()) continue;
    if (!out) out.emplace();
    for (const std::string& value : asked->second) {
      auto codes = before.codes_named(value);
      const auto more = after.codes_named(value);
      codes.insert(codes.end(), more.begin(), more.end());
      if (codes.empty()) throw Failure(Exit::bad_data, say("neither lexicon has a code or theme `{}`", value));
      for (const Code* code : codes) out->insert(code->id);
    }
  }
  return out;
}

std::vector<Coding> codings_by(Study& study, const Lexicon& lexicon, const Where& where, const std::optional<std::set<std::string>>& wanted) {
  Lexicon own = study.hold(lexicon);
  std::vector<Coding> out;
  try {
    out = study.codings(where);
  } catch (...) {
    study.hold(std::move(own));
    throw;
  }
  study.hold(std::move(own));
  if (wanted) std::erase_if(out, [&](const Coding& coding) { return !wanted->contains(coding.code); });
  return out;
}

// Where the entries that changed match, before or after.
std::vector<ChangeHit> hits_of(Study& study, const std::vector<EntryChange>& changes, const Where& where) {
  std::vector<LexiconEntry> entries;
  std::vector<std::size_t> change_of;
  for (std::size_t i = 0; i < changes.size(); ++i)
    for (const auto* side : {&changes[i].before, &changes[i].after})
      if (*side) {
        entries.push_back(**side);
        change_of.push_back(i);
      }
  const EntryFinder finder(entries, study.index().vocabulary(), study.senses(), study.tier());
  std::vector<std::vector<ChangeHit>> found(study.index().catalog().size());
  study.each_conversation(study.population(where), [&](std::size_t place, std::span<const Utterance> talk) {
    for (const EntryHit& hit : finder.find(talk, [](const IndexedTurn& turn) { return turn.transcript; }))
      found[place].push_back({talk.front().turn->transcript, hit.turn, change_of[hit.entry]});
  });
  std::vector<ChangeHit> out;
  for (auto& list : found) out.insert(out.end(), list.begin(), list.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

LexiconDiff lexicon_diff(Study& study, const Lexicon& before, const Lexicon& after, const Where& where) {
  const auto wanted = wanted_codes(before, after, where);
  Where people = where;
  people.erase("theme");
  people.erase("code");
  std::vector<EntryChange> entries = entry_changes(before, after);
  const auto is_unwanted = [&](const std::optional<LexiconEntry>& entry) { return !entry || (entry->code && !wanted->contains(entry->code->id)); };
  if (wanted) std::erase_if(entries, [&](const EntryChange& change) { return is_unwanted(change.before) && is_unwanted(change.after); });
  const auto hits = hits_of(study, entries, people);
  LexiconDiff out = lexicon_diff(std::move(entries), codings_by(study, before, people, wanted), codings_by(study, after, people, wanted), hits);
  out.others = other_changes(before, after);
  return out;
}

}  // namespace behov
