// .rtf: paragraphs and tables as they are shown. f4, older Word and TextEdit write it.
#include <algorithm>
#include <array>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/document.h"
#include "engine/transcript/rtf_words.h"

namespace behov {
namespace {

constexpr std::size_t most_depth = 500;
constexpr std::size_t most_text = 64u << 20;

// Groups that hold no text of the document; so does every one that begins with \*.
constexpr auto destinations = std::to_array<std::string_view>({"colortbl", "info", "pict", "object", "footnote", "header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr", "fldinst", "annotation", "xe", "tc", "pntext", "listtext", "nonshppict", "themedata", "datastore", "filetbl", "revtbl", "listtable", "generator", "do", "bkmkstart", "bkmkend", "ftnsep", "ftnsepc", "aftnsep"});

struct Sign {
  std::string_view word, text;
};
constexpr auto signs = std::to_array<Sign>({{"tab", "\t"}, {"line", "\n"}, {"emdash", "—"}, {"endash", "–"}, {"lquote", "‘"}, {"rquote", "’"}, {"ldblquote", "“"}, {"rdblquote", "”"}, {"bullet", "•"}, {"emspace", "\u2003"}, {"enspace", "\u2002"}, {"zwj", "\u200D"}, {"zwnj", "\u200C"}});

// The code page of a font's \fcharset; 0 where it is the document's own.
int code_page_of(int charset) {
  static const std::map<int, int> pages = {{77, 10000}, {128, 932}, {129, 949}, {134, 936}, {136, 950}, {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256}, {186, 1257}, {204, 1251}, {222, 874}, {238, 1250}};
  const auto found = pages.find(charset);
  return found == pages.end() ? 0 : found->second;
}

enum class Room { text, fonts, styles, nothing };

// What a group inherits and gives back where it ends.
struct RtfState {
  Room room = Room::text;
  bool bold = false, hidden = false, in_table = false, heading = false;
  int font = -1, style = 0;
  int fallback = 1;  // characters that stand after \u for older readers
};

class RtfReader {
 public:
  explicit RtfReader(std::string_view bytes) : pieces_(bytes) {}

  // Empty where all was read, else why it was not.
  std::string read() {
    for (;;) {
      const RtfPiece piece = pieces_.next();
      if (piece.kind == RtfKind::damaged || size_ > most_text) break;
      if (piece.kind == RtfKind::end) break;
      if (!take(piece)) break;
      if (piece.kind == RtfKind::close && groups_.empty()) {
        end_document();
        return no_page_ ? say("the file is in code page {}, which is not known; save it as .docx", no_page_) : "";
      }
    }
    return say("the file is damaged or cut off; open it in its program and save it again");
  }

  std::vector<Block> take_blocks() { return std::move(blocks_); }

 private:
  bool take(const RtfPiece& piece) {
    if (piece.kind != RtfKind::byte) flush_bytes();
    switch (piece.kind) {
      case RtfKind::open:
        skip_ = 0;
        groups_.push_back(state_);
        return groups_.size() <= most_depth;
      case RtfKind::close: return close_group();
      case RtfKind::word: return take_word(piece);
      case RtfKind::symbol: take_symbol(piece.character); return true;
      default: take_byte(piece.character); return !groups_.empty();
    }
  }

  bool close_group() {
    if (groups_.empty()) return false;
    skip_ = 0;
    end_surrogate();
    if (state_.room == Room::styles) name_style();
    state_ = groups_.back();
    groups_.pop_back();
    return true;
  }

  // A group of the stylesheet ends: its text is the style's name.
  void name_style() {
    const std::string name = to_lower(trim(name_));
    if (name.starts_with("heading") || name.starts_with("rubrik") || name.starts_with("title")) headings_[state_.style] = true;
    name_.clear();
  }

  void take_symbol(char c) {
    if (skip_ > 0) return void(--skip_);
    if (c == '*') state_.room = Room::nothing;
    else if (c == '~') add("\u00A0");
    else if (c == '_') add("\u2011");
    else if (c == '-') add("\u00AD");
    else if (c == '\t') add("\t");
  }

  bool take_word(const RtfPiece& piece) {
    const std::string_view word = piece.word;
    const int number = piece.number.value_or(1);
    if (word == "bin") return pieces_.skip(static_cast<std::size_t>(std::max(piece.number.value_or(0), 0)));
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& s) { return s.word == word; });
    const bool fallback = skip_ > 0;
    if (fallback) --skip_;
    if (fallback && sign != signs.end()) return true;
    if (std::find(destinations.begin(), destinations.end(), word) != destinations.end()) state_.room = Room::nothing;
    else if (word == "fonttbl") state_.room = Room::fonts;
    else if (word == "stylesheet") state_.room = Room::styles;
    else if (word == "u") add_unit(static_cast<char16_t>(number));
    else if (sign != signs.end()) add(sign->text);
    else if (!take_structure(word)) take_look(word, number);
    return true;
  }

  bool take_structure(std::string_view word) {
    if (state_.room != Room::text) return word == "par" || word == "cell" || word == "row";
    if (word == "par" || word == "sect" || word == "page" || word == "nestcell") end_paragraph();
    else if (word == "cell") end_cell();
    else if (word == "row") end_row();
    else return false;
    return true;
  }

  void take_look(std::string_view word, int number) {
    if (word == "b") state_.bold = number != 0;
    else if (word == "v") state_.hidden = number != 0;
    else if (word == "deleted") state_.hidden = number != 0;
    else if (word == "plain") state_.bold = state_.hidden = false;
    else if (word == "pard") state_.in_table = state_.heading = false;
    else if (word == "intbl") state_.in_table = true;
    else if (word == "outlinelevel") state_.heading = number >= 0 && number < 9;
    else if (word == "s") take_style(number);
    else if (word == "uc") state_.fallback = std::clamp(number, 0, 8);
    else if (word == "f") state_.font = number;
    else if (word == "fcharset" && state_.room == Room::fonts) pages_[state_.font] = code_page_of(number);
    else if (word == "ansicpg") page_ = number;
    else if (word == "mac") page_ = 10000;
    else if (word == "pc") page_ = 437;
    else if (word == "pca") page_ = 850;
  }

  void take_style(int number) {
    state_.style = number;
    if (state_.room == Room::text) state_.heading = headings_.contains(number);
  }

  void take_byte(char c) {
    if (skip_ > 0) return void(--skip_);
    bytes_ += c;
  }

  // Bytes are gathered, because some code pages have letters of two.
  void flush_bytes() {
    if (bytes_.empty()) return;
    const auto own = pages_.find(state_.font);
    const int page = own == pages_.end() || own->second == 0 ? page_ : own->second;
    const bool plain = std::all_of(bytes_.begin(), bytes_.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const auto text = plain ? std::optional(bytes_) : from_code_page(bytes_, page);
    bytes_.clear();
    if (text) add(*text);
    else if (state_.room == Room::text) no_page_ = page;
  }

  void add_unit(char16_t unit) {
    skip_ = state_.fallback;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (high_ && low) {
      const char32_t whole = 0x10000 + ((static_cast<char32_t>(high_) - 0xD800) << 10) + (unit - 0xDC00u);
      high_ = 0;
      return add_point(whole);
    }
    end_surrogate();
    if (unit >= 0xD800 && unit < 0xDC00) high_ = unit;
    else add_point(low || unit == 0 ? 0xFFFD : unit);
  }

  void end_surrogate() {
    if (!high_) return;
    high_ = 0;
    add_point(0xFFFD);
  }

  void add_point(char32_t c) {
    std::string out;
    append_utf8(out, c);
    add(out);
  }

  void add(std::string_view text) {
    end_surrogate();
    size_ += text.size();
    if (state_.room == Room::styles) name_ += text;
    if (state_.room == Room::text && !state_.hidden) builder_.add(text, state_.bold);
  }

  void end_paragraph() {
    end_surrogate();
    if (!state_.in_table) end_table();
    Paragraph paragraph = builder_.take(state_.heading);
    if (state_.in_table) cell_.push_back(std::move(paragraph));
    else blocks_.push_back({std::move(paragraph), {}});
  }

  void end_cell() {
    end_surrogate();
    cell_.push_back(builder_.take(state_.heading));
    row_.push_back(std::move(cell_));
    cell_.clear();
  }

  void end_row() {
    if (!row_.empty()) rows_.push_back(std::move(row_));
    row_.clear();
  }

  void end_table() {
    if (!cell_.empty()) row_.push_back(std::move(cell_));
    cell_.clear();
    end_row();
    if (!rows_.empty()) blocks_.push_back({{}, std::move(rows_)});
    rows_.clear();
  }

  void end_document() {
    end_surrogate();
    if (!builder_.empty()) {
      state_.in_table = false;
      end_paragraph();
    }
    end_table();
  }

  RtfPieces pieces_;
  RtfState state_;
  std::vector<RtfState> groups_;
  std::map<int, int> pages_;      // code pages by font
  std::map<int, bool> headings_;  // styles
  int page_ = 1252, no_page_ = 0, skip_ = 0;
  char16_t high_ = 0;  // the first half of a character
  std::size_t size_ = 0;
  std::string bytes_, name_;
  ParagraphBuilder builder_;
  TableCell cell_;
  TableRow row_;
  std::vector<TableRow> rows_;
  std::vector<Block> blocks_;
};

}  // namespace

Checked<Document> read_rtf(std::string_view bytes, const std::string& file) {
  Checked<Document> out;
  std::string sentence;
  if (!bytes.starts_with("{\\rtf")) {
    sentence = say("this is not what its name says: no rich text");
  } else {
    RtfReader reader(bytes);
    sentence = reader.read();
    out.value.blocks = reader.take_blocks();
  }
  if (sentence.empty()) return out;
  out.value.blocks.clear();
  out.problems.push_back(error_at({file, 0, 0}, std::move(sentence)));
  return out;
}

}  // namespace behov
