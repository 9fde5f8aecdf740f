// XML from files that others made. pugixml reads; this door refuses what is made to do harm and what is no text.
//
//   auto xml = read_xml(bytes, "IP01.docx");
//   for (const pugi::xml_node child : xml.value->document_element()) ...
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "engine/base/problem.h"

namespace behov {

using Xml = std::unique_ptr<pugi::xml_document>;  // never null

// Every space between tags is kept. Errors: not well formed (with its line), a document type (external entities), a
// depth that no document has, bytes that are no UTF-8, a zero character. What is read may be walked by recursion.
Checked<Xml> read_xml(std::string_view bytes, const std::string& file);

// The name without its prefix: "p" of "w:p".
std::string_view local_name(pugi::xml_node node);
std::string_view local_name(pugi::xml_attribute attribute);

// The first child or attribute of that local name, whatever its prefix; empty where there is none.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
std::string_view attribute_of(pugi::xml_node node, std::string_view name);

// Text as it may stand between tags or in an attribute; characters that XML cannot hold become U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace behov
