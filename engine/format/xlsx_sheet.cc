// .xlsx as Excel, LibreOffice and Google write it.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/sheet.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"

namespace behov {
namespace {

// A number format that shows a day or a time: y, m, d or h outside quotes and brackets.
bool shows_a_date(std::string_view format) {
  bool quoted = false, bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') quoted = !quoted;
    else if (c == '\\') ++i;
    else if (c == '[') bracketed = true;
    else if (c == ']') bracketed = false;
    else if (!quoted && !bracketed && std::string_view("ymdhYMDH").find(c) != std::string_view::npos) return true;
  }
  return false;
}

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::size_t index_in(std::string_view text) {
  const auto value = number_in(text);
  return value && *value >= 0 && *value < 1e9 ? static_cast<std::size_t>(*value) : static_cast<std::size_t>(-1);
}

// The text of a shared or an inline string: its runs, without the reading aids of Japanese.
std::string string_of(pugi::xml_node node) {
  std::string out;
  for (const pugi::xml_node child : node) {
    if (local_name(child) == "t") out += child.text().get();
    if (local_name(child) == "r") out += child_of(child, "t").text().get();
  }
  return out;
}

class XlsxReader {
 public:
  explicit XlsxReader(const std::string& file) : file_(file) {}

  Checked<std::vector<Sheet>> read(std::string_view bytes) {
    auto archive = Archive::open(bytes, file_);
    append(out_.problems, std::move(archive.problems));
    archive_ = std::move(archive.value);
    if (!out_.ok()) return std::move(out_);
    if (!archive_.has("xl/workbook.xml")) {
      refuse(say("this is no Excel workbook: {} is not in it", "xl/workbook.xml"));
      return std::move(out_);
    }
    const Xml workbook = part("xl/workbook.xml");
    read_strings();
    read_styles();
    const std::map<std::string, std::string> targets = read_relations();
    const pugi::xml_node root = workbook->document_element();
    const std::string_view from_1904 = attribute_of(child_of(root, "workbookPr"), "date1904");
    from_1904_ = from_1904 == "1" || from_1904 == "true";
    for (const pugi::xml_node sheet : child_of(root, "sheets")) {
      if (!out_.ok()) break;
      const std::string_view state = attribute_of(sheet, "state");
      const auto target = targets.find(relation_of(sheet));
      if (local_name(sheet) == "sheet" && state != "hidden" && state != "veryHidden" && target != targets.end() && archive_.has(target->second)) read_sheet(std::string(attribute_of(sheet, "name")), target->second);
    }
    if (out_.ok() && out_.value.empty()) refuse(say("the workbook has no sheet"));
    if (!out_.ok()) out_.value.clear();
    return std::move(out_);
  }

 private:
  void refuse(std::string sentence) { out_.problems.push_back(error_at({file_, 0, 0}, std::move(sentence))); }

  Xml part(const std::string& name) {
    auto text = archive_.read(name);
    append(out_.problems, std::move(text.problems));
    if (!out_.ok()) return std::make_unique<pugi::xml_document>();
    auto xml = read_xml(text.value, file_);
    append(out_.problems, std::move(xml.problems));
    return std::move(xml.value);
  }

  // The attribute `r:id`, told from a plain `id` by its prefix.
  static std::string relation_of(pugi::xml_node sheet) {
    for (const pugi::xml_attribute attribute : sheet.attributes())
      if (local_name(attribute) == "id" && std::string_view(attribute.name()) != "id") return attribute.value();
    return "";
  }

  std::map<std::string, std::string> read_relations() {
    std::map<std::string, std::string> out;
    constexpr const char* name = "xl/_rels/workbook.xml.rels";
    if (!archive_.has(name)) return out;
    const Xml relations = part(name);
    for (const pugi::xml_node relation : relations->document_element()) {
      const std::string target(attribute_of(relation, "Target"));
      out.emplace(attribute_of(relation, "Id"), target.starts_with('/') ? target.substr(1) : "xl/" + target);
    }
    return out;
  }

  void read_strings() {
    if (!archive_.has("xl/sharedStrings.xml")) return;
    const Xml strings = part("xl/sharedStrings.xml");
    for (const pugi::xml_node item : strings->document_element())
      if (local_name(item) == "si") strings_.push_back(string_of(item));
  }

  void read_styles() {
    if (!archive_.has("xl/styles.xml")) return;
    const Xml styles = part("xl/styles.xml");
    std::set<std::size_t> dates = {14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47};
    for (const pugi::xml_node format : child_of(styles->document_element(), "numFmts"))
      if (shows_a_date(attribute_of(format, "formatCode"))) dates.insert(index_in(attribute_of(format, "numFmtId")));
    for (const pugi::xml_node style : child_of(styles->document_element(), "cellXfs"))
      if (local_name(style) == "xf") date_styles_.push_back(dates.contains(index_in(attribute_of(style, "numFmtId"))));
  }

  void read_sheet(std::string name, const std::string& target) {
    SheetBuilder sheet(std::move(name));
    const Xml xml = part(target);
    std::size_t row = 0;
    for (const pugi::xml_node node : child_of(xml->document_element(), "sheetData")) {
      if (local_name(node) != "row") continue;
      const std::string_view numbered = attribute_of(node, "r");
      const std::size_t at = numbered.empty() ? row + 1 : index_in(numbered);
      if (at <= row || at > (1u << 20)) return refuse(say("the file is damaged: its rows are not in order"));
      row = at;
      if (!read_row(sheet, node, row)) return;
    }
    out_.value.push_back(sheet.take());
  }

  bool read_row(SheetBuilder& sheet, pugi::xml_node node, std::size_t row) {
    std::size_t column = 0;
    for (const pugi::xml_node cell : node) {
      if (local_name(cell) != "c") continue;
      const std::string_view name = attribute_of(cell, "r");
      const CellName place = name.empty() ? CellName{row, column + 1} : read_cell_name(name);
      if (place.row != row || place.column <= column) {
        refuse(say("the file is damaged: its cells are not in order"));
        return false;
      }
      column = place.column;
      if (!sheet.put(row, column, text_of(cell, row))) {
        refuse(say("the workbook is larger than any table of people; it is not read"));
        return false;
      }
    }
    return out_.ok();
  }

  std::string text_of(pugi::xml_node cell, std::size_t row) {
    const std::string_view type = attribute_of(cell, "t");
    const std::string value = child_of(cell, "v").text().get();
    if (type == "inlineStr") return string_of(child_of(cell, "is"));
    if (type == "s") {
      const std::size_t index = index_in(value);
      if (index < strings_.size()) return strings_[index];
      refuse(say("the file is damaged: a text of row {} is missing", row));
      return "";
    }
    if (type == "e") {
      out_.problems.push_back(warning_at({file_, row, 0}, say("the formula in {} came to {}; the cell counts as empty", std::string(attribute_of(cell, "r")), value)));
      return "";
    }
    const auto number = type == "str" || type == "d" ? std::nullopt : number_in(value);
    if (!number) return value;
    const std::size_t style = index_in(attribute_of(cell, "s"));
    return type != "b" && style < date_styles_.size() && date_styles_[style] ? date_of_serial(*number, from_1904_) : short_number(*number);
  }

  const std::string& file_;
  Checked<std::vector<Sheet>> out_;
  Archive archive_;
  std::vector<std::string> strings_;
  std::vector<bool> date_styles_;
  bool from_1904_ = false;
};

}  // namespace

Checked<std::vector<Sheet>> read_xlsx(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    Checked<std::vector<Sheet>> out;
    out.problems.push_back(error_at({file, 0, 0}, say("this is an old Excel file (.xls), or a file with a password; save it as .xlsx without a password")));
    return out;
  }
  return XlsxReader(file).read(bytes);
}

}  // namespace behov
