// A table of commands for tests: the frame reads it like the program's own.
#pragma once

#include <vector>

#include "cli/command.h"
#include "cli/deliver.h"

namespace behov {

inline Table two_towns() {
  return {"towns", "", {{"town", "Ort"}, {"share", "Andel", Align::right}}, {{{"Rud", Real{12.5, 1}}, 0}, {{"-Å\x1b", Real{1, 1}}, 0}}, {"2 av 3."}};
}

inline Exit run_towns(const Call& call) { return deliver(two_towns(), call); }
inline Exit run_empty(const Call& call) { return deliver({"none", "", {{"a", "A"}}, {}, {"0 av 3."}}, call); }
inline Exit run_broken(const Call& call) { return call.has("nonsense") ? Exit::done : Exit::nothing; }
inline Exit run_lost(const Call&) { throw Failure(Exit::no_input, "there is no study here"); }

inline const std::vector<Command>& test_commands() {
  static const std::vector<Command> all = {
      {"overview", {}, "what there is", "", {}, {"table", "csv"}, {}, run_towns},
      {"needs", {}, "the needs", "", {{"by", 0, Takes::text, "ATTRIBUTE", "a column a group", {}, false}, {"quotes", 0, Takes::number, "N", "quotes", {}, false}, {"rows", 0, Takes::text, "UNIT", "what a row is", {"code", "word"}, false}},
       {"table", "csv", "tsv", "json", "jsonl", "md"}, {"behov needs --by born"}, run_towns},
      {"find", {"EXPR", 1, any_number}, "words in context", "Words, -heads and tails-.\n.not a command of troff's", {{"except", 0, Takes::text, "EXPR", "leave out", {}, true}, {"count", 0, Takes::nothing, "", "how many", {}, false}},
       {"table", "csv", "json"}, {}, run_empty},
      {"tokens", {"FILE|-", 1, 1}, "tokens", "", {}, {"conllu"}, {}, run_lost},
      {"broken", {}, "asks for what it has not", "", {}, {}, {}, run_broken},
      {"help", {"[COMMAND]", 0, 1}, "this list", "", {}, {}, {}, run_help},
      {"completion", {"bash", 1, 1}, "for a shell", "", {}, {}, {}, run_completion},
      {"man", {}, "the manual", "", {}, {}, {}, run_man},
  };
  return all;
}

}  // namespace behov
