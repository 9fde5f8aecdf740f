// What all elements of REFI-QDA have in common: GUIDs, times, text, and files packed beside the XML.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/format/xml.h"

namespace behov {

// Everything that stands in the element as text.
std::string text_of(pugi::xml_node node);

// Lower case, without braces; empty where it is no GUID.
std::string guid_named(std::string_view text);

// When the element was made, else when it was changed; empty where nobody knows.
std::string time_in(pugi::xml_node node);

// "internal://IP01.txt": the text lies in the packed file.
bool is_internal(std::string_view path);

// The packed parts by the paths that name them. Programs differ in how they write the folder and its letters.
class QdaParts {
 public:
  QdaParts() = default;
  explicit QdaParts(const std::vector<std::string>& names);
  // Empty: there is none such.
  std::string named(std::string_view path) const;

 private:
  std::map<std::string, std::string> names_;  // lower case, composed -> as it is
};

}  // namespace behov
