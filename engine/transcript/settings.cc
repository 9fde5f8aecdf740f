#include "engine/transcript/settings.h"

#include "engine/base/say.h"
#include "engine/format/toml.h"

namespace behov {
namespace {

std::vector<std::string> texts_of(const TomlNode& node, Problems& problems) {
  std::vector<std::string> out;
  if (node.kind == TomlKind::string) return {node.text};
  for (const TomlNode& item : node.items) {
    if (item.kind == TomlKind::string) out.push_back(item.text);
    else problems.push_back(error_at(item.place, say("a text in quotes belongs here, not {}", name_of(item.kind))));
  }
  if (node.kind != TomlKind::array) problems.push_back(error_at(node.place, say("a list in brackets belongs here: [\"...\"]")));
  return out;
}

std::vector<double> bands_of(const TomlNode& node, Problems& problems) {
  std::vector<double> out;
  for (const TomlNode& item : node.items) {
    const bool number = item.kind == TomlKind::integer || item.kind == TomlKind::floating;
    if (!number || (!out.empty() && item.floating <= out.back()))
      problems.push_back(error_at(item.place, say("bands are numbers in rising order: [1950, 1970, 1990]")));
    else out.push_back(item.floating);
  }
  return out;
}

Group read_group(const TomlField& field, Problems& problems) {
  Group group;
  group.name = field.key;
  group.place = field.place;
  group.from = text_field(field.value, "from", true, problems);
  for (const TomlField& value : field.value.fields) {
    if (value.key == "from") continue;
    if (value.key == "bands") group.bands = bands_of(value.value, problems);
    else if (value.value.kind == TomlKind::string && value.value.text == "*") group.values.push_back({value.key, {}});
    else group.values.push_back({value.key, texts_of(value.value, problems)});
  }
  return group;
}

}  // namespace

Checked<Settings> read_settings(std::string_view text, const std::string& file) {
  Checked<Settings> out;
  auto toml = read_toml(text, file);
  out.problems = std::move(toml.problems);
  Problems& problems = out.problems;
  reject_unknown_keys(toml.value, {"title", "interviewers", "groups", "k", "sample", "ignore"}, file, problems);
  out.value.title = text_field(toml.value, "title", false, problems);
  out.value.sample = text_field(toml.value, "sample", false, problems);
  if (const TomlNode* node = toml.value.find("interviewers")) out.value.interviewers = texts_of(*node, problems);
  if (const TomlNode* node = toml.value.find("ignore")) out.value.ignored = texts_of(*node, problems);
  if (const TomlNode* node = toml.value.find("k")) {
    if (node->kind != TomlKind::integer || node->integer < 2) problems.push_back(error_at(node->place, say("k is a whole number from 2")));
    else out.value.k = static_cast<int>(node->integer);
  }
  if (const TomlNode* node = toml.value.find("groups"))
    for (const TomlField& field : node->fields) out.value.groups.push_back(read_group(field, problems));
  return out;
}

}  // namespace behov
