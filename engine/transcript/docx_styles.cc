#include "engine/transcript/docx_styles.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr int most_steps = 20;  // of styles based on styles; a ring of them ends there

// <w:b/>, <w:b w:val="0"/>; nothing where the element is not there.
std::optional<bool> toggle(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node node = child_of(properties, name);
  if (!node) return std::nullopt;
  const std::string_view value = attribute_of(node, "val");
  return value != "0" && value != "false" && value != "off";
}

bool names_a_heading(std::string_view name) {
  const std::string lower = to_lower(name);
  constexpr std::array<std::string_view, 4> headings = {"heading", "rubrik", "title", "subtitle"};
  return std::any_of(headings.begin(), headings.end(), [&](std::string_view heading) { return lower.starts_with(heading); });
}

}  // namespace

RunLook look_of(pugi::xml_node properties) { return {toggle(properties, "b"), toggle(properties, "vanish")}; }

DocxStyles::DocxStyles(pugi::xml_node root) {
  for (const pugi::xml_node node : root) {
    if (local_name(node) != "style") continue;
    Style style;
    style.base = attribute_of(child_of(node, "basedOn"), "val");
    style.look = look_of(child_of(node, "rPr"));
    const pugi::xml_node level = child_of(child_of(node, "pPr"), "outlineLvl");
    style.heading = names_a_heading(attribute_of(child_of(node, "name"), "val")) || (level && attribute_of(level, "val") != "9");
    if (attribute_of(node, "type") == "character") style.heading = false;
    styles_.emplace(attribute_of(node, "styleId"), style);
  }
}

RunLook DocxStyles::look(const std::string& id) const {
  RunLook out;
  auto found = styles_.find(id);
  for (int step = 0; step < most_steps && found != styles_.end(); ++step) {
    out = out.over(found->second.look);
    found = styles_.find(found->second.base);
  }
  return out;
}

bool DocxStyles::is_heading(const std::string& id) const {
  if (styles_.empty()) return names_a_heading(id);
  auto found = styles_.find(id);
  for (int step = 0; step < most_steps && found != styles_.end(); ++step) {
    if (found->second.heading) return true;
    found = styles_.find(found->second.base);
  }
  return false;
}

}  // namespace behov
