// .ods as LibreOffice writes it.
#include <algorithm>
#include <charconv>

#include "engine/base/say.h"
#include "engine/format/sheet.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"

namespace behov {
namespace {

std::size_t repeats(pugi::xml_node node, std::string_view attribute) {
  const std::string_view text = attribute_of(node, attribute);
  std::size_t out = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
  return read.ec == std::errc() && out > 0 ? out : 1;
}

void add_text(pugi::xml_node parent, std::string& out) {
  for (const pugi::xml_node node : parent) {
    const std::string_view name = local_name(node);
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) out += node.value();
    else if (name == "s") out += ' ';
    else if (name == "tab") out += '\t';
    else if (name == "line-break") out += '\n';
    else if (name != "annotation") add_text(node, out);
  }
}

std::string text_of(pugi::xml_node cell) {
  const std::string_view type = attribute_of(cell, "value-type");
  if (type == "float" || type == "percentage" || type == "currency") {
    const std::string_view value = attribute_of(cell, "value");
    double number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    return read.ec == std::errc() ? short_number(number) : std::string(value);
  }
  if (type == "boolean") return attribute_of(cell, "boolean-value") == "true" ? "1" : "0";
  if (type == "date") {
    std::string date(attribute_of(cell, "date-value"));
    if (date.size() < 16) return date;
    std::replace(date.begin(), date.end(), 'T', ' ');
    return date.substr(0, 16);
  }
  std::string out;
  for (const pugi::xml_node paragraph : cell) {
    if (local_name(paragraph) != "p") continue;
    if (!out.empty()) out += '\n';
    add_text(paragraph, out);
  }
  return out;
}

class OdsSheetReader {
 public:
  explicit OdsSheetReader(std::string name) : sheet_(std::move(name)) {}

  // False where the table is too large.
  bool read_rows(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = local_name(node);
      if ((name == "table-header-rows" || name == "table-row-group" || name == "table-rows") && !read_rows(node)) return false;
      if (name != "table-row") continue;
      const std::size_t times = repeats(node, "number-rows-repeated");
      const bool filled = holds_text(node);
      for (std::size_t i = 0; filled && i < times; ++i)
        if (!read_row(node, row_ + i)) return false;
      row_ += std::min<std::size_t>(times, 1u << 21);
    }
    return true;
  }

  Sheet take() { return sheet_.take(); }

 private:
  static bool holds_text(pugi::xml_node row) {
    return std::any_of(row.begin(), row.end(), [](pugi::xml_node cell) { return !text_of(cell).empty(); });
  }

  bool read_row(pugi::xml_node node, std::size_t row) {
    std::size_t column = 1;
    for (const pugi::xml_node cell : node) {
      if (local_name(cell) != "table-cell" && local_name(cell) != "covered-table-cell") continue;
      const std::size_t times = repeats(cell, "number-columns-repeated");
      const std::string text = text_of(cell);
      for (std::size_t i = 0; !text.empty() && i < times; ++i)
        if (!sheet_.put(row, column + i, text)) return false;
      column += std::min<std::size_t>(times, 1u << 21);
    }
    return true;
  }

  SheetBuilder sheet_;
  std::size_t row_ = 1;
};

}  // namespace

Checked<std::vector<Sheet>> read_ods(std::string_view bytes, const std::string& file) {
  Checked<std::vector<Sheet>> out;
  auto archive = Archive::open(bytes, file);
  append(out.problems, std::move(archive.problems));
  if (!out.ok()) return out;
  const auto refuse = [&](std::string sentence) { out.problems.push_back(error_at({file, 0, 0}, std::move(sentence))); };
  if (archive.value.has("META-INF/manifest.xml"))
    if (const auto manifest = archive.value.read("META-INF/manifest.xml"); manifest.value.find("encryption-data") != std::string::npos) refuse(say("the file has a password; save it without one"));
  if (out.ok() && !archive.value.has("content.xml")) refuse(say("this is no document of LibreOffice: {} is not in it", "content.xml"));
  if (!out.ok()) return out;
  auto text = archive.value.read("content.xml");
  append(out.problems, std::move(text.problems));
  if (!out.ok()) return out;
  auto xml = read_xml(text.value, file);
  append(out.problems, std::move(xml.problems));
  if (!out.ok()) return out;
  for (const pugi::xml_node table : child_of(child_of(xml.value->document_element(), "body"), "spreadsheet")) {
    if (local_name(table) != "table") continue;
    OdsSheetReader reader(std::string(attribute_of(table, "name")));
    if (!reader.read_rows(table)) refuse(say("the workbook is larger than any table of people; it is not read"));
    if (!out.ok()) break;
    out.value.push_back(reader.take());
  }
  if (out.ok() && out.value.empty()) refuse(say("the workbook has no sheet"));
  if (!out.ok()) out.value.clear();
  return out;
}

}  // namespace behov
