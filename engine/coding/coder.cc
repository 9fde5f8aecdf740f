#include "engine/coding/coder.h"

#include <algorithm>
#include <map>
#include <span>

#include "engine/coding/clauses.h"

namespace behov {
namespace {

// Questions are about codes, or elsewhere, and of trouble; the rest is said in answers.
Heard heard(Use::Kind kind) {
  switch (kind) {
    case Use::Kind::question:
    case Use::Kind::asking:
    case Use::Kind::elsewhere: return Heard::in_questions;
    case Use::Kind::term:
    case Use::Kind::cue:
    case Use::Kind::negation:
    case Use::Kind::opener: return Heard::everywhere;
    default: return Heard::in_answers;
  }
}

// The longest first, then the earliest, then by the entry's text.
bool leads(const Found& a, const Found& b) {
  const auto length_of_a = a.words.length(), length_of_b = b.words.length();
  return std::tie(length_of_b, a.words.first, a.use->expression->text) < std::tie(length_of_a, b.words.first, b.use->expression->text);
}

bool is_conjunction(const Found& found) { return found.use->expression->is_conjunction(); }

bool codes_or_excepts(Use::Kind kind) { return kind == Use::Kind::term || kind == Use::Kind::hint || kind == Use::Kind::except; }

// The matches of one code that its exceptions leave.
std::vector<Found> without_exceptions(std::span<const Found> of_code) {
  std::vector<Found> terms;
  for (const Found& found : of_code)
    if (found.use->kind != Use::Kind::except) terms.push_back(found);
  for (const Found& except : of_code) {
    if (except.use->kind != Use::Kind::except) continue;
    if (is_conjunction(except)) return {};
    std::erase_if(terms, [&](const Found& f) { return f.words.overlaps(except.words); });
  }
  return terms;
}

// A hint adds nothing where an entry speaks for itself; an `&` match codes a sentence only where the code has no other.
void drop_needless(std::vector<Found>& terms) {
  const auto drop = [&](auto needless) {
    if (!std::all_of(terms.begin(), terms.end(), needless)) std::erase_if(terms, needless);
  };
  drop([](const Found& f) { return f.use->kind == Use::Kind::hint; });
  drop(is_conjunction);
}

// Each with its leading match first.
std::vector<std::vector<Found>> overlapping_clusters(std::vector<Found> terms) {
  std::sort(terms.begin(), terms.end(), [](const Found& a, const Found& b) {
    return std::tie(a.words.first, a.words.last, a.use->expression->text) < std::tie(b.words.first, b.words.last, b.use->expression->text);
  });
  std::vector<std::vector<Found>> out;
  std::uint32_t end = 0;
  for (const Found& found : terms) {
    if (out.empty() || found.words.first >= end) out.emplace_back();
    out.back().push_back(found);
    end = std::max(out.back().size() == 1 ? 0 : end, found.words.last);
  }
  for (auto& cluster : out) std::sort(cluster.begin(), cluster.end(), leads);
  return out;
}

// Calls with the matches of each code, in the order of codes.
template <class Call>
void each_code(const std::vector<Found>& all, Call call) {
  std::vector<Found> entries;
  std::copy_if(all.begin(), all.end(), std::back_inserter(entries), [](const Found& found) { return codes_or_excepts(found.use->kind); });
  std::stable_sort(entries.begin(), entries.end(), [](const Found& a, const Found& b) { return a.use->number < b.use->number; });
  for (auto first = entries.begin(); first != entries.end();) {
    const auto last = std::find_if(first, entries.end(), [&](const Found& found) { return found.use->number != first->use->number; });
    call(std::span<const Found>(first, last));
    first = last;
  }
}

}  // namespace

std::string to_string(const Because& because) {
  return to_string(Place{because.place.file, because.place.line, 0}) + ": " + because.entry + (because.rule.empty() ? "" : " (" + because.rule + ")");
}

std::string_view name_of(Stance stance) {
  constexpr std::string_view names[] = {"", "need", "works", "told"};
  return names[static_cast<int>(stance)];
}

struct Coder::Parts {
  Parts(const Lexicon& from, std::vector<const Code*> wanted, const Vocabulary& words, Senses& senses, Tier rests_on)
      : lexicon(from), codes(std::move(wanted)), vocabulary(words), light(words), tier(rests_on), matcher(words, senses), uses(uses_of(lexicon, codes)) {
    std::vector<const Expression*> all;
    for (const Use& use : uses) all.push_back(use.expression);
    senses.prepare(all);
    matcher.foresee(all);
    for (const Use& use : uses) {
      matcher.add(*use.expression, heard(use.kind));
      terms += use.kind == Use::Kind::term;
    }
  }

  std::vector<Found> found_in(const AnalysedText& text, const SentenceWords& words, Heard where) const;
  void read_sentence(const AnalysedText& text, std::uint32_t number, ReadTurn& out) const;
  Finding merged(const AnalysedText& text, const SentenceWords& words, const std::vector<Found>& cluster) const;

  const Lexicon& lexicon;
  std::vector<const Code*> codes;
  const Vocabulary& vocabulary;
  NearText light;
  Tier tier;
  Matcher matcher;
  std::vector<Use> uses;
  std::uint32_t terms = 0;  // the first so many uses are terms
};

std::vector<Found> Coder::Parts::found_in(const AnalysedText& text, const SentenceWords& words, Heard where) const {
  std::vector<Found> out;
  for (const ExpressionMatch& match : matcher.match(text, words, where)) out.push_back({&uses[match.expression], match.words});
  return out;
}

Finding Coder::Parts::merged(const AnalysedText& text, const SentenceWords& words, const std::vector<Found>& cluster) const {
  const WordMatch& match = cluster.front().words;
  Finding out;
  out.code = cluster.front().use->number;
  out.within = {text.tokens[words.tokens[match.first]].span.start, text.tokens[words.tokens[match.last - 1]].span.end};
  for (const Found& found : cluster) {
    out.entries.push_back(found.use);
    out.evidence.named = out.evidence.named || !found.use->label.empty();
  }
  out.evidence.lack = codes[out.code]->lack;
  out.evidence.neutral = codes[out.code]->neutral;
  return out;
}

void Coder::Parts::read_sentence(const AnalysedText& text, std::uint32_t number, ReadTurn& out) const {
  const SentenceWords words = words_of(text, text.sentences[number], vocabulary);
  const std::vector<Found> all = found_in(text, words, Heard::in_answers);
  const auto clauses = clauses_of(text, words, all, vocabulary);
  out.sentences.push_back(marks_of(all, clauses));
  for (const Found& f : all)
    if (f.use->kind == Use::Kind::opening && out.words + f.words.first == 0) out.openings.push_back(f.use->number);
  each_code(all, [&](std::span<const Found> of_code) {
    auto kept = without_exceptions(of_code);
    drop_needless(kept);
    for (const auto& cluster : overlapping_clusters(std::move(kept))) {
      Finding& finding = out.findings.emplace_back(merged(text, words, cluster));
      finding.sentence = number;
      finding.clause = clauses[cluster.front().words.first];
    }
  });
  out.words += static_cast<std::uint32_t>(words.tokens.size());
}

Coder::Coder(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses, Tier tier)
    : parts_(std::make_unique<Parts>(lexicon, codes, vocabulary, senses, tier)) {}
Coder::~Coder() = default;

const Lexicon& Coder::lexicon() const { return parts_->lexicon; }
const std::vector<const Code*>& Coder::codes() const { return parts_->codes; }
Candidates Coder::candidates() const { return parts_->matcher.candidates(0, parts_->terms); }

bool Coder::holds_near_misses(const IndexedTurn& turn) const { return parts_->light.holds_near_misses(turn.analysed); }
Tier Coder::tier() const { return parts_->tier; }

AnalysedText Coder::in_light(const IndexedTurn& turn, Tier tier) const {
  return tier == Tier::near ? parts_->light.with(turn.analysed) : parts_->light.without(turn.analysed);
}

ReadTurn Coder::read(const IndexedTurn& turn, Tier tier) const {
  if (!holds_near_misses(turn)) return read_in(turn.analysed);
  AnalysedText light = in_light(turn, tier);
  ReadTurn out = read_in(light);
  out.light = std::move(light);
  return out;
}

Question Coder::question(const IndexedTurn& turn, Tier tier) const {
  return holds_near_misses(turn) ? question_in(in_light(turn, tier)) : question_in(turn.analysed);
}

ReadTurn Coder::read_in(const AnalysedText& text) const {
  ReadTurn out;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) parts_->read_sentence(text, s, out);
  for (Finding& finding : out.findings) gather(finding.evidence, out.sentences, finding.sentence, finding.clause);
  return out;
}

Question Coder::question_in(const AnalysedText& text) const {
  Question out;
  for (const Sentence& sentence : text.sentences) {
    const SentenceWords words = words_of(text, sentence, parts_->vocabulary);
    const std::vector<Found> all = parts_->found_in(text, words, Heard::in_questions);
    std::map<std::uint32_t, const Use*> subjects;  // by code
    bool elsewhere = false;
    for (const Found& f : all) {
      if (f.use->kind == Use::Kind::question || f.use->kind == Use::Kind::term) subjects.emplace(f.use->number, f.use);
      elsewhere = elsewhere || f.use->kind == Use::Kind::elsewhere;
      if (f.use->kind == Use::Kind::asking) out.asked_as.insert(f.use->number);
    }
    if (elsewhere && subjects.empty()) {
      out.subjects.clear();
      out.elsewhere = true;
    }
    out.words += static_cast<std::uint32_t>(words.tokens.size());
    out.of_trouble = !marks_of(all, clauses_of(text, words, all, parts_->vocabulary)).cues.empty() || (out.of_trouble && subjects.empty());
    if (subjects.empty()) continue;
    out.subjects.clear();
    out.elsewhere = false;
    for (const auto& [code, use] : subjects) {
      out.spoken_of.insert(code);
      out.subjects.push_back(use);
    }
  }
  return out;
}

Coding Coder::coding_of(const Finding& finding, const ReadTurn& read, const IndexedTurn& turn) const {
  return behov::coding_of(finding, read, turn, parts_->codes, parts_->vocabulary);
}

std::vector<Coding> Coder::code_by(const IndexedTurn& turn, Tier tier) const {
  const ReadTurn read = this->read(turn, tier);
  std::vector<Coding> out;
  for (const Finding& finding : read.findings)
    if (!finding.is_hint()) out.push_back(coding_of(finding, read, turn));
  sort_codings(out);
  return out;
}

std::vector<Coding> Coder::code(const IndexedTurn& turn) const {
  std::vector<Coding> out = code_by(turn, tier());
  if (tier() == Tier::near && holds_near_misses(turn)) mark_near(out, code_by(turn, Tier::exact));
  return out;
}

void mark_near(std::vector<Coding>& codings, const std::vector<Coding>& sure) {
  for (Coding& coding : codings) {
    const bool stands = std::any_of(sure.begin(), sure.end(), [&](const Coding& other) {
      return other.turn == coding.turn && other.code == coding.code && other.stance == coding.stance && other.named == coding.named && other.span.overlaps(coding.span);
    });
    if (!stands) coding.tier = Tier::near;
  }
}

void sort_codings(std::span<Coding> codings) {
  const auto before = [](const Coding& a, const Coding& b) { return std::tie(a.span.start, a.span.end, a.code) < std::tie(b.span.start, b.span.end, b.code); };
  if (!std::is_sorted(codings.begin(), codings.end(), before)) std::stable_sort(codings.begin(), codings.end(), before);
}

}  // namespace behov
