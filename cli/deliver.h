// Where results go: stdout or -o FILE, in the format of --format, of the file's extension, or the command's first one.
// Every command writes through here, so that a full disk is noticed and nothing on a terminal acts.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"
#include "engine/analysis/table.h"
#include "engine/exchange/xlsx_table.h"
#include "engine/base/problem.h"

namespace behov {

// Writes the table, and its notes on stderr where the format has no place for them (not with --quiet).
// Exit::nothing where the table has no rows. Throws Failure(usage, cannot_create or cannot_write).
// `method` says how the table came about, where the format has a place for it (xlsx).
Exit deliver(const Table& table, const Call& call, Method method = {});

// Writes text that a command made itself (show, conllu) to where a table would go.
void deliver_text(std::string_view text, const Call& call);

// The name of the format that a table would be written in: "table", "csv" ... or one that only this command has.
// Throws Failure(usage) with the list where the command does not write it.
std::string chosen_format(const Call& call);

// To stdout, whole. A reader that left (`| head`) is no failure; a full disk is Failure(cannot_write).
void print(std::string_view text);

// A line to stderr, made harmless.
void complain(std::string_view sentence);

// The same unless --quiet.
void remark(std::string_view sentence, const Call& call);

// Every problem to stderr, a line each; warnings not with --quiet.
void report(const Problems& problems, const Call& call);

}  // namespace behov
