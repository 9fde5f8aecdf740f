// How what is counted is spread over people: columns for tables of mentions and rates.
#pragma once

#include <vector>

#include "engine/analysis/people.h"
#include "engine/analysis/people_groups.h"
#include "engine/analysis/rates.h"
#include "engine/analysis/table.h"
#include "engine/coding/coding.h"

namespace behov {

using CodingsBySubject = std::vector<std::vector<const Coding*>>;

// What the people of a group say, in the order of their names, and how often they mention each subject.
Speech speech_of(const CodingsBySubject& subjects, const PeopleGroup& group, const Population& population);

// Gries' DP of each row over participants (column `dp`), a subject a row of the table; empty where nobody speaks of it or
// there is one participant alone.
void add_dispersion(Table& table, const CodingsBySubject& subjects, const Population& population);

// The interval of each row's rate, from people drawn anew (columns `low` and `high`); none of fewer than five people.
void add_intervals(Table& table, const CodingsBySubject& subjects, const Population& population);

}  // namespace behov
