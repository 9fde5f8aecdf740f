// The table of commands: parsing, help, completion and the man page are all made from it, so nothing is listed twice.
// A command is a line in commands.cc and a function in its own file: cli/needs.cc holds run_needs.
//
//   Exit run_needs(const Call& call) {
//     Table table = ...call.value("by")...;
//     return deliver(table, call);
//   }
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/failure.h"

namespace behov {

enum class Takes { nothing, text, number };

// Texts are English literals; help prints them in the chosen tongue.
struct Option {
  std::string_view name;                   // without dashes: "where"
  char letter = 0;                         // -o; a short option always stands alone, so that -ord is an expression
  Takes takes = Takes::nothing;
  std::string_view value;                  // what help calls the value: "FILE"
  std::string_view help;                   // one sentence
  std::vector<std::string_view> choices;   // the only values, where there are such
  bool repeatable = false;
};

struct Operands {
  std::string_view usage;  // "EXPR", "[DIR]"; empty: there are none
  std::size_t least = 0;
  std::size_t most = 0;
};
inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

struct Call;

struct Command {
  std::string_view name;
  Operands operands;
  std::string_view help;                      // one line in the list of commands
  std::string_view text;                      // the paragraph of its own help
  std::vector<Option> options;                // beside those of every command
  std::vector<std::string_view> formats;      // of --format, the first one the default; empty: it writes no table
  std::vector<std::string_view> examples;     // whole calls
  Exit (*run)(const Call& call) = nullptr;
};

// What was asked for. Asking for an option that the command does not have is a Failure(bug).
struct Call {
  const Command* command = nullptr;
  const std::vector<Command>* commands = nullptr;
  bool named = true;  // false for a bare `behov`, which runs `overview`
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> given;

  bool has(std::string_view option) const;
  std::string value(std::string_view option, std::string_view otherwise = "") const;
  std::vector<std::string> values(std::string_view option) const;
  std::optional<std::size_t> number(std::string_view option) const;

  // The operands as one text, in normal form: `behov find boka tid` needs no quotation marks.
  std::string text() const;
  // -C, or the folder that one stands in.
  std::filesystem::path folder() const;
  bool quiet() const { return has("quiet"); }
};

// The one table (commands.cc).
const std::vector<Command>& commands();

Exit run_overview(const Call& call);
Exit run_init(const Call& call);
Exit run_check(const Call& call);
Exit run_index(const Call& call);
Exit run_code(const Call& call);
Exit run_needs(const Call& call);
Exit run_table(const Call& call);
Exit run_compare(const Call& call);
Exit run_keyness(const Call& call);
Exit run_cooccur(const Call& call);
Exit run_find(const Call& call);
Exit run_show(const Call& call);
Exit run_review(const Call& call);
Exit run_import(const Call& call);
Exit run_export(const Call& call);
Exit run_agree(const Call& call);
Exit run_explain(const Call& call);
Exit run_tokens(const Call& call);
Exit run_lexicon(const Call& call);
Exit run_help(const Call& call);
Exit run_completion(const Call& call);
Exit run_man(const Call& call);

}  // namespace behov
