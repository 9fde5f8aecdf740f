#include "engine/lexicon/renaming.h"

#include <algorithm>

#include "engine/base/failure.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/format/toml.h"

namespace behov {
namespace {

using Kind = LexiconName::Kind;
constexpr std::size_t longest_name = 80;

bool alike(std::string_view a, std::string_view b) { return without_rings(a) == without_rings(b); }

std::string last_part(const LexiconName& name) {
  if (name.kind == Kind::theme) return name.theme;
  return name.kind == Kind::need ? name.need : name.code.substr(name.theme.size() + 1);
}

// The same place with another last part.
LexiconName with_last_part(const LexiconName& name, const std::string& part) {
  LexiconName out = name;
  if (name.kind == Kind::theme) out.theme = part;
  else if (name.kind == Kind::code) out.code = name.theme + "/" + part;
  else out.need = part;
  return out;
}

std::optional<LexiconName> find_need(const Lexicon& lexicon, std::string_view code_name, std::string_view need_name) {
  const auto code = std::find_if(lexicon.codes.begin(), lexicon.codes.end(), [&](const Code& one) { return alike(one.id, code_name); });
  if (code == lexicon.codes.end()) return std::nullopt;
  for (const NamedNeed& need : code->needs)
    if (alike(need.id, need_name)) return LexiconName{Kind::need, code->theme, code->id, need.id};
  return std::nullopt;
}

std::string cleaned(std::string_view wanted) {
  const std::string name = to_lower(squeeze(to_nfc(wanted)));
  if (name.empty() || length(name) > longest_name) throw Failure(Exit::usage, say("a name has 1 to {} letters", longest_name));
  for (const char32_t c : to_code_points(name))
    if (!is_letter(c) && !is_digit(c) && std::u32string_view(U" -_.,()&+").find(c) == std::u32string_view::npos)
      throw Failure(Exit::usage, say("`{}` cannot be a name: it has letters, digits, spaces and - _ . , ( ) & + only", name));
  return name;
}

// The last part of the wanted name; what stands before it must be what is renamed.
std::string wanted_part(const LexiconName& from, std::string_view wanted) {
  const std::string before = from.kind == Kind::theme ? "" : from.kind == Kind::code ? from.theme : from.code;
  const std::size_t cut = from.kind == Kind::need && wanted.find('!') != std::string_view::npos ? wanted.rfind('!') : wanted.rfind('/');
  if (cut == std::string_view::npos) return cleaned(wanted);
  if (before.empty()) throw Failure(Exit::usage, say("a theme's name has no / in it: `{}`", wanted));
  if (!alike(trim(wanted.substr(0, cut)), before)) throw Failure(Exit::usage, say("{} stays in {}: to move it, move its lines in the file", to_string(from), before));
  return cleaned(wanted.substr(cut + 1));
}

// Byte offset of a place in the text as it was read: a byte order mark is no column.
std::size_t offset_of(std::string_view text, const Place& place) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::size_t line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  for (std::size_t column = 1; column < place.column; ++column) next_code_point(text, at);
  return at;
}

// How many bytes a string's own text takes that begins at `start`, up to the mark that closes it.
std::size_t bytes_of_string(std::string_view text, std::size_t start) {
  std::string_view before = text.substr(0, start);
  while (before.ends_with('\n') || before.ends_with('\r')) before.remove_suffix(1);
  const bool is_long = before.ends_with("\"\"\"") || before.ends_with("'''");
  const std::string_view mark = before.substr(before.size() - (is_long ? 3 : 1));
  std::size_t at = start;
  while (at < text.size() && text.substr(at, mark.size()) != mark) at += text[at] == '\\' && mark[0] == '"' ? 2 : 1;
  return std::min(at, text.size()) - start;
}

// The node with the id, where this file has it.
const TomlNode* id_node(const TomlNode& root, const LexiconName& name) {
  const TomlNode* theme = root.find("theme");
  if (!theme || to_lower(theme->text) != name.theme) return nullptr;
  if (name.kind == Kind::theme) return theme;
  const auto table_with = [](const TomlNode& parent, std::string_view key, const std::string& id) -> const TomlNode* {
    const TomlNode* all = parent.find(key);
    if (!all) return nullptr;
    for (const TomlNode& table : all->items)
      if (const TomlNode* node = table.find("id"); node && to_lower(node->text) == id) return &table;
    return nullptr;
  };
  const TomlNode* code = table_with(root, "code", name.code.substr(name.theme.size() + 1));
  const TomlNode* table = code && name.kind == Kind::need ? table_with(*code, "need", name.need) : code;
  return table ? table->find("id") : nullptr;
}

}  // namespace

std::string to_string(const LexiconName& name) {
  if (name.kind == Kind::theme) return name.theme;
  return name.kind == Kind::code ? name.code : name.code + "!" + name.need;
}

std::optional<LexiconName> find_name(const Lexicon& lexicon, std::string_view wanted) {
  const std::string name = squeeze(to_nfc(wanted));
  for (const Theme& theme : lexicon.themes)
    if (alike(theme.id, name)) return LexiconName{Kind::theme, theme.id, "", ""};
  for (const Code& code : lexicon.codes)
    if (alike(code.id, name)) return LexiconName{Kind::code, code.theme, code.id, ""};
  for (const char mark : {'!', '/'})
    if (const std::size_t cut = name.rfind(mark); cut != std::string::npos)
      if (auto need = find_need(lexicon, trim(std::string_view(name).substr(0, cut)), trim(std::string_view(name).substr(cut + 1)))) return need;
  return std::nullopt;
}

std::vector<std::string> all_names(const Lexicon& lexicon) {
  std::vector<std::string> out;
  for (const Theme& theme : lexicon.themes) out.push_back(theme.id);
  for (const Code& code : lexicon.codes) {
    out.push_back(code.id);
    for (const NamedNeed& need : code.needs) out.push_back(code.id + "!" + need.id);
  }
  return out;
}

Renaming renaming_of(const Lexicon& lexicon, const LexiconName& from, std::string_view wanted) {
  const Renaming out{from, with_last_part(from, wanted_part(from, squeeze(to_nfc(wanted))))};
  if (out.from == out.to) throw Failure(Exit::usage, say("it is called {} already", to_string(from)));
  const auto taken = find_name(lexicon, to_string(out.to));
  if (taken && *taken != from) throw Failure(Exit::bad_data, say("there is a {} already: nothing was renamed", to_string(*taken)));
  return out;
}

std::string renamed_code(const Renaming& renaming, const std::string& code) {
  const LexiconName &from = renaming.from, &to = renaming.to;
  if (from.kind == Kind::code && code == from.code) return to.code;
  if (from.kind != Kind::theme) return code;
  if (code == from.theme) return to.theme;
  return code.starts_with(from.theme + "/") ? to.theme + code.substr(from.theme.size()) : code;
}

RenamedLexicon rename_in_lexicon(const std::vector<LexiconFile>& files, const Renaming& renaming) {
  for (const LexiconFile& file : files) {
    const auto toml = read_toml(file.text, file.name);
    const TomlNode* node = toml.ok() ? id_node(toml.value, renaming.from) : nullptr;
    if (!node) continue;
    const std::size_t start = offset_of(file.text, node->place);
    LexiconFile out = file;
    out.text.replace(start, bytes_of_string(file.text, start), last_part(renaming.to));
    return {node->place, std::move(out)};
  }
  throw Failure(Exit::bug, "no lexicon file holds the name " + to_string(renaming.from));
}

}  // namespace behov
