// A table as every result of behov is one: typed cells under named columns, with notes that say what was assumed,
// left out or not read. engine/exchange writes it in any format; engine/privacy turns it into one that is safe to share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace behov {

// A number with the digits it is shown with; JSON and CSV write the same digits, so that reruns are equal.
struct Real {
  double value = 0;
  int decimals = 1;
  friend bool operator==(const Real&, const Real&) = default;
};

// Nothing, text, a count, a number, yes or no, or several texts (quotes, entries).
using Cell = std::variant<std::monostate, std::string, std::int64_t, Real, bool, std::vector<std::string>>;

enum class Align { left, right };

struct Column {
  std::string key;    // English, stable: what JSON and CSV call it
  std::string label;  // what people read, in their tongue
  Align align = Align::left;
  bool wrap = false;   // text: may be broken over several lines
  bool below = false;  // text: shown beneath its row, a line an item, instead of beside it
  bool strong = false; // terminal: set off by colour (the match of a concordance)
  bool data_only = false;  // left out of text and Markdown: in the data formats alone
  bool headed = false;     // text, with `below`: its label stands above its items; a workbook keeps its first column in sight
  bool clip = false;  // text: where the terminal is too narrow, cut at its far end (of a right-aligned one the beginning)
  std::vector<std::string> choices = {};  // to be filled in: what a workbook offers to choose from; anything else may be typed
};

struct Row {
  std::vector<Cell> cells;  // as many as columns
  int indent = 0;           // text: the first cell is set in by this many steps (named needs beneath their code)
};

struct Table {
  std::string name;   // English, stable: "needs"; file and sheet name
  std::string title;  // what people read above it
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<std::string> notes;  // sentences beneath it
};

}  // namespace behov
