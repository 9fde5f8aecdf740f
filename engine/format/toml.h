// TOML as a plain tree that knows where everything stands. toml++ reads; this door keeps its places and turns its
// one syntax error into a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

enum class TomlKind { table, array, string, integer, floating, boolean, other };

struct TomlField;

struct TomlNode {
  TomlKind kind = TomlKind::other;
  Place place;
  std::string text;          // of a string
  std::int64_t integer = 0;  // of an integer or a boolean
  double floating = 0;       // of a floating number or an integer
  std::vector<TomlNode> items;    // of an array
  std::vector<TomlField> fields;  // of a table, in the order of the file

  // The field of a table; nullptr where it has none.
  const TomlNode* find(std::string_view key) const;
};

struct TomlField {
  std::string key;
  Place place;  // of the key
  TomlNode value;
};

// Reads a file's text. A syntax error gives an empty table and one problem; the file is then of no use.
Checked<TomlNode> read_toml(std::string_view text, const std::string& file);

// A line of a multi-line string, without the space around it and without its `# comment`; empty lines are left out.
struct TomlLine {
  std::string text;
  Place place;  // of its first character
};
std::vector<TomlLine> lines_of(const TomlNode& string);

// What a file's readers say of a field: reports every key of `table` that is not in `known`.
void reject_unknown_keys(const TomlNode& table, const std::vector<std::string_view>& known, std::string_view where,
                         Problems& problems);
// The string in the field, or an empty one with a problem if it is required and missing, or no string.
std::string text_field(const TomlNode& table, std::string_view key, bool required, Problems& problems);

const char* name_of(TomlKind kind);

}  // namespace behov
