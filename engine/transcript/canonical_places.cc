#include "engine/transcript/canonical_places.h"

#include "engine/base/text.h"

namespace behov {

CanonicalPlaces::CanonicalPlaces(std::u32string_view text) {
  std::uint32_t made = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    std::u32string piece(1, text[i] == U'\r' ? U'\n' : text[i]);
    if (text[i] == U'\r' && end < text.size() && text[end] == U'\n')
      ++end;
    else
      for (; end < text.size() && !begins_anew(text[end]); ++end) piece += text[end];
    const bool alone = end == i + 1 && text[i] < 0x300;
    const std::string composed = alone ? from_code_points(piece) : to_nfc(from_code_points(piece));
    const std::uint32_t size = alone ? 1 : static_cast<std::uint32_t>(length(composed));
    const bool kept = size == end - i;  // nothing composed: each stands where it stood
    for (std::size_t k = i; k < end; ++k) {
      const auto within = static_cast<std::uint32_t>(k - i);
      begins_.push_back(made + (kept ? within : 0));
      ends_.push_back(made + (kept ? within : k == i ? 0 : size));
    }
    text_ += composed;
    made += size;
    i = end;
  }
  begins_.push_back(made);
  ends_.push_back(made);
}

std::optional<Span> CanonicalPlaces::canonical(Span span) const {
  if (span.end >= ends_.size() || span.start > span.end) return std::nullopt;
  return Span{begins_[span.start], ends_[span.end]};
}

}  // namespace behov
