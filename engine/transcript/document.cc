#include "engine/transcript/document.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {

void ParagraphBuilder::add(std::string_view text, bool bold) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), '\r', '\n');
  still_bold_ = still_bold_ && (bold || trim(plain).empty());
  text_ += plain;
  if (still_bold_ && bold) bold_ = text_.size();
}

Paragraph ParagraphBuilder::take(bool heading) {
  Paragraph out{to_nfc(text_), 0, heading};
  out.bold = std::min(to_nfc(std::string_view(text_).substr(0, bold_)).size(), out.text.size());
  *this = {};
  return out;
}

}  // namespace behov
