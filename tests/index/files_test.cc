// Stamps, seals and manifests: which file is still what it was.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "engine/base/failure.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/index/manifest.h"
#include "engine/index/sealed.h"
#include "engine/index/stamps.h"
#include "tests/index/folder.h"

namespace behov {
namespace {
namespace fs = std::filesystem;

TEST(Stamps, TellAFileOfTheSameSizeFromItsChangedSelfAtOnce) {
  const TestFolder folder;
  const fs::path file = folder.path / "a.txt";
  for (int round = 0; round < 50; ++round) {  // within one tick of the file system's clock, often
    const std::string text = "text " + std::to_string(round % 10);
    write_file(file, text);
    Stamps stamps(folder.path / "stamps");
    ASSERT_EQ(stamps.hash_of("a", file), sha256(text));
    stamps.keep();
  }
}

TEST(Stamps, TrustAFileThatHasRestedAndNoOther) {
  const TestFolder folder;
  const fs::path file = folder.path / "a.txt";
  write_file(file, "ett");
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  {
    Stamps stamps(folder.path / "stamps");
    stamps.hash_of("a", file);
    stamps.keep();
  }
  const auto bytes = read_sealed(folder.path / "stamps");
  ASSERT_TRUE(bytes.has_value());
  EXPECT_NE(bytes->find(sha256("ett")), std::string::npos);
  const auto time = fs::last_write_time(file);
  write_file(file, "två");  // as long, and as old as it says
  fs::last_write_time(file, time);
  EXPECT_EQ(Stamps(folder.path / "stamps").hash_of("a", file), sha256("två"));
}

TEST(Stamps, ForgetFilesThatNobodyAskedFor) {
  const TestFolder folder;
  write_file(folder.path / "gone.txt", "x");
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  {
    Stamps stamps(folder.path / "stamps");
    stamps.hash_of("gone.txt", folder.path / "gone.txt");
    stamps.keep();
  }
  EXPECT_NE(read_file(folder.path / "stamps").find("gone.txt"), std::string::npos);
  Stamps(folder.path / "stamps").keep();
  EXPECT_EQ(read_file(folder.path / "stamps").find("gone.txt"), std::string::npos);
}

TEST(Seals, AreBrokenByAnyChange) {
  const TestFolder folder;
  const fs::path file = folder.path / "kept";
  EXPECT_FALSE(read_sealed(file).has_value());
  ASSERT_TRUE(keep_sealed(file, "ord"));
  EXPECT_EQ(read_sealed(file), "ord");
  const std::string whole = read_file(file);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string bytes = whole;
    bytes[i] ^= 1;
    write_file(file, bytes);
    EXPECT_FALSE(read_sealed(file).has_value()) << i;
    write_file(file, whole.substr(0, i));
    EXPECT_FALSE(read_sealed(file).has_value()) << i;
  }
  EXPECT_FALSE(keep_sealed(folder.path / "no/such/folder/kept", "ord"));
}

TEST(Manifests, MeetEveryChangeOfAFolder) {
  const TestFolder folder;
  write_file(folder.path / "a.glass", "ett");
  write_file(folder.path / "b.glass", "två");
  EXPECT_FALSE(is_whole(folder.path));
  seal_index(folder.path);
  EXPECT_TRUE(is_whole(folder.path));
  write_file(folder.path / "flintlock", "");  // of no account
  EXPECT_TRUE(is_whole(folder.path));
  write_file(folder.path / "a.glass", "tre");
  EXPECT_FALSE(is_whole(folder.path));
  write_file(folder.path / "a.glass", "ett");
  EXPECT_TRUE(is_whole(folder.path));
  write_file(folder.path / "c.glass", "");
  EXPECT_FALSE(is_whole(folder.path));
  fs::remove(folder.path / "c.glass");
  fs::remove(folder.path / "b.glass");
  EXPECT_FALSE(is_whole(folder.path));
  EXPECT_FALSE(is_whole(folder.path / "nowhere"));
}

}  // namespace
}  // namespace behov
