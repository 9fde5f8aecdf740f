#include "engine/format/xml.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

constexpr int most_depth = 200;

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

// `&#0;`, however it is written: pugixml would end the text there.
bool holds_zero(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  for (std::size_t at = bytes.find("&#"); at != std::string_view::npos; at = bytes.find("&#", at + 2)) {
    std::size_t end = at + 2;
    while (end < bytes.size() && (bytes[end] == '0' || ((bytes[end] | 0x20) == 'x' && end == at + 2))) ++end;
    if (end > at + 2 && end < bytes.size() && bytes[end] == ';') return true;
  }
  return false;
}

bool is_too_deep(const pugi::xml_document& document) {
  int depth = 0;
  pugi::xml_node node = document;
  for (;;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > most_depth) return true;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node) return false;
    node = node.next_sibling();
  }
}

}  // namespace

Checked<Xml> read_xml(std::string_view bytes, const std::string& file) {
  Checked<Xml> out;
  out.value = std::make_unique<pugi::xml_document>();
  const auto refuse = [&](std::size_t line, std::string sentence) {
    out.value->reset();
    out.problems.push_back(error_at({file, line, 0}, std::move(sentence)));
  };
  if (!is_utf8(bytes) || holds_zero(bytes)) {
    refuse(0, say("the XML in the file is damaged: it is no text in UTF-8"));
    return out;
  }
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const auto parsed = out.value->load_buffer(bytes.data(), bytes.size(), options, pugi::encoding_utf8);
  if (!parsed) {
    const auto before = bytes.substr(0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)));
    refuse(static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1, say("the XML in the file is damaged: {}", parsed.description()));
  } else if (std::any_of(out.value->begin(), out.value->end(), [](pugi::xml_node node) { return node.type() == pugi::node_doctype; })) {
    refuse(0, say("the XML in the file defines a document type, which could fetch other files; it is not read"));
  } else if (is_too_deep(*out.value)) {
    refuse(0, say("the XML in the file is nested deeper than any document; it is not read"));
  }
  return out;
}

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }
std::string_view local_name(pugi::xml_attribute attribute) { return without_prefix(attribute.name()); }

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node child) { return local_name(child) == name; });
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  return node.find_attribute([&](pugi::xml_attribute attribute) { return local_name(attribute) == name; }).value();
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'&') out += "&amp;";
    else if (c == U'<') out += "&lt;";
    else if (c == U'>') out += "&gt;";
    else if (c == U'"') out += "&quot;";
    else if (c == U'\n' || c == U'\t' || c == U'\r') out += c == U'\n' ? "&#10;" : c == U'\t' ? "&#9;" : "&#13;";
    else if (c < 0x20 || c == 0xFFFE || c == 0xFFFF) out += "\uFFFD";
    else out += text.substr(from, at - from);
  }
  return out;
}

}  // namespace behov
