// Dictionaries of other tools, as categories with words: quanteda's YAML, LIWC's .dic and .dicx, WordStat's .cat, and a
// sheet with the columns code and expression. What becomes a lexicon of ours, and what of ours those tools can hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/lexicon/lexicon.h"

namespace behov {

struct ForeignWord {
  std::string text;      // words with * and ?, or, where `ours`, an expression of this program
  std::size_t line = 0;  // 0: none to name
  bool ours = false;
};

struct ForeignCategory {
  std::vector<std::string> path;  // from the outermost: {"bostad", "trångboddhet"}
  std::vector<ForeignWord> words;
};

using ForeignDictionary = std::vector<ForeignCategory>;

// By the ending of the file's name; `text` is decoded. Errors: not in that format, no ending that is known, larger or
// deeper than any dictionary. Warnings name what has no place here: conditions of LIWC, rules of WordStat.
Checked<ForeignDictionary> read_foreign_dictionary(std::string_view text, const std::string& file);

// The readers by format.
Checked<ForeignDictionary> read_quanteda(std::string_view text, const std::string& file);
Checked<ForeignDictionary> read_liwc(std::string_view text, const std::string& file);         // .dic
Checked<ForeignDictionary> read_liwc_table(std::string_view text, const std::string& file);   // .dicx
Checked<ForeignDictionary> read_wordstat(std::string_view text, const std::string& file);
Checked<ForeignDictionary> read_code_sheet(const std::vector<std::vector<std::string>>& rows, const std::string& file);

// A theme as a file for lexicons/. What cannot be an expression stands there as a comment, and is a warning; so are plain
// words, once, because here they match every form of the word.
struct ThemeFile {
  std::string name;  // "bostad.toml"
  std::string text;
  std::size_t codes = 0, expressions = 0, left_out = 0;
};
// One file for each outermost category that has others inside; all that have none are codes of the theme `otherwise`.
Checked<std::vector<ThemeFile>> themes_of(const ForeignDictionary& dictionary, const std::string& otherwise, const std::string& file);

// What is lost of an entry in quanteda's patterns; `patterns` is empty where nothing can stand for it.
struct Rendered {
  std::vector<std::string> patterns;
  std::string loss;  // one phrase; empty: nothing is lost
};
Rendered as_patterns(const Expression& expression);

struct Loss {
  std::string code, entry, what;
};
// The lexicon as quanteda's YAML, named needs as categories inside their codes; `losses` in the order of the files.
std::string write_quanteda(const Lexicon& lexicon, std::vector<Loss>& losses);

// The lexicon as rows of a sheet: code, need, kind (terms, hints, questions, except), expression.
std::vector<std::vector<std::string>> code_sheet(const Lexicon& lexicon);

}  // namespace behov
