#include "engine/study_rename.h"

#include <optional>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/folder_lock.h"
#include "engine/base/say.h"
#include "engine/coding/renamed.h"
#include "engine/study_lexicons.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

class Renamer {
 public:
  Renamer(const fs::path& study, const Renaming& renaming) : study_(study), renaming_(renaming) {}

  Checked<std::vector<RenamedFile>> run() {
    const FolderLock alone(study_ / "lexicons");
    std::optional<FolderLock> hands;
    if (fs::is_directory(study_ / "codings")) hands.emplace(study_ / "codings");
    rename_lexicon();
    if (out_.ok()) each_file("codings", ".csv", [&](const std::string& file, const std::string& bytes) { rename_codings(file, bytes); });
    if (out_.ok()) each_file("memos", ".md", [&](const std::string& file, const std::string& bytes) { rename_memo(file, bytes); });
    if (!out_.ok()) out_.value.clear();
    else write_files(files_);
    return std::move(out_);
  }

 private:
  template <class Work>
  void each_file(const std::string& folder, const std::string& ending, const Work& work) {
    if (!fs::is_directory(study_ / folder)) return;
    for (const std::string& name : list_files(study_ / folder))
      if (name.ends_with(ending) && (folder == "memos" || name.find('/') == std::string::npos)) work(folder + "/" + name, read_file(study_ / folder / name));
  }

  void rename_lexicon() {
    LexiconFolder read = read_lexicons(study_ / "lexicons");
    append(out_.problems, read.lexicon.problems);
    if (!out_.ok()) return;
    RenamedLexicon renamed = rename_in_lexicon(read.files, renaming_);
    for (LexiconFile& file : read.files)
      if (file.name == renamed.file.name) file.text = renamed.file.text;
    auto now = read_lexicon(read.files);
    if (!now.ok() || !find_name(now.value, to_string(renaming_.to))) throw Failure(Exit::bug, "the lexicon does not hold its new name");
    old_ = std::move(read.lexicon.value);
    out_.value.push_back({renamed.file.name, renamed.place.line, 0, 0});
    files_.push_back({study_ / renamed.file.name, std::move(renamed.file.text)});
  }

  void rename_codings(const std::string& file, const std::string& bytes) {
    auto read = read_human_file(bytes, file);
    const bool ok = read.ok();
    append(out_.problems, std::move(read.problems));
    const std::size_t rows = ok ? rename_rows(read.value, old_, renaming_) : 0;
    if (!rows) return;
    std::string now = write_human_file(std::move(read.value));
    append(out_.problems, read_human_file(now, file).problems);
    out_.value.push_back({file, 0, rows, 0});
    files_.push_back({study_ / file, std::move(now)});
  }

  void rename_memo(const std::string& file, const std::string& bytes) {
    RenamedMemo memo = rename_in_memo(bytes, file, old_, renaming_);
    if (!memo.lines) return;
    out_.value.push_back({file, 0, 0, memo.lines});
    files_.push_back({study_ / file, std::move(memo.bytes)});
  }

  const fs::path study_;
  const Renaming& renaming_;
  Lexicon old_;
  std::vector<FileToWrite> files_;
  Checked<std::vector<RenamedFile>> out_;
};

}  // namespace

Checked<std::vector<RenamedFile>> rename_in_study(const fs::path& study, const Renaming& renaming) {
  const std::string& need = renaming.to.need;
  if (const std::string meant = need_named(need); meant != need || meant == "yes" || meant == "no" || meant == "works" || meant == "told")
    throw Failure(Exit::usage, say("`{}` means something else in codings/: choose another name for the need", need));
  return Renamer(study, renaming).run();
}

}  // namespace behov
