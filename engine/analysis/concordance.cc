#include "engine/analysis/concordance.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

Hit hit_at(const IndexedTurn& turn, const SentenceWords& words, const WordMatch& match, std::size_t context) {
  const auto& tokens = turn.analysed.tokens;
  const std::uint32_t first = words.tokens[match.first], last = words.tokens[match.last - 1];
  const Span span{tokens[first].span.start, tokens[last].span.end};
  const std::size_t left = first > context ? first - context : 0, right = std::min<std::size_t>(last + context, tokens.size() - 1);
  Hit hit;
  hit.transcript = turn.transcript;
  hit.turn = turn.number;
  hit.span = turn.in_transcript(span);
  hit.match = squeeze(slice(turn.text, span));
  hit.before = squeeze(slice(turn.text, {tokens[left].span.start, span.start}));
  hit.after = squeeze(slice(turn.text, {span.end, tokens[right].span.end}));
  return hit;
}

void add_near_note(const std::vector<Hit>& hits, Table& table) {
  const auto near = std::count_if(hits.begin(), hits.end(), [](const Hit& hit) { return hit.tier == Tier::near; });
  if (near) table.notes.push_back(say("{} of {} mentions rest on near misses, words misspelled or written apart; --exact leaves them out.", near, hits.size()));
}

}  // namespace

Finder::Finder(const Expression& expression, const std::vector<Expression>& except, const Vocabulary& vocabulary, Senses& senses, Tier tier)
    : vocabulary_(vocabulary), light_(vocabulary), tier_(tier), matcher_((senses.prepare({&expression}), vocabulary), senses) {
  matcher_.add(expression);
  conjunctive_.push_back(expression.is_conjunction());
  for (const Expression& one : except) {
    matcher_.add(one);
    conjunctive_.push_back(one.is_conjunction());
  }
}

std::vector<Hit> Finder::find(const IndexedTurn& turn, std::size_t context) const {
  if (!light_.holds_near_misses(turn.analysed)) return find_in(turn, context);
  IndexedTurn seen = turn;
  seen.analysed = light_.without(turn.analysed);
  const std::vector<Hit> sure = find_in(seen, context);
  if (tier_ == Tier::exact) return sure;
  seen.analysed = light_.with(turn.analysed);
  std::vector<Hit> out = find_in(seen, context);
  for (Hit& hit : out)
    if (std::none_of(sure.begin(), sure.end(), [&](const Hit& other) { return other.span.overlaps(hit.span); })) hit.tier = Tier::near;
  return out;
}

std::vector<Hit> Finder::find_in(const IndexedTurn& turn, std::size_t context) const {
  std::vector<Hit> out;
  for (const Sentence& sentence : turn.analysed.sentences) {
    const SentenceWords words = words_of(turn.analysed, sentence, vocabulary_);
    const auto matches = matcher_.match(turn.analysed, words);
    for (const ExpressionMatch& match : matches) {
      if (match.expression != 0) continue;
      const bool taken = std::any_of(matches.begin(), matches.end(), [&](const ExpressionMatch& other) {
        return other.expression != 0 && (conjunctive_[other.expression] || other.words.overlaps(match.words));
      });
      if (!taken) out.push_back(hit_at(turn, words, match.words, context));
    }
  }
  return out;
}

Table concordance_table(const std::vector<Hit>& hits) {
  Table table{"concordance", "", {}, {}, {}};
  table.columns = {{"transcript", say("Transcript")}, {"turn", say("Turn"), Align::right}, {"participant", say("Participant")},
                   {"start", say("Start"), Align::right, false, false, false, true}, {"end", say("End"), Align::right, false, false, false, true},
                   {"before", say("Before"), Align::right}, {"match", say("Match"), Align::left, false, false, true}, {"after", say("After")},
                   {"tier", say("Tier"), Align::left, false, false, false, true}};
  for (Column& column : table.columns) column.clip = column.key == "before" || column.key == "after";
  std::set<std::string> people, transcripts;
  for (const Hit& hit : hits) {
    people.insert(hit.participant);
    transcripts.insert(hit.transcript);
    table.rows.push_back({{hit.transcript, std::int64_t{hit.turn}, hit.participant, std::int64_t{hit.span.start}, std::int64_t{hit.span.end}, hit.before, hit.match, hit.after, std::string(name_of(hit.tier))}, 0});
  }
  table.notes.push_back(say("{} mentions by {} participants in {} transcripts.", hits.size(), people.size(), transcripts.size()));
  add_near_note(hits, table);
  return table;
}

Table hit_count_table(const std::vector<Hit>& hits) {
  std::map<std::string, std::pair<std::set<std::string>, std::int64_t>, SwedishLess> by_transcript;
  std::set<std::string> people;
  for (const Hit& hit : hits) {
    by_transcript[hit.transcript].first.insert(hit.participant);
    ++by_transcript[hit.transcript].second;
    people.insert(hit.participant);
  }
  Table table{"counts", "", {{"transcript", say("Transcript")}, {"participants", say("Participants"), Align::right}, {"mentions", say("Mentions"), Align::right}}, {}, {}};
  for (const auto& [id, counted] : by_transcript) table.rows.push_back({{id, static_cast<std::int64_t>(counted.first.size()), counted.second}, 0});
  table.notes.push_back(say("{} mentions by {} participants in {} transcripts.", hits.size(), people.size(), by_transcript.size()));
  add_near_note(hits, table);
  return table;
}

}  // namespace behov
