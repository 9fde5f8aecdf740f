#include "engine/analysis/held_out.h"

#include <algorithm>

namespace behov {
namespace {

// What is found of each interview: by the lexicon, and with the expression.
struct Found {
  Hits before, with;
};

void count(Hits& hits, bool coded, bool found) {
  if (found) ++(coded ? hits.right : hits.wrong);
  else if (coded) ++hits.missed;
}

Hits less(Hits all, const Hits& part) { return {all.right - part.right, all.wrong - part.wrong, all.missed - part.missed}; }

std::vector<Found> by_interview(const std::vector<JudgedTurn>& turns, const std::vector<std::uint32_t>& matched) {
  std::vector<Found> out;
  auto next = matched.begin();
  for (std::uint32_t at = 0; at < turns.size(); ++at) {
    const JudgedTurn& turn = turns[at];
    if (out.size() <= turn.interview) out.resize(turn.interview + 1);
    const bool matches = next != matched.end() && *next == at;
    if (matches) ++next;
    count(out[turn.interview].before, turn.coded, turn.found);
    count(out[turn.interview].with, turn.coded, turn.found || matches);
  }
  return out;
}

}  // namespace

Hits& Hits::operator+=(const Hits& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  return *this;
}

Hits hits_of(const std::vector<JudgedTurn>& turns) {
  Hits out;
  for (const JudgedTurn& turn : turns) count(out, turn.coded, turn.found);
  return out;
}

HeldOut held_out(const std::vector<JudgedTurn>& turns, const std::vector<std::uint32_t>& matched) {
  const std::vector<Found> interviews = by_interview(turns, matched);
  Found all;
  for (const Found& one : interviews) {
    all.before += one.before;
    all.with += one.with;
  }
  Hits unseen;
  for (const Found& one : interviews) {
    const bool taken = less(all.with, one.with).f1() > less(all.before, one.before).f1();
    unseen += taken ? one.with : one.before;
  }
  return {unseen.f1(), unseen.f1() - all.before.f1()};
}

}  // namespace behov
