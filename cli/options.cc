// The only file that knows Boost.Program_options, which is slow to compile. Boost splits words into options and
// operands; what they mean, and every sentence about a mistake, is ours.
#include "cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "cli/nearest.h"
#include "engine/base/text.h"

namespace behov {
namespace po = boost::program_options;
namespace {

[[noreturn]] void misuse(const std::string& sentence) { throw Failure(Exit::usage, sentence); }

std::string joined(const std::vector<std::string_view>& names, std::string_view between) {
  std::string out;
  for (const std::string_view name : names) out.append(out.empty() ? "" : between).append(name);
  return out;
}

std::vector<std::string_view> names_of(const std::vector<const Option*>& options) {
  std::vector<std::string_view> names;
  for (const Option* option : options) names.push_back(option->name);
  return names;
}

// "--where" or "-o" as somebody typed it, without a value: the common option it is, or null.
const Option* common_option_typed(std::string_view word) {
  const auto is_meant = [&](const Option& option) {
    if (word.starts_with("--")) return word.substr(2) == option.name;
    return word.size() == 2 && word[0] == '-' && option.letter != 0 && word[1] == option.letter;
  };
  const auto found = std::find_if(common_options().begin(), common_options().end(), is_meant);
  return found == common_options().end() ? nullptr : &*found;
}

// A single dash and anything but one of the short options: an expression such as -bostad, or `-` for stdin.
bool is_dashed_operand(const std::string& word) {
  return word.starts_with('-') && !word.starts_with("--") && common_option_typed(word) == nullptr;
}

// Where the command stands among the words: the first that is no common option and no value of one.
std::size_t find_command_word(const std::vector<std::string>& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == "--") return words.size();
    if (!words[at].starts_with('-') || is_dashed_operand(words[at])) return at;
    const Option* option = common_option_typed(words[at]);
    if (option != nullptr && option->takes != Takes::nothing) ++at;
  }
  return words.size();
}

std::string did_you_mean(std::string_view name) {
  return name.empty() ? "" : " " + say("did you mean {}?", name);
}

po::options_description described(const Command& command) {
  po::options_description all;
  for (const Option* option : options_of(command)) {
    std::string names(option->name);
    if (option->letter != 0) names += std::string(",") + option->letter;
    if (option->takes == Takes::nothing) all.add_options()(names.c_str(), "");
    else all.add_options()(names.c_str(), po::value<std::string>(), "");
  }
  return all;
}

// Boost's hook for words of a style of one's own: ours are operands that begin with a dash.
std::vector<po::option> take_dashed_operand(std::vector<std::string>& words) {
  if (words.empty() || !is_dashed_operand(words.front())) return {};
  po::option operand;
  operand.value = operand.original_tokens = {words.front()};
  operand.position_key = 0;  // Boost counts again
  words.erase(words.begin());
  return {operand};
}

[[noreturn]] void misuse_of_unknown(const std::vector<Command>& commands, const Command& command, std::string name) {
  name.erase(0, name.find_first_not_of('-'));
  const std::string sentence = say("{} has no option --{};", command.name, name);
  for (const Command& other : commands)
    if (find_option(other, name)) misuse(sentence + " " + say("{} has one", other.name));
  const std::string_view meant = nearest(name, names_of(options_of(command)));
  if (!meant.empty()) misuse(sentence + did_you_mean("--" + std::string(meant)));
  misuse(sentence + " " + say("`behov help {}` lists those it has", command.name));
}

[[noreturn]] void misuse_without_value(std::string_view shown, std::string_view value) {
  misuse(say("{} needs a value: {} {}", shown, shown, phrase(value)));
}

[[noreturn]] void misuse_of_known(const Command& command, const po::invalid_syntax& error) {
  using Kind = po::invalid_syntax::kind_t;
  std::string name = error.get_option_name();
  name.erase(0, std::min(name.find_first_not_of('-'), name.size()));
  name = name.substr(0, name.find('='));
  const Option* option = find_option(command, name);
  const std::string shown = option ? "--" + std::string(option->name) : name;
  if (error.kind() == Kind::extra_parameter) misuse(say("{} takes no value", shown));
  misuse_without_value(shown, option ? option->value : "");
}

std::vector<po::option> split_words(const std::vector<Command>& commands, const Command& command,
                                    const std::vector<std::string>& words) {
  using namespace po::command_line_style;
  constexpr int style = allow_long | long_allow_next | long_allow_adjacent | allow_short | short_allow_next |
                        allow_dash_for_short;  // no guessing, nothing sticks to a short option
  try {
    const po::options_description known = described(command);
    return po::command_line_parser(words).options(known).style(style).extra_style_parser(take_dashed_operand).run().options;
  } catch (const po::unknown_option& error) {
    misuse_of_unknown(commands, command, error.get_option_name());
  } catch (const po::invalid_syntax& error) {
    misuse_of_known(command, error);
  } catch (const po::error& error) {
    misuse(say("this call cannot be read: {}", error.what()));
  }
}

bool is_whole_number(const std::string& text) {
  return !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string::npos;
}

void check_value(const Command& command, const Option& option, const std::string& value) {
  const auto& choices = option.name == "format" ? command.formats : option.choices;
  const bool listed = std::find(choices.begin(), choices.end(), value) != choices.end();
  if (option.name == "format" && choices.empty()) misuse(say("{} writes no table, so it has no formats", command.name));
  if (!choices.empty() && !listed)
    misuse(say("--{} is one of {}, not {}", option.name, joined(choices, ", "), value));
  if (option.takes == Takes::number && !is_whole_number(value))
    misuse(say("--{} is a whole number, not {}", option.name, value));
  if (option.name == "where" && (value.find('=') == std::string::npos || value.starts_with('=')))
    misuse(say("--where is ATTRIBUTE=VALUE, not {}", value));
}

void take_option(Call& call, const po::option& word) {
  const Option& option = *find_option(*call.command, word.string_key);
  auto& values = call.given[std::string(option.name)];
  const std::string value = word.value.empty() ? "" : word.value.front();
  if (option.takes == Takes::nothing) return;
  const bool stands_apart = word.original_tokens.size() > 1;  // not --by=--x
  if (stands_apart && (value.starts_with("--") || common_option_typed(value) != nullptr))
    misuse_without_value("--" + std::string(option.name), option.value);
  if (!values.empty() && !option.repeatable) misuse(say("--{} stands more than once", option.name));
  check_value(*call.command, option, value);
  values.push_back(value);
}

// An operand that a command has no use for was most likely meant as an option.
void check_operands(const Call& call) {
  const auto& [usage, least, most] = call.command->operands;
  if (call.operands.size() < least)
    misuse(say("{} needs {}: behov {} {}", call.command->name, usage, call.command->name, usage));
  if (call.operands.size() <= most) return;
  const std::string& extra = call.operands[most];
  if (!extra.starts_with('-') || extra == "-") misuse(say("{} has no use for {}", call.command->name, extra));
  const Option* stuck = common_option_typed(extra.substr(0, 2));
  if (stuck != nullptr && stuck->takes != Takes::nothing)
    misuse(say("write a space after -{}: -{} {}", std::string(1, stuck->letter), std::string(1, stuck->letter), extra.substr(2)));
  misuse(say("{} has no option {};", call.command->name, extra) + " " +
         say("`behov help {}` lists those it has", call.command->name));
}

}  // namespace

const Command& command_named(const std::vector<Command>& commands, std::string_view name) {
  if (const Command* found = find_command(commands, name)) return *found;
  std::vector<std::string_view> names;
  for (const Command& command : commands) names.push_back(command.name);
  misuse(say("there is no command {};", name) + did_you_mean(nearest(name, names)) + " " +
         say("`behov help` lists them all"));
}

Call parse_call(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (!is_utf8(word)) misuse(say("a word of the call is not UTF-8: {}", harmless(word)));
  std::vector<std::string> rest = words;
  Call call;
  call.commands = &commands;
  const std::size_t at = find_command_word(words);
  call.named = at < words.size();
  call.command = &command_named(commands, call.named ? std::string_view(words[at]) : "overview");
  if (call.named) rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
  for (const po::option& word : split_words(commands, *call.command, rest)) {
    if (word.string_key.empty()) call.operands.push_back(word.value.empty() ? "" : word.value.front());
    else take_option(call, word);
  }
  if (!call.has("help") && !call.has("version")) check_operands(call);
  return call;
}

}  // namespace behov
