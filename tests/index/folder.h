// A folder of its own for a test, removed with it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace behov {

struct TestFolder {
  TestFolder() {
    std::string made = (std::filesystem::temp_directory_path() / "behov-test-XXXXXX").string();
    path = ::mkdtemp(made.data());
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::filesystem::path path;
};

}  // namespace behov
