#include "engine/study_lexicons.h"

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/study.h"

namespace behov {
namespace fs = std::filesystem;

std::vector<LexiconFile> lexicon_files(const fs::path& folder) {
  std::vector<LexiconFile> out;
  if (fs::is_directory(folder))
    for (const std::string& file : list_files(folder))
      if (file.ends_with(".toml")) out.push_back({file, read_file(folder / file)});
  return out;
}

LexiconFolder read_lexicons(const fs::path& folder, const std::string& name) {
  LexiconFolder out;
  for (LexiconFile& file : lexicon_files(folder))
    if (!is_language_table(file.name)) out.files.push_back({name + "/" + file.name, std::move(file.text)});
  std::string every;
  for (const LexiconFile& file : out.files) every += file.name + '\0' + file.text + '\0';
  out.lexicon = read_lexicon(out.files);
  out.hash = sha256(every);
  return out;
}

TableText language_table(const fs::path& study, const std::string& name) {
  const fs::path own = study / "lexicons" / name;
  if (fs::exists(own)) return {"lexicons/" + name, read_file(own)};
  for (const LexiconFile& file : default_lexicons())
    if (file.name == name) return {name, file.text};
  return {name, ""};
}

LanguageFiles language_files(const fs::path& study) {
  return {language_table(study, "spoken.toml"), language_table(study, "protected.toml"), language_table(study, "function-words.toml")};
}

}  // namespace behov
