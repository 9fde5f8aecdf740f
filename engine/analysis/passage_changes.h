// Two codings of the same interviews held against each other: passages that came, went, or say something else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/coding/coding.h"

namespace behov {

struct PassageChange {
  enum class How { won, lost, changed };
  How how = How::won;
  std::optional<Coding> before, after;
  const Coding& coding() const { return after ? *after : *before; }
};
std::string_view name_of(PassageChange::How how);

// What differs of a passage, as `code` names it, with what it was: "need: false", "code: bostad/hyra". Everything but the
// lines that it is because of, which move as files are edited.
struct FieldChange {
  std::string field, was, is;
};
std::vector<FieldChange> field_changes(const Coding& before, const Coding& after);

// In the order of the text. Each coding is in at most one change: of what differs in a turn, passages of one code in the same
// place are one that changed, then those of one code that overlap, then those of different codes that overlap.
std::vector<PassageChange> passage_changes(const std::vector<Coding>& before, const std::vector<Coding>& after);

}  // namespace behov
