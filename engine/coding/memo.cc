#include "engine/coding/memo.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

struct HeaderLine {
  std::string_view key, value;
};

// "code: bostad" and its kin; nothing where the line is text.
std::optional<HeaderLine> header_line(std::string_view line) {
  constexpr auto keys = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"code", "code"}, {"kod", "code"}, {"about", "about"}, {"om", "about"}, {"by", "by"}, {"av", "by"}});
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string key = to_lower(trim(line.substr(0, colon)));
  for (const auto& [written, meant] : keys)
    if (key == written) return HeaderLine{meant, trim(line.substr(colon + 1))};
  return std::nullopt;
}

std::string name_of_file(std::string_view file) {
  std::string_view name = file.substr(file.rfind('/') + 1);
  if (name.ends_with(".md")) name.remove_suffix(3);
  return std::string(name);
}

// The first heading, or the file's name.
std::string title_of(std::string_view text, const std::string& file) {
  for (std::string_view line : split(text, '\n')) {
    line = trim(line);
    if (!line.starts_with('#')) continue;
    const std::string_view title = trim(line.substr(std::min(line.find_first_not_of('#'), line.size())));
    if (!title.empty()) return std::string(title);
  }
  return name_of_file(file);
}

template <class Item>
void add_once(std::vector<Item>& list, Item item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

void take(Memo& memo, const HeaderLine& line) {
  if (line.key == "by")
    memo.by = line.value;
  else if (line.key == "code")
    add_once(memo.codes, std::string(line.value));
  else
    add_once(memo.about, memo_about(line.value));
}

}  // namespace

MemoAbout memo_about(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  std::uint32_t turn = 0;
  if (colon != std::string_view::npos && colon > 0) {
    const std::string_view digits = trim(text.substr(colon + 1));
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), turn);
    if (read.ec == std::errc() && read.ptr == digits.data() + digits.size() && turn > 0)
      return {std::string(trim(text.substr(0, colon))), turn};
  }
  return {std::string(text), 0};
}

std::string to_string(const MemoAbout& about) {
  return about.transcript + (about.turn ? ":" + std::to_string(about.turn) : "");
}

Checked<Memo> read_memo(std::string_view bytes, const std::string& file) {
  Checked<Memo> out;
  auto decoded = decode(bytes, file);
  out.problems = std::move(decoded.problems);
  out.value.file = file;
  if (!out.ok()) return out;
  const std::string text = canonical(decoded.value.text);
  std::string_view rest = text;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const auto header = header_line(line);
    if (!header) break;
    if (header->value.empty())
      out.problems.push_back(warning_at({file, number, 0}, say("`{}` names nothing", header->key)));
    else
      take(out.value, *header);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  out.value.text = trim(rest);
  out.value.title = title_of(out.value.text, file);
  if (out.value.text.empty()) out.problems.push_back(warning_at({file, 0, 0}, say("the memo says nothing")));
  return out;
}

std::vector<MemoCode> codes_named_in(std::string_view text) {
  std::vector<MemoCode> out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const auto header = header_line(line);
    if (!header) break;
    const auto start = static_cast<std::size_t>(header->value.data() - text.data());
    if (header->key == "code" && !header->value.empty()) out.push_back({std::string(header->value), start, start + header->value.size()});
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return out;
}

std::string write_memo(const Memo& memo) {
  std::string out;
  for (const std::string& code : memo.codes) out += "code: " + code + "\n";
  for (const MemoAbout& about : memo.about) out += "about: " + to_string(about) + "\n";
  if (!memo.by.empty()) out += "by: " + memo.by + "\n";
  out += "\n";  // a text that begins like a first line is no first line
  return out + memo.text + "\n";
}

Problems match_lexicon(Memo& memo, const Lexicon& lexicon) {
  Problems out;
  for (std::string& code : memo.codes) {
    const auto theme = std::find_if(lexicon.themes.begin(), lexicon.themes.end(),
                                    [&](const Theme& one) { return without_rings(one.id) == without_rings(code); });
    const auto codes = lexicon.codes_named(code);
    if (theme != lexicon.themes.end())
      code = theme->id;
    else if (codes.size() == 1)
      code = codes.front()->id;
    else
      out.push_back(warning_at({memo.file, 0, 0}, say("no lexicon has a code or theme `{}`", code)));
  }
  return out;
}

}  // namespace behov
