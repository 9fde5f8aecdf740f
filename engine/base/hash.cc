#include "engine/base/hash.h"

#include <openssl/evp.h>

#include <vector>

#include "engine/base/failure.h"

namespace behov {

namespace {

using Digest = std::vector<unsigned char>;

Digest digest_of(std::string_view bytes, const EVP_MD* kind) {
  Digest out(EVP_MAX_MD_SIZE);
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, kind, nullptr) != 1)
    throw Failure(Exit::bug, "OpenSSL has no digests");
  out.resize(size);
  return out;
}

std::string as_hex(const Digest& digest, std::size_t size) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(2 * size);
  for (std::size_t i = 0; i < size; ++i) {
    out += digits[digest[i] >> 4];
    out += digits[digest[i] & 15];
  }
  return out;
}

// The namespace of this program's names, drawn once.
constexpr std::string_view name_space = "\x6f\x2a\x1c\x0e\x9d\x57\x4c\x1b\x8a\x43\x0b\x6e\x5d\x2f\x7a\x91";

}  // namespace

std::string sha256(std::string_view bytes) {
  const Digest digest = digest_of(bytes, EVP_sha256());
  return as_hex(digest, digest.size());
}

std::string uuid_of(std::string_view name) {
  Digest digest = digest_of(std::string(name_space).append(name), EVP_sha1());
  digest[6] = static_cast<unsigned char>((digest[6] & 0x0F) | 0x50);  // version 5
  digest[8] = static_cast<unsigned char>((digest[8] & 0x3F) | 0x80);  // variant of RFC 4122
  std::string out = as_hex(digest, 16);
  for (const std::size_t at : {8u, 13u, 18u, 23u}) out.insert(at, 1, '-');
  return out;
}

std::uint64_t quick_hash(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}

}  // namespace behov
