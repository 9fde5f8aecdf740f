// Where the places of a text as a file has it are in its canonical form, which has LF and composed letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace behov {

class CanonicalPlaces {
 public:
  // `text` is decoded and has no BOM.
  explicit CanonicalPlaces(std::u32string_view text);

  // canonical() of the text.
  const std::string& text() const { return text_; }
  // Code points of the file's text to those of the canonical one; half a letter or line end counts as all of it.
  // Nothing: it reaches beyond the text.
  std::optional<Span> canonical(Span span) const;

 private:
  std::string text_;
  std::vector<std::uint32_t> begins_, ends_;  // of a passage that begins, or ends, before that code point
};

}  // namespace behov
