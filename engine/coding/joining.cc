#include "engine/coding/joining.h"

#include <algorithm>
#include <set>

#include "engine/base/text.h"
#include "engine/coding/content_words.h"

namespace behov {
namespace {

using Rows = std::vector<const HumanCoding*>;

bool is_settled(const HumanCoding& row) { return row.coder == settled_coder; }
bool is_yes(const HumanCoding& row) { return row.verdict == Verdict::code || row.verdict == Verdict::accept; }

template <class List>
bool any_overlaps(const List& rows, const Span& span) {
  return std::any_of(rows.begin(), rows.end(), [&](const HumanCoding* row) { return row->span->overlaps(span); });
}

std::vector<std::string> coders_of(const Rows& rows) {
  std::set<std::string, SwedishLess> names;
  for (const HumanCoding* row : rows) names.insert(row->coder);
  return {names.begin(), names.end()};
}

// Groups of rows that hang together by overlapping passages.
std::vector<Rows> clusters_of(Rows rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const HumanCoding* a, const HumanCoding* b) { return *a->span < *b->span; });
  std::vector<Rows> out;
  std::uint32_t end = 0;
  for (const HumanCoding* row : rows) {
    if (out.empty() || row->span->start >= end) {
      out.emplace_back();
      end = 0;
    }
    out.back().push_back(row);
    end = std::max(end, row->span->end);
  }
  return out;
}

// Settled first, then the longest, the earliest, the coder's name.
bool leads(const HumanCoding* a, const HumanCoding* b) {
  const auto key = [](const HumanCoding* r) { return std::tuple(!is_settled(*r), -static_cast<std::int64_t>(r->span->length()), r->span->start, r->coder, r->place.line); };
  return key(a) < key(b);
}

bool says_need(const std::string& need) { return !need.empty() && need != "no" && need != "works" && need != "told"; }
bool is_named(const std::string& need) { return says_need(need) && need != "yes"; }

// What people say of the need; nothing where they differ.
std::optional<std::string> need_of(const Rows& rows) {
  std::string said;
  for (const HumanCoding* row : rows) {
    if (row->need.empty() || row->need == said) continue;
    const bool finer = says_need(said) && says_need(row->need);
    if (said.empty() || (finer && said == "yes")) said = row->need;
    else if (!finer) return std::nullopt;
  }
  return said;
}

void say_need(Coding& coding, const std::string& need) {
  coding.stance = says_need(need) ? Stance::need : need == "works" ? Stance::works : need == "told" ? Stance::told : Stance::fact;
  if (!coding.is_need()) coding.cue.clear();
  coding.named = is_named(need) ? need : need == "yes" ? coding.named : "";
}

// Text, sentence and content words of the passage.
void describe(Coding& coding, const IndexedTurn& turn, const Vocabulary& vocabulary) {
  const Span within{coding.span.start - turn.span.start, coding.span.end - turn.span.start};
  coding.text = std::string(slice(turn.text, within));
  coding.words = content_words(turn.analysed, within, vocabulary);
  const auto& tokens = turn.analysed.tokens;
  std::optional<Span> whole;
  for (const Sentence& sentence : turn.analysed.sentences) {
    if (sentence.first == sentence.last) continue;
    const Span span{tokens[sentence.first].span.start, tokens[sentence.last - 1].span.end};
    if (span.overlaps(within)) whole = Span{whole ? whole->start : span.start, span.end};
  }
  coding.sentence = std::string(slice(turn.text, whole.value_or(within)));
  coding.sentence_words = content_words(turn.analysed, whole.value_or(within), vocabulary);
}

// One code in one turn.
class CodeJoin {
 public:
  CodeJoin(const IndexedTurn& turn, const Vocabulary& vocabulary, std::string code, Rows rows, const Rows& readers)
      : turn_(turn), vocabulary_(vocabulary), code_(std::move(code)) {
    for (const HumanCoding* row : rows) {
      Rows& list = is_settled(*row) ? (is_yes(*row) ? settled_yes_ : settled_no_) : (is_yes(*row) ? coders_yes_ : coders_no_);
      list.push_back(row);
    }
    for (const HumanCoding* reader : readers) {
      if (is_settled(*reader)) {
        settled_silent_ = settled_silent_ || settled_yes_.empty();
        continue;
      }
      const bool spoke = std::any_of(coders_yes_.begin(), coders_yes_.end(), [&](const HumanCoding* row) { return row->coder == reader->coder; });
      if (is_blind(*reader) && !spoke) silent_.push_back(reader->coder);
    }
  }

  void join(std::vector<Coding> machine, Joined& out) {
    if (settled_silent_) return;
    Rows yes = settled_yes_;
    Rows gone = settled_no_;
    weigh_coders(yes, gone, out);
    std::vector<Coding> kept;
    for (const Rows& cluster : clusters_of(yes)) kept.push_back(coding_of(cluster, machine, out));
    for (Coding& coding : machine) {
      const bool spoken = any_overlaps(yes, coding.span) || any_overlaps(gone, coding.span);
      if (!spoken && silent_.empty()) kept.push_back(std::move(coding));
    }
    out.codings.insert(out.codings.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
  }

 private:
  // Coders' rows that nothing settled overlaps: agreed on, rejected, or unsettled.
  void weigh_coders(Rows& yes, Rows& gone, Joined& out) {
    Rows open;
    for (const Rows* list : {&coders_yes_, &coders_no_})
      for (const HumanCoding* row : *list)
        if (!any_overlaps(settled_yes_, *row->span) && !any_overlaps(settled_no_, *row->span)) open.push_back(row);
    for (const Rows& cluster : clusters_of(open)) {
      Rows for_it, against;
      for (const HumanCoding* row : cluster) (is_yes(*row) ? for_it : against).push_back(row);
      const auto sayers = coders_of(for_it);
      std::vector<std::string> deniers = silent_;
      for (const std::string& name : coders_of(against))
        if (std::find(sayers.begin(), sayers.end(), name) == sayers.end()) deniers.push_back(name);
      std::sort(deniers.begin(), deniers.end(), SwedishLess{});
      deniers.erase(std::unique(deniers.begin(), deniers.end()), deniers.end());
      const bool agreed = !for_it.empty() && deniers.empty();
      Rows& where = agreed ? yes : gone;
      where.insert(where.end(), agreed ? for_it.begin() : cluster.begin(), agreed ? for_it.end() : cluster.end());
      if (!for_it.empty() && !agreed) out.unsettled.push_back({turn_.transcript, turn_.number, code_, *(*std::min_element(for_it.begin(), for_it.end(), leads))->span, sayers, deniers, false});
    }
  }

  Coding coding_of(Rows cluster, const std::vector<Coding>& machine, Joined& out) const {
    std::sort(cluster.begin(), cluster.end(), leads);
    Rows heard;
    for (const HumanCoding* row : cluster)
      if (is_settled(*row) == is_settled(*cluster.front())) heard.push_back(row);
    Coding coding;
    coding.transcript = turn_.transcript;
    coding.turn = turn_.number;
    coding.speaker = turn_.speaker;
    coding.code = code_;
    coding.span = *cluster.front()->span;
    coding.source = joined_names(coders_of(heard));
    for (const HumanCoding* row : cluster) {
      const Because because{row->place, std::string(name_of(row->verdict)), is_named(row->need) ? row->need : "", ""};
      if (row == cluster.front()) coding.because = because;
      else coding.also.push_back(because);
    }
    add_machine(coding, cluster, machine);
    const auto need = need_of(heard);
    if (!need) out.unsettled.push_back(need_dispute(heard, coding.span));
    if (!need) say_need(coding, "no");
    else if (!need->empty()) say_need(coding, *need);
    describe(coding, turn_, vocabulary_);
    return coding;
  }

  // The lexicon's lines that say the same, and what they say of the need.
  static void add_machine(Coding& coding, const Rows& cluster, const std::vector<Coding>& machine) {
    for (const Coding& same : machine) {
      if (!any_overlaps(cluster, same.span)) continue;
      coding.also.push_back(same.because);
      coding.also.insert(coding.also.end(), same.also.begin(), same.also.end());
      if (coding.stance == Stance::fact || same.is_need()) coding.stance = same.stance;
      if (coding.named.empty()) coding.named = same.named;
      if (coding.cue.empty()) coding.cue = same.cue;
    }
  }

  Unsettled need_dispute(const Rows& heard, const Span& span) const {
    Rows yes, no;
    for (const HumanCoding* row : heard)
      if (!row->need.empty()) (says_need(row->need) ? yes : no).push_back(row);
    return {turn_.transcript, turn_.number, code_, span, coders_of(yes), coders_of(no), true};
  }

  static std::string joined_names(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
  }

  const IndexedTurn& turn_;
  const Vocabulary& vocabulary_;
  std::string code_;
  Rows settled_yes_, settled_no_, coders_yes_, coders_no_;
  std::vector<std::string> silent_;  // who read the turn blind and left the code out
  bool settled_silent_ = false;      // settled.csv has the turn as a whole, without the code
};

bool counts(const HumanCoding& row, CodingSource source) { return source != CodingSource::machine && (source != CodingSource::settled || is_settled(row)); }

}  // namespace

std::optional<CodingSource> source_named(std::string_view name) {
  if (name == "best") return CodingSource::best;
  if (name == "settled") return CodingSource::settled;
  if (name == "human") return CodingSource::human;
  return name == "machine" ? std::optional(CodingSource::machine) : std::nullopt;
}

bool is_from_people(const Coding& coding) { return coding.source != "lexicon" && coding.source != "context"; }

std::string blind_note(std::size_t sample, std::uint64_t seed) { return "blind sample " + std::to_string(sample) + " seed " + std::to_string(seed); }

bool is_blind(const HumanCoding& row) {
  constexpr std::string_view before = "blind sample ";
  return row.verdict == Verdict::read && row.note.starts_with(before) && row.note.find(" seed ", before.size()) != std::string::npos;
}

Joined join_turn(const IndexedTurn& turn, const Vocabulary& vocabulary, const std::vector<Coding>& machine,
                 const std::vector<HumanCoding>& rows, CodingSource source) {
  std::map<std::string, std::pair<Rows, std::vector<Coding>>> by_code;
  Rows readers;
  for (const HumanCoding& row : rows) {
    if (!counts(row, source)) continue;
    if (row.verdict == Verdict::read) readers.push_back(&row);
    else by_code[row.code].first.push_back(&row);
  }
  if (source == CodingSource::best || source == CodingSource::machine)
    for (const Coding& coding : machine) by_code[coding.code].second.push_back(coding);
  Joined out;
  for (auto& [code, said] : by_code) CodeJoin(turn, vocabulary, code, std::move(said.first), readers).join(std::move(said.second), out);
  std::stable_sort(out.codings.begin(), out.codings.end(), [](const Coding& a, const Coding& b) {
    return std::tuple(a.span.start, a.span.end, a.code) < std::tuple(b.span.start, b.span.end, b.code);
  });
  return out;
}

}  // namespace behov
