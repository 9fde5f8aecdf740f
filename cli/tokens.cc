#include <iostream>
#include <iterator>

#include "cli/deliver.h"
#include "engine/base/file.h"
#include "engine/language/conllu.h"
#include "engine/study.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

TableText table_named(const std::filesystem::path& folder, const std::string& name) {
  if (std::filesystem::exists(folder / "lexicons" / name)) return {"lexicons/" + name, read_file(folder / "lexicons" / name)};
  for (const LexiconFile& file : default_lexicons())
    if (file.name == name) return {name, file.text};
  return {name, ""};
}

}  // namespace

Exit run_tokens(const Call& call) {
  const std::string file = call.operands.front();
  const std::string bytes = file == "-" ? std::string((std::istreambuf_iterator<char>(std::cin)), {}) : read_file(file);
  auto decoded = decode(bytes, file);
  report(decoded.problems, call);
  if (!decoded.ok()) return Exit::bad_data;
  const auto folder = call.folder();
  auto language = Language::open({table_named(folder, "spoken.toml"), table_named(folder, "protected.toml"), table_named(folder, "function-words.toml"), !call.has("exact")});
  report(language.problems, call);
  if (!language.ok()) return Exit::bad_data;
  deliver_text(to_conllu(decoded.value.text, *language.value), call);
  return Exit::done;
}

}  // namespace behov
