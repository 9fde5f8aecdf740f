#include "engine/exchange/refi_xml.h"

#include <algorithm>
#include <cctype>

#include "engine/base/text.h"
#include "engine/exchange/refi.h"

namespace behov {
namespace {

constexpr std::string_view internal = "internal://";

}  // namespace

std::string text_of(pugi::xml_node node) {
  std::string out;
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  return out;
}

std::string guid_named(std::string_view text) {
  std::string_view bare = trim(text);
  if (bare.starts_with('{') && bare.ends_with('}')) bare = bare.substr(1, bare.size() - 2);
  if (bare.size() != 36) return "";
  for (std::size_t i = 0; i < bare.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool digit = std::isxdigit(static_cast<unsigned char>(bare[i])) != 0;
    if (dash ? bare[i] != '-' : !digit) return "";
  }
  return to_lower(bare);
}

std::string time_in(pugi::xml_node node) {
  std::string_view time = attribute_of(node, "creationDateTime");
  if (time.empty()) time = attribute_of(node, "modifiedDateTime");
  return time == qda_day ? "" : std::string(time);
}

bool is_internal(std::string_view path) { return path.starts_with(internal); }

QdaParts::QdaParts(const std::vector<std::string>& names) {
  for (const std::string& name : names) names_.emplace(to_lower(to_nfc(name)), name);
}

std::string QdaParts::named(std::string_view path) const {
  const std::size_t from = std::min(path.find_first_not_of('/', internal.size()), path.size());
  const auto found = names_.find(to_lower(to_nfc("sources/" + std::string(path.substr(from)))));
  return found == names_.end() ? "" : found->second;
}

}  // namespace behov
