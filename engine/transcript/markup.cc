// The markup inside a cue: <v Name>, <b>, <00:00:01.000>, {\an8} and the entities of HTML.
#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/transcript/cues.h"
#include "engine/transcript/labels.h"

namespace behov {
namespace {

struct Entity {
  std::string_view name, meaning;
};
constexpr std::array<Entity, 24> entities = {{{"amp", "&"},      {"lt", "<"},        {"gt", ">"},       {"quot", "\""},     {"apos", "'"},     {"nbsp", "\u00A0"},
                                              {"lrm", "\u200E"}, {"rlm", "\u200F"},  {"aring", "å"},    {"auml", "ä"},      {"ouml", "ö"},     {"Aring", "Å"},
                                              {"Auml", "Ä"},     {"Ouml", "Ö"},      {"eacute", "é"},   {"Eacute", "É"},    {"uuml", "ü"},     {"ndash", "–"},
                                              {"mdash", "—"},    {"hellip", "…"},    {"lsquo", "‘"},    {"rsquo", "’"},     {"ldquo", "“"},    {"rdquo", "”"}}};

// "#229" or "#xE5": a character; nothing where there is none with that number.
std::optional<char32_t> numbered(std::string_view name) {
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  name.remove_prefix(hexadecimal ? 2 : 1);
  if (name.empty() || name.size() > 7) return std::nullopt;
  char32_t out = 0;
  for (const char c : name) {
    const bool figure = c >= '0' && c <= '9', letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!figure && !(hexadecimal && letter)) return std::nullopt;
    out = out * (hexadecimal ? 16 : 10) + static_cast<char32_t>(figure ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  if (out == 0 || out > 0x10FFFF || (out >= 0xD800 && out <= 0xDFFF)) return std::nullopt;
  return out;
}

// Appends what the entity stands for; false where it is none.
bool append_entity(std::string& out, std::string_view name) {
  if (name.starts_with('#')) {
    const auto c = numbered(name);
    if (c) append_utf8(out, *c);
    return c.has_value();
  }
  const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.name == name; });
  if (found == entities.end()) return false;
  out += found->meaning;
  return true;
}

std::string without_entities(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string out;
  while (!text.empty()) {
    const std::size_t at = text.find('&');
    out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
    const std::size_t end = text.substr(0, longest).find(';');
    if (end != std::string_view::npos && append_entity(out, text.substr(0, end))) text.remove_prefix(end + 1);
    else out += '&';
  }
  return out;
}

// The size of the tag that begins here; 0 where `<` is only a sign, as in `5 < 6`.
std::size_t tag_at(std::string_view text) {
  const char open = text[0];
  if (text.size() < 3) return 0;
  const char next = text[1];
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (open == '{' ? next != '\\' : !letter && next != '/' && !(next >= '0' && next <= '9')) return 0;
  const std::size_t end = text.find_first_of(open == '{' ? "{}" : "<>", 1);
  return end == std::string_view::npos || text[end] == open ? 0 : end + 1;
}

// The name in `<v.loud Anna>`; nothing in any other tag.
std::optional<std::string> voice_of(std::string_view tag) {
  if (!tag.starts_with("<v ") && !tag.starts_with("<v.") && !tag.starts_with("<v\t")) return std::nullopt;
  const std::size_t space = tag.find_first_of(" \t");
  if (space == std::string_view::npos) return std::nullopt;
  return to_nfc(speaker_name(without_entities(tag.substr(space, tag.size() - 1 - space))));
}

void add_piece(std::vector<CuePiece>& pieces, const std::string& speaker, std::string_view raw) {
  std::string text = squeeze(to_nfc(without_entities(raw)));
  if (!text.empty()) pieces.push_back({speaker, std::move(text)});
}

}  // namespace

std::vector<CuePiece> read_markup(std::string_view line, std::string& speaker) {
  std::vector<CuePiece> out;
  std::string raw;
  while (!line.empty()) {
    const std::size_t at = std::min(line.find_first_of("<{"), line.size());
    raw += line.substr(0, at);
    line.remove_prefix(at);
    if (line.empty()) break;
    const std::size_t size = tag_at(line);
    if (auto voice = voice_of(line.substr(0, size)); voice && *voice != speaker) {
      add_piece(out, speaker, raw);
      raw.clear();
      speaker = std::move(*voice);
    }
    if (!size) raw += line[0];
    line.remove_prefix(std::max<std::size_t>(size, 1));
  }
  add_piece(out, speaker, raw);
  return out;
}

}  // namespace behov
