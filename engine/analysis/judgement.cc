#include "engine/analysis/judgement.h"

#include <algorithm>

#include "engine/coding/human.h"

namespace behov {
namespace {

const std::string settled(settled_coder);

// People, without the lexicon and without what is settled.
bool is_coder(const std::string& rater) { return rater != lexicon_rater && rater != settled; }

}  // namespace

Judgement judgement_of(const RatedTurn& turn, const std::string& code) {
  std::set<std::string> yes, no;
  if (const auto found = turn.yes.find(code); found != turn.yes.end())
    for (const auto& [rater, passages] : found->second) yes.insert(rater);
  if (const auto found = turn.no.find(code); found != turn.no.end()) no = found->second;
  for (const std::string& reader : turn.readers)
    if (!yes.contains(reader)) no.insert(reader);
  if (yes.contains(settled)) return Judgement::yes;
  if (no.contains(settled)) return Judgement::no;
  const bool for_it = std::any_of(yes.begin(), yes.end(), is_coder), against = std::any_of(no.begin(), no.end(), is_coder);
  if (for_it && against) return Judgement::unsettled;
  return for_it ? Judgement::yes : against ? Judgement::no : Judgement::unread;
}

}  // namespace behov
