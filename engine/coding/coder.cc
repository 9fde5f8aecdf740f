#include <algorithm>
#include <set>

#include "engine/base/text.h"
#include "engine/coding/coding.h"
#include "engine/coding/matcher.h"

namespace behov {
namespace {

// What an expression of the matcher stands for.
struct Use {
  enum class Kind { term, except, cue, negation, opener };
  Kind kind;
  std::uint32_t code = 0;       // index among the coder's codes
  std::string named;            // of a named need's term
  std::string cue;              // kind of a cue
  const Expression* expression = nullptr;
};

// A match on its way to a coding.
struct Found {
  const Use* use;
  WordMatch words;
};

struct CueFound {
  const std::string* kind;
  WordMatch words;
};

// The longest first, then the earliest, then by the entry's text.
bool leads(const Found& a, const Found& b) {
  return std::tuple(b.words.length(), a.words.first, a.use->expression->text) <
         std::tuple(a.words.length(), b.words.first, b.use->expression->text);
}

}  // namespace

std::string to_string(const Because& because) { return to_string(Place{because.place.file, because.place.line, 0}) + ": " + because.entry; }

struct Coder::Parts {
  Parts(const Lexicon& from, std::vector<const Code*> wanted, const Vocabulary& words, Senses& senses)
      : lexicon(from), codes(std::move(wanted)), vocabulary(words), matcher(words, senses) {
    std::vector<const Expression*> all;
    each_use([&](const Use& use) { all.push_back(use.expression); });
    senses.prepare(all);
    each_use([&](Use use) {
      if (use.kind == Use::Kind::term) last_term = static_cast<std::uint32_t>(uses.size()) + 1;
      uses.push_back(std::move(use));
      matcher.add(*uses.back().expression);
    });
  }

  // Terms first, so that candidates are sought by them alone.
  template <class Call>
  void each_use(Call call) const {
    for (std::uint32_t i = 0; i < codes.size(); ++i) {
      for (const Expression& e : codes[i]->terms) call({Use::Kind::term, i, "", "", &e});
      for (const NamedNeed& need : codes[i]->needs)
        for (const Expression& e : need.terms) call({Use::Kind::term, i, need.id, "", &e});
    }
    for (std::uint32_t i = 0; i < codes.size(); ++i)
      for (const Expression& e : codes[i]->except) call({Use::Kind::except, i, "", "", &e});
    for (const Cue& cue : lexicon.rules.cues)
      for (const Expression& e : cue.terms) call({Use::Kind::cue, 0, "", cue.kind, &e});
    for (const Expression& e : lexicon.rules.negations) call({Use::Kind::negation, 0, "", "", &e});
    for (const Expression& e : lexicon.rules.clause_openers) call({Use::Kind::opener, 0, "", "", &e});
  }

  std::vector<Coding> code_sentence(const IndexedTurn& turn, const Sentence& sentence) const;
  std::vector<CueFound> uncancelled_cues(const std::vector<Found>& found, const std::vector<std::uint32_t>& clauses) const;
  std::vector<std::uint32_t> clauses_of(const IndexedTurn& turn, const SentenceWords& words, const std::vector<Found>& found) const;
  Coding merged(const IndexedTurn& turn, const Sentence& sentence, const SentenceWords& words, std::vector<Found> cluster,
                const std::vector<CueFound>& cues) const;
  void describe(Coding& coding, const IndexedTurn& turn, const Sentence& sentence, const SentenceWords& words, const WordMatch& match) const;

  const Lexicon& lexicon;
  std::vector<const Code*> codes;
  const Vocabulary& vocabulary;
  Matcher matcher;
  std::vector<Use> uses;
  std::uint32_t last_term = 0;
};

namespace {

// The matches of one code that its exceptions leave.
std::vector<Found> without_exceptions(std::vector<Found> terms, const std::vector<Found>& exceptions) {
  for (const Found& except : exceptions) {
    if (except.use->expression->is_conjunction()) return {};
    std::erase_if(terms, [&](const Found& f) { return f.words.overlaps(except.words); });
  }
  return terms;
}

// An `&` match codes a sentence only where the code has no other match there.
void drop_needless_conjunctions(std::vector<Found>& terms) {
  const auto conjunction = [](const Found& f) { return f.use->expression->is_conjunction(); };
  if (!std::all_of(terms.begin(), terms.end(), conjunction)) std::erase_if(terms, conjunction);
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

}  // namespace

// The number of the clause that each word stands in: a comma, a dash, or an opener begins a new one.
std::vector<std::uint32_t> Coder::Parts::clauses_of(const IndexedTurn& turn, const SentenceWords& words, const std::vector<Found>& found) const {
  std::vector<std::uint32_t> out(words.tokens.size());
  std::set<std::uint32_t> openings;
  for (const Found& f : found)
    if (f.use->kind == Use::Kind::opener) openings.insert(f.words.first);
  std::uint32_t clause = 0;
  for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
    bool opens = openings.contains(i);
    for (std::uint32_t t = i ? words.tokens[i - 1] + 1 : words.tokens[i]; i && t < words.tokens[i]; ++t) {
      const std::string& form = vocabulary[turn.analysed.tokens[t].type].form;
      opens = opens || form == "," || form == ";" || form == ":" || form == "\xE2\x80\x93" || form == "-" || form == "\xE2\x80\x94";
    }
    out[i] = clause += opens;
  }
  return out;
}

// Cues that no negation before them in their clause takes back; a negation inside a cue's own match is part of it.
std::vector<CueFound> Coder::Parts::uncancelled_cues(const std::vector<Found>& found, const std::vector<std::uint32_t>& clauses) const {
  std::vector<WordMatch> own;  // words of cues and named needs: a negation among them negates nothing else
  for (const Found& f : found)
    if (f.use->kind == Use::Kind::cue || !f.use->named.empty()) own.push_back(f.words);
  std::vector<CueFound> out;
  for (const Found& cue : found) {
    if (cue.use->kind != Use::Kind::cue) continue;
    const bool cancelled = std::any_of(found.begin(), found.end(), [&](const Found& negation) {
      return negation.use->kind == Use::Kind::negation && negation.words.last <= cue.words.first &&
             clauses[negation.words.first] == clauses[cue.words.first] &&
             std::none_of(own.begin(), own.end(), [&](const WordMatch& match) { return match.overlaps(negation.words); });
    });
    if (!cancelled) out.push_back({&cue.use->cue, cue.words});
  }
  return out;
}

void Coder::Parts::describe(Coding& coding, const IndexedTurn& turn, const Sentence& sentence, const SentenceWords& words, const WordMatch& match) const {
  const auto& tokens = turn.analysed.tokens;
  const Span within{tokens[words.tokens[match.first]].span.start, tokens[words.tokens[match.last - 1]].span.end};
  coding.span = turn.in_transcript(within);
  coding.text = std::string(slice(turn.text, within));
  coding.sentence = std::string(slice(turn.text, {tokens[sentence.first].span.start, tokens[sentence.last - 1].span.end}));
  for (std::uint32_t i = match.first; i < match.last; ++i) {
    const AnalysedToken& token = tokens[words.tokens[i]];
    const WordType& type = vocabulary[token.type];
    for (std::size_t r = 0; r < type.readings.size(); ++r)
      if (token.readings >> r & 1) {
        const Pos pos = type.readings[r].pos;
        if (is_open_class(pos) && pos != Pos::adv && !type.filler) coding.words.push_back(to_lower(type.readings[r].lemma));
        break;
      }
  }
}

Coding Coder::Parts::merged(const IndexedTurn& turn, const Sentence& sentence, const SentenceWords& words, std::vector<Found> cluster,
                            const std::vector<CueFound>& cues) const {
  std::sort(cluster.begin(), cluster.end(), leads);
  const auto because = [](const Found& f) { return Because{f.use->expression->place, f.use->expression->text, f.use->named}; };
  Coding out;
  out.transcript = turn.transcript;
  out.turn = turn.number;
  out.speaker = turn.speaker;
  out.code = codes[cluster.front().use->code]->id;
  out.because = because(cluster.front());
  for (std::size_t i = 0; i < cluster.size(); ++i) {
    if (i > 0) out.also.push_back(because(cluster[i]));
    if (out.named.empty()) out.named = cluster[i].use->named;
  }
  if (!cues.empty()) out.cue = *cues.front().kind;
  out.need = !out.named.empty() || !out.cue.empty();
  describe(out, turn, sentence, words, cluster.front().words);
  return out;
}

std::vector<Coding> Coder::Parts::code_sentence(const IndexedTurn& turn, const Sentence& sentence) const {
  const SentenceWords words = words_of(turn.analysed, sentence, vocabulary);
  if (words.tokens.empty()) return {};
  std::vector<Found> all;
  bool any_term = false;
  for (const ExpressionMatch& match : matcher.match(turn.analysed, words)) {
    all.push_back({&uses[match.expression], match.words});
    any_term = any_term || all.back().use->kind == Use::Kind::term;
  }
  if (!any_term) return {};
  const auto cues = uncancelled_cues(all, clauses_of(turn, words, all));
  std::map<std::uint32_t, std::pair<std::vector<Found>, std::vector<Found>>> by_code;
  for (const Found& f : all) {
    if (f.use->kind == Use::Kind::term) by_code[f.use->code].first.push_back(f);
    if (f.use->kind == Use::Kind::except) by_code[f.use->code].second.push_back(f);
  }
  std::vector<Coding> out;
  for (auto& [code, found] : by_code) {
    auto terms = without_exceptions(std::move(found.first), found.second);
    drop_needless_conjunctions(terms);
    for (auto& cluster : overlapping_clusters(std::move(terms))) out.push_back(merged(turn, sentence, words, std::move(cluster), cues));
  }
  return out;
}

Coder::Coder(const Lexicon& lexicon, const std::vector<const Code*>& codes, const Vocabulary& vocabulary, Senses& senses)
    : parts_(std::make_unique<Parts>(lexicon, codes, vocabulary, senses)) {}
Coder::~Coder() = default;

Candidates Coder::candidates() const { return parts_->matcher.candidates(0, parts_->last_term); }

std::vector<Coding> Coder::code(const IndexedTurn& turn) const {
  std::vector<Coding> out;
  for (const Sentence& sentence : turn.analysed.sentences)
    for (Coding& coding : parts_->code_sentence(turn, sentence)) out.push_back(std::move(coding));
  std::stable_sort(out.begin(), out.end(), [](const Coding& a, const Coding& b) {
    return std::tuple(a.span.start, a.span.end, a.code) < std::tuple(b.span.start, b.span.end, b.code);
  });
  return out;
}

}  // namespace behov
