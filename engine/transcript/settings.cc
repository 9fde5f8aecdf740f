#include "engine/transcript/settings.h"

#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/toml.h"
#include "engine/transcript/labels.h"

namespace behov {
namespace {

// Names by which commands ask for something else than an attribute.
constexpr auto taken_names = std::to_array<std::string_view>({"transcript", "participant", "speaker", "role", "theme", "code"});

bool is_whole(const TomlNode& node) { return node.kind == TomlKind::integer; }

// One text, or a list of them; whole numbers are written as they stand.
std::vector<std::string> texts_of(const TomlNode& node, Problems& problems) {
  if (node.kind == TomlKind::string) return {node.text};
  std::vector<std::string> out;
  if (node.kind != TomlKind::array) problems.push_back(error_at(node.place, say("a list of texts belongs here: [\"...\", \"...\"]")));
  for (const TomlNode& item : node.items) {
    if (item.kind == TomlKind::string) out.push_back(item.text);
    else if (is_whole(item)) out.push_back(std::to_string(item.integer));
    else problems.push_back(error_at(item.place, say("a text in quotes belongs here, not {}", name_of(item.kind))));
  }
  return out;
}

std::vector<double> bands_of(const TomlNode& node, Problems& problems) {
  std::vector<double> out;
  for (const TomlNode& item : node.items) {
    const bool number = is_whole(item) || item.kind == TomlKind::floating;
    if (number && (out.empty() || item.floating > out.back())) out.push_back(item.floating);
    else problems.push_back(error_at(item.place, say("bands are numbers in rising order: [1950, 1970, 1990]")));
  }
  if (node.kind != TomlKind::array || node.items.empty()) problems.push_back(error_at(node.place, say("bands are numbers in rising order: [1950, 1970, 1990]")));
  return out;
}

class GroupReader {
 public:
  GroupReader(const TomlField& field, Problems& problems) : field_(field), problems_(problems) {}

  Group read() {
    group_.name = to_nfc(squeeze(field_.key));
    group_.place = field_.place;
    if (field_.value.kind != TomlKind::table) {
      complain(field_.value.place, say("a group is a table: [groups.{}] with `from` and its values or bands", field_.key));
      return std::move(group_);
    }
    if (std::find(taken_names.begin(), taken_names.end(), group_.name) != taken_names.end())
      complain(field_.place, say("a group cannot be called `{}`: commands mean something else by it", group_.name));
    group_.from = text_field(field_.value, "from", true, problems_);
    for (const TomlField& value : field_.value.fields) read_value(value);
    const TomlNode* bands = field_.value.find("bands");
    if (bands && !group_.values.empty()) complain(bands->place, say("the group `{}` has values and bands; it can have one of them", group_.name));
    if (!bands && group_.values.empty()) complain(field_.place, say("the group `{}` has neither values nor bands", group_.name));
    return std::move(group_);
  }

 private:
  void complain(Place place, std::string sentence) { problems_.push_back(error_at(std::move(place), std::move(sentence))); }

  void read_value(const TomlField& value) {
    if (value.key == "from") return;
    if (value.key == "bands") {
      group_.bands = bands_of(value.value, problems_);
      return;
    }
    const std::size_t before = problems_.size();
    Group::Value out{to_nfc(value.key), texts_of(value.value, problems_)};
    if (out.members.empty() && problems_.size() == before) complain(value.value.place, say("`{}` gathers no values; \"*\" gathers all that are not named", value.key));
    if (out.members == std::vector<std::string>{"*"}) out.members.clear();
    check_members(out, value.value.place);
    group_.values.push_back(std::move(out));
  }

  void check_members(const Group::Value& value, const Place& place) {
    for (const Group::Value& other : group_.values) {
      if (value.members.empty() && other.members.empty()) complain(place, say("\"*\" stands in `{}` already; one value can gather the rest", other.name));
      for (const std::string& member : value.members)
        if (std::find(other.members.begin(), other.members.end(), member) != other.members.end()) complain(place, say("`{}` stands in `{}` already", member, other.name));
    }
  }

  const TomlField& field_;
  Problems& problems_;
  Group group_;
};

void read_ignored(const TomlNode& node, Settings& settings, Problems& problems) {
  for (const std::string& file : texts_of(node, problems)) settings.ignored.push_back(file.starts_with("corpus/") ? file.substr(7) : file);
}

void read_k(const TomlNode& node, Settings& settings, Problems& problems) {
  if (is_whole(node) && node.integer >= 2 && node.integer <= 1000) settings.k = static_cast<int>(node.integer);
  else problems.push_back(error_at(node.place, say("k is a whole number from 2 to 1000")));
}

void read_groups(const TomlNode& node, Settings& settings, Problems& problems) {
  if (node.kind != TomlKind::table) problems.push_back(error_at(node.place, say("groups are tables: [groups.NAME]")));
  for (const TomlField& field : node.fields) settings.groups.push_back(GroupReader(field, problems).read());
}

AnswersFile answers_of(const TomlField& field, Problems& problems) {
  AnswersFile out;
  out.file = to_nfc(field.key.starts_with("corpus/") ? field.key.substr(7) : field.key);
  out.place = field.place;
  if (field.value.kind != TomlKind::table) {
    problems.push_back(error_at(field.value.place, say("answers are a table: [answers.\"FILE.csv\"] with `turns`, the columns that hold what people said")));
    return out;
  }
  reject_unknown_keys(field.value, {"turns", "participant"}, field.key, problems);
  if (const TomlNode* turns = field.value.find("turns"))
    for (const std::string& column : texts_of(*turns, problems)) out.turns.push_back(to_nfc(squeeze(column)));
  if (out.turns.empty()) problems.push_back(error_at(field.place, say("`turns` is missing: the columns of {} that hold what people said", field.key)));
  out.participant = to_nfc(squeeze(text_field(field.value, "participant", false, problems)));
  return out;
}

void read_answers_files(const TomlNode& node, Settings& settings, Problems& problems) {
  if (node.kind != TomlKind::table) problems.push_back(error_at(node.place, say("answers are a table: [answers.\"FILE.csv\"] with `turns`, the columns that hold what people said")));
  for (const TomlField& field : node.fields) settings.answers.push_back(answers_of(field, problems));
}

}  // namespace

Checked<Settings> read_settings(std::string_view text, const std::string& file) {
  Checked<Settings> out;
  auto toml = read_toml(text, file);
  Settings& settings = out.value;
  Problems& problems = out.problems = std::move(toml.problems);
  const TomlNode& table = toml.value;
  reject_unknown_keys(table, {"title", "interviewers", "groups", "answers", "k", "sample", "wave", "ignore"}, file, problems);
  settings.title = text_field(table, "title", false, problems);
  settings.sample = text_field(table, "sample", false, problems);
  if (!settings.sample.empty() && settings.sample != "random")
    problems.push_back(error_at(table.find("sample")->place, say("sample is \"random\", or is left out; `{}` means nothing", settings.sample)));
  settings.wave = to_nfc(squeeze(text_field(table, "wave", false, problems)));
  if (const TomlNode* node = table.find("wave")) settings.wave_place = node->place;
  if (const TomlNode* node = table.find("interviewers"))
    for (const std::string& label : texts_of(*node, problems)) settings.interviewers.push_back(speaker_name(label));
  if (const TomlNode* node = table.find("ignore")) read_ignored(*node, settings, problems);
  if (const TomlNode* node = table.find("k")) read_k(*node, settings, problems);
  if (const TomlNode* node = table.find("groups")) read_groups(*node, settings, problems);
  if (const TomlNode* node = table.find("answers")) read_answers_files(*node, settings, problems);
  return out;
}

}  // namespace behov
