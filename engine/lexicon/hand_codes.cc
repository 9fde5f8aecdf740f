#include "engine/lexicon/hand_codes.h"

#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"

namespace behov {
namespace {

// Names that mean something else in lexicons/.
constexpr auto taken = std::to_array<std::string_view>(
    {"needs", "context", "lists", "spoken", "protected", "function-words"});

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string escaped(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (is_control(c))
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  }
  return out + "\"";
}

// A text of several lines stands as people write it.
std::string toml_text(std::string_view text) {
  const bool lines = text.find('\n') != text.npos;
  const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return is_control(c) && c != '\n'; });
  if (!lines || !plain || text.find("'''") != text.npos || text.ends_with('\'')) return escaped(text);
  return "'''\n" + std::string(text) + "'''";
}

std::string block_of(const HandCode& code) {
  std::string out = "\n[[code]]\nid = " + escaped(code.id.substr(code.id.find('/') + 1)) + "\nlabel = " + escaped(code.label) + "\n";
  if (!code.definition.empty()) out += "definition = " + toml_text(code.definition) + "\n";
  for (const HandNeed& need : code.needs)
    out += "[[code.need]]\nid = " + escaped(need.id) + "\nlabel = " + escaped(need.label) + "\nterms = ''\n";
  return out;
}

// Line ends as the file has them.
std::string with_ends_of(std::string_view file, const std::string& block) {
  if (file.find("\r\n") == file.npos) return block;
  std::string out;
  for (const char c : block) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

std::string file_of_theme(const std::vector<LexiconFile>& files, const std::string& theme) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const LexiconFile& file) {
    const auto read = read_lexicon({file});
    return read.value.themes.size() == 1 && read.value.themes.front().id == theme;
  });
  return found == files.end() ? "" : found->name;
}

std::string new_name(const std::vector<LexiconFile>& files, const std::string& theme) {
  const auto free = [&](const std::string& stem) {
    const bool reserved = std::find(taken.begin(), taken.end(), stem) != taken.end();
    return !reserved && std::none_of(files.begin(), files.end(), [&](const LexiconFile& file) {
      return to_lower(file.name) == "lexicons/" + stem + ".toml";
    });
  };
  std::string stem = theme;
  for (int number = 2; !free(stem); ++number) stem = fmt::format("{} {}", theme, number);
  return "lexicons/" + stem + ".toml";
}

}  // namespace

std::string id_of_name(std::string_view name) {
  std::string out;
  for (const char32_t c : to_code_points(to_lower(to_nfc(name)))) {
    const bool kept = is_letter(c) || is_digit(c) || c == U'-' || c == U'_' || c == U'.';
    append_utf8(out, kept ? c : U' ');
  }
  out = squeeze(out);
  while (out.starts_with('.')) out.erase(0, 1);
  return std::string(trim(slice(out, {0, 80})));
}

std::vector<LexiconFile> with_hand_codes(const std::vector<LexiconFile>& files, const std::vector<HandCode>& codes) {
  std::vector<LexiconFile> out;
  std::map<std::string, std::size_t> by_theme;
  for (const HandCode& code : codes) {
    const auto [place, fresh] = by_theme.emplace(code.theme(), out.size());
    if (fresh) {
      const std::string known = file_of_theme(files, code.theme());
      const auto file = std::find_if(files.begin(), files.end(), [&](const LexiconFile& one) { return one.name == known; });
      if (file != files.end())
        out.push_back(*file);
      else
        out.push_back({new_name(files, code.theme()),
                       "theme = " + escaped(code.theme()) + "\nlabel = " + escaped(code.theme_label) + "\n"});
    }
    std::string& text = out[place->second].text;
    if (!text.empty() && !text.ends_with('\n')) text += with_ends_of(text, "\n");
    text += with_ends_of(text, block_of(code));
  }
  return out;
}

}  // namespace behov
