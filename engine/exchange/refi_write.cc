// A project as the bytes of a .qdpx, a codebook as those of a .qdc. The order of elements is the schema's.
#include <initializer_list>
#include <utility>

#include "engine/exchange/refi.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"

namespace behov {
namespace {

// A packed file has room for so many parts; what notes there are beyond that stand in the XML.
constexpr std::size_t most_files = 15'000;

using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class XmlWriter {
 public:
  XmlWriter() { out_ = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"; }

  // Attributes without a value are left out.
  void open(std::string_view tag, const Attributes& attributes = {}) {
    begin(tag, attributes);
    out_ += ">\n";
  }
  void empty(std::string_view tag, const Attributes& attributes) {
    begin(tag, attributes);
    out_ += "/>\n";
  }
  void close(std::string_view tag) { out_.append("</").append(tag).append(">\n"); }
  void text(std::string_view tag, std::string_view content) {
    if (!content.empty())
      out_.append("<").append(tag).append(">").append(xml_text(content)).append("</").append(tag).append(">\n");
  }
  std::string take() { return std::move(out_); }

 private:
  void begin(std::string_view tag, const Attributes& attributes) {
    out_.append("<").append(tag);
    for (const auto& [name, value] : attributes)
      if (!value.empty()) out_.append(" ").append(name).append("=\"").append(xml_text(value)).append("\"");
  }

  std::string out_;
};

// Elements that the schema wants at least one of are not written around none.
template <class Item, class Write>
void write_all(XmlWriter& xml, std::string_view around, const std::vector<Item>& items, const Write& write) {
  if (items.empty()) return;
  xml.open(around);
  for (const Item& item : items) write(item);
  xml.close(around);
}

void write_refs(XmlWriter& xml, std::string_view tag, const std::vector<std::string>& guids) {
  for (const std::string& guid : guids) xml.empty(tag, {{"targetGUID", guid}});
}

void write_code(XmlWriter& xml, const QdaCode& code, bool with_notes) {
  xml.open("Code", {{"guid", code.guid},
                    {"name", code.name},
                    {"isCodable", code.codable ? "true" : "false"},
                    {"color", code.color}});
  xml.text("Description", code.description);
  if (with_notes) write_refs(xml, "NoteRef", code.notes);
  for (const QdaCode& inside : code.inside) write_code(xml, inside, with_notes);
  xml.close("Code");
}

std::string_view or_day(std::string_view time) { return time.empty() ? qda_day : time; }

class ProjectWriter {
 public:
  explicit ProjectWriter(const QdaProject& project) : project_(project) {
    for (const QdaVariable& variable : project.variables) types_.emplace_back(variable.guid, variable.type);
  }

  std::vector<ArchivePart> write() {
    const std::string_view creator = project_.users.empty() ? "" : std::string_view(project_.users.front().guid);
    xml_.open("Project", {{"name", project_.name},
                          {"origin", project_.origin},
                          {"creatingUserGUID", creator},
                          {"creationDateTime", qda_day},
                          {"modifyingUserGUID", creator},
                          {"modifiedDateTime", qda_day},
                          {"xmlns", "urn:QDA-XML:project:1.0"}});
    write_all(xml_, "Users", project_.users, [&](const QdaUser& user) {
      xml_.empty("User", {{"guid", user.guid}, {"name", user.name}});
    });
    write_codebook();
    write_all(xml_, "Variables", project_.variables, [&](const QdaVariable& one) {
      xml_.empty("Variable", {{"guid", one.guid}, {"name", one.name}, {"typeOfVariable", one.type}});
    });
    write_all(xml_, "Cases", project_.cases, [&](const QdaCase& one) { write_case(one); });
    write_all(xml_, "Sources", project_.sources, [&](const QdaSource& source) { write_source(source); });
    write_all(xml_, "Notes", project_.notes, [&](const QdaNote& note) { write_note(note); });
    xml_.text("Description", project_.description);
    write_refs(xml_, "NoteRef", project_.own_notes);
    xml_.close("Project");
    parts_.front().bytes = xml_.take();
    return std::move(parts_);
  }

 private:
  void write_codebook() {
    if (project_.codes.empty()) return;
    xml_.open("CodeBook");
    write_all(xml_, "Codes", project_.codes, [&](const QdaCode& code) { write_code(xml_, code, true); });
    xml_.close("CodeBook");
  }

  std::string_view type_of(std::string_view variable) const {
    for (const auto& [guid, type] : types_)
      if (guid == variable) return type;
    return "Text";
  }

  void write_values(const std::vector<QdaValue>& values) {
    for (const QdaValue& value : values) {
      xml_.open("VariableValue");
      xml_.empty("VariableRef", {{"targetGUID", value.variable}});
      xml_.text(std::string(type_of(value.variable)) + "Value", value.value);
      xml_.close("VariableValue");
    }
  }

  void write_case(const QdaCase& one) {
    xml_.open("Case", {{"guid", one.guid}, {"name", one.name}});
    xml_.text("Description", one.description);
    write_refs(xml_, "CodeRef", one.codes);
    write_values(one.values);
    write_refs(xml_, "SourceRef", one.sources);
    write_refs(xml_, "SelectionRef", one.selections);
    xml_.close("Case");
  }

  void write_codings(const std::vector<QdaCoding>& codings) {
    for (const QdaCoding& coding : codings) {
      xml_.open("Coding",
                {{"guid", coding.guid}, {"creatingUser", coding.user}, {"creationDateTime", or_day(coding.time)}});
      xml_.empty("CodeRef", {{"targetGUID", coding.code}});
      write_refs(xml_, "NoteRef", coding.notes);
      xml_.close("Coding");
    }
  }

  void write_selection(const QdaSelection& one) {
    xml_.open("PlainTextSelection", {{"guid", one.guid},
                                     {"name", one.name},
                                     {"startPosition", std::to_string(one.start)},
                                     {"endPosition", std::to_string(one.end)},
                                     {"creatingUser", one.user},
                                     {"creationDateTime", or_day(one.time)},
                                     {"modifyingUser", one.user},
                                     {"modifiedDateTime", or_day(one.time)}});
    xml_.text("Description", one.description);
    write_codings(one.codings);
    write_refs(xml_, "NoteRef", one.notes);
    xml_.close("PlainTextSelection");
  }

  // The text in a file of its own.
  std::string file_for(const std::string& guid, const std::string& text) {
    parts_.push_back({"sources/" + guid + ".txt", text});
    return "internal://" + guid + ".txt";
  }

  void write_source(const QdaSource& source) {
    const std::string path = file_for(source.guid, source.text),
                      user = project_.users.empty() ? "" : project_.users.front().guid;
    xml_.open("TextSource", {{"guid", source.guid},
                             {"name", source.name},
                             {"plainTextPath", path},
                             {"creatingUser", user},
                             {"creationDateTime", qda_day},
                             {"modifyingUser", user},
                             {"modifiedDateTime", qda_day}});
    xml_.text("Description", source.description);
    for (const QdaSelection& selection : source.selections) write_selection(selection);
    write_codings(source.codings);
    write_refs(xml_, "NoteRef", source.notes);
    write_values(source.values);
    xml_.close("TextSource");
  }

  void write_note(const QdaNote& note) {
    const bool inside = parts_.size() > most_files;
    const std::string path = inside ? "" : file_for(note.guid, note.text);
    xml_.open("Note", {{"guid", note.guid},
                       {"name", note.name},
                       {"plainTextPath", path},
                       {"creatingUser", note.user},
                       {"creationDateTime", or_day(note.time)},
                       {"modifyingUser", note.user},
                       {"modifiedDateTime", or_day(note.time)}});
    xml_.text("Description", note.description);
    if (inside) xml_.text("PlainTextContent", note.text);
    xml_.close("Note");
  }

  const QdaProject& project_;
  std::vector<std::pair<std::string_view, std::string_view>> types_;
  XmlWriter xml_;
  std::vector<ArchivePart> parts_ = {{"project.qde", ""}};
};

}  // namespace

std::string write_qdpx(const QdaProject& project) { return write_archive(ProjectWriter(project).write()); }

std::string write_qdc(const std::vector<QdaCode>& codes, std::string_view origin) {
  XmlWriter xml;
  xml.open("CodeBook", {{"origin", origin}, {"xmlns", "urn:QDA-XML:codebook:1.0"}});
  xml.open("Codes");
  for (const QdaCode& code : codes) write_code(xml, code, false);
  xml.close("Codes");
  xml.close("CodeBook");
  return xml.take();
}

}  // namespace behov
