// The bytes of a .qdpx or .qdc as a project: every element that has a place here, every reference held against what is
// there, and what has none counted.
#include <algorithm>
#include <charconv>
#include <map>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/exchange/refi.h"
#include "engine/exchange/refi_references.h"
#include "engine/exchange/refi_xml.h"
#include "engine/format/xml.h"
#include "engine/format/zip.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

class ProjectReader {
 public:
  explicit ProjectReader(const std::string& file) : file_(file) {}

  Checked<QdaFile> read_project(std::string_view bytes) {
    auto archive = Archive::open(bytes, file_);
    append(problems_, std::move(archive.problems));
    if (has_errors(problems_)) return result();
    archive_ = std::move(archive.value);
    parts_ = QdaParts(archive_.names());
    const auto& names = archive_.names();
    const auto qde = std::find_if(names.begin(), names.end(), [](const std::string& name) {
      return name.find('/') == std::string::npos && to_lower(name).ends_with(".qde");
    });
    if (qde == names.end()) return refuse(say("this is no REFI-QDA project: project.qde is not in it")), result();
    auto part = archive_.read(*qde);
    append(problems_, std::move(part.problems));
    if (has_errors(problems_)) return result();
    if (const pugi::xml_node root = root_of(part.value, "Project", "urn:QDA-XML:project:")) read_root(root);
    return result();
  }

  Checked<QdaFile> read_codebook(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (const pugi::xml_node root = root_of(bytes, "CodeBook", "urn:QDA-XML:codebook:")) {
      out_.project.origin = attribute_of(root, "origin");
      for (const pugi::xml_node child : root.children()) {
        if (local_name(child) == "Codes")
          read_codes(child, out_.project.codes);
        else if (local_name(child) == "Sets")
          leave_out_each(child, say("sets"));
      }
      if (out_.project.codes.empty() && !has_errors(problems_)) refuse(say("there are no codes in the file"));
    }
    return result();
  }

 private:
  Checked<QdaFile> result() {
    if (has_errors(problems_)) out_ = {};
    return {std::move(out_), std::move(problems_)};
  }

  // Of the same mistake once: a damaged file has hundreds.
  void refuse(std::string sentence) {
    if (refused_++ < 20) problems_.push_back(error_at({file_, 0, 0}, std::move(sentence)));
  }

  void leave_out(const std::string& what, std::string_view which) { behov::leave_out(out_.left_out, what, which); }
  void leave_out_each(pugi::xml_node parent, const std::string& what) {
    for (const pugi::xml_node child : parent.children())
      if (child.type() == pugi::node_element) leave_out(what, attribute_of(child, "name"));
  }

  pugi::xml_node root_of(std::string_view bytes, std::string_view name, std::string_view space) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto xml = read_xml(bytes, file_);
    append(problems_, std::move(xml.problems));
    xml_ = std::move(xml.value);
    if (has_errors(problems_)) return {};
    const pugi::xml_node root = xml_->document_element();
    bool ours = false;
    for (const pugi::xml_attribute attribute : root.attributes())
      ours = ours || (std::string_view(attribute.name()).starts_with("xmlns") &&
                      std::string_view(attribute.value()).starts_with(space));
    if (local_name(root) == name && ours) return root;
    refuse(say("this is not what its name says: no REFI-QDA {}", name == "Project" ? say("project") : say("codebook")));
    return {};
  }

  std::string guid_of(pugi::xml_node node) {
    const std::string guid = guid_named(attribute_of(node, "guid"));
    if (guid.empty())
      refuse(say("{} `{}` has no GUID, or one that is none", local_name(node), attribute_of(node, "name")));
    return guid;
  }

  // A GUID that nothing else of its kind has.
  std::string own_guid(pugi::xml_node node, std::set<std::string>& kind) {
    std::string guid = guid_of(node);
    if (!guid.empty() && !kind.insert(guid).second)
      refuse(say("{} `{}` has the GUID of another: {}", local_name(node), attribute_of(node, "name"), guid));
    return guid;
  }

  std::string target_of(pugi::xml_node node) {
    const std::string guid = guid_named(attribute_of(node, "targetGUID"));
    if (guid.empty())
      refuse(say("{} `{}` has no GUID, or one that is none", local_name(node), attribute_of(node, "targetGUID")));
    return guid;
  }

  std::string user_in(pugi::xml_node node) {
    std::string_view user = attribute_of(node, "creatingUser");
    if (user.empty()) user = attribute_of(node, "modifyingUser");
    return guid_named(user);
  }

  void read_root(pugi::xml_node root) {
    QdaProject& project = out_.project;
    project.name = attribute_of(root, "name");
    project.origin = attribute_of(root, "origin");
    read_parts_that_others_point_at(root);
    for (const pugi::xml_node child : root.children()) {
      const std::string_view name = local_name(child);
      if (name == "Sources")
        read_sources(child);
      else if (name == "Notes")
        read_notes(child);
      else if (name == "Sets")
        leave_out_each(child, say("sets"));
      else if (name == "Graphs")
        leave_out_each(child, say("graphs"));
      else if (name == "Description")
        project.description = text_of(child);
      else if (name == "NoteRef")
        project.own_notes.push_back(target_of(child));
    }
    if (const pugi::xml_node links = child_of(root, "Links")) read_links(links);
    hold_references(out_.project, things_, [&](std::string sentence) { refuse(std::move(sentence)); });
  }

  void read_parts_that_others_point_at(pugi::xml_node root) {
    QdaProject& project = out_.project;
    for (const pugi::xml_node user : child_of(root, "Users").children()) {
      if (local_name(user) != "User") continue;
      const std::string_view name = attribute_of(user, "name"), id = attribute_of(user, "id");
      project.users.push_back({own_guid(user, things_.users), std::string(name.empty() ? id : name)});
    }
    const pugi::xml_node book = child_of(root, "CodeBook");
    read_codes(child_of(book, "Codes"), project.codes);
    for (const pugi::xml_node variable : child_of(root, "Variables").children())
      if (local_name(variable) == "Variable")
        project.variables.push_back({own_guid(variable, things_.variables), std::string(attribute_of(variable, "name")),
                                     std::string(attribute_of(variable, "typeOfVariable"))});
    for (const pugi::xml_node one : child_of(root, "Cases").children())
      if (local_name(one) == "Case") read_case(one);
  }

  void read_codes(pugi::xml_node parent, std::vector<QdaCode>& into) {
    for (const pugi::xml_node node : parent.children()) {
      if (local_name(node) != "Code") continue;
      QdaCode code;
      code.guid = own_guid(node, things_.codes);
      code.name = attribute_of(node, "name");
      code.color = attribute_of(node, "color");
      const std::string_view codable = trim(attribute_of(node, "isCodable"));
      code.codable = codable != "false" && codable != "0";
      code.description = text_of(child_of(node, "Description"));
      code.notes = targets_in(node, "NoteRef");
      if (trim(code.name).empty()) refuse(say("a code has no name ({})", code.guid));
      read_codes(node, code.inside);
      into.push_back(std::move(code));
    }
  }

  std::vector<std::string> targets_in(pugi::xml_node parent, std::string_view tag) {
    std::vector<std::string> out;
    for (const pugi::xml_node child : parent.children())
      if (local_name(child) == tag) out.push_back(target_of(child));
    return out;
  }

  std::vector<QdaValue> values_in(pugi::xml_node parent) {
    std::vector<QdaValue> out;
    for (const pugi::xml_node node : parent.children()) {
      if (local_name(node) != "VariableValue") continue;
      QdaValue value{target_of(child_of(node, "VariableRef")), ""};
      for (const pugi::xml_node child : node.children())
        if (local_name(child).ends_with("Value")) value.value = text_of(child);
      if (!trim(value.value).empty()) out.push_back(std::move(value));
    }
    return out;
  }

  void read_case(pugi::xml_node node) {
    out_.project.cases.push_back({own_guid(node, things_.cases), std::string(attribute_of(node, "name")),
                                  text_of(child_of(node, "Description")), targets_in(node, "CodeRef"), values_in(node),
                                  targets_in(node, "SourceRef"), targets_in(node, "SelectionRef")});
  }

  std::vector<QdaCoding> codings_in(pugi::xml_node parent) {
    std::vector<QdaCoding> out;
    for (const pugi::xml_node node : parent.children())
      if (local_name(node) == "Coding")
        out.push_back({guid_of(node), target_of(child_of(node, "CodeRef")), user_in(node), time_in(node),
                       targets_in(node, "NoteRef")});
    return out;
  }

  std::int64_t position_in(pugi::xml_node node, std::string_view name) {
    const std::string_view text = trim(attribute_of(node, name));
    std::int64_t out = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size() && out >= 0 &&
                       out <= INT32_MAX;
    if (!whole)
      refuse(say("selection {} has {} `{}`, which is no place in a text", attribute_of(node, "guid"), name, text));
    return whole ? out : 0;
  }

  void read_selection(pugi::xml_node node, QdaSource& source) {
    QdaSelection one;
    one.guid = guid_of(node);
    one.name = attribute_of(node, "name");
    one.description = text_of(child_of(node, "Description"));
    one.user = user_in(node);
    one.time = time_in(node);
    one.start = position_in(node, "startPosition");
    one.end = position_in(node, "endPosition");
    one.codings = codings_in(node);
    one.notes = targets_in(node, "NoteRef");
    if (one.end < one.start)
      return refuse(say("selection {} ends at {}, before it begins at {}", one.guid, one.end, one.start));
    if (one.end == one.start) return leave_out(say("empty selections"), source.name);
    source.selections.push_back(std::move(one));
  }

  void read_sources(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view kind = local_name(node);
      const std::string_view name = attribute_of(node, "name");
      if (kind == "TextSource")
        read_source(node);
      else if (kind == "PictureSource")
        leave_out(say("pictures"), name);
      else if (kind == "PDFSource")
        leave_out(say("PDF documents"), name);
      else if (kind == "AudioSource")
        leave_out(say("sound recordings"), name);
      else if (kind == "VideoSource")
        leave_out(say("films"), name);
      if (kind != "TextSource" && node.type() == pugi::node_element)
        things_.others.insert(guid_named(attribute_of(node, "guid")));
    }
  }

  void read_source(pugi::xml_node node) {
    QdaSource source;
    source.guid = own_guid(node, things_.sources);
    source.name = attribute_of(node, "name");
    source.description = text_of(child_of(node, "Description"));
    const bool known = read_text(node, source);
    if (known && trim(source.text).empty()) leave_out(say("empty documents"), source.name);
    if (!known || trim(source.text).empty()) {
      things_.others.insert(source.guid);
      return;
    }
    for (const pugi::xml_node child : node.children())
      if (local_name(child) == "PlainTextSelection") read_selection(child, source);
    source.codings = codings_in(node);
    source.notes = targets_in(node, "NoteRef");
    source.values = values_in(node);
    out_.project.sources.push_back(std::move(source));
  }

  // False where the source has no text that its positions could count.
  bool read_text(pugi::xml_node node, QdaSource& source) {
    const std::string_view path = trim(attribute_of(node, "plainTextPath"));
    std::string bytes;
    if (!path.empty() && !is_internal(path))
      return leave_out(say("documents that lie outside the file"), source.name), false;
    if (!path.empty()) {
      const std::string part = parts_.named(path);
      if (part.empty()) return refuse(say("the text of `{}` is missing in the file: {}", source.name, path)), false;
      auto read = archive_.read(part);
      append(problems_, std::move(read.problems));
      bytes = std::move(read.value);
    } else if (const pugi::xml_node inside = child_of(node, "PlainTextContent")) {
      bytes = text_of(inside);
    } else {
      return leave_out(say("documents without plain text"), source.name), false;
    }
    if (trim(bytes).empty()) return true;
    auto decoded = decode(bytes, file_);
    for (Problem& problem : decoded.problems) problem.message = source.name + ": " + problem.message;
    append(problems_, std::move(decoded.problems));
    source.text = std::move(decoded.value.text);
    return true;
  }

  // Programs hold a note's words in a text of its own, as a source's, or in its description.
  void read_notes(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      if (local_name(node) != "Note") continue;
      QdaSource text;
      text.guid = own_guid(node, things_.notes);
      text.name = attribute_of(node, "name");
      const std::string description = text_of(child_of(node, "Description"));
      const bool bare = attribute_of(node, "plainTextPath").empty() && !child_of(node, "PlainTextContent");
      const bool known = bare || read_text(node, text);
      if (known && trim(text.text).empty() && trim(description).empty()) leave_out(say("notes without text"), text.name);
      else if (known)
        out_.project.notes.push_back({text.guid, text.name, description, text.text, user_in(node), time_in(node)});
    }
  }

  // NVivo ties a note to a passage by a link.
  void read_links(pugi::xml_node parent) {
    std::map<std::string, QdaSelection*> by_guid;
    for (QdaSource& source : out_.project.sources)
      for (QdaSelection& one : source.selections) by_guid[one.guid] = &one;
    for (const pugi::xml_node node : parent.children()) {
      if (local_name(node) != "Link") continue;
      std::string from = guid_named(attribute_of(node, "originGUID")),
                  to = guid_named(attribute_of(node, "targetGUID"));
      if (things_.notes.contains(to)) std::swap(from, to);
      const auto selection = by_guid.find(to);
      if (things_.notes.contains(from) && selection != by_guid.end())
        selection->second->notes.push_back(from);
      else
        leave_out(say("links"), attribute_of(node, "name"));
    }
  }

  const std::string& file_;
  Problems problems_;
  std::size_t refused_ = 0;
  QdaFile out_;
  Archive archive_;
  QdaParts parts_;
  Xml xml_;
  QdaThings things_;
};

}  // namespace

void leave_out(std::vector<LeftOut>& list, const std::string& what, std::string_view which, std::size_t count) {
  if (count == 0) return;
  constexpr std::size_t most_examples = 3;
  auto left = std::find_if(list.begin(), list.end(), [&](const LeftOut& one) { return one.what == what; });
  if (left == list.end()) left = list.insert(list.end(), {what, 0, {}});
  left->count += count;
  if (!which.empty() && left->examples.size() < most_examples) left->examples.emplace_back(which);
}

Checked<QdaFile> read_qdpx(std::string_view bytes, const std::string& file) {
  return ProjectReader(file).read_project(bytes);
}
Checked<QdaFile> read_qdc(std::string_view bytes, const std::string& file) {
  return ProjectReader(file).read_codebook(bytes);
}

}  // namespace behov
