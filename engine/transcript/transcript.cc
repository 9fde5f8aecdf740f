#include "engine/transcript/transcript.h"

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/plain_text.h"

namespace behov {
namespace {

std::string extension(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos ? "" : to_lower(file.substr(dot));
}

}  // namespace

const std::vector<std::string>& transcript_extensions() {
  static const std::vector<std::string> list = {".txt", ".vtt", ".srt"};
  return list;
}

std::string transcript_id(std::string_view file) {
  const std::string_view name = file.substr(file.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return to_nfc(dot == 0 || dot == std::string_view::npos ? name : name.substr(0, dot));
}

Checked<Transcript> read_transcript(const std::string& file, std::string_view bytes, const std::set<std::string>& listed) {
  Checked<Transcript> out;
  Transcript& transcript = out.value;
  transcript.id = transcript_id(file);
  transcript.file = file;
  transcript.format = extension(file).substr(extension(file).empty() ? 0 : 1);
  auto decoded = decode(bytes, file);
  out.problems = std::move(decoded.problems);
  if (has_errors(out.problems)) return out;
  transcript.encoding = decoded.value.encoding;
  if (trim(decoded.value.text).empty()) {
    out.problems.push_back(error_at({file, 0, 0}, say("the file is empty")));
    return out;
  }
  if (transcript.format == "vtt" || transcript.format == "srt") {
    read_subtitles(transcript, decoded.value.text, listed, out.problems);
    if (transcript.turns.empty()) out.problems.push_back(error_at({file, 0, 0}, say("no subtitles were found in the file")));
  } else {
    transcript.text = canonical(decoded.value.text);
    find_turns(transcript, listed, out.problems);
  }
  return out;
}

}  // namespace behov
