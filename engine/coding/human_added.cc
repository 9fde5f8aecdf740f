#include "engine/coding/human_added.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace behov {
namespace {

using Key = std::tuple<std::string, std::uint32_t, std::optional<Span>, std::string, bool>;

Key key_of(const HumanCoding& row) {
  const bool read = row.verdict == Verdict::read;
  return {row.transcript, row.turn, read ? std::nullopt : row.span, row.code, read};
}

bool says_the_same(const HumanCoding& a, const HumanCoding& b) { return a.verdict == b.verdict && a.need == b.need; }

bool adds_nothing(const HumanCoding& row, const HumanCoding& to) {
  return (row.note.empty() || row.note == to.note) && (row.more.empty() || row.more == to.more);
}

bool is_copy(const HumanCoding& a, const HumanCoding& b) { return says_the_same(a, b) && a.note == b.note && a.time == b.time && a.more == b.more; }

}  // namespace

RowsAdded add_rows(HumanFile file, const std::vector<HumanCoding>& rows) {
  RowsAdded out;
  std::map<Key, std::vector<HumanCoding>> there, came;
  for (const HumanCoding& row : file.rows) there[key_of(row)].push_back(row);
  std::set<std::string> columns(file.more.begin(), file.more.end());
  for (const HumanCoding& row : rows) {
    const auto& old = there[key_of(row)];
    auto& fresh = came[key_of(row)];
    const auto contradicts = [&](const HumanCoding& other) { return !says_the_same(row, other); };
    const bool known = std::any_of(old.begin(), old.end(), [&](const HumanCoding& other) { return adds_nothing(row, other); });
    const bool doubled = std::any_of(fresh.begin(), fresh.end(), [&](const HumanCoding& other) { return is_copy(row, other); });
    if (std::any_of(old.begin(), old.end(), contradicts) || std::any_of(fresh.begin(), fresh.end(), contradicts)) {
      out.kept_otherwise.push_back(row);
    } else if (known || doubled) {
      ++out.same;
    } else {
      fresh.push_back(row);
      file.rows.push_back(row);
      ++out.added;
      for (const auto& [name, cell] : row.more)
        if (columns.insert(name).second) file.more.push_back(name);
    }
  }
  out.file = std::move(file);
  return out;
}

}  // namespace behov
