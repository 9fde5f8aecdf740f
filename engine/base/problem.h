// What went wrong in something a person wrote, and where: a value, collected and reported all at once.
// Failures of the machine (a full disk, a locked index) are thrown instead: see failure.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace behov {

// Lines and columns count from 1, columns in code points; 0 means that there is none to name.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { warning, error };

struct Problem {
  Severity severity = Severity::error;
  Place place;
  std::string message;  // one sentence, in the person's terms
  // Of a warning that many things may share: what is said of all of them, with {} for how many, and which this one is.
  std::string kind = {};
  std::string which = {};
  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

// "lexicons/bostad.toml:12:3: error: ...".
std::string to_string(const Place& place);
std::string to_string(const Problem& problem);

bool has_errors(const Problems& problems);
Problem error_at(Place place, std::string message);
Problem warning_at(Place place, std::string message);
// A warning of a kind: `kind` is a phrase() with {} for how many.
Problem warning_of(std::string_view kind, std::string which, Place place, std::string message);
void append(Problems& problems, Problems more);

// The problems with those of one kind made into one, where the first of them stood: how many, and which are the first
// few. A kind that is met but once stays as it is.
Problems folded(const Problems& problems, std::size_t examples = 3);
// "A1, A2, A3 and 40 more"; nothing for no examples.
std::string first_of(const std::vector<std::string>& list, std::size_t examples = 3);

// A value read from what a person wrote, with every problem found on the way. With an error among them the
// value holds what could be read.
template <class Value>
struct Checked {
  Value value{};
  Problems problems;
  bool ok() const { return !has_errors(problems); }
};

}  // namespace behov
