// .odt: paragraphs and tables of content.xml as LibreOffice shows them. Deleted text lies outside the body there.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"
#include "engine/transcript/document.h"

namespace behov {
namespace {

constexpr auto block_wrappers = std::to_array<std::string_view>({"list", "list-item", "list-header", "section", "numbered-paragraph"});
constexpr auto inline_wrappers = std::to_array<std::string_view>({"span", "a", "meta", "meta-field", "ruby", "ruby-base", "bookmark-ref", "reference-ref", "placeholder"});
constexpr auto row_wrappers = std::to_array<std::string_view>({"table-rows", "table-row-group", "table-header-rows"});
constexpr int most_spaces = 1000;
constexpr int most_steps = 20;  // of styles based on styles

template <class List>
bool is_among(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

struct OdtLook {
  std::optional<bool> bold, hidden;
  bool heading = false;
};

class OdtStyles {
 public:
  void add(pugi::xml_node root) {
    for (const pugi::xml_node group : root)
      if (const auto name = local_name(group); name == "automatic-styles" || name == "styles")
        for (const pugi::xml_node node : group) add_style(node);
  }

  OdtLook look(std::string_view family, std::string_view name) const {
    OdtLook out;
    auto found = styles_.find(key(family, name));
    for (int step = 0; step < most_steps && found != styles_.end(); ++step) {
      const auto& [base, look] = found->second;
      if (!out.bold) out.bold = look.bold;
      if (!out.hidden) out.hidden = look.hidden;
      out.heading = out.heading || look.heading;
      found = styles_.find(base);
    }
    return out;
  }

 private:
  static std::string key(std::string_view family, std::string_view name) { return std::string(family) + "/" + std::string(name); }

  void add_style(pugi::xml_node node) {
    if (local_name(node) != "style") return;
    const std::string_view family = attribute_of(node, "family"), name = attribute_of(node, "name");
    OdtLook look;
    const pugi::xml_node text = child_of(node, "text-properties");
    if (const auto weight = attribute_of(text, "font-weight"); !weight.empty()) look.bold = weight == "bold" || weight == "700" || weight == "800" || weight == "900";
    if (const auto display = attribute_of(text, "display"); !display.empty()) look.hidden = display == "none";
    const std::string_view level = attribute_of(node, "default-outline-level");
    look.heading = family == "paragraph" && (name == "Heading" || name == "Title" || name == "Subtitle" || (!level.empty() && level != "0"));
    styles_.emplace(key(family, name), std::pair(key(family, attribute_of(node, "parent-style-name")), look));
  }

  std::map<std::string, std::pair<std::string, OdtLook>> styles_;
};

std::size_t number_of(std::string_view digits, std::size_t otherwise) {
  std::size_t out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return read.ec == std::errc() && out > 0 ? out : otherwise;
}

class OdtReader {
 public:
  explicit OdtReader(const OdtStyles& styles) : styles_(styles) {}

  std::vector<Block> read(pugi::xml_node body) {
    read_blocks(body);
    return std::move(blocks_);
  }
  bool met_text_box() const { return met_text_box_; }

 private:
  void read_blocks(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = local_name(node);
      if (name == "p" || name == "h") read_paragraph(node, name == "h");
      else if (name == "table") read_table(node);
      else if (is_among(block_wrappers, name)) read_blocks(node);
      else if (name == "frame") look_for_text_box(node);
    }
  }

  void read_paragraph(pugi::xml_node node, bool is_heading) {
    const OdtLook look = styles_.look("paragraph", attribute_of(node, "style-name"));
    parted_ = true;
    read_inline(node, look.bold.value_or(false), look.hidden.value_or(false));
    blocks_.push_back({builder_.take(is_heading || look.heading), {}});
  }

  void read_inline(pugi::xml_node parent, bool bold, bool hidden) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = local_name(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) add_collapsed(node.value(), bold, hidden);
      else if (name == "s") add(std::string(std::min<std::size_t>(number_of(attribute_of(node, "c"), 1), most_spaces), ' '), bold, hidden);
      else if (name == "tab") add("\t", bold, hidden);
      else if (name == "line-break") add("\n", bold, hidden);
      else if (name == "frame") look_for_text_box(node);
      else if (is_among(inline_wrappers, name)) {
        const OdtLook look = styles_.look("text", attribute_of(node, "style-name"));
        read_inline(node, look.bold.value_or(bold), look.hidden.value_or(hidden));
      }
    }
  }

  void add(std::string_view text, bool bold, bool hidden) {
    if (!hidden) builder_.add(text, bold);
    parted_ = false;
  }

  // White space between tags is layout: a run of it is one space, and none where a paragraph begins.
  void add_collapsed(std::string_view text, bool bold, bool hidden) {
    std::string out;
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space || !parted_) out += space ? ' ' : c;
      parted_ = space;
    }
    if (!hidden) builder_.add(out, bold);
  }

  void look_for_text_box(pugi::xml_node node) {
    const auto words = [](pugi::xml_node inner) { return inner.type() == pugi::node_pcdata && !trim(inner.value()).empty(); };
    met_text_box_ = met_text_box_ || node.find_node([&](pugi::xml_node inner) { return local_name(inner) == "text-box" && inner.find_node(words); });
  }

  void read_table(pugi::xml_node table) {
    Block block;
    read_rows(table, block.rows);
    if (!block.rows.empty()) blocks_.push_back(std::move(block));
  }

  void read_rows(pugi::xml_node parent, std::vector<TableRow>& rows) {
    for (const pugi::xml_node node : parent) {
      if (is_among(row_wrappers, local_name(node))) read_rows(node, rows);
      if (local_name(node) != "table-row") continue;
      TableRow row;
      for (const pugi::xml_node cell : node)
        if (const auto name = local_name(cell); name == "table-cell" || name == "covered-table-cell") row.push_back(read_cell(cell));
      rows.push_back(std::move(row));
    }
  }

  TableCell read_cell(pugi::xml_node node) {
    OdtReader inner(styles_);
    TableCell out;
    for (Block& block : inner.read(node)) {
      if (block.rows.empty()) out.push_back(std::move(block.paragraph));
      for (TableRow& row : block.rows)
        for (TableCell& cell : row) out.insert(out.end(), cell.begin(), cell.end());
    }
    met_text_box_ = met_text_box_ || inner.met_text_box();
    return out;
  }

  const OdtStyles& styles_;
  std::vector<Block> blocks_;
  ParagraphBuilder builder_;
  bool parted_ = true;  // the next white space is none
  bool met_text_box_ = false;
};

}  // namespace

Checked<Document> read_odt(std::string_view bytes, const std::string& file) {
  Checked<Document> out;
  const auto refuse = [&](std::string sentence) { out.problems.push_back(error_at({file, 0, 0}, std::move(sentence))); };
  auto archive = Archive::open(bytes, file);
  append(out.problems, std::move(archive.problems));
  // The XML of a part; empty where it is not there or, with a problem, not readable.
  const auto part = [&](const char* name) {
    auto text = archive.value.read(name);
    append(out.problems, std::move(text.problems));
    auto xml = out.ok() ? read_xml(text.value, file) : Checked<Xml>{std::make_unique<pugi::xml_document>(), {}};
    append(out.problems, std::move(xml.problems));
    return std::move(xml.value);
  };
  if (!out.ok()) return out;
  if (!archive.value.has("content.xml")) refuse(say("this is no document of LibreOffice: {} is not in it", "content.xml"));
  else if (archive.value.has("META-INF/manifest.xml") && part("META-INF/manifest.xml")->find_node([](pugi::xml_node node) { return local_name(node) == "encryption-data"; }))
    refuse(say("the file has a password; save it without one"));
  if (!out.ok()) return out;
  const Xml content = part("content.xml");
  const Xml styles_part = archive.value.has("styles.xml") ? part("styles.xml") : Xml();
  if (!out.ok()) return out;
  const pugi::xml_node body = child_of(child_of(content->document_element(), "body"), "text");
  if (!body) {
    refuse(say("this is no document of LibreOffice: {} is not in it", "office:text"));
    return out;
  }
  OdtStyles styles;
  styles.add(content->document_element());
  if (styles_part) styles.add(styles_part->document_element());
  OdtReader reader(styles);
  out.value.blocks = reader.read(body);
  if (reader.met_text_box()) out.problems.push_back(warning_at({file, 0, 0}, say("the document has text boxes; what stands in them is not read")));
  return out;
}

}  // namespace behov
