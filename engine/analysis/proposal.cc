#include "engine/analysis/proposal.h"

#include <algorithm>
#include <set>

#include "engine/coding/matcher.h"

namespace behov {
namespace {

std::vector<Expression> read_all(std::vector<Proposal>& proposals) {
  const Lists none;
  std::vector<Expression> out;
  std::erase_if(proposals, [&](const Proposal& proposal) {
    auto read = parse_expression(proposal.phrase.text, {}, none);
    if (read.ok()) out.push_back(std::move(read.value));
    return !read.ok();
  });
  return out;
}

Span span_of(const IndexedTurn& turn, const SentenceWords& words, const WordMatch& match) {
  const auto& tokens = turn.analysed.tokens;
  return {tokens[words.tokens[match.first]].span.start, tokens[words.tokens[match.last - 1]].span.end};
}

}  // namespace

void match_all(std::vector<Proposal>& proposals, const std::vector<StudiedTurn>& turns, const Vocabulary& vocabulary, Senses& senses) {
  const std::vector<Expression> expressions = read_all(proposals);
  std::vector<const Expression*> all;
  for (const Expression& one : expressions) all.push_back(&one);
  senses.prepare(all);
  Matcher matcher(vocabulary, senses);
  for (const Expression& one : expressions) matcher.add(one);
  std::vector<std::set<std::string>> people(proposals.size());
  for (std::uint32_t at = 0; at < turns.size(); ++at) {
    const IndexedTurn& turn = turns[at].turn;
    for (const Sentence& sentence : turn.analysed.sentences) {
      const SentenceWords words = words_of(turn.analysed, sentence, vocabulary);
      for (const ExpressionMatch& match : matcher.match(turn.analysed, words)) {
        Proposal& proposal = proposals[match.expression];
        if (!proposal.turns.empty() && proposal.turns.back() == at) continue;
        proposal.turns.push_back(at);
        proposal.first.push_back(span_of(turn, words, match.words));
        proposal.coded += turns[at].judged.coded;
        proposal.fresh += !turns[at].judged.found;
        people[match.expression].insert(turns[at].participant);
      }
    }
  }
  for (std::size_t i = 0; i < proposals.size(); ++i) proposals[i].people = people[i].size();
}

}  // namespace behov
