// Values as bytes for the derived index: numbers as LEB128, texts with their length. Reading checks every bound and
// throws Failure(bug) on damage, which the index answers with a rebuild.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/failure.h"

namespace behov {

class Packer {
 public:
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_ += static_cast<char>(0x80 | (value & 0x7F));
      value >>= 7;
    }
    bytes_ += static_cast<char>(value);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  bool done() const { return at_ == bytes_.size(); }
  std::size_t at() const { return at_; }  // bytes read
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint64_t byte = next();
      value |= (byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    damaged();
  }
  std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > bytes_.size() - at_) damaged();
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  // A count of things that take at least a byte each: never more than there are bytes.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > bytes_.size() - at_) damaged();
    return value;
  }

 private:
  unsigned char next() {
    if (at_ >= bytes_.size()) damaged();
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  [[noreturn]] static void damaged() { throw Failure(Exit::bug, "the index is damaged"); }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace behov
