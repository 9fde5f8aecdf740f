#include "engine/analysis/lexicon_diff.h"

#include <algorithm>
#include <tuple>

namespace behov {
namespace {

constexpr std::uint32_t turns_back = 2;

using EntryPlace = std::tuple<std::string, std::size_t, std::size_t>;
EntryPlace key_of(const Place& place) { return {place.file, place.line, place.column}; }

std::map<std::string, CodeTally> tallies_of(const std::vector<Coding>& codings) {
  std::map<std::string, CodeTally> out;
  for (const Coding& coding : codings) {
    CodeTally& tally = out[coding.code];
    ++tally.passages;
    tally.needs += coding.is_need();
    tally.people.insert(coding.participant);
  }
  return out;
}

bool speaks_of(const std::map<std::string, CodeTally>& tallies, const Coding& coding) {
  const auto found = tallies.find(coding.code);
  return found != tallies.end() && found->second.people.contains(coding.participant);
}

class Differ {
 public:
  Differ(LexiconDiff& diff, const std::vector<ChangeHit>& hits) : diff_(diff), hits_(hits) {
    for (std::size_t i = 0; i < diff.entries.size(); ++i) {
      const EntryChange& change = diff.entries[i];
      if (change.before) before_.emplace(key_of(change.before->expression->place), i);
      if (change.after) after_.emplace(key_of(change.after->expression->place), i);
    }
  }

  std::vector<std::size_t> behind(const PassageChange& passage) const {
    std::set<std::size_t> out;
    if (passage.before) add_lines(*passage.before, before_, out);
    if (passage.after) add_lines(*passage.after, after_, out);
    for (std::uint32_t back = 0; out.empty() && back <= turns_back && back < passage.coding().turn; ++back) add_hits(passage, passage.coding().turn - back, back > 0, out);
    return {out.begin(), out.end()};
  }

  void add_effect(std::size_t place) {
    const PassageChange& passage = diff_.passages[place];
    for (const std::size_t entry : diff_.behind[place]) {
      EntryEffect& effect = diff_.effects[entry];
      effect.passages.push_back(place);
      effect.won += passage.how == PassageChange::How::won;
      effect.lost += passage.how == PassageChange::How::lost;
      effect.changed += passage.how == PassageChange::How::changed;
      if (passage.after && !speaks_of(diff_.before, *passage.after)) effect.people_won.insert(passage.after->participant);
      if (passage.before && !speaks_of(diff_.after, *passage.before)) effect.people_lost.insert(passage.before->participant);
    }
  }

 private:
  static void add_lines(const Coding& coding, const std::map<EntryPlace, std::size_t>& places, std::set<std::size_t>& out) {
    const auto add = [&](const Because& because) {
      if (const auto found = places.find(key_of(because.place)); found != places.end()) out.insert(found->second);
    };
    add(coding.because);
    for (const Because& also : coding.also) add(also);
  }

  void add_hits(const PassageChange& passage, std::uint32_t turn, bool any_code, std::set<std::size_t>& out) const {
    const ChangeHit first{passage.coding().transcript, turn, 0};
    for (auto hit = std::lower_bound(hits_.begin(), hits_.end(), first); hit != hits_.end() && hit->transcript == first.transcript && hit->turn == turn; ++hit)
      if (any_code || is_about(diff_.entries[hit->entry], passage)) out.insert(hit->entry);
    const auto is_likeliest = [&](std::size_t entry) { return is_likely(diff_.entries[entry].entry(), passage.how); };
    if (std::any_of(out.begin(), out.end(), is_likeliest)) std::erase_if(out, [&](std::size_t entry) { return !is_likeliest(entry); });
  }

  // What only says something else now does so by a cue; what came or went though its own lines stand, by an exception.
  static bool is_likely(const LexiconEntry& entry, PassageChange::How how) {
    return how == PassageChange::How::changed ? !entry.code : entry.kind == LexiconEntry::Kind::except;
  }

  static bool is_about(const EntryChange& change, const PassageChange& passage) {
    for (const auto* entry : {&change.before, &change.after}) {
      if (!*entry) continue;
      const Code* code = (*entry)->code;
      if (!code || (passage.before && passage.before->code == code->id) || (passage.after && passage.after->code == code->id)) return true;
    }
    return false;
  }

  LexiconDiff& diff_;
  const std::vector<ChangeHit>& hits_;
  std::map<EntryPlace, std::size_t> before_, after_;
};

}  // namespace

LexiconDiff lexicon_diff(std::vector<EntryChange> entries, const std::vector<Coding>& before, const std::vector<Coding>& after, const std::vector<ChangeHit>& hits) {
  LexiconDiff out;
  out.entries = std::move(entries);
  out.passages = passage_changes(before, after);
  out.effects.resize(out.entries.size());
  out.before = tallies_of(before);
  out.after = tallies_of(after);
  Differ differ(out, hits);
  for (const PassageChange& passage : out.passages) out.behind.push_back(differ.behind(passage));
  for (std::size_t i = 0; i < out.passages.size(); ++i) differ.add_effect(i);
  return out;
}

}  // namespace behov
