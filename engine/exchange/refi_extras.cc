// What of ours has no element in the format and stands as lines in descriptions, and its way back.
#include <array>
#include <regex>

#include "engine/base/hash.h"
#include "engine/base/text.h"
#include "engine/exchange/refi_project.h"

namespace behov {
namespace {

// A line's text: line ends and backslashes written out.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out.append(c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c));
  return out;
}

std::string from_one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size())
      out += text[i];
    else
      out += text[++i] == 'n' ? '\n' : text[i];
  }
  return out;
}

constexpr std::string_view is = " = ";

}  // namespace

std::string guid_of_source(std::string_view transcript) { return uuid_of(std::string("source ").append(transcript)); }
std::string guid_of_case(std::string_view participant) { return uuid_of(std::string("case ").append(participant)); }
std::string guid_of_user(std::string_view name) { return uuid_of(std::string("user ").append(name)); }

std::string speaker_line(const Speaker& speaker) {
  return speaker.label + ": " + std::string(name_of(speaker.role)) +
         (speaker.participant.empty() ? "" : ", " + speaker.participant);
}

std::optional<Speaker> read_speaker_line(std::string_view line) {
  for (const Role role : {Role::respondent, Role::interviewer, Role::interpreter}) {
    const std::string sign = ": " + std::string(name_of(role));
    const std::size_t at = line.rfind(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = line.substr(at + sign.size());
    if (rest.empty()) return Speaker{std::string(line.substr(0, at)), role, "", true};
    if (rest.starts_with(", "))
      return Speaker{std::string(line.substr(0, at)), role, std::string(rest.substr(2)), true};
  }
  return std::nullopt;
}

bool is_date_time(std::string_view text) {
  static const std::regex form(
      R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?)");
  return text.size() < 50 && std::regex_match(text.begin(), text.end(), form);
}

std::vector<std::string> extras_of(const HumanCoding& row) {
  std::vector<std::string> out;
  if (row.verdict == Verdict::reject) out.push_back("reject" + std::string(is) + row.code);
  if (!row.time.empty() && (!is_date_time(row.time) || row.time == qda_day))
    out.push_back("time" + std::string(is) + on_one_line(row.time));
  for (const auto& [name, value] : row.more)
    out.push_back("column " + on_one_line(name) + std::string(is) + on_one_line(value));
  return out;
}

void take_extra(HumanCoding& row, std::string_view extra) {
  const std::size_t at = extra.find(is);
  if (at == std::string_view::npos) return;
  const std::string_view name = extra.substr(0, at);
  const std::string value = from_one_line(extra.substr(at + is.size()));
  if (name == "reject") {
    row.verdict = Verdict::reject;
    row.code = value;
  } else if (name == "time") {
    row.time = value;
  } else if (name.starts_with("column ")) {
    row.more[from_one_line(name.substr(7))] = value;
  }
}

}  // namespace behov
