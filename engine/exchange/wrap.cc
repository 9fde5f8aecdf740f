#include "engine/exchange/wrap.h"

#include <algorithm>

#include "engine/base/text.h"

namespace behov {
namespace {

constexpr std::string_view ellipsis = "…";

// How many bytes of the word fill at most `width` columns: at least one code point, with the marks that belong to it.
std::size_t fitting(std::string_view word, std::size_t width) {
  std::size_t at = 0;
  next_code_point(word, at);
  for (std::size_t next = at; next < word.size(); at = next) {
    next_code_point(word, next);
    if (display_width(word.substr(0, next)) > width) return at;
  }
  return at;
}

class Lines {
 public:
  explicit Lines(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void word(std::string_view word) {
    if (used_ > 0 && used_ + 1 + display_width(word) > width_) end();
    while (display_width(word) > width_) {
      const std::size_t bytes = fitting(word, width_);
      put(word.substr(0, bytes));
      end();
      word.remove_prefix(bytes);
    }
    if (!word.empty()) put(word);
  }
  void end() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  void put(std::string_view piece) {
    if (used_ > 0) line_ += ' ';
    used_ += (used_ > 0) + display_width(piece);
    line_ += piece;
  }

  std::size_t width_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Lines lines(width);
  if (text.empty()) return {};
  for (const std::string_view line : split(text, '\n')) {
    for (const std::string_view word : split(line, ' '))
      if (!word.empty()) lines.word(word);
    lines.end();
  }
  return lines.take();
}

std::string hanging(std::string_view text, std::string_view first, std::size_t width) {
  const std::size_t indent = display_width(first);
  std::string out;
  for (const std::string& line : wrap(text, width > indent ? width - indent : 1)) {
    out += out.empty() ? std::string(first) : std::string(line.empty() ? 0 : indent, ' ');
    out += line + "\n";
  }
  return out;
}

std::string clipped(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width < 2) return std::string(ellipsis);
  return std::string(text.substr(0, fitting(text, width - 1))) + std::string(ellipsis);
}

std::string clipped_left(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::size_t at = 0;
  while (at < text.size() && display_width(text.substr(at)) + 1 > width) next_code_point(text, at);
  return std::string(ellipsis) + std::string(text.substr(at));
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(width > used ? width - used : 0, ' ') + std::string(text);
}

}  // namespace behov
