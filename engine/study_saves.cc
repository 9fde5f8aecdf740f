#include "engine/study_saves.h"

#include <algorithm>
#include <charconv>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/folder_lock.h"
#include "engine/base/new_folder.h"
#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/study_lexicons.h"

namespace behov {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longest_name = 60, longest_note = 200;
constexpr std::string_view card = "saved.txt";
constexpr unsigned mode_of_copies = 0755;

fs::path place_of_saves(const fs::path& study) { return study / "lexicons" / ".saved"; }

// "0012 a note" -> 12; 0 where the name is none of a copy's.
std::size_t number_of(const std::string& name) {
  std::size_t number = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool ends = read.ptr == name.data() + name.size() || *read.ptr == ' ';
  return read.ec == std::errc() && ends ? number : 0;
}

void read_card(SavedLexicons& saved) {
  const fs::path path = saved.folder / card;
  if (!fs::exists(path)) return;
  const std::string text = read_file(path);
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with("note: ")) saved.note = trim(line.substr(6));
    if (line.starts_with("sha256: ")) saved.hash = trim(line.substr(8));
  }
}

bool are_those_of(const std::vector<LexiconFile>& files, const SavedLexicons& saved) {
  const auto last = lexicon_files(saved.folder);
  return std::equal(files.begin(), files.end(), last.begin(), last.end(), [](const LexiconFile& a, const LexiconFile& b) { return a.name == b.name && a.text == b.text; });
}

std::string name_of(std::size_t number, std::string_view note) { return fmt::format("{:04} {}", number, folder_of_note(note)); }

void check_note(std::string_view note) {
  if (note.empty()) throw Failure(Exit::usage, say("a copy needs a note: why it is made, in a few words"));
  if (length(note) > longest_note) throw Failure(Exit::usage, say("a note has at most {} letters, this one has {}", longest_note, length(note)));
}

std::vector<FileInFolder> copy_of(const std::vector<LexiconFile>& files, const std::string& card_text) {
  std::vector<FileInFolder> out;
  for (const LexiconFile& file : files) out.push_back({file.name, file.text});
  out.push_back({std::string(card), card_text});
  return out;
}

// What was being written when the machine went down.
void clear_half_made(const fs::path& place) {
  for (const fs::directory_entry& entry : fs::directory_iterator(place))
    if (entry.path().filename().string().ends_with(half_made)) fs::remove_all(entry.path());
}

}  // namespace

std::vector<SavedLexicons> saved_lexicons(const fs::path& study) {
  std::vector<SavedLexicons> out;
  const fs::path place = place_of_saves(study);
  if (!fs::is_directory(place)) return out;
  for (const fs::directory_entry& entry : fs::directory_iterator(place)) {
    const std::string name = entry.path().filename().string();
    if (!number_of(name) || !entry.is_directory()) continue;
    const std::size_t space = name.find(' ');
    SavedLexicons saved{number_of(name), space == std::string::npos ? "" : name.substr(space + 1), "", entry.path(), lexicon_files(entry.path()).size()};
    read_card(saved);
    out.push_back(std::move(saved));
  }
  std::sort(out.begin(), out.end(), [](const SavedLexicons& a, const SavedLexicons& b) { return std::pair(a.number, a.folder) < std::pair(b.number, b.folder); });
  return out;
}

std::string folder_of_note(std::string_view note) {
  std::string out;
  for (const char32_t c : to_code_points(to_nfc(note))) append_utf8(out, is_letter(c) || is_digit(c) || c == U'-' || c == U'_' || c == U'.' ? c : U' ');
  out = squeeze(out);
  return std::string(trim(slice(out, {0, longest_name})));
}

SavedLexicons save_lexicons(const fs::path& study, std::string_view given) {
  const std::string note = squeeze(to_nfc(given));
  check_note(note);
  const auto files = lexicon_files(study / "lexicons");
  if (files.empty()) throw Failure(Exit::no_input, say("there are no lexicons in {}", (study / "lexicons").string()));
  const fs::path place = place_of_saves(study);
  try {
    fs::create_directories(place);
    const FolderLock alone(place);
    clear_half_made(place);
    const auto before = saved_lexicons(study);
    if (!before.empty() && are_those_of(files, before.back())) throw Failure(Exit::nothing, say("the lexicons are as they were saved last ({} {}): nothing was saved", before.back().number, before.back().note));
    SavedLexicons out{before.empty() ? 1 : before.back().number + 1, note, read_lexicons(study / "lexicons").hash, {}, files.size()};
    out.folder = place / name_of(out.number, note);
    write_new_folder(out.folder, copy_of(files, "note: " + note + "\nsha256: " + out.hash + "\n"), mode_of_copies);
    return out;
  } catch (const fs::filesystem_error& error) {
    throw Failure(Exit::cannot_create, say("cannot write {}: {}", error.path1().string(), error.code().message()));
  }
}

}  // namespace behov
