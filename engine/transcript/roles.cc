#include "engine/transcript/roles.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/transcript/labels.h"

namespace behov {
namespace {

constexpr auto interviewers = std::to_array<std::string_view>({"int", "intervjuare", "intervjuaren", "interviewer", "forskare", "forskaren", "moderator", "moderatorn"});
constexpr auto interpreters = std::to_array<std::string_view>({"tolk", "tolken", "interpreter"});

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::string_view name_of(Role role) {
  switch (role) {
    case Role::respondent: return "respondent";
    case Role::interviewer: return "interviewer";
    case Role::interpreter: break;
  }
  return "interpreter";
}

Role role_named(std::string_view name) {
  for (const Role role : {Role::interviewer, Role::interpreter})
    if (name == name_of(role)) return role;
  return Role::respondent;
}

Role usual_role(std::string_view label) {
  const std::string_view bare = without_number(label);
  const std::string lower = to_lower(bare);
  if (bare == "I" || is_among(interviewers, lower)) return Role::interviewer;
  return is_among(interpreters, lower) ? Role::interpreter : Role::respondent;
}

bool may_be_interviewer(std::string_view label) { return label == "F" || label == "M"; }

}  // namespace behov
