#include "engine/index/query.h"

#include <algorithm>

namespace behov {
namespace {

// A whole lexicon is narrowed by the shortest clause of each branch: thousands of conjunctions cost more than the turns
// that they would spare.
constexpr std::size_t most_conjunctions = 64;

Xapian::Query any_of(const std::vector<std::string>& terms) { return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()); }

const Candidates::Clause& narrowest(const Candidates::Branch& branch) {
  return *std::min_element(branch.begin(), branch.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
}

Xapian::Query all_of(const Candidates::Branch& branch) {
  std::vector<Xapian::Query> clauses;
  for (const auto& clause : branch) clauses.push_back(any_of(clause));
  return Xapian::Query(Xapian::Query::OP_AND, clauses.begin(), clauses.end());
}

Xapian::Query query_of(const std::vector<Candidates::Branch>& branches) {
  std::vector<Xapian::Query> queries;
  std::vector<std::string> single;  // branches of one clause join into one
  const bool many = branches.size() > most_conjunctions;
  for (const auto& branch : branches) {
    if (!many && branch.size() > 1) {
      queries.push_back(all_of(branch));
      continue;
    }
    const auto& clause = narrowest(branch);
    single.insert(single.end(), clause.begin(), clause.end());
  }
  std::sort(single.begin(), single.end());
  single.erase(std::unique(single.begin(), single.end()), single.end());
  if (!single.empty()) queries.push_back(any_of(single));
  return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

}  // namespace

std::vector<Xapian::docid> documents_for(const Xapian::Database& database, const std::vector<Candidates::Branch>& branches) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query_of(branches));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> out;
  out.reserve(found.size());
  for (auto it = found.begin(); it != found.end(); ++it) out.push_back(*it);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace behov
