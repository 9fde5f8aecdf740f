#include "engine/analysis/settling_sheet.h"

#include <algorithm>

#include "engine/analysis/sheet_columns.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/coding/human.h"

namespace behov {
namespace {

struct Said {
  std::string rater;
  const RatedPassage* passage;
};

// Passages that overlap, one after another.
struct Cluster {
  Span span;
  std::vector<Said> said;
};

std::vector<Cluster> clusters_of(const std::map<std::string, std::vector<RatedPassage>>& yes, const std::vector<std::string>& raters) {
  std::vector<Said> all;
  for (const std::string& rater : raters)
    if (const auto found = yes.find(rater); found != yes.end())
      for (const RatedPassage& passage : found->second) all.push_back({rater, &passage});
  std::stable_sort(all.begin(), all.end(), [](const Said& a, const Said& b) { return a.passage->span.start < b.passage->span.start; });
  std::vector<Cluster> out;
  for (const Said& one : all) {
    const Span& span = one.passage->span;
    if (out.empty() || !out.back().span.overlaps(span)) out.push_back({span, {}});
    out.back().span.end = std::max(out.back().span.end, span.end);
    out.back().said.push_back(one);
  }
  return out;
}

bool is_settled(const RatedTurn& turn, const std::string& code) {
  const std::string settled(settled_coder);
  const auto yes = turn.yes.find(code);
  const auto no = turn.no.find(code);
  return turn.readers.contains(settled) || (yes != turn.yes.end() && yes->second.contains(settled)) || (no != turn.no.end() && no->second.contains(settled));
}

// Those who have read the turn, or rejected the code in it, and do not lay it on anything.
std::vector<std::string> against(const RatedTurn& turn, const std::string& code, const std::vector<std::string>& raters) {
  std::vector<std::string> out;
  const auto no = turn.no.find(code);
  for (const std::string& rater : raters)
    if (!turn.yes.at(code).contains(rater) && (turn.readers.contains(rater) || (no != turn.no.end() && no->second.contains(rater)))) out.push_back(rater);
  return out;
}

class SettlingSheet {
 public:
  explicit SettlingSheet(const std::vector<std::string>& codes) {
    table_ = {"settle", say("Passages to settle"), {}, {}, {}};
    const auto column = [](std::string_view key, std::string label, bool wrap = false) { return Column{std::string(key), std::move(label), Align::left, wrap}; };
    table_.columns = {column("transcript", say("Transcript")), column("turn", say("Turn")), column("participant", say("Participant")), column("text", say("Text"), true),
                      column("code", say("Code")), column("need", say("Need")), column("quote", say("Passage"), true), column("yes", say("Yes")), column("no", say("No")),
                      column("because", say("Because"), true)};
    for (Column& one : columns_to_judge(codes)) table_.columns.push_back(std::move(one));
    table_.columns.push_back(column("note", say("Note")));
    table_.columns.push_back(column("start", say("Start")));
    table_.columns.push_back(column("end", say("End")));
  }

  void add(const RatedTurn& turn, const std::string& code, const Cluster& cluster, const std::vector<std::string>& no) {
    std::vector<std::string> yes, because;
    bool need = false, fact = false;
    for (const auto& [rater, passage] : cluster.said) {
      std::string name = passage->need ? fmt::format("{} ({})", rater, say("need")) : rater;
      if (std::find(yes.begin(), yes.end(), name) == yes.end()) yes.push_back(std::move(name));
      (passage->need ? need : fact) = true;
      if (rater == lexicon_rater) because.insert(because.end(), passage->because.begin(), passage->because.end());
    }
    const Span within{cluster.span.start - turn.span.start, cluster.span.end - turn.span.start};
    Row row{{turn.transcript, std::int64_t{turn.number}, turn.participant, squeeze(turn.text), code, std::string(need && fact ? "?" : need ? "yes" : "no"), std::string(slice(turn.text, within)),
             fmt::format("{}", fmt::join(yes, ", ")), fmt::format("{}", fmt::join(no, ", ")), because}, 0};
    row.cells.resize(table_.columns.size() - 2);
    row.cells.emplace_back(std::int64_t{cluster.span.start});
    row.cells.emplace_back(std::int64_t{cluster.span.end});
    table_.rows.push_back(std::move(row));
  }

  Table take() {
    if (table_.rows.empty()) table_.notes.push_back(say("Nothing is left to settle."));
    else table_.notes.push_back(say("{} passages to settle: write accept or reject under Verdict, or another code under Change; where Need is `?`, say under Need instead what it is; and take the sheet back with `behov import FILE --coder settled`.", table_.rows.size()));
    return std::move(table_);
  }

 private:
  Table table_;
};

// Whether those who lay the code on the turn differ on the need.
bool differ_on_need(const std::vector<Cluster>& clusters) {
  std::map<std::string, bool> need;
  for (const Cluster& cluster : clusters)
    for (const auto& [rater, passage] : cluster.said) need[rater] = need[rater] || passage->need;
  return std::any_of(need.begin(), need.end(), [&](const auto& one) { return one.second != need.begin()->second; });
}

}  // namespace

Table settling_sheet(const std::vector<RatedTurn>& turns, const std::vector<std::string>& raters, const std::vector<std::string>& codes) {
  SettlingSheet sheet(codes);
  for (const RatedTurn& turn : turns)
    for (const auto& [code, yes] : turn.yes) {
      if (is_settled(turn, code)) continue;
      const auto clusters = clusters_of(yes, raters);
      const auto no = against(turn, code, raters);
      if (clusters.empty() || (no.empty() && !differ_on_need(clusters))) continue;
      for (const Cluster& cluster : clusters) sheet.add(turn, code, cluster, no);
    }
  return sheet.take();
}

}  // namespace behov
