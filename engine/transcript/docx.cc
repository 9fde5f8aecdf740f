// .docx: paragraphs and tables of word/document.xml as Word shows them once every tracked change is accepted.
#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"
#include "engine/transcript/document.h"
#include "engine/transcript/docx_styles.h"

namespace behov {
namespace {

// Elements around text that is shown.
constexpr auto wrappers = std::to_array<std::string_view>({"ins", "moveTo", "hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase", "body"});

struct Sign {
  std::string_view name, text;
};
constexpr auto signs = std::to_array<Sign>({{"tab", "\t"}, {"ptab", "\t"}, {"br", "\n"}, {"cr", "\n"}, {"noBreakHyphen", "\u2011"}, {"softHyphen", "\u00AD"}});

template <class List>
bool is_among(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

class BodyReader {
 public:
  BodyReader(const DocxStyles& styles, std::string prefix) : styles_(styles), prefix_(std::move(prefix)) {}

  std::vector<Block> read(pugi::xml_node body) {
    read_blocks(body);
    if (!builder_.empty()) end_paragraph(false);
    return std::move(blocks_);
  }
  bool met_text_box() const { return met_text_box_; }

 private:
  // The name within Word's own vocabulary; empty for drawings, formulas and the like.
  std::string_view word_name(pugi::xml_node node) const {
    const std::string_view name = node.name();
    return name.starts_with(prefix_) ? name.substr(prefix_.size()) : std::string_view();
  }

  void read_blocks(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = word_name(node);
      if (name == "p") read_paragraph(node);
      else if (name == "tbl") read_table(node);
      else if (is_among(wrappers, name)) read_blocks(node);
    }
  }

  void read_paragraph(pugi::xml_node node) {
    const pugi::xml_node properties = child_of(node, "pPr");
    const std::string style(attribute_of(child_of(properties, "pStyle"), "val"));
    const pugi::xml_node level = child_of(properties, "outlineLvl");
    const bool heading = styles_.is_heading(style) || (level && attribute_of(level, "val") != "9");
    below_ = styles_.look(style);
    read_inline(node);
    if (child_of(child_of(properties, "rPr"), "del")) joined_heading_ = joined_heading_ || heading;  // its end is deleted: the next one goes on
    else end_paragraph(heading || joined_heading_);
  }

  void end_paragraph(bool heading) {
    blocks_.push_back({builder_.take(heading), {}});
    joined_heading_ = false;
  }

  void read_inline(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = word_name(node);
      if (name == "r") read_run(node);
      else if (is_among(wrappers, name)) read_inline(node);
      else if (name.empty()) look_for_text_box(node);
    }
  }

  void read_run(pugi::xml_node run) {
    const pugi::xml_node properties = child_of(run, "rPr");
    const std::string style(attribute_of(child_of(properties, "rStyle"), "val"));
    const RunLook look = look_of(properties).over(styles_.look(style)).over(below_);
    if (look.hidden.value_or(false)) return;
    const bool bold = look.bold.value_or(false);
    for (const pugi::xml_node node : run) {
      const std::string_view name = word_name(node);
      if (name == "t") builder_.add(node.text().get(), bold);
      else if (name == "ruby") read_inline(node);
      else if (const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& s) { return s.name == name; }); sign != signs.end()) builder_.add(sign->text, bold);
      else if (name.empty() || name == "pict" || name == "drawing" || name == "object") look_for_text_box(node);
    }
  }

  void look_for_text_box(pugi::xml_node node) {
    if (met_text_box_) return;
    const pugi::xml_node box = node.find_node([](pugi::xml_node inner) { return local_name(inner) == "txbxContent"; });
    met_text_box_ = box && box.find_node([](pugi::xml_node inner) { return local_name(inner) == "t" && !trim(inner.text().get()).empty(); });
  }

  void read_table(pugi::xml_node table) {
    if (!builder_.empty()) end_paragraph(joined_heading_);
    Block block;
    read_rows(table, block.rows);
    if (!block.rows.empty()) blocks_.push_back(std::move(block));
  }

  void read_rows(pugi::xml_node parent, std::vector<TableRow>& rows) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = word_name(node);
      if (name == "tr" && !child_of(child_of(node, "trPr"), "del")) {
        TableRow row;
        read_cells(node, row);
        rows.push_back(std::move(row));
      } else if (is_among(wrappers, name)) {
        read_rows(node, rows);
      }
    }
  }

  void read_cells(pugi::xml_node parent, TableRow& row) {
    for (const pugi::xml_node node : parent) {
      const std::string_view name = word_name(node);
      if (name == "tc") row.push_back(read_cell(node));
      else if (is_among(wrappers, name)) read_cells(node, row);
    }
  }

  // The paragraphs of a cell; those of a table inside it follow one another.
  TableCell read_cell(pugi::xml_node node) {
    BodyReader inner(styles_, prefix_);
    TableCell out;
    for (Block& block : inner.read(node)) {
      if (block.rows.empty()) out.push_back(std::move(block.paragraph));
      for (TableRow& row : block.rows)
        for (TableCell& cell : row) out.insert(out.end(), cell.begin(), cell.end());
    }
    met_text_box_ = met_text_box_ || inner.met_text_box();
    return out;
  }

  const DocxStyles& styles_;
  const std::string prefix_;  // "w:"
  std::vector<Block> blocks_;
  ParagraphBuilder builder_;
  RunLook below_;                // of the paragraph's style
  bool joined_heading_ = false;  // of a paragraph whose end is deleted
  bool met_text_box_ = false;
};

// Where the document lies in the file, as its own directory of relations says.
std::string main_part(const Archive& archive, const std::string& file) {
  constexpr const char* usual = "word/document.xml";
  if (!archive.has("_rels/.rels")) return usual;
  const auto bytes = archive.read("_rels/.rels");
  if (!bytes.ok()) return usual;
  const auto xml = read_xml(bytes.value, file);
  for (const pugi::xml_node relation : xml.value->document_element())
    if (attribute_of(relation, "Type").ends_with("/officeDocument")) {
      std::string_view target = attribute_of(relation, "Target");
      if (target.starts_with('/')) target.remove_prefix(1);
      if (archive.has(target)) return std::string(target);
    }
  return usual;
}

// The styles are a help: where they are missing, the names of the styles have to do.
DocxStyles styles_beside(const std::string& part, const Archive& archive, const std::string& file, Problems& problems) {
  const std::string name = part.substr(0, part.rfind('/') + 1) + "styles.xml";
  if (!archive.has(name)) return {};
  auto bytes = archive.read(name);
  append(problems, std::move(bytes.problems));
  if (has_errors(problems)) return {};
  auto xml = read_xml(bytes.value, file);
  append(problems, std::move(xml.problems));
  return DocxStyles(xml.value->document_element());
}

}  // namespace

Checked<Document> read_docx(std::string_view bytes, const std::string& file) {
  Checked<Document> out;
  auto archive = Archive::open(bytes, file);
  append(out.problems, std::move(archive.problems));
  if (!out.ok()) return out;
  const std::string part = main_part(archive.value, file);
  if (!archive.value.has(part)) {
    out.problems.push_back(error_at({file, 0, 0}, say("this is no Word document: {} is not in it", part)));
    return out;
  }
  auto text = archive.value.read(part);
  append(out.problems, std::move(text.problems));
  if (!out.ok()) return out;
  auto xml = read_xml(text.value, file);
  append(out.problems, std::move(xml.problems));
  const DocxStyles styles = out.ok() ? styles_beside(part, archive.value, file, out.problems) : DocxStyles();
  if (!out.ok()) return out;
  const pugi::xml_node root = xml.value->document_element();
  const std::string_view name = root.name();
  if (local_name(root) != "document" || !child_of(root, "body")) {
    out.problems.push_back(error_at({file, 0, 0}, say("this is no Word document: {} is not in it", part)));
    return out;
  }
  BodyReader reader(styles, std::string(name.substr(0, name.size() - local_name(root).size())));
  out.value.blocks = reader.read(child_of(root, "body"));
  if (reader.met_text_box()) out.problems.push_back(warning_at({file, 0, 0}, say("the document has text boxes; what stands in them is not read")));
  return out;
}

}  // namespace behov
