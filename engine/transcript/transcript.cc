#include "engine/transcript/transcript.h"

#include <algorithm>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/answers.h"
#include "engine/transcript/documents.h"
#include "engine/transcript/labels.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

// With its dot, lower case.
std::string extension(std::string_view file) {
  const std::string_view name = file.substr(file.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? "" : to_lower(name.substr(dot));
}

std::size_t line_at(std::string_view text, std::size_t at) {
  return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

std::size_t count_of(std::string_view text, std::string_view sought) {
  std::size_t out = 0;
  for (std::size_t at = text.find(sought); at != std::string_view::npos; at = text.find(sought, at + sought.size())) ++out;
  return out;
}

// Letters that were lost before the file came here: they are text now, and no reading brings them back.
void find_lost_letters(const Transcript& transcript, Problems& problems) {
  const std::string_view text = transcript.text;
  if (const std::size_t at = text.find("\uFFFD"); at != std::string_view::npos)
    problems.push_back(warning_at({transcript.file, line_at(text, at), 0}, say("{} letters are lost (�), the first of them here: the file was saved wrongly before", count_of(text, "\uFFFD"))));
  const std::size_t at = std::min({text.find("Ã¥"), text.find("Ã¤"), text.find("Ã¶")});
  if (at != std::string_view::npos)
    problems.push_back(warning_at({transcript.file, line_at(text, at), 0}, say("å ä ö are written Ã¥ Ã¤ Ã¶ in {} places, the first of them here: the file was saved wrongly before", count_of(text, "Ã¥") + count_of(text, "Ã¤") + count_of(text, "Ã¶"))));
}

std::set<std::string> names_of(const std::set<std::string>& listed) {
  std::set<std::string> out;
  for (const std::string& label : listed)
    if (std::string name = to_nfc(speaker_name(label)); !name.empty()) out.insert(std::move(name));
  return out;
}

}  // namespace

const std::vector<std::string>& transcript_extensions() {
  static const std::vector<std::string> list = {".txt", ".vtt", ".srt", ".docx", ".odt", ".rtf"};
  return list;
}

std::string transcript_id(std::string_view file) {
  const std::string_view name = file.substr(file.rfind('/') + 1);
  const std::string_view row = is_answer_row(name) ? name.substr(name.rfind('#')) : std::string_view();
  return to_nfc(std::string(name.substr(0, name.size() - extension(name).size())).append(row));
}

Checked<Transcript> read_transcript(const std::string& file, std::string_view bytes, const std::set<std::string>& listed) {
  Checked<Transcript> out;
  Transcript& transcript = out.value;
  transcript.id = transcript_id(file);
  transcript.file = file;
  const std::string ending = extension(file);
  transcript.format = ending.substr(ending.empty() ? 0 : 1);
  if (is_answer_row(file)) {
    read_answer_row(transcript, bytes);
    return out;
  }
  if (is_document(transcript.format)) {
    read_document(transcript, bytes, names_of(listed), out.problems);
    find_lost_letters(transcript, out.problems);
    return out;
  }
  auto decoded = decode(bytes, file);
  out.problems = std::move(decoded.problems);
  if (has_errors(out.problems)) return out;
  transcript.encoding = decoded.value.encoding;
  if (trim(without_invisible(decoded.value.text)).empty()) {
    out.problems.push_back(error_at({file, 0, 0}, say("the file is empty")));
    return out;
  }
  if (transcript.format == "vtt" || transcript.format == "srt") {
    read_subtitles(transcript, decoded.value.text, names_of(listed), out.problems);
    if (transcript.turns.empty()) out.problems.push_back(error_at({file, 0, 0}, say("no subtitles were found in the file")));
  } else {
    transcript.text = canonical(decoded.value.text);
    find_turns(transcript, names_of(listed), out.problems);
  }
  find_lost_letters(transcript, out.problems);
  return out;
}

}  // namespace behov
