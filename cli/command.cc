// The options of every command, and what a call answers a command that asks.
#include "cli/command.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "cli/options.h"
#include "engine/base/text.h"

namespace behov {
namespace {

const std::vector<std::string>* given_values(const Call& call, std::string_view option) {
  if (call.command == nullptr || find_option(*call.command, option) == nullptr)
    throw Failure(Exit::bug, "the table of commands does not give this command --" + std::string(option));
  const auto found = call.given.find(option);
  return found == call.given.end() ? nullptr : &found->second;
}

std::string first_set(std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
  return "";
}

}  // namespace

const std::vector<Option>& common_options() {
  static const std::vector<Option> options = {
      {"study", 'C', Takes::text, "DIR", "the folder of the study; without it the one you stand in", {}, false},
      {"format", 0, Takes::text, "FORMAT", "how the result is written", {}, false},
      {"output", 'o', Takes::text, "FILE", "write the result to FILE; its extension tells the format", {}, false},
      {"excel", 0, Takes::nothing, "", "CSV as Swedish Excel opens it: semicolons and decimal commas", {}, false},
      {"where", 0, Takes::text, "ATTRIBUTE=VALUE",
       "only these participants, transcripts, themes or codes; may be given several times", {}, true},
      {"exact", 0, Takes::nothing, "", "leave out what is only nearly a match", {}, false},
      {"quiet", 0, Takes::nothing, "", "no progress, notes or warnings on stderr", {}, false},
      {"color", 0, Takes::text, "WHEN", "colours on a terminal", {"auto", "always", "never"}, false},
      {"lang", 0, Takes::text, "LANGUAGE", "the language of what you read, whatever the system's is", {"sv", "en"}, false},
      {"help", 'h', Takes::nothing, "", "this help", {}, false},
      {"version", 0, Takes::nothing, "", "the version of behov", {}, false},
  };
  return options;
}

const Command* find_command(const std::vector<Command>& commands, std::string_view name) {
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
  return found == commands.end() ? nullptr : &*found;
}

const Option* find_option(const Command& command, std::string_view name) {
  for (const Option* option : options_of(command))
    if (option->name == name || (name.size() == 1 && option->letter == name[0])) return option;
  return nullptr;
}

std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> all;
  for (const Option& option : command.options) all.push_back(&option);
  for (const Option& option : common_options()) all.push_back(&option);
  return all;
}

Tongue tongue_of(const std::vector<std::string>& words) {
  std::string asked = first_set({"LC_ALL", "LC_MESSAGES", "LANG"});
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == "--lang" && i + 1 < words.size()) asked = words[i + 1];
    if (words[i].starts_with("--lang=")) asked = words[i].substr(7);
  }
  return asked.starts_with("sv") ? Tongue::swedish : Tongue::english;
}

bool Call::has(std::string_view option) const { return given_values(*this, option) != nullptr; }

std::string Call::value(std::string_view option, std::string_view otherwise) const {
  const auto* found = given_values(*this, option);
  return found == nullptr || found->empty() ? std::string(otherwise) : found->back();
}

std::vector<std::string> Call::values(std::string_view option) const {
  const auto* found = given_values(*this, option);
  return found == nullptr ? std::vector<std::string>{} : *found;
}

std::optional<std::size_t> Call::number(std::string_view option) const {
  const std::string digits = value(option);
  std::size_t number = 0;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return digits.empty() || end.ec != std::errc{} ? std::nullopt : std::optional(number);
}

std::string Call::text() const {
  std::string joined;
  for (const std::string& operand : operands) joined.append(joined.empty() ? "" : " ").append(operand);
  return to_nfc(joined);
}

std::filesystem::path Call::folder() const { return value("study", "."); }

}  // namespace behov
