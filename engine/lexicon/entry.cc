#include "engine/lexicon/entry.h"

#include <algorithm>
#include <map>
#include <set>

namespace behov {
namespace {

using Kind = LexiconEntry::Kind;

class Gathering {
 public:
  std::vector<LexiconEntry> entries;

  void add(Kind kind, const std::vector<Expression>& expressions, const Code* code = nullptr, const std::string& need = "") {
    for (const Expression& expression : expressions) entries.push_back({kind, code, need, &expression});
  }

  void add_code(const Code& code) {
    add(Kind::terms, code.terms, &code);
    add(Kind::hints, code.hints, &code);
    add(Kind::questions, code.questions, &code);
    add(Kind::except, code.except, &code);
    for (const NamedNeed& need : code.needs) add(Kind::terms, need.terms, &code, need.id);
  }

  void add_rules(const Lexicon& lexicon) {
    const NeedRules& rules = lexicon.rules;
    for (const Cue& cue : rules.cues) add(Kind::cue, cue.terms, nullptr, cue.kind);
    add(Kind::works, rules.works);
    add(Kind::solved, rules.solved);
    add(Kind::dismissed, rules.dismissed);
    add(Kind::told, rules.told);
    add(Kind::imagined, rules.imagined);
    for (const Leaning& leaning : rules.leanings) add(Kind::leaning, leaning.terms, nullptr, leaning.id);
    add(Kind::negation, rules.negations);
    add(Kind::clause, rules.clause_openers);
    add(Kind::elsewhere, lexicon.passing.elsewhere);
    for (const ContextRule& rule : lexicon.context) {
      add(Kind::asked, rule.asked, nullptr, rule.id);
      add(Kind::begins, rule.openings, nullptr, rule.id);
    }
  }
};

// Entries that do the same work are held against each other.
enum class Work { code, except, mark, leaning, negation, clause, elsewhere, asked, begins };

Work work_of(Kind kind) {
  switch (kind) {
    case Kind::terms:
    case Kind::hints:
    case Kind::questions: return Work::code;
    case Kind::except: return Work::except;
    case Kind::leaning: return Work::leaning;
    case Kind::negation: return Work::negation;
    case Kind::clause: return Work::clause;
    case Kind::elsewhere: return Work::elsewhere;
    case Kind::asked: return Work::asked;
    case Kind::begins: return Work::begins;
    default: return Work::mark;
  }
}

bool is_for_same_end(const LexiconEntry& a, const LexiconEntry& b) {
  return a.kind == b.kind && a.code == b.code && a.need == b.need;
}

// Of entries of one code: a term does what a hint and a question do, and more.
bool does_without(const LexiconEntry& entry, const LexiconEntry& other) {
  return entry.code && entry.code == other.code && other.kind == Kind::terms && (entry.kind == Kind::hints || entry.kind == Kind::questions || (entry.kind == Kind::terms && entry.need.empty()));
}

class Repetitions {
 public:
  explicit Repetitions(const std::vector<LexiconEntry>& entries) : entries_(entries) {
    for (std::size_t i = 0; i < entries.size(); ++i)
      for (const std::string& text : wordings_apart(*entries[i].expression)) standing_[text].push_back(i);
  }

  std::vector<RepeatedEntry> find() {
    for (const auto& [text, places] : standing_)
      for (std::size_t i = 0; i < places.size(); ++i) compare(text, places, i);
    std::sort(out_.begin(), out_.end(), [](const RepeatedEntry& a, const RepeatedEntry& b) { return std::tie(a.entry, a.what, a.first) < std::tie(b.entry, b.what, b.first); });
    return std::move(out_);
  }

 private:
  // Of several that say it already, the one that weighs most: an exception, then an entry of the same code.
  void compare(const std::string& text, const std::vector<std::size_t>& places, std::size_t at) {
    const RepeatedEntry* found = nullptr;
    RepeatedEntry best;
    for (std::size_t i = 0; i < places.size(); ++i) {
      RepeatedEntry one{places[at], places[i], RepeatedEntry::How::again, is_whole(places[at]) ? "" : text};
      if (i == at || !repeats(entries_[places[at]], entries_[places[i]], i < at, one.how)) continue;
      if (one.how == RepeatedEntry::How::again && !one.what.empty()) one.how = RepeatedEntry::How::partly;
      if (!found || rank(one.how) < rank(best.how)) best = one;
      found = &best;
    }
    if (found) out_.push_back(best);
  }

  static int rank(RepeatedEntry::How how) {
    using How = RepeatedEntry::How;
    return how == How::taken ? 0 : how == How::again ? 1 : how == How::partly ? 2 : 3;
  }
  bool is_whole(std::size_t entry) const { return wordings_apart(*entries_[entry].expression).size() == 1; }

  // Whether the entry says what the other says; `after`: the other stands above it.
  static bool repeats(const LexiconEntry& entry, const LexiconEntry& other, bool after, RepeatedEntry::How& how) {
    const Work work = work_of(entry.kind), others = work_of(other.kind);
    how = RepeatedEntry::How::taken;
    if (work == Work::code && others == Work::except) return entry.code == other.code && entry.kind != Kind::questions;
    if (work != others) return false;
    how = RepeatedEntry::How::again;
    if (is_for_same_end(entry, other)) return after;
    if (does_without(entry, other) && !does_without(other, entry)) return true;
    how = RepeatedEntry::How::elsewhere;
    const bool other_end = entry.code != other.code || entry.need != other.need;
    const bool apart = work == Work::code ? other_end && entry.kind == Kind::terms && other.kind == Kind::terms && (entry.code != other.code || !other.need.empty()) : work == Work::mark;
    return after && apart;
  }

  const std::vector<LexiconEntry>& entries_;
  std::map<std::string, std::vector<std::size_t>> standing_;
  std::vector<RepeatedEntry> out_;
};

}  // namespace

std::string_view name_of(Kind kind) {
  constexpr std::string_view names[] = {"terms", "hints", "questions", "except", "cue", "works", "solved", "dismissed", "told", "imagined", "leaning", "negation", "clause", "elsewhere", "asked", "begins"};
  return names[static_cast<int>(kind)];
}

std::vector<LexiconEntry> entries_of(const std::vector<const Code*>& codes) {
  Gathering out;
  for (const Code* code : codes) out.add_code(*code);
  return std::move(out.entries);
}

std::vector<LexiconEntry> entries_of(const Lexicon& lexicon) {
  Gathering out;
  for (const Code& code : lexicon.codes) out.add_code(code);
  out.add_rules(lexicon);
  return std::move(out.entries);
}

std::vector<RepeatedEntry> repeated_entries(const std::vector<LexiconEntry>& entries) { return Repetitions(entries).find(); }

}  // namespace behov
