#include "engine/lexicon/lists.h"

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/toml.h"

namespace behov {
namespace {

// The sequences of a list's lines; a line with `&` is no part of a sentence's row of words.
std::vector<Sequence> read_lines(const TomlNode& terms, const Lists& known, Problems& problems) {
  std::vector<Sequence> out;
  for (const TomlLine& line : lines_of(terms)) {
    auto read = parse_expression(line.text, line.place, known);
    const bool whole = read.ok();
    append(problems, std::move(read.problems));
    if (!whole) continue;
    if (read.value.is_conjunction())
      problems.push_back(error_at(line.place, say("a list's line cannot hold `&`")));
    else
      out.push_back(std::move(read.value.operands.front().sequence));
  }
  return out;
}

}  // namespace

Checked<Lists> Lists::read(std::string_view text, const std::string& file) {
  Checked<Lists> out;
  auto toml = read_toml(text, file);
  out.problems = std::move(toml.problems);
  reject_unknown_keys(toml.value, {"list"}, file, out.problems);
  const TomlNode* lists = toml.value.find("list");
  if (!lists) return out;
  for (const TomlNode& list : lists->items) {
    reject_unknown_keys(list, {"id", "label", "terms"}, "[[list]]", out.problems);
    const std::string id = to_lower(text_field(list, "id", true, out.problems));
    text_field(list, "terms", true, out.problems);
    if (out.value.find(id)) out.problems.push_back(error_at(list.place, say("the list `{}` stands here twice", id)));
    if (const TomlNode* terms = list.find("terms"))
      out.value.lists_[id] = read_lines(*terms, out.value, out.problems);
  }
  return out;
}

const std::vector<Sequence>* Lists::find(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

std::vector<std::string> Lists::names() const {
  std::vector<std::string> out;
  for (const auto& [name, sequences] : lists_) out.push_back(name);
  return out;
}

}  // namespace behov
