// What a word processor's file holds, whatever program wrote it: paragraphs and tables, with the little of their looks
// by which people mark who speaks. Readers (docx.cc, odt.cc, rtf.cc) make it; layouts.cc finds the speakers in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace behov {

struct Paragraph {
  std::string text;      // NFC; "\n" where a line was broken inside the paragraph
  std::size_t bold = 0;  // the bytes that it begins with in bold
  bool heading = false;  // in a style that makes a heading
};

using TableCell = std::vector<Paragraph>;
using TableRow = std::vector<TableCell>;

// A paragraph, or a table where there are rows.
struct Block {
  Paragraph paragraph;
  std::vector<TableRow> rows;
};

struct Document {
  std::vector<Block> blocks;
};

// A paragraph that grows run by run.
class ParagraphBuilder {
 public:
  void add(std::string_view text, bool bold);
  bool empty() const { return text_.empty(); }
  // The paragraph in normal form; the builder is then empty.
  Paragraph take(bool heading);

 private:
  std::string text_;
  std::size_t bold_ = 0;
  bool still_bold_ = true;
};

// Word's .docx: what is shown with all tracked changes accepted. Hidden text, comments, notes, headers and footers are
// no part of it; a text box that holds words is a warning. Errors: see Archive and read_xml; no Word document at all.
Checked<Document> read_docx(std::string_view bytes, const std::string& file);

// LibreOffice's .odt, in the same way.
Checked<Document> read_odt(std::string_view bytes, const std::string& file);

// Rich text. Nothing in it tells whether a letter was changed; a file that is cut off or not well formed is an error.
Checked<Document> read_rtf(std::string_view bytes, const std::string& file);

}  // namespace behov
