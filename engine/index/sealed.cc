#include "engine/index/sealed.h"

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"

namespace behov {
namespace {

constexpr std::size_t seal_size = 64;

}  // namespace

bool keep_sealed(const std::filesystem::path& path, std::string_view bytes) {
  try {
    write_file(path, sha256(bytes).append(bytes), 0600);
    return true;
  } catch (const Failure&) {
    return false;
  }
}

std::optional<std::string> read_sealed(const std::filesystem::path& path) {
  try {
    if (!std::filesystem::exists(path)) return std::nullopt;
    std::string all = read_file(path);
    if (all.size() < seal_size || sha256(std::string_view(all).substr(seal_size)) != std::string_view(all).substr(0, seal_size)) return std::nullopt;
    return all.erase(0, seal_size);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace behov
