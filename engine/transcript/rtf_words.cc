#include "engine/transcript/rtf_words.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <charconv>

namespace behov {
namespace {

bool is_letter_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

RtfPiece RtfPieces::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n')) ++at_;
  if (at_ == bytes_.size()) return {RtfKind::end, {}, {}, 0};
  const char c = bytes_[at_++];
  if (c == '{') return {RtfKind::open, {}, {}, 0};
  if (c == '}') return {RtfKind::close, {}, {}, 0};
  if (c == '\\') return control();
  if (c == '\0') return {RtfKind::damaged, {}, {}, 0};
  return {RtfKind::byte, {}, {}, c};
}

RtfPiece RtfPieces::control() {
  if (at_ == bytes_.size()) return {RtfKind::damaged, {}, {}, 0};
  const std::size_t from = at_;
  while (at_ < bytes_.size() && is_letter_of_word(bytes_[at_])) ++at_;
  if (at_ == from) {
    const char symbol = bytes_[at_++];
    if (symbol == '\'') return hexadecimal();
    if (symbol == '\\' || symbol == '{' || symbol == '}') return {RtfKind::byte, {}, {}, symbol};
    if (symbol == '\r' || symbol == '\n') return {RtfKind::word, "par", {}, 0};
    return {RtfKind::symbol, {}, {}, symbol};
  }
  RtfPiece out{RtfKind::word, bytes_.substr(from, at_ - from), {}, 0};
  int number = 0;
  const auto read = std::from_chars(bytes_.data() + at_, bytes_.data() + bytes_.size(), number);
  if (read.ec == std::errc::result_out_of_range) return {RtfKind::damaged, {}, {}, 0};
  if (read.ec == std::errc()) {
    out.number = number;
    at_ = static_cast<std::size_t>(read.ptr - bytes_.data());
  }
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  return out;
}

RtfPiece RtfPieces::hexadecimal() {
  if (bytes_.size() - at_ < 2) return {RtfKind::damaged, {}, {}, 0};
  const int high = value_of(bytes_[at_]), low = value_of(bytes_[at_ + 1]);
  if (high < 0 || low < 0) return {RtfKind::damaged, {}, {}, 0};
  at_ += 2;
  return {RtfKind::byte, {}, {}, static_cast<char>(high * 16 + low)};
}

bool RtfPieces::skip(std::size_t count) {
  if (count > bytes_.size() - at_) return false;
  at_ += count;
  return true;
}

std::optional<std::string> from_code_page(std::string_view bytes, int code_page) {
  const std::string name = code_page == 10000 ? "macintosh" : code_page == 65001 ? "UTF-8" : code_page < 1000 ? "ibm-" + std::to_string(code_page) : "windows-" + std::to_string(code_page);
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &error);
  if (U_FAILURE(error)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, error);
  ucnv_close(converter);
  if (U_FAILURE(error)) return std::nullopt;
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace behov
