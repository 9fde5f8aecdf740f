// The roles that labels have by themselves, before participants.csv or study.toml says another.
#pragma once

#include <string_view>

#include "engine/transcript/roster.h"

namespace behov {

// I, Int, Intervjuare, Interviewer, Forskare and Moderator are interviewers, Tolk is an interpreter (all with or without
// a number), everyone else is a respondent.
Role usual_role(std::string_view label);

// F and M are interviewers where nobody is listed under them and someone else is left to be a respondent.
bool may_be_interviewer(std::string_view label);

Role role_named(std::string_view name);

}  // namespace behov
