#include "engine/transcript/documents.h"

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/layouts.h"

namespace behov {
namespace {

// What the first bytes tell of a file that cannot be read; empty where nothing speaks against it.
std::string refusal(std::string_view format, std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return say("this is an old Word file (.doc), or a file with a password; save it as .docx without a password");
  if (format == "doc") return say("old Word files (.doc) are not read; save it as .docx");
  if (trim(bytes.substr(0, 4096)).empty() && bytes.size() < 4096) return say("the file is empty");
  return "";
}

}  // namespace

bool is_document(std::string_view format) { return format == "docx" || format == "doc"; }

void read_document(Transcript& transcript, std::string_view bytes, const std::set<std::string>& listed, Problems& problems) {
  transcript.encoding = "UTF-8";
  if (std::string sentence = refusal(transcript.format, bytes); !sentence.empty()) {
    problems.push_back(error_at({transcript.file, 0, 0}, std::move(sentence)));
    return;
  }
  auto document = read_docx(bytes, transcript.file);
  append(problems, std::move(document.problems));
  if (has_errors(problems)) return;
  find_speakers(transcript, document.value, listed, problems);
  if (transcript.text.empty()) problems.push_back(error_at({transcript.file, 0, 0}, say("the document holds no text")));
}

}  // namespace behov
