// From bytes to Unicode: which encoding a file is in, or why it is no text.
#include <algorithm>
#include <array>

#include "engine/base/say.h"
#include "engine/base/text.h"
#include "engine/transcript/encodings.h"
#include "engine/transcript/transcript.h"

namespace behov {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// What is known by its first bytes not to be text.
std::string known_binary(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return say("this is an old Word file (.doc), or a file with a password; save it as plain text");
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return say("this is a packed file, not text; if it is a document, call it .docx or .odt");
  if (bytes.starts_with("%PDF")) return say("this is a PDF, not text; save it as plain text");
  if (bytes.starts_with("{\\rtf")) return say("this is a file in rich text format: call it .rtf");
  return "";
}

Place place_at(std::string_view text, std::size_t at, const std::string& file) {
  const std::string_view before = text.substr(0, at);
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  return {file, lines + 1, length(before.substr(before.rfind('\n') + 1)) + 1};
}

class Decoder {
 public:
  Decoder(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  Checked<Decoded> decode() {
    if (std::string sentence = known_binary(bytes_); !sentence.empty()) refuse({file_, 0, 0}, std::move(sentence));
    else if (bytes_.starts_with("\xFF\xFE")) take_utf16(bytes_.substr(2), "UTF-16LE");
    else if (bytes_.starts_with("\xFE\xFF")) take_utf16(bytes_.substr(2), "UTF-16BE");
    else if (const std::string_view wide = utf16_by_pattern(bytes_); !wide.empty()) take_utf16(bytes_, wide);
    else decode_narrow();
    if (out_.ok() && out_.value.text.find('\0') != std::string::npos) refuse({file_, 0, 0}, say("this is not text: it holds zero bytes"));
    std::size_t marks = 0;
    while (out_.value.text.compare(marks, utf8_mark.size(), utf8_mark) == 0) marks += utf8_mark.size();
    out_.value.text.erase(0, marks);
    return std::move(out_);
  }

 private:
  void take(std::string text, std::string_view encoding) { out_.value = {std::move(text), std::string(encoding)}; }
  void refuse(Place place, std::string sentence) { out_.problems.push_back(error_at(std::move(place), std::move(sentence))); }

  void take_utf16(std::string_view bytes, std::string_view encoding) {
    Wide wide = from_utf16(bytes, encoding == "UTF-16LE");
    if (wide.damaged_at)
      refuse(place_at(wide.text, *wide.damaged_at, file_), say("the file is {}, but what stands here is half a character; open the file in its program and save it again", encoding));
    take(std::move(wide.text), encoding);
  }

  void decode_narrow() {
    const std::size_t bad = first_bad_utf8(bytes_);
    if (bad == std::string_view::npos) return take(std::string(bytes_), "UTF-8");
    if (bytes_.find('\0') != std::string_view::npos) return refuse({file_, 0, 0}, say("this is not text: it holds zero bytes"));
    const Utf8Share share = utf8_share(bytes_);
    const std::size_t mark = bytes_.starts_with(utf8_mark) ? utf8_mark.size() : 0;
    if (mark || share.sequences * 4 >= share.stray)
      return refuse(place_at(bytes_.substr(mark), bad - mark, file_), say("the file is UTF-8, but what stands here is not; open the file in its program and save it again"));
    const auto encoding = best_of_one_byte(bytes_);
    if (!encoding) return refuse({file_, 0, 0}, say("this is not text in any encoding that behov reads (UTF-8, UTF-16, windows-1252, Mac Roman, CP850)"));
    take(from_one_byte(bytes_, *encoding), *encoding);
  }

  std::string_view bytes_;
  const std::string& file_;
  Checked<Decoded> out_;
};

}  // namespace

Checked<Decoded> decode(std::string_view bytes, const std::string& file) { return Decoder(bytes, file).decode(); }

}  // namespace behov
