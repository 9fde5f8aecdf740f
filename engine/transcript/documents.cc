#include "engine/transcript/documents.h"

#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/layouts.h"

namespace behov {
namespace {

struct Reader {
  std::string_view format;
  Checked<Document> (*read)(std::string_view bytes, const std::string& file);
};
constexpr auto readers = std::to_array<Reader>({{"docx", read_docx}, {"odt", read_odt}, {"rtf", read_rtf}, {"doc", nullptr}});

const Reader* reader_of(std::string_view format) {
  const auto found = std::find_if(readers.begin(), readers.end(), [&](const Reader& reader) { return reader.format == format; });
  return found == readers.end() ? nullptr : &*found;
}

// What the first bytes tell of a file that cannot be read; empty where nothing speaks against it.
std::string refusal(std::string_view format, std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return say("this is an old Word file (.doc), or a file with a password; save it as .docx without a password");
  if (bytes.starts_with("{\\rtf") && format != "rtf") return say("this is a file in rich text format: call it .rtf");
  if (format == "doc") return say("old Word files (.doc) are not read; save it as .docx");
  if (trim(bytes.substr(0, 4096)).empty() && bytes.size() < 4096) return say("the file is empty");
  return "";
}

}  // namespace

bool is_document(std::string_view format) { return reader_of(format) != nullptr; }

void read_document(Transcript& transcript, std::string_view bytes, const std::set<std::string>& listed, Problems& problems) {
  transcript.encoding = "UTF-8";
  if (std::string sentence = refusal(transcript.format, bytes); !sentence.empty()) {
    problems.push_back(error_at({transcript.file, 0, 0}, std::move(sentence)));
    return;
  }
  auto document = reader_of(transcript.format)->read(bytes, transcript.file);
  append(problems, std::move(document.problems));
  if (has_errors(problems)) return;
  find_speakers(transcript, document.value, listed, problems);
  if (transcript.text.empty()) problems.push_back(error_at({transcript.file, 0, 0}, say("the document holds no text")));
}

}  // namespace behov
