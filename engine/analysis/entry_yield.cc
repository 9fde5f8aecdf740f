#include "engine/analysis/entry_yield.h"

#include <algorithm>

namespace behov {
namespace {

using Kind = LexiconEntry::Kind;

bool is_for_questions(Kind kind) { return kind == Kind::questions || kind == Kind::elsewhere; }
bool is_coding(Kind kind) { return kind == Kind::terms || kind == Kind::hints; }
bool is_conjunction(const LexiconEntry& entry) { return entry.expression->is_conjunction(); }

std::vector<const Expression*> expressions_of(const std::vector<LexiconEntry>& entries) {
  std::vector<const Expression*> out;
  for (const LexiconEntry& entry : entries) out.push_back(entry.expression);
  return out;
}

using EntryPlace = std::tuple<std::string, std::size_t, std::size_t>;
EntryPlace key_of(const Place& place) { return {place.file, place.line, place.column}; }

// The entries that a coding rests on.
std::set<std::size_t> entries_behind(const Coding& coding, const std::map<EntryPlace, std::size_t>& places) {
  std::set<std::size_t> out;
  const auto add = [&](const Because& because) {
    if (const auto found = places.find(key_of(because.place)); found != places.end()) out.insert(found->second);
  };
  add(coding.because);
  for (const Because& also : coding.also) add(also);
  return out;
}

}  // namespace

EntryFinder::EntryFinder(const std::vector<LexiconEntry>& entries, const Vocabulary& vocabulary, Senses& senses, Tier tier)
    : entries_(entries), vocabulary_(vocabulary), light_(vocabulary), tier_(tier), matcher_((senses.prepare(expressions_of(entries)), vocabulary), senses) {
  for (const LexiconEntry& entry : entries) matcher_.add(*entry.expression);
}

std::vector<EntryHit> EntryFinder::find(std::span<const Utterance> talk, const std::function<std::string(const IndexedTurn&)>& participant_of) const {
  std::vector<EntryHit> out;
  for (const Utterance& utterance : talk) {
    const IndexedTurn& turn = *utterance.turn;
    const bool asks = utterance.voice == Voice::interviewer;
    const std::string who = asks ? turn.transcript : participant_of(turn);
    if (who.empty() || utterance.voice == Voice::other) continue;
    const bool differs = light_.holds_near_misses(turn.analysed);
    const AnalysedText text = !differs ? turn.analysed : tier_ == Tier::near ? light_.with(turn.analysed) : light_.without(turn.analysed);
    for (std::uint32_t s = 0; s < text.sentences.size(); ++s)
      for (const ExpressionMatch& match : matcher_.match(text, words_of(text, text.sentences[s], vocabulary_)))
        if (is_for_questions(entries_[match.expression].kind) == asks) out.push_back({match.expression, turn.number, s, match.words, who});
  }
  return out;
}

EntryYields::EntryYields(const std::vector<LexiconEntry>& entries)
    : entries_(entries), yields_(entries.size()), people_(entries.size()), covers_(entries.size()), uncovered_(entries.size()), left_(entries.size()) {}

void EntryYields::add_transcript(const std::vector<EntryHit>& hits) {
  for (std::size_t from = 0, to = 0; from < hits.size(); from = to) {
    while (to < hits.size() && hits[to].turn == hits[from].turn && hits[to].sentence == hits[from].sentence) ++to;
    add_sentence(Hits(hits).subspan(from, to - from));
  }
}

void EntryYields::add_sentence(Hits hits) {
  std::map<const Code*, std::vector<const EntryHit*>> by_code;
  for (const EntryHit& hit : hits) {
    ++yields_[hit.entry].hits;
    people_[hit.entry].insert(hit.participant);
    const LexiconEntry& entry = entries_[hit.entry];
    if (is_coding(entry.kind) || entry.kind == Kind::except) by_code[entry.code].push_back(&hit);
  }
  for (const auto& [code, list] : by_code) add_code(list);
}

// A code's hits in a sentence: what its exceptions leave, and which entries find the same.
void EntryYields::add_code(const std::vector<const EntryHit*>& hits) {
  std::vector<const EntryHit*> left;
  for (const EntryHit* hit : hits) {
    if (!is_coding(entries_[hit->entry].kind)) continue;
    bool taken = false;
    for (const EntryHit* except : hits)
      if (entries_[except->entry].kind == Kind::except && (is_conjunction(entries_[except->entry]) || except->words.overlaps(hit->words))) {
        taken = true;
        ++yields_[except->entry].taken;
      }
    if (taken) ++yields_[hit->entry].taken;
    else left.push_back(hit);
  }
  for (const EntryHit* hit : left) note_cover(*hit, left);
}

// An `&` counts only where nothing else does; a hint only where no term does, and never states a need.
bool EntryYields::covers(const EntryHit& other, const EntryHit& hit) const {
  const LexiconEntry &entry = entries_[hit.entry], &by = entries_[other.entry];
  if (other.entry == hit.entry || (by.kind == Kind::hints && entry.kind != Kind::hints) || (!entry.need.empty() && by.need != entry.need)) return false;
  if (is_conjunction(by) && !is_conjunction(entry)) return false;
  return other.words.overlaps(hit.words) || (is_conjunction(entry) && !is_conjunction(by));
}

void EntryYields::note_cover(const EntryHit& hit, const std::vector<const EntryHit*>& left) {
  ++left_[hit.entry];
  std::vector<std::uint32_t> by;
  for (const EntryHit* other : left)
    if (covers(*other, hit)) by.push_back(other->entry);
  std::sort(by.begin(), by.end());
  by.erase(std::unique(by.begin(), by.end()), by.end());
  uncovered_[hit.entry] += by.empty();
  auto& so_far = covers_[hit.entry];
  if (so_far) std::erase_if(*so_far, [&](std::uint32_t entry) { return !std::binary_search(by.begin(), by.end(), entry); });
  else so_far = std::move(by);
}

void EntryYields::add_codings(const std::vector<Coding>& codings, const std::vector<RatedTurn>& turns) {
  std::map<EntryPlace, std::size_t> places;
  for (std::size_t i = 0; i < entries_.size(); ++i) places.emplace(key_of(entries_[i].expression->place), i);
  std::map<std::pair<std::string, std::uint32_t>, const RatedTurn*> read;
  for (const RatedTurn& turn : turns) read[{turn.transcript, turn.number}] = &turn;
  std::set<std::tuple<std::size_t, std::string, std::uint32_t>> judged;
  for (const Coding& coding : codings)
    for (const std::size_t entry : entries_behind(coding, places)) {
      EntryYield& yield = yields_[entry];
      ++yield.codings;
      yield.needs += coding.is_need();
      const auto turn = read.find({coding.transcript, coding.turn});
      if (turn == read.end() || !judged.insert({entry, coding.transcript, coding.turn}).second) continue;
      const Judgement said = judgement_of(*turn->second, coding.code);
      yield.right += said == Judgement::yes;
      yield.judged += said == Judgement::yes || said == Judgement::no;
    }
}

std::vector<EntryYield> EntryYields::take() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    EntryYield& yield = yields_[i];
    yield.people = people_[i].size();
    yield.covered = left_[i] && !uncovered_[i];
    if (!yield.covered) continue;
    for (const std::uint32_t by : *covers_[i]) {
      const bool alike = covers_[by] && std::binary_search(covers_[by]->begin(), covers_[by]->end(), static_cast<std::uint32_t>(i));
      if (yield.covered_by || (alike && by > i)) continue;
      yield.covered_by = by;
    }
    // Of two that find the same, the first is worth keeping.
    if (!yield.covered_by && !covers_[i]->empty()) yield.covered = false;
  }
  return std::move(yields_);
}

}  // namespace behov
