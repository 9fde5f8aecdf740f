#include "engine/coding/coder.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/coding/clauses.h"
#include "engine/coding/content_words.h"
#include "engine/coding/entries.h"

namespace behov {
namespace {

// The longest first, then the earliest, then by the entry's text.
bool leads(const Found& a, const Found& b) {
  return std::tuple(b.words.length(), a.words.first, a.use->expression->text) <
         std::tuple(a.words.length(), b.words.first, b.use->expression->text);
}

bool is_conjunction(const Found& found) { return found.use->expression->is_conjunction(); }

// The matches of one code that its exceptions leave.
std::vector<Found> without_exceptions(std::vector<Found> terms, const std::vector<Found>& exceptions) {
  for (const Found& except : exceptions) {
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

std::vector<std::vector<Found>> overlapping_clusters(std::vector<Found> terms) {
  std::sort(terms.begin(), terms.end(), [](const Found& a, const Found& b) {
    return std::tuple(a.words.first, a.words.last, a.use->expression->text) < std::tuple(b.words.first, b.words.last, b.use->expression->text);
  });
  std::vector<std::vector<Found>> out;
  std::uint32_t end = 0;
  for (const Found& found : terms) {
    if (out.empty() || found.words.first >= end) out.emplace_back();
    out.back().push_back(found);
    end = std::max(out.back().size() == 1 ? 0 : end, found.words.last);
  }
  return out;
}

Stance of_itself(const Finding& finding) { return stance_of(finding.evidence); }

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
    for (const Use& use : uses) {
      matcher.add(*use.expression);
      terms += use.kind == Use::Kind::term;
    }
  }

  std::vector<Found> found_in(const IndexedTurn& turn, const SentenceWords& words) const;
  void read_sentence(const IndexedTurn& turn, std::uint32_t number, ReadTurn& out, std::vector<std::uint32_t>& clauses) const;
  Finding merged(const IndexedTurn& turn, std::uint32_t sentence, const SentenceWords& words, std::vector<Found> cluster) const;
  void describe(Coding& coding, const IndexedTurn& turn, const Sentence& sentence, const SentenceWords& words, const WordMatch& match) const;

  const Lexicon& lexicon;
  std::vector<const Code*> codes;
  const Vocabulary& vocabulary;
  NearText light;
  Tier tier;
  Matcher matcher;
  std::vector<Use> uses;
  std::uint32_t terms = 0;  // the first so many uses are terms
};

std::vector<Found> Coder::Parts::found_in(const IndexedTurn& turn, const SentenceWords& words) const {
  std::vector<Found> out;
  for (const ExpressionMatch& match : matcher.match(turn.analysed, words)) out.push_back({&uses[match.expression], match.words});
  return out;
}

void Coder::Parts::describe(Coding& coding, const IndexedTurn& turn, const Sentence& sentence, const SentenceWords& words, const WordMatch& match) const {
  const auto& tokens = turn.analysed.tokens;
  const Span within{tokens[words.tokens[match.first]].span.start, tokens[words.tokens[match.last - 1]].span.end};
  coding.span = turn.in_transcript(within);
  coding.text = std::string(slice(turn.text, within));
  const Span whole{tokens[sentence.first].span.start, tokens[sentence.last - 1].span.end};
  coding.sentence = std::string(slice(turn.text, whole));
  coding.words = content_words(turn, within, vocabulary);
  coding.sentence_words = content_words(turn, whole, vocabulary);
}

Finding Coder::Parts::merged(const IndexedTurn& turn, std::uint32_t sentence, const SentenceWords& words, std::vector<Found> cluster) const {
  std::sort(cluster.begin(), cluster.end(), leads);
  Finding out;
  out.code = cluster.front().use->number;
  out.hint = cluster.front().use->kind == Use::Kind::hint;
  out.sentence = sentence;
  Coding& coding = out.coding;
  coding.transcript = turn.transcript;
  coding.turn = turn.number;
  coding.speaker = turn.speaker;
  coding.code = codes[out.code]->id;
  coding.because = because_of(cluster.front());
  for (std::size_t i = 0; i < cluster.size(); ++i) {
    if (i > 0) coding.also.push_back(because_of(cluster[i]));
    if (coding.named.empty()) coding.named = cluster[i].use->label;
  }
  out.evidence.named = !coding.named.empty();
  out.evidence.lack = codes[out.code]->lack;
  out.evidence.neutral = codes[out.code]->neutral;
  describe(coding, turn, turn.analysed.sentences[sentence], words, cluster.front().words);
  return out;
}

void Coder::Parts::read_sentence(const IndexedTurn& turn, std::uint32_t number, ReadTurn& out, std::vector<std::uint32_t>& clauses) const {
  const SentenceWords words = words_of(turn.analysed, turn.analysed.sentences[number], vocabulary);
  const std::vector<Found> all = found_in(turn, words);
  const auto clause = clauses_of(turn, words, all, vocabulary);
  out.sentences.push_back(marks_of(all, clause));
  std::map<std::uint32_t, std::pair<std::vector<Found>, std::vector<Found>>> by_code;
  for (const Found& f : all) {
    if (f.use->kind == Use::Kind::term || f.use->kind == Use::Kind::hint) by_code[f.use->number].first.push_back(f);
    if (f.use->kind == Use::Kind::except) by_code[f.use->number].second.push_back(f);
    if (f.use->kind == Use::Kind::opening && out.words + f.words.first == 0) out.openings.push_back(f.use->number);
  }
  for (auto& [code, found] : by_code) {
    auto kept = without_exceptions(std::move(found.first), found.second);
    drop_needless(kept);
    for (auto& cluster : overlapping_clusters(std::move(kept))) {
      clauses.push_back(clause[std::min_element(cluster.begin(), cluster.end(), leads)->words.first]);
      out.findings.push_back(merged(turn, number, words, std::move(cluster)));
    }
  }
  out.words += static_cast<std::uint32_t>(words.tokens.size());
}

Coder::Coder(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses, Tier tier)
    : parts_(std::make_unique<Parts>(lexicon, codes, vocabulary, senses, tier)) {}
Coder::~Coder() = default;

const Lexicon& Coder::lexicon() const { return parts_->lexicon; }
const std::vector<const Code*>& Coder::codes() const { return parts_->codes; }
Candidates Coder::candidates() const { return parts_->matcher.candidates(0, parts_->terms); }

namespace {

IndexedTurn in_light(const IndexedTurn& turn, AnalysedText analysed) {
  IndexedTurn out{turn.transcript, turn.number, turn.speaker, turn.span, turn.seconds, turn.text, std::move(analysed)};
  return out;
}

}  // namespace

bool Coder::holds_near_misses(const IndexedTurn& turn) const { return parts_->light.holds_near_misses(turn.analysed); }
Tier Coder::tier() const { return parts_->tier; }

ReadTurn Coder::read(const IndexedTurn& turn, Tier tier) const {
  const NearText& light = parts_->light;
  if (!holds_near_misses(turn)) return read_in(turn);
  return read_in(in_light(turn, tier == Tier::near ? light.with(turn.analysed) : light.without(turn.analysed)));
}

Question Coder::question(const IndexedTurn& turn, Tier tier) const {
  const NearText& light = parts_->light;
  if (!holds_near_misses(turn)) return question_in(turn);
  return question_in(in_light(turn, tier == Tier::near ? light.with(turn.analysed) : light.without(turn.analysed)));
}

ReadTurn Coder::read_in(const IndexedTurn& turn) const {
  ReadTurn out;
  std::vector<std::uint32_t> clauses;  // of the findings
  for (std::uint32_t s = 0; s < turn.analysed.sentences.size(); ++s) parts_->read_sentence(turn, s, out, clauses);
  for (std::size_t i = 0; i < out.findings.size(); ++i) gather(out.findings[i].evidence, out.sentences, out.findings[i].sentence, clauses[i]);
  return out;
}

std::vector<std::string> Coder::content_words_of(const IndexedTurn& turn, Span within) const { return content_words(turn, within, parts_->vocabulary); }

Question Coder::question_in(const IndexedTurn& turn) const {
  Question out;
  for (const Sentence& sentence : turn.analysed.sentences) {
    const SentenceWords words = words_of(turn.analysed, sentence, parts_->vocabulary);
    const std::vector<Found> all = parts_->found_in(turn, words);
    std::map<std::uint32_t, Because> subjects;
    bool elsewhere = false;
    for (const Found& f : all) {
      if (f.use->kind == Use::Kind::question || f.use->kind == Use::Kind::term) subjects.emplace(f.use->number, because_of(f));
      elsewhere = elsewhere || f.use->kind == Use::Kind::elsewhere;
    }
    if (elsewhere && subjects.empty()) {
      out.subjects.clear();
      out.elsewhere = true;
    }
    out.words += static_cast<std::uint32_t>(words.tokens.size());
    out.of_trouble = !marks_of(all, clauses_of(turn, words, all, parts_->vocabulary)).cues.empty() || (out.of_trouble && subjects.empty());
    if (subjects.empty()) continue;
    out.subjects.clear();
    out.elsewhere = false;
    for (auto& [code, because] : subjects) {
      out.spoken_of.insert(code);
      out.subjects.push_back({code, std::move(because)});
    }
  }
  return out;
}

std::vector<Coding> Coder::code_by(const IndexedTurn& turn, Tier tier) const {
  std::vector<Coding> out;
  for (Finding& finding : read(turn, tier).findings) {
    if (finding.hint) continue;
    finding.coding.stance = of_itself(finding);
    if (finding.evidence.kind) finding.coding.cue = *finding.evidence.kind;
    out.push_back(std::move(finding.coding));
  }
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

void sort_codings(std::vector<Coding>& codings) {
  std::stable_sort(codings.begin(), codings.end(), [](const Coding& a, const Coding& b) {
    return std::tuple(a.span.start, a.span.end, a.code) < std::tuple(b.span.start, b.span.end, b.code);
  });
}

}  // namespace behov
