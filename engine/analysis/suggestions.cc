#include "engine/analysis/suggestions.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/analysis/corpus_measures.h"
#include "engine/analysis/proposal.h"
#include "engine/analysis/suggestion_table.h"
#include "engine/base/say.h"

namespace behov {
namespace {

constexpr double least_precision = 0.4;  // below it a gain is bought with passages that nobody wants to read
constexpr std::size_t most_tried = 600;  // candidates that are matched and counted one by one

// In how many turns of each kind a phrase stands, and among how many people where it is coded.
struct Standing {
  std::uint64_t coded = 0, others = 0;
  std::set<std::string> people;
};

struct Stood {
  std::map<Phrase, Standing> phrases;
  std::uint64_t coded = 0, others = 0;
};

Stood standing_of(const std::vector<StudiedTurn>& turns, const Vocabulary& vocabulary) {
  Stood out;
  for (const StudiedTurn& turn : turns)
    if (turn.judged.coded) {
      ++out.coded;
      for (const Phrase& phrase : phrases_in(turn.turn, vocabulary)) {
        Standing& standing = out.phrases[phrase];
        ++standing.coded;
        standing.people.insert(turn.participant);
      }
    }
  for (const StudiedTurn& turn : turns)
    if (!turn.judged.coded) {
      ++out.others;
      for (const Phrase& phrase : phrases_in(turn.turn, vocabulary))
        if (const auto known = out.phrases.find(phrase); known != out.phrases.end()) ++known->second.others;
    }
  return out;
}

// The likeliest first.
std::vector<Proposal> candidates_of(const Stood& stood, std::size_t fewest_people) {
  std::vector<Proposal> out;
  for (const auto& [phrase, standing] : stood.phrases) {
    if (standing.people.size() < fewest_people) continue;
    const Occurrences here{standing.coded, stood.coded}, elsewhere{standing.others, stood.others};
    const auto ratio = log_ratio(here, elsewhere);
    if (stood.others && (!ratio || *ratio <= 0)) continue;
    Proposal one{phrase, std::string(name_of(phrase.kind)), {}, {}};
    one.score = stood.others ? log_likelihood(here, elsewhere) : static_cast<double>(standing.coded);
    one.ratio = ratio.value_or(0);
    out.push_back(std::move(one));
  }
  std::stable_sort(out.begin(), out.end(), [](const Proposal& a, const Proposal& b) { return a.score > b.score; });
  if (out.size() > most_tried) out.resize(most_tried);
  return out;
}

double precision_of(const Proposal& one) { return one.turns.empty() ? 0 : static_cast<double>(one.coded) / static_cast<double>(one.turns.size()); }

bool stands_above(const Proposal& a, const Proposal& b) {
  const auto key = [](const Proposal& one) { return std::tuple(-one.held.gain, -precision_of(one), -static_cast<double>(one.people), -static_cast<double>(one.turns.size()), one.phrase); };
  return key(a) < key(b);
}

// Everything that it would add, one above it adds as surely.
bool is_told_by(const Proposal& one, const Proposal& above, const std::vector<StudiedTurn>& turns) {
  if (precision_of(above) < precision_of(one)) return false;
  return std::all_of(one.turns.begin(), one.turns.end(), [&](std::uint32_t at) {
    const JudgedTurn& turn = turns[at].judged;
    return turn.found || !turn.coded || std::binary_search(above.turns.begin(), above.turns.end(), at);
  });
}

std::vector<Proposal> without_repeats(std::vector<Proposal> proposals, const std::vector<StudiedTurn>& turns, std::size_t most) {
  std::vector<Proposal> out;
  for (Proposal& one : proposals) {
    if (out.size() == most) break;
    if (std::none_of(out.begin(), out.end(), [&](const Proposal& above) { return is_told_by(one, above, turns); })) out.push_back(std::move(one));
  }
  return out;
}

// Whether F1 over all that was read rises with it.
bool helps(const Proposal& one, const std::vector<StudiedTurn>& turns, const Hits& now) {
  Hits with = now;
  for (const std::uint32_t at : one.turns) {
    const JudgedTurn& turn = turns[at].judged;
    if (turn.found) continue;
    if (turn.coded) --with.missed;
    ++(turn.coded ? with.right : with.wrong);
  }
  return with.f1() > now.f1();
}

void add_notes(Table& table, const std::vector<StudiedTurn>& turns, const SuggestQuestion& question) {
  std::set<std::string> interviews, people;
  std::vector<JudgedTurn> judged;
  std::uint64_t coded = 0;
  for (const StudiedTurn& turn : turns) {
    judged.push_back(turn.judged);
    interviews.insert(turn.turn.transcript);
    people.insert(turn.participant);
    coded += turn.judged.coded;
  }
  const Hits now = hits_of(judged);
  table.notes.push_back(say("From {} turns of {} people in {} interviews that somebody has read: {} coded with {}. The lexicon finds {} of them, and {} others: F1 {:.3f}.", turns.size(), people.size(), interviews.size(), coded, question.code->id, now.right,
                            now.wrong, now.f1()));
  table.notes.push_back(say("F1 gained: taken in where it helps on all other interviews, counted on the one left out. New: turns that the lexicon does not find; right: of these, coded by people."));
  if (table.rows.empty()) table.notes.push_back(say("No expression that {} people say would add to it: --people 1 shows what one alone says.", question.fewest_people));
  if (interviews.size() < 10) table.notes.push_back(say("{} interviews are few: read the quotes, and take in what people would say anywhere.", interviews.size()));
}

}  // namespace

Table suggestions_table(const std::vector<StudiedTurn>& turns, const Vocabulary& vocabulary, Senses& senses, const SuggestQuestion& question) {
  std::vector<Proposal> proposals = candidates_of(standing_of(turns, vocabulary), question.fewest_people);
  match_all(proposals, turns, vocabulary, senses);
  std::vector<JudgedTurn> judged;
  for (const StudiedTurn& turn : turns) judged.push_back(turn.judged);
  for (Proposal& one : proposals) one.held = held_out(judged, one.turns);
  const Hits now = hits_of(judged);
  std::erase_if(proposals, [&](const Proposal& one) { return precision_of(one) < least_precision || !helps(one, turns, now) || one.people < question.fewest_people; });
  std::stable_sort(proposals.begin(), proposals.end(), stands_above);
  proposals = without_repeats(std::move(proposals), turns, question.most);
  Table table = table_of_proposals(proposals, turns, true);
  add_notes(table, turns, question);
  return table;
}

}  // namespace behov
