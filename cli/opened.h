// A command's study: opened, its mistakes said, its selection read from --where.
#pragma once

#include <functional>
#include <string>

#include "cli/command.h"
#include "engine/analysis/table.h"
#include "engine/exchange/xlsx_table.h"
#include "engine/study.h"

namespace behov {

// Opens the study of -C and hands it over. What was assumed is for add_notes() to say. With a mistake in people's files nothing is counted: all of them are said,
// and the result is Exit::bad_data.
// A command that has --source gets the codings of those whom it names.
Exit with_study(const Call& call, const std::function<Exit(Study&)>& work);

// --where, repeated: values of one attribute are alternatives.
Where where_of(const Call& call);

// What the selection left out and the study assumed, for a table's notes; of a command that has --source, whose the
// codings are and how much was read.
void add_notes(Table& table, Study& study, const Call& call);

// The codes of the selection, for sheets to choose from.
std::vector<std::string> ids_of_codes(const Study& study, const Where& where);

// How a table came about: version, command and options, what it was made from.
Method method_of(const Study& study, const Call& call);

// Writes a table that the study made.
Exit deliver_from(Study& study, Table table, const Call& call);

// The attribute of --by, which the command cannot do without.
std::string must_compare_by(const Study& study, const Call& call);

}  // namespace behov
