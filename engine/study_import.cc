#include "engine/study_import.h"

#include <algorithm>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/folder_lock.h"
#include "engine/base/hash.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/study.h"
#include "engine/study_lexicons.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

// What people said in confidence is for its owner's eyes.
constexpr unsigned mode_of_interviews = 0600, mode_of_others = 0644;

std::set<std::string> ids_in(const fs::path& corpus) {
  std::set<std::string> out;
  if (fs::is_directory(corpus))
    for (const std::string& file : list_files(corpus)) out.insert(transcript_id(file));
  return out;
}

bool holds_transcripts(const fs::path& corpus) {
  if (!fs::is_directory(corpus)) return false;
  const auto files = list_files(corpus);
  return std::any_of(files.begin(), files.end(), [](const std::string& file) {
    const std::string lower = to_lower(file);
    const auto& known = transcript_extensions();
    return std::any_of(known.begin(), known.end(), [&](const std::string& ending) { return lower.ends_with(ending); });
  });
}

// A folder without transcripts: what else of a study is there.
Checked<StudyNow> empty_study(const fs::path& folder) {
  Checked<StudyNow> out;
  out.value.ids = ids_in(folder / "corpus");
  out.value.has_settings = fs::exists(folder / "study.toml");
  if (out.value.has_settings) {
    auto settings = read_settings(read_file(folder / "study.toml"), "study.toml");
    out.value.settings = std::move(settings.value);
    append(out.problems, std::move(settings.problems));
  }
  for (const char* name : {"codings", "memos"})
    if (fs::is_directory(folder / name) && !list_files(folder / name).empty())
      out.problems.push_back(error_at({name, 0, 0}, say("there are files here, but no transcripts in corpus/ that they could be about")));
  for (const char* name : {"participants.csv", "participants.xlsx", "participants.ods"})
    if (fs::exists(folder / "corpus" / name))
      out.problems.push_back(error_at({std::string("corpus/") + name, 0, 0}, say("there are files here, but no transcripts in corpus/ that they could be about")));
  return out;
}

Checked<StudyNow> study_in(const fs::path& folder) {
  if (!holds_transcripts(folder / "corpus")) return empty_study(folder);
  const auto study = Study::open(folder);
  Checked<StudyNow> out;
  if (has_errors(study->problems())) {
    out.problems = study->problems();
    return out;
  }
  out.value = study->standing();
  return out;
}

void must_be_as_read(const fs::path& path, const std::string& before) {
  const std::string now = fs::exists(path) ? sha256(read_file(path)) : "";
  if (now != before) throw Failure(Exit::try_again, say("{} was changed meanwhile: nothing was written, try again", path.string()));
}

unsigned mode_of(const ImportedFile& file) {
  const bool codes = file.path.starts_with("lexicons/") || file.path == "study.toml";
  return codes ? mode_of_others : mode_of_interviews;
}

void write_all(const fs::path& folder, const std::vector<ImportedFile>& files) {
  if (files.empty()) return;
  std::error_code error;
  for (const char* name : {"corpus", "lexicons"})
    if (!error) fs::create_directories(folder / name, error);
  if (error) throw Failure(Exit::cannot_create, say("cannot write {}: {}", folder.string(), error.message()));
  const FolderLock alone(folder);
  std::vector<FileToWrite> wanted;
  for (const ImportedFile& file : files) {
    const fs::path path = folder / file.path;
    must_be_as_read(path, file.before);
    fs::create_directories(path.parent_path(), error);
    if (error) throw Failure(Exit::cannot_create, say("cannot write {}: {}", path.string(), error.message()));
    wanted.push_back({path, file.bytes, mode_of(file)});
  }
  write_files(wanted);
}

Checked<Imported> project_into(const fs::path& folder, const std::string& path) {
  auto file = read_qdpx(read_file(path), path);
  if (!file.ok()) return {{}, std::move(file.problems)};
  auto study = study_in(folder);
  if (!study.ok()) return {{}, std::move(study.problems)};
  study.value.lexicons = read_lexicons(folder / "lexicons").files;
  auto out = import_project(file.value, study.value);
  append(out.problems, std::move(file.problems));
  return out;
}

Checked<Imported> codebook_into(const fs::path& folder, const std::string& path) {
  auto file = read_qdc(read_file(path), path);
  if (!file.ok()) return {{}, std::move(file.problems)};
  return import_codebook(file.value, to_nfc(fs::path(path).stem().string()), read_lexicons(folder / "lexicons").files);
}

}  // namespace

StudyNow Study::standing() const {
  StudyNow out;
  std::set<std::string> ids;
  for (const auto& [id, entry] : index_->catalog()) ids.insert(id);
  out.transcripts = transcripts(ids);
  out.ids = ids_in(folder_ / "corpus");
  out.has_settings = fs::exists(folder_ / "study.toml");
  out.settings = settings_;
  out.participants = participants_;
  if (fs::exists(folder_ / participants_.file)) {
    out.people_file = participants_.file;
    out.people = read_file(folder_ / participants_.file);
  }
  out.codings = hands_.files();
  out.memos = memos_;
  return out;
}

Checked<Imported> import_into(const fs::path& folder, const std::string& path) {
  auto out = to_lower(path).ends_with(".qdc") ? codebook_into(folder, path) : project_into(folder, path);
  if (out.ok()) write_all(folder, out.value.files);
  return out;
}

}  // namespace behov
