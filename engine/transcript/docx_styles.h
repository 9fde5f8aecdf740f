// word/styles.xml: which styles make headings, bold or hidden text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/format/xml.h"

namespace behov {

// What a run or a style says of itself; nothing: as what it is based on.
struct RunLook {
  std::optional<bool> bold, hidden;

  RunLook over(const RunLook& below) const { return {bold ? bold : below.bold, hidden ? hidden : below.hidden}; }
};

// Of a w:rPr, or of no node.
RunLook look_of(pugi::xml_node properties);

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(pugi::xml_node root);

  // Of a style by its id, with all that it is based on.
  RunLook look(const std::string& id) const;
  bool is_heading(const std::string& id) const;

 private:
  struct Style {
    std::string base;
    RunLook look;
    bool heading = false;
  };
  std::map<std::string, Style> styles_;
};

}  // namespace behov
