#include "engine/index/stamps.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/pack.h"
#include "engine/index/sealed.h"

namespace behov {
namespace {

constexpr std::int64_t second = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * second + time.tv_nsec; }

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

}  // namespace

Stamps::Stamp Stamps::stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim), nanoseconds(status.st_ctim), ""};
}

Stamps::Stamps(std::filesystem::path kept) : kept_(std::move(kept)) {
  before_ = read_sealed(kept_).value_or("");
  if (before_.empty()) return;
  Unpacker in(before_);
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::string name(in.text());
    Stamp& stamp = known_[name];
    for (std::uint64_t* number : {&stamp.device, &stamp.inode, &stamp.size}) *number = in.number();
    for (std::int64_t* time : {&stamp.modified, &stamp.changed}) *time = static_cast<std::int64_t>(in.number());
    stamp.hash = in.text();
  }
}

std::string Stamps::hash_of(const std::string& name, const std::filesystem::path& path) {
  const auto known = known_.find(name);
  if (known == known_.end()) return read(name, path).hash;
  Stamp stamp = stamp_of(path);
  stamp.hash = known->second.hash;
  if (stamp != known->second) return read(name, path).hash;
  asked_[name] = stamp;
  return stamp.hash;
}

FileBytes Stamps::read(const std::string& name, const std::filesystem::path& path) {
  Stamp stamp = stamp_of(path);
  const std::int64_t start = now();
  FileBytes out{read_file(path), ""};
  out.hash = sha256(out.bytes);
  const bool settled = stamp == stamp_of(path) && start - std::max(stamp.modified, stamp.changed) >= 2 * second;
  stamp.hash = out.hash;
  if (settled) asked_[name] = std::move(stamp);
  return out;
}

std::string Stamps::packed() const {
  Packer out;
  out.number(asked_.size());
  for (const auto& [name, stamp] : asked_) {
    out.text(name);
    for (const std::uint64_t number : {stamp.device, stamp.inode, stamp.size}) out.number(number);
    for (const std::int64_t time : {stamp.modified, stamp.changed}) out.number(static_cast<std::uint64_t>(time));
    out.text(stamp.hash);
  }
  return out.take();
}

void Stamps::keep() const {
  if (const std::string bytes = packed(); bytes != before_) keep_sealed(kept_, bytes);
}

}  // namespace behov
