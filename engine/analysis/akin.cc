// Words for a code that nobody has coded by hand: those beside what the lexicon finds, and those akin to its own.
#include <algorithm>
#include <map>
#include <set>

#include "engine/analysis/corpus_measures.h"
#include "engine/analysis/suggestion_table.h"
#include "engine/base/say.h"
#include "engine/coding/content_words.h"
#include "engine/lexicon/entry.h"

namespace behov {
namespace {

// How often each content word is said, in coded sentences and elsewhere.
struct Said {
  std::map<std::string, std::uint64_t> here, all;
  std::uint64_t words_here = 0, words = 0;
};

void hear(const std::vector<std::string>& words, std::map<std::string, std::uint64_t>& into, std::uint64_t& sum) {
  for (const std::string& word : words) ++into[word];
  sum += words.size();
}

Said said_in(const std::vector<StudiedTurn>& turns, const std::vector<CodedSentence>& sentences, const Vocabulary& vocabulary) {
  Said out;
  for (const StudiedTurn& turn : turns) hear(content_words(turn.turn.analysed, {0, turn.turn.span.end - turn.turn.span.start}, vocabulary), out.all, out.words);
  for (const CodedSentence& one : sentences) hear(content_words(turns[one.turn].turn.analysed, one.span, vocabulary), out.here, out.words_here);
  return out;
}

struct EntryWords {
  std::set<std::string> all;    // nothing new
  std::set<std::string> alone;  // entries by themselves: what holds them may be akin
};

EntryWords words_of_entries(const Code& code) {
  EntryWords out;
  const auto add = [&](const std::vector<Expression>& terms) {
    for (const Expression& term : terms)
      for (const EntryWord& word : words_of(term)) {
        out.all.insert(word.text);
        if (!term.is_conjunction() && term.operands.front().sequence.steps.size() == 1) out.alone.insert(word.text);
      }
  };
  add(code.terms);
  add(code.hints);
  for (const NamedNeed& need : code.needs) add(need.terms);
  return out;
}

std::vector<Proposal> collocates_of(const Said& said, const std::set<std::string>& known) {
  std::vector<Proposal> out;
  for (const auto& [word, times] : said.here) {
    const Occurrences here{times, said.words_here}, elsewhere{said.all.at(word) - times, said.words - said.words_here};
    const auto ratio = log_ratio(here, elsewhere);
    if (known.contains(word) || times < 2 || !ratio || *ratio <= 0) continue;
    Proposal one{{PhraseKind::word, word}, "collocate", {}, {}};
    one.score = log_likelihood(here, elsewhere);
    one.ratio = *ratio;
    out.push_back(std::move(one));
  }
  return out;
}

// Compounds that hold an entry's word, as lemmas.
std::vector<Proposal> akin_to(const EntryWords& known, const std::vector<StudiedTurn>& turns, const Vocabulary& vocabulary) {
  std::set<std::string> found;
  for (const StudiedTurn& turn : turns)
    for (const AnalysedToken& token : turn.turn.analysed.tokens) {
      const WordType& type = vocabulary[token.type];
      const bool akin = token.speech && std::any_of(type.parts.begin(), type.parts.end(), [&](const std::string& part) { return known.alone.contains(part); });
      if (akin && !type.readings.empty() && !known.all.contains(type.readings.front().lemma)) found.insert(type.readings.front().lemma);
    }
  std::vector<Proposal> out;
  for (const std::string& word : found) out.push_back({{PhraseKind::word, word}, "akin", {}, {}});
  return out;
}

}  // namespace

Table akin_table(const std::vector<StudiedTurn>& turns, const std::vector<CodedSentence>& sentences, const Vocabulary& vocabulary, Senses& senses, const SuggestQuestion& question) {
  const EntryWords known = words_of_entries(*question.code);
  std::vector<Proposal> proposals = collocates_of(said_in(turns, sentences, vocabulary), known.all);
  for (Proposal& one : akin_to(known, turns, vocabulary))
    if (std::none_of(proposals.begin(), proposals.end(), [&](const Proposal& other) { return other.phrase == one.phrase; })) proposals.push_back(std::move(one));
  match_all(proposals, turns, vocabulary, senses);
  std::erase_if(proposals, [&](const Proposal& one) { return one.fresh == 0 || (one.kind == "collocate" && one.people < question.fewest_people); });
  std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& a, const Proposal& b) { return std::tuple(-a.score, -static_cast<double>(a.fresh), a.phrase) < std::tuple(-b.score, -static_cast<double>(b.fresh), b.phrase); });
  std::map<std::string, std::size_t> shown;  // by kind
  std::erase_if(proposals, [&](const Proposal& one) { return ++shown[one.kind] > question.most; });
  Table table = table_of_proposals(proposals, turns, false);
  table.notes.push_back(say("Nobody has coded {} by hand: these are words of the sentences that its entries find, and compounds of its words, as far as they are also said elsewhere. They tell where to look, not what is right.", question.code->id));
  return table;
}

}  // namespace behov
